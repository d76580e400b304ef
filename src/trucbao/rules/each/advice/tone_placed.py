"""Dấu thanh đặt không theo lối của hội nghị.

Không văn bản nào quy định viết “uỷ” hay “ủy”, nhưng một văn bản chỉ nên theo một lối. Khoá ``dau_thanh`` của
hoi-nghi.yaml chọn lối ấy; văn bản của Đảng không ghi khoá này thì theo lối “uỷ”, như hoá, khoẻ, thuỷ. Máy sửa giúp được
bằng ``trucbao check --fix``. Các tiếng quý, toàn, hoàn, thuật viết theo lối nào cũng như nhau.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Bồi dưỡng 86 cấp ủy viên ở 13 huyện, thị xã, thành phố.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Bồi dưỡng 86 cấp uỷ viên ở 13 huyện, thị xã, thành phố.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.text import tone_style
from trucbao.rules.prose import proses
from trucbao.rules.wording import house_style, words_judged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB412", WARNING, "Dấu thanh không theo lối của hội nghị")

Style = Literal["uỷ", "ủy"]


class _Misplaced(NamedTuple):
    start: int
    end: int
    right: str


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find words whose tone mark stands where the conference does not set it."""
    style = house_style(context.period.conference)
    whose = "hội nghị này viết" if style else "báo cáo này đã viết"
    for wording in words_judged(submission, context, _JUDGES[style or _first_style(submission, context)]):
        first, right = wording.spots[0], wording.verdict.right
        message = f"“{first.written()}” đặt dấu thanh không theo lối mà {whose}{wording.often()}."
        edits = tuple(edit for spot in wording.spots for edit in spot.edit(right, context))
        hint = f"Viết “{right}”; lối đặt dấu ghi ở khoá dau_thanh của hoi-nghi.yaml."
        yield CODE.at(first.place(context), message, hint, address=first.prose.address, edits=edits)


def _first_style(submission: Submission, context: Context) -> Style:
    """Give the style of the first word of the submission that shows one."""
    for prose in proses(submission, context):
        for chunk in prose.text.split():
            if _older(chunk):
                return "ủy"
            if _newer(chunk):
                return "uỷ"
    return "uỷ"


@lru_cache(maxsize=1 << 15)
def _older(chunk: str) -> tuple[_Misplaced, ...]:
    """Find words that the style uỷ writes otherwise."""
    return _misplaced(chunk, "uỷ")


@lru_cache(maxsize=1 << 15)
def _newer(chunk: str) -> tuple[_Misplaced, ...]:
    """Find words that the style ủy writes otherwise."""
    return _misplaced(chunk, "ủy")


_JUDGES: dict[Style, Callable[[str], tuple[_Misplaced, ...]]] = {"uỷ": _older, "ủy": _newer}
_MARKED: dict[Style, frozenset[str]] = {
    "ủy": frozenset("àảãáạèẻẽéẹỳỷỹýỵÀẢÃÁẠÈẺẼÉẸỲỶỸÝỴ"),
    "uỷ": frozenset("òỏõóọùủũúụÒỎÕÓỌÙỦŨÚỤ"),
}
"""Letters one of which stands in every word that the style writes otherwise."""

_WORD = re.compile(r"[^\W\d_]+")


def _misplaced(chunk: str, style: Style) -> tuple[_Misplaced, ...]:
    if _MARKED[style].isdisjoint(chunk):
        return ()
    right = tone_style(chunk, style)
    words = ((match, right[match.start() : match.end()]) for match in _WORD.finditer(chunk))
    return tuple(_Misplaced(*match.span(), word) for match, word in words if word != match.group())
