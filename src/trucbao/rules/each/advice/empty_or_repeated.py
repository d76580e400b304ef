"""Mục rỗng, hoặc một mục ghi hai lần trong cùng một báo cáo.

Mục chỉ có “Không.” hay “…” vẫn được đếm và in thành một dòng; mục chép hai lần làm báo cáo tổng hợp đếm hai lần. Không
có gì để báo cáo thì bỏ mục.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
      - Điều động 27 cán bộ.
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
      - Điều động 27 cán bộ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.silence import says_nothing
from trucbao.model.submission import Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Item, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB327", WARNING, "Mục rỗng hoặc ghi hai lần")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find items that say nothing, and items of one section that say the same."""
    if submission.danh_gia_chung and _is_empty(submission.danh_gia_chung):
        place = context.top(submission.nguon.file, "danh_gia_chung")
        yield CODE.at(place, "Đánh giá chung không nói gì.", "Viết đánh giá chung, hoặc bỏ khoá danh_gia_chung.")
    for items in _sections(submission):
        yield from _of_section(items)


def _of_section(items: Iterable[Item]) -> Iterator[Diagnostic]:
    first: dict[str, Item] = {}
    for item in items:
        if _is_empty(item.noi_dung):
            message = f"Mục {item.dia_chi} không nói gì."
            yield CODE.at(
                item.nguon, message, "Bỏ mục này; không có gì để báo cáo thì không ghi.", address=item.dia_chi
            )
            continue
        other = first.setdefault(_plain(item.noi_dung), item)
        if other is not item and not _differ_in_figures(other, item):
            message = f"Mục {item.dia_chi} ghi lại đúng nội dung của {other.dia_chi}."
            related = (Related(other.nguon, "nội dung này đã ghi lần đầu ở đây", other.dia_chi),)
            hint = "Bỏ một trong hai mục; nếu là hai việc khác nhau, ghi rõ chỗ khác."
            yield CODE.at(item.nguon, message, hint, address=item.dia_chi, related=related)


_NOTHING = frozenset(
    (
        "không có kiến nghị",
        "không kiến nghị",
        "không có đề xuất",
        "không có kiến nghị, đề xuất",
        "như trên",
        "nt",
        "nil",
    )
)


def _is_empty(text: str) -> bool:
    return says_nothing(text) or (len(text) < 40 and _plain(text) in _NOTHING)


def _plain(text: str) -> str:
    """Give a text without what does not change it: capitals, blanks, the signs at its ends."""
    return " ".join(text.casefold().split()).strip(" .;,-+…")


def _sections(submission: Submission) -> Iterator[tuple[Item, ...]]:
    """Give the lists in which a text may stand once; a thematic part may repeat the main one."""
    yield from (submission.ket_qua, submission.han_che, submission.nhiem_vu, submission.kien_nghi)
    for part in submission.chuyen_de:
        yield from (part.ket_qua, part.han_che, part.kien_nghi)


def _differ_in_figures(one: Item, other: Item) -> bool:
    """Whether two results of one wording give other figures, so that they are two."""
    if not isinstance(one, Result) or not isinstance(other, Result) or not one.so_lieu or not other.so_lieu:
        return False
    return [reading.gia_tri for reading in one.so_lieu] != [reading.gia_tri for reading in other.so_lieu]
