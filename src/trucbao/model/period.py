"""Period: the stretch of time that a report judges or a plan covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import Enum
from typing import NamedTuple

from trucbao.model.dates import DAY, day_of, make_day


class PeriodKind(Enum):
    """How a period is cut out of the calendar."""

    MONTH = "tháng"
    QUARTER = "quý"
    HALF = "6 tháng"
    NINE_MONTHS = "9 tháng"
    YEAR = "năm"
    YEARS = "nhiều năm"
    SPAN = "khoảng ngày"


class Period(NamedTuple):
    """A period as written; ``start`` and ``end`` are its first and last day."""

    written: str
    start: date
    end: date
    kind: PeriodKind


_OF_YEAR = r"(?:/|-|\.|,? năm )([0-9]{4})"
_YEAR = re.compile(r"năm ([0-9]{4})", re.IGNORECASE)
_QUARTER = re.compile(rf"qu[ýí] ([0-9IV]{{1,3}}){_OF_YEAR}|Q([1-4]){_OF_YEAR}", re.IGNORECASE)
_MONTH = re.compile(rf"tháng ([0-9]{{1,2}}){_OF_YEAR}", re.IGNORECASE)
_MONTHS = re.compile(r"(0?[369]|ba|sáu|chín) tháng(?: (đầu|cuối))? năm ([0-9]{4})", re.IGNORECASE)
_YEARS = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|nhiệm kì|các năm|(?:0?[2-9]|10) năm|năm)(?: từ)? ([0-9]{4})(?:[-–]| [-–] | đến )([0-9]{4})",
    re.IGNORECASE,
)
_SPAN_PARTS = re.compile(r"(?:từ )?(.{8,30}?)(?: đến | [-–] )(.{8,30})", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_COUNT = {"ba": 3, "sáu": 6, "chín": 9}
_MONTHS_KIND = {3: PeriodKind.QUARTER, 6: PeriodKind.HALF, 9: PeriodKind.NINE_MONTHS}


def parse_period(text: str) -> Period | None:
    """Read a period (``năm 2022``, ``quý III/2022``, ``6 tháng đầu năm 2023``, ``giai đoạn 2020 - 2025``)."""
    plain = " ".join(text.split())
    for read in (_read_year, _read_quarter, _read_month, _read_months, _read_years, _read_span):
        found = read(plain)
        if found:
            start, end, kind = found
            return Period(text.strip(), start, end, kind)
    return None


def months_of(year: int, first: int, last: int) -> tuple[date, date] | None:
    """Give the first and last day of the months ``first`` to ``last`` of a year, None when there are no such months."""
    start = make_day(year, first, 1)
    if start is None or not first <= last <= 12:
        return None
    return start, date(year, last, monthrange(year, last)[1])


def quarter_number(text: str) -> int:
    """Read ``III`` or ``3`` as the number of a quarter; 0 when it is no number, above 4 when no year has it."""
    return int(text) if text.isdigit() else _ROMAN.get(text.upper(), 0)


_Reading = tuple[date, date, PeriodKind]


def _read_year(plain: str) -> _Reading | None:
    match = _YEAR.fullmatch(plain)
    return _months(match[1], 1, 12, PeriodKind.YEAR) if match else None


def _read_quarter(plain: str) -> _Reading | None:
    match = _QUARTER.fullmatch(plain)
    if match is None:
        return None
    quarter = quarter_number(match[1] or match[3])
    return _months(match[2] or match[4], quarter * 3 - 2, quarter * 3, PeriodKind.QUARTER)


def _read_month(plain: str) -> _Reading | None:
    match = _MONTH.fullmatch(plain)
    return _months(match[2], int(match[1]), int(match[1]), PeriodKind.MONTH) if match else None


def _read_months(plain: str) -> _Reading | None:
    match = _MONTHS.fullmatch(plain)
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else _COUNT[match[1].lower()]
    first = 13 - count if (match[2] or "").lower() == "cuối" else 1
    return _months(match[3], first, first + count - 1, _MONTHS_KIND[count])


def _read_years(plain: str) -> _Reading | None:
    match = _YEARS.fullmatch(plain)
    if match is None:
        return None
    first, last = months_of(int(match[1]), 1, 12), months_of(int(match[2]), 1, 12)
    return (first[0], last[1], PeriodKind.YEARS) if first and last and first < last else None


def _read_span(plain: str) -> _Reading | None:
    match = _SPAN_PARTS.fullmatch(plain)
    days = [DAY.fullmatch(part) for part in match.groups()] if match else []
    if len(days) != 2 or days[0] is None or days[1] is None:
        return None
    end = day_of(days[1], None)
    start = day_of(days[0], end.year if end else None)
    return (start, end, PeriodKind.SPAN) if start and end and start <= end else None


def _months(year: str, first: int, last: int, kind: PeriodKind) -> _Reading | None:
    days = months_of(int(year), first, last)
    return (*days, kind) if days else None
