"""Nội dung nêu cơ quan khác làm mà không nêu cơ quan gửi báo cáo.

Khi chép từ báo cáo của cơ quan khác, tên cơ quan kia thường còn nguyên ở đầu câu. Máy nhắc khi câu mở đầu bằng tên một
cơ quan khác trong danh sách là nơi đã làm việc ấy, và cả đoạn không nhắc gì đến cơ quan gửi. Phối hợp với cơ quan
khác, kiến nghị với cơ quan khác là đúng.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Văn phòng Tỉnh uỷ đã tiếp nhận 438 đơn.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Phối hợp với Văn phòng Tỉnh uỷ tiếp nhận 438 đơn.
      - Ban Tổ chức Tỉnh uỷ đã thẩm định 12 hồ sơ.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.submission import Result, Shortcoming, Task
from trucbao.model.text import fold
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Agency
    from trucbao.model.references import Roster
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context, Prose

CODE = Code("TB323", WARNING, "Nêu cơ quan khác làm, không nêu cơ quan mình")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find texts whose subject is another body of the roster and that never name their own."""
    own = context.roster.find(submission.agency)
    if own is None:
        return
    for prose in proses(submission, context):
        doer = _doer(prose, context.roster) if _tells_deeds(prose) else None
        if (
            doer is None
            or doer.agency is own
            or _names(prose.text, own)
            or _is_lead(prose, doer.agency, context.roster)
        ):
            continue
        place = context.within(prose.place, prose.text, doer.start, doer.end)
        message = f"Báo cáo của {own.ten} mà câu này nêu {doer.agency.ten} làm."
        hint = _hint(prose, doer.agency, own)
        yield CODE.at(place, message, hint, address=prose.address)


def _hint(prose: Prose, doer: Agency, own: Agency) -> str:
    if prose.field == "chu_quan":
        return f"Ghi {own.ten} làm chưa tốt việc gì; phần của {doer.ten} thì ghi vào khach_quan."
    return f"Nếu chép nhầm, thay bằng việc của {own.ten}; nếu cùng làm, ghi “phối hợp với {doer.ten}”."


class _Doer(NamedTuple):
    """A body named as the subject of a text, and where its name stands."""

    agency: Agency
    start: int
    end: int


_OPENERS = ("Trong ", "Năm ", "Quý ", "Tháng ", "Kỳ ", "6 tháng", "Thực hiện ", "Theo ", "Căn cứ ", "Triển khai ")
_LEADERS = ("Tập thể lãnh đạo ", "Cấp uỷ, lãnh đạo ", "Lãnh đạo ", "lãnh đạo ")
_LONGEST_NAME = 14
_FIRST_PART = 400


def _tells_deeds(prose: Prose) -> bool:
    """Whether the text says what the body itself did or failed to do."""
    if prose.item is None or prose.field == "chu_quan":
        return True
    return prose.field == "noi_dung" and isinstance(prose.item, Result | Shortcoming | Task)


def _doer(prose: Prose, roster: Roster) -> _Doer | None:
    """Give the body that a text begins with, or that follows its opening words, when a deed follows its name."""
    text = prose.text[:_FIRST_PART].split("\n", 1)[0]
    starts = [0]
    if text.startswith(_OPENERS):
        starts += [match.end() for match in re.finditer(", ", text.split(". ", 1)[0])]
    if prose.item is None:  # in a result the first sentence without a subject means the body itself
        starts += [match.end() for match in re.finditer(r"[.;] ", text)]
    return next((doer for start in starts if (doer := _doer_at(text, start, roster))), None)


def _doer_at(text: str, start: int, roster: Roster) -> _Doer | None:
    start += next((len(leaders) for leaders in _LEADERS if text.startswith(leaders, start)), 0)
    words = text[start:].split(maxsplit=_LONGEST_NAME)[:_LONGEST_NAME]
    if not words or fold(words[0]) not in _first_words(roster):
        return None
    from trucbao.model.doer import does, is_common_name  # few texts begin with a body's name

    for count in range(len(words), 2, -1):
        name = " ".join(words[:count])
        agency = roster.find(name) if does(text, start + len(name)) else None
        if agency and not is_common_name(name):
            return _Doer(agency, start, start + len(name))
    return None


@lru_cache(maxsize=1)
def _first_words(roster: Roster) -> frozenset[str]:
    """Give the words that names of bodies begin with: most texts begin with none of them."""
    return frozenset(fold(name.split(maxsplit=1)[0]) for name in roster.names() if name.strip())


def _names(text: str, own: Agency) -> bool:
    from trucbao.model.doer import names_itself

    return names_itself(text, own.ma, (own.ten, *own.ten_khac))


def _is_lead(prose: Prose, agency: Agency, roster: Roster) -> bool:
    """Whether the task says itself that the body leads it."""
    return isinstance(prose.item, Task) and bool(prose.item.chu_tri) and roster.find(prose.item.chu_tri) is agency
