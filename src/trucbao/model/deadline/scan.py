"""Marks: the words of a deadline that name a time of the calendar, found in one pass per way of writing."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.dates import DAY, make_day, parts_of
from trucbao.model.deadline.value import DeadlineKind
from trucbao.model.period import quarter_number

if TYPE_CHECKING:
    from datetime import date


class Mark(NamedTuple):
    """A time named at ``text[at:to]``: from a month and day to a month and day (0: the month's last) of a year.

    ``year`` is None where none is written; ``years`` is how many years earlier the first day lies.
    """

    at: int
    to: int
    kind: DeadlineKind
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None = None
    years: int = 0
    whole: bool = True


def scan(text: str) -> list[Mark]:
    """Find the marks of a text, in its order; a longer way of writing wins over a shorter one inside it."""
    marks: list[Mark] = []
    for pattern, read in _WAYS:
        text = pattern.sub(partial(_take, read, marks), text)
    return sorted(marks, key=lambda mark: mark.at)


def days_of(mark: Mark, year: int) -> tuple[date, date] | None:
    """Give the first and last day of a mark in a year, None when no calendar has them."""
    start = make_day(year - mark.years, *mark.first)
    month, day = mark.last
    if not 1 <= month <= 12:
        return None
    end = make_day(year, month, day or monthrange(year, month)[1])
    return (start, end) if start and end and start <= end else None


_Reader = Callable[[re.Match[str]], Iterator[Mark]]
_TAKEN = "\0"  # stands where a mark was read, so that no later way reads it again
_YEAR = r"(?:(?: ?[/.\-] ?|,? năm )(?P<year>[0-9]{4})(?![0-9])|,? năm nay)"
_AND = r"(?: ?[-–—,] ?| và | đến )"
_LIST_ENDS = r"(?= ?(?:$|[,;:./)(–—\-\0])| (?:và|đến|năm|hằng|hàng) )"
_MONTH_LIST = (
    rf"(?P<list>[0-9]{{1,2}}(?:{_AND}(?:tháng )?(?:1[0-2]|0?[1-9])"
    rf"(?![0-9]|/[0-9]{{1,2}}(?![0-9])){_LIST_ENDS}){{0,11}})"
)
_QUARTER_LIST = (
    rf"(?P<list>(?:[IV]{{1,3}}|[0-9])(?:{_AND}(?:quý )?(?:IV|I{{1,3}}|[1-4])(?![^\W_]){_LIST_ENDS}){{0,3}})"
    r"(?![^\W_]|[.,][0-9])"
)
_NUMERAL = re.compile(r"(?<![^\W_])(?:[0-9]{1,2}|[IV]{1,3})(?![^\W_])", re.IGNORECASE)
_DAY_ALONE = re.compile(r" ?(?:$|[,;.)(–—\-\0:])| (?:và|đến|tới|hằng|hàng|phải|thì) ")
_THIRDS = {
    "đầu": (1, 10),
    "giữa": (11, 20),
    "cuối": (21, 0),
    "thượng tuần": (1, 10),
    "trung tuần": (11, 20),
    "hạ tuần": (21, 0),
    "nửa đầu": (1, 15),
    "nửa cuối": (16, 0),
    "tuần đầu": (1, 7),
    "tuần cuối": (22, 0),
}
_SPAN_KIND = {3: DeadlineKind.QUARTER, 6: DeadlineKind.HALF, 9: DeadlineKind.NINE_MONTHS, 12: DeadlineKind.YEAR}
_COUNTS = {"hai": 2, "ba": 3, "sáu": 6, "chín": 9}
_PART_OF_YEAR = {"đầu": (1, 3), "giữa": (6, 7), "cuối": (10, 12)}


def _take(read: _Reader, marks: list[Mark], match: re.Match[str]) -> str:
    found = list(read(match))
    marks.extend(found)
    return _TAKEN * len(match.group()) if found else match.group()


def _days_of_month(match: re.Match[str]) -> Iterator[Mark]:
    month = int(match["month"] or match["month_2"])
    year = match["year"] or match["year_2"]
    first, last = int(match["first"]), int(match["last"])
    kind = DeadlineKind.RANGE
    yield Mark(match.start(), match.end(), kind, (month, first), (month, last), _number(year))


def _day(match: re.Match[str]) -> Iterator[Mark]:
    day, month, year = parts_of(match)
    if match.string.endswith(("tháng ", "Tháng "), 0, match.start()):  # tháng 4-5-2023: April and May
        return
    # 10/12 may be a ratio: a day without a year stands alone, and one in a 13th month is a ratio too.
    is_sure = year or match["lead"] or match["day_3"]
    if is_sure or (month <= 12 and _DAY_ALONE.match(match.string, match.end())):
        yield Mark(match.start(), match.end(), DeadlineKind.DAY, (month, day), (month, day), year)


def _months_of_year(match: re.Match[str]) -> Iterator[Mark]:
    count = int(match["count"]) if match["count"].isdigit() else _COUNTS[match["count"].lower()]
    if not 1 <= count <= 12:
        return
    first = 13 - count if (match["part"] or "").lower() == "cuối" else 1
    yield _span(match, first, first + count - 1, _SPAN_KIND.get(count, DeadlineKind.RANGE))


def _half(match: re.Match[str]) -> Iterator[Mark]:
    first = 1 if match["part"].lower() == "đầu" else 7
    yield _span(match, first, first + 5, DeadlineKind.HALF)


def _third(match: re.Match[str]) -> Iterator[Mark]:
    month = int(match["month"])
    week = match["week"]
    first, last = (int(week) * 7 - 6, int(week) * 7) if week else _THIRDS[match["part"].lower()]
    year = _number(match["year"])
    yield Mark(match.start(), match.end(), DeadlineKind.MONTH, (month, first), (month, last), year, whole=False)


def _part_of_quarter(match: re.Match[str]) -> Iterator[Mark]:
    month = quarter_number(match["quarter"]) * 3 - 2 + ("đầu", "giữa", "cuối").index(match["part"].lower())
    year = _number(match["year"])
    yield Mark(match.start(), match.end(), DeadlineKind.MONTH, (month, 1), (month, 0), year, whole=False)


def _months(match: re.Match[str]) -> Iterator[Mark]:
    for at, to, numeral, year in _items(match):
        month = int(numeral)
        yield Mark(at, to, DeadlineKind.MONTH, (month, 1), (month, 0), year)


def _quarters(match: re.Match[str]) -> Iterator[Mark]:
    for at, to, numeral, year in _items(match):
        last = quarter_number(numeral) * 3
        yield Mark(at, to, DeadlineKind.QUARTER, (last - 2, 1), (last, 0), year)


def _items(match: re.Match[str]) -> Iterator[tuple[int, int, str, int | None]]:
    """Give each numeral of a list with its place; what stands before the first and after the last goes with them."""
    found = list(_NUMERAL.finditer(match["list"]))
    offset = match.start("list")
    for numeral in found:
        at = match.start() if numeral is found[0] else offset + numeral.start()
        if numeral is found[-1]:
            yield at, match.end(), numeral.group(), _number(match["year"])
        else:
            yield at, offset + numeral.end(), numeral.group(), None


def _bare_months(match: re.Match[str]) -> Iterator[Mark]:
    marks = list(_months(match))
    if all(1 <= mark.first[0] <= 12 for mark in marks):  # 15/2023 is the number of some paper
        yield from marks


def _years(match: re.Match[str]) -> Iterator[Mark]:
    first, last = int(match["first"]), int(match["last"])
    yield Mark(match.start(), match.end(), DeadlineKind.RANGE, (1, 1), (12, 0), last, last - first)


def _year(match: re.Match[str]) -> Iterator[Mark]:
    part = (match["part"] or "").lower()
    if part:
        kind = DeadlineKind.RANGE if part == "giữa" else DeadlineKind.QUARTER
        yield _span(match, *_PART_OF_YEAR[part], kind)._replace(whole=False)
    elif match["lead"] or match["tail"]:
        yield _span(match, 1, 12, DeadlineKind.YEAR)


def _span(match: re.Match[str], first: int, last: int, kind: DeadlineKind) -> Mark:
    return Mark(match.start(), match.end(), kind, (first, 1), (last, 0), _number(match["year"]))


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _way(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){pattern}", re.IGNORECASE)


# The order matters: a way takes its words away from those below it.
_WAYS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        re.compile(
            r"(?<![0-9/.,])(?<!tháng )(?:từ )?(?:ngày )?(?P<first>[0-9]{1,2})(?: ?[-–—] ?| đến )"
            r"(?:ngày )?(?P<last>[0-9]{1,2})"
            r"(?:/(?P<month>[0-9]{1,2})(?:/(?P<year>[0-9]{4}))?(?!/?[0-9])"
            r"| tháng (?P<month_2>[0-9]{1,2})(?![0-9/])(?:,? năm (?P<year_2>[0-9]{4}))?)",
            re.IGNORECASE,
        ),
        _days_of_month,
    ),
    (DAY, _day),
    (
        _way(
            r"(?P<count>[0-9]{1,2}|hai|ba|sáu|chín) tháng(?: (?P<part>đầu|cuối))?(?: của)? năm"
            r"(?: (?P<year>[0-9]{4}))?(?! học)"
        ),
        _months_of_year,
    ),
    (re.compile(r"\A(?P<lead>)(?P<part>)(?P<tail>(?P<year>[12][0-9]{3}))\Z"), _year),
    (_way(r"nửa (?P<part>đầu|cuối|sau) năm(?: (?P<year>[0-9]{4}))?(?! học)"), _half),
    (
        _way(
            rf"(?:tuần (?:thứ )?(?P<week>[1-4])|(?P<part>{'|'.join(_THIRDS)}))"
            rf" tháng (?P<month>[0-9]{{1,2}})(?![0-9])(?:{_YEAR})?"
        ),
        _third,
    ),
    (_way(rf"(?P<part>đầu|giữa|cuối) quý (?P<quarter>IV|I{{1,3}}|[1-4])(?![^\W_])(?:{_YEAR})?"), _part_of_quarter),
    (_way(rf"(?:tháng ?|T(?=[0-9])){_MONTH_LIST}(?![0-9])(?:{_YEAR})?"), _months),
    (_way(rf"(?:qu[ýí] ?|qúy ?|Q(?=[1-4IV])){_QUARTER_LIST}(?:{_YEAR})?"), _quarters),
    (
        re.compile(r"(?<![0-9/.,])(?P<list>(?:[0-9]{1,2} ?[-–—] ?)?[0-9]{1,2})/(?P<year>[0-9]{4})(?![0-9])"),
        _bare_months,
    ),
    (
        _way(
            r"(?:từ )?(?:giai đoạn|nhiệm kỳ|các năm|năm)(?: từ)? (?P<first>[0-9]{4})(?: ?[-–—] ?| đến )"
            r"(?:năm )?(?P<last>[0-9]{4})(?![0-9])"
        ),
        _years,
    ),
    (
        _way(
            r"(?P<lead>(?<!họp )(?<!nghị )(?:(?P<part>đầu|giữa|cuối)|cả|trong|hết|suốt) )?"
            r"năm(?P<tail> nay| (?P<year>[0-9]{4})(?![0-9]))?(?! học| sau| trước| [0-9])(?![^\W_])"
        ),
        _year,
    ),
)
