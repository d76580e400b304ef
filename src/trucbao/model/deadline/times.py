"""Times: marks put on the calendar, joined to ranges, shifted by the words that stand before them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from trucbao.model.dates import make_day
from trucbao.model.deadline.scan import Mark, days_of
from trucbao.model.deadline.value import DeadlineKind

_OPENING = re.compile(r"(?<![^\W_])(?:từ|sau)$", re.IGNORECASE)
_AFTER = re.compile(r"(?<![^\W_])sau$", re.IGNORECASE)
_BEFORE = re.compile(r"(?<![^\W_])trước$", re.IGNORECASE)
_DUE = re.compile(r"trước|chậm nhất|muộn nhất|dự kiến|xong", re.IGNORECASE)
_EXPECTED = re.compile(r"dự kiến", re.IGNORECASE)
_COUNTED = re.compile(r"(?<![0-9])([0-9]{1,3}) ngày,? (?:kể từ|tính từ|từ|sau)$", re.IGNORECASE)
_THROUGH = re.compile(r"(?:đến|tới|[-–—])(?: hết| cuối| trước)?(?: tháng| quý| năm)?", re.IGNORECASE)
_AND = re.compile(r"và(?: tháng| quý| năm)?", re.IGNORECASE)
_FROM = re.compile(r"(?:kể |bắt đầu )?từ$", re.IGNORECASE)
_ONE_DAY = timedelta(days=1)


class Time(NamedTuple):
    """The days that ``text[at:to]`` names; ``before`` are the words since the time before it."""

    at: int
    to: int
    kind: DeadlineKind
    start: date
    end: date
    before: str
    has_year: bool = True
    whole: bool = True
    counted: bool = False

    @property
    def opens(self) -> bool:
        """Whether something begins here, so that it is no due time."""
        return not self.counted and _OPENING.search(self.before) is not None

    @property
    def opening(self) -> date:
        """The first day of what begins here."""
        return self.end + _ONE_DAY if _AFTER.search(self.before) else self.start

    @property
    def says_due(self) -> bool:
        """Whether the words before it call it a due time outright."""
        return self.counted or _DUE.search(self.before) is not None

    @property
    def is_expected(self) -> bool:
        """Whether the words before it call it expected only."""
        return _EXPECTED.search(self.before) is not None

    def lies_in(self, other: Time) -> bool:
        """Tell whether this is a part of another time and not all of it."""
        inside = other.start <= self.start and self.end <= other.end
        return inside and (self.start, self.end) != (other.start, other.end)


def placed(text: str, marks: list[Mark], default: int) -> tuple[list[Time], str]:
    """Put marks on the calendar; also gives the text of the first one that no calendar has."""
    times: list[Time] = []
    impossible, last = "", 0
    for mark, year in zip(marks, _years(marks, default), strict=True):
        days = days_of(mark, year)
        before = text[last : mark.at].strip()
        last = mark.to
        if days:
            times.append(Time(mark.at, mark.to, mark.kind, *days, before, mark.year is not None, mark.whole))
        elif not impossible:
            words = text[mark.at : mark.to]
            impossible = words if "tháng" in words.lower() else re.sub("(?i)^ngày ", "", words)
    return times, impossible


def joined(times: list[Time]) -> list[Time]:
    """Join ``A đến B`` to a range, and ``A và B`` when B begins on the day after A."""
    done: list[Time] = []
    for time in times:
        whole = _join(done[-1], time) if done else None
        if whole:
            done[-1] = whole
        else:
            done.append(time)
    return done


def counted(time: Time) -> Time:
    """Shift ``10 ngày kể từ ngày 01/7/2023`` to its last day; the first day is not counted (Civil Code, art. 147)."""
    match = _COUNTED.search(time.before)
    if match is None:
        return time
    day = time.end + timedelta(days=int(match[1]))
    return time._replace(kind=DeadlineKind.DAY, start=day, end=day, counted=True)


def bounded(time: Time) -> Time:
    """Turn ``trước tháng 7`` into the day before; ``trước ngày 30/6`` is due on that day, as offices use it."""
    if time.kind in {DeadlineKind.DAY, DeadlineKind.RANGE} or not _BEFORE.search(time.before):
        return time
    day = time.start - _ONE_DAY if time.whole else time.end
    return time._replace(kind=DeadlineKind.DAY, start=day, end=day)


def _years(marks: list[Mark], default: int) -> list[int]:
    """Give each mark its year: its own, else that of the next one that has one, else of the last, else ``default``."""
    years: list[int | None] = []
    ahead: int | None = None
    ahead_end: date | None = None
    for mark in reversed(marks):
        year = mark.year or ahead
        days = days_of(mark, year) if year else None
        if days and mark.year is None and ahead_end and days[0] > ahead_end:
            year = default  # ``trước ngày 30/6; tổng kết tháng 01/2024``: June is not that of 2024
            days = days_of(mark, year)
        ahead, ahead_end = year, days[1] if days else None
        years.append(year)
    filled: list[int] = []
    for year in reversed(years):
        filled.append(year or (filled[-1] if filled else default))
    return filled


def _join(one: Time, other: Time) -> Time | None:
    gap = other.before
    if _AND.fullmatch(gap):
        follows = one.kind is not DeadlineKind.DAY and one.end + _ONE_DAY == other.start
        return _range(one, other, one.start, other.end) if follows else None
    if not _THROUGH.fullmatch(gap):
        return None
    if one.kind is other.kind is DeadlineKind.DAY and _is_anniversary(one.start, other.start):
        return other._replace(at=one.at, before=one.before)
    start, end = one.start, bounded(other).end
    if start > end and not one.has_year:
        start = make_day(start.year - 1, start.month, start.day) or start
    elif start > end and not other.has_year:
        end = _next_year(end, is_month_end=other.kind is not DeadlineKind.DAY)
    return _range(one, other, start, end) if start <= end else None


def _range(one: Time, other: Time, start: date, end: date) -> Time:
    before = _FROM.sub("", one.before).rstrip()
    return Time(one.at, other.to, DeadlineKind.RANGE, start, end, before, one.has_year or other.has_year, whole=False)


def _is_anniversary(one: date, other: date) -> bool:
    """Tell a feast from a range: ``(24/3/1975 - 24/3/2023)``."""
    return (one.day, one.month) == (other.day, other.month) and one.year != other.year


def _next_year(day: date, *, is_month_end: bool) -> date:
    """Give the same day a year later; the end of February stays its end."""
    month_end = monthrange(day.year + 1, day.month)[1]
    return date(day.year + 1, day.month, month_end if is_month_end else min(day.day, month_end))
