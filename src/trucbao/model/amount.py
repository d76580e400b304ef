"""Amounts: the numbers of a prose, each with what stands before and behind it; days and symbols are no amounts."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.figure import FigureKind, hedge_before, read_number
from trucbao.model.separator import GLUED_AFTER, intended

if TYPE_CHECKING:
    from collections.abc import Iterator

Bounds = tuple[Decimal | None, Decimal | None]


class Amount(NamedTuple):
    """A number at ``text[start:end]``; ``08/112`` has the 112 as its ``whole``.

    ``before`` and ``after`` are the words of its sentence on either side, some 60 characters at most.
    """

    start: int
    end: int
    value: Decimal
    kind: FigureKind
    before: str
    after: str
    whole: Decimal | None = None

    def bounds(self) -> Bounds:
        """Give between which values it lies: decimals are rounded, ``khoảng`` means a tenth more or less."""
        return bounds_of(self.kind, self.value, self.value)


def amounts(text: str) -> tuple[Amount, ...]:
    """Give the amounts of a prose in their order; a number with English separators has the value that is meant."""
    return tuple(_amounts(text))


def rounding(value: Decimal) -> Decimal:
    """Give how far a printed value may be from the true one: half of its last decimal, nothing for a whole number."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) and exponent < 0 else Decimal(0)


def bounds_of(kind: FigureKind, low: Decimal | None, high: Decimal | None) -> Bounds:
    """Give between which values a figure lies, None for an open side."""
    slack_low = rounding(low) if low is not None else Decimal(0)
    slack_high = rounding(high) if high is not None else Decimal(0)
    if kind is FigureKind.ABOUT and low is not None and high is not None:
        return low - abs(low) / 10, high + abs(high) / 10
    least = None if kind is FigureKind.UNDER or low is None else low - slack_low
    most = None if kind is FigureKind.OVER or high is None else high + slack_high
    return least, most


def apart(one: Bounds, other: Bounds) -> bool:
    """Tell whether two stretches have no value in common."""
    return _above(one[0], other[1]) or _above(other[0], one[1])


# ``180-200`` is two numbers, ``21-NQ/TW`` none. What stands before is looked at afterwards: so the search stays fast.
_PLAIN = r"[0-9]{1,18}(?:[.,][0-9]{1,18}){0,6}"
_NUMBER = re.compile(rf"(?P<number>{_PLAIN})(?: ?/ ?(?P<whole>{_PLAIN}))?")
_GLUED_BEFORE = re.compile(r"(?:[^\W\d_]|[.,:@_]|[^\W\d_][-–]|[A-ZĐ]/|(?<!\S)[-–/]|[0-9]/)\Z")
_DAY_WORD = re.compile(
    r"(?:ngày|đến|từ|trước|sau|sáng|chiều|tối|trưa|hết|tháng|dịp|lễ|kỷ niệm|Quốc khánh|số|thứ \w{2,4})\s\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NOUN = re.compile(r" [^\W\d_]")
_WINDOW = 60
_SENTENCE_END = re.compile(r"[.!?](?=\s|\Z)|\n")


def _amounts(text: str) -> Iterator[Amount]:
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if _GLUED_BEFORE.search(text, max(0, start - 2), start) or GLUED_AFTER.match(text, end):
            continue
        if match["whole"] and _is_day(match, text):
            continue
        value = _value(text, *match.span("number"))
        whole = _value(text, *match.span("whole")) if match["whole"] else None
        if value is not None and (whole is not None) == (match["whole"] is not None):
            yield Amount(start, end, value, hedge_before(text, start), *_sides(text, start, end), whole)


def _value(text: str, start: int, end: int) -> Decimal | None:
    meant = intended(text, start, end)
    return read_number(meant or text[start:end])


def _is_day(match: re.Match[str], text: str) -> bool:
    """Tell ``15/6`` and ``6/2023`` from ``12/13 huyện``."""
    number, whole = match["number"], match["whole"]
    if number.isdecimal() and int(number) <= 12 and _YEAR.fullmatch(whole):
        return True
    if not (number.isdecimal() and whole.isdecimal() and int(number) <= 31 and int(whole) <= 12):
        return False
    said = _DAY_WORD.search(text, max(0, match.start() - 12), match.start())
    return bool(said) or int(number) > int(whole) or not _NOUN.match(text, match.end())


def _sides(text: str, start: int, end: int) -> tuple[str, str]:
    before = _SENTENCE_END.split(text[max(0, start - _WINDOW) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _WINDOW], 1)[0]
    return before, after


def _above(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high
