"""Days and moments: reads every way an office writes them, and writes them the office's way."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

# A slash may leave the year out (30/6); a dash or a dot may not, for 4-5 is a range and 1.5 a figure. A year of two or
# three digits is read as a slip of the pen: it looks like a day and is none.
DAY = re.compile(
    r"(?<![0-9])(?<![0-9][/.,:])(?P<lead>ngày\s{1,3})?"
    r"(?:(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?:/(?P<year>[0-9]{2,5}))?(?!/?[0-9])"
    r"|(?P<day_2>[0-9]{1,2})(?P<sign>[.\-])(?P<month_2>[0-9]{1,2})(?P=sign)(?P<year_2>[0-9]{4})(?![0-9]))"
    r"|(?<![^\W_])ngày\s{1,3}(?P<day_3>[0-9]{1,2})\s{1,3}tháng\s{1,3}(?P<month_3>[0-9]{1,2})(?![0-9/])"
    r"(?:,?\s{1,3}năm\s{1,3}(?P<year_3>[0-9]{4})(?![0-9]))?",
    re.IGNORECASE,
)
_CLOCK = r"(?P<hour>[0-9]{1,2})(?: ?(?:giờ|h|g) ?(?P<minute>[0-9]{2})?(?: ?phút)?|:(?P<minute_2>[0-9]{2}))(?![0-9:])"
_CLOCK_ALONE = re.compile(_CLOCK, re.IGNORECASE)
_CLOCK_FIRST = re.compile(rf"(?:(?:trước|lúc|vào) ){{0,2}}{_CLOCK},? ", re.IGNORECASE)
_CLOCK_LAST = re.compile(rf",? (?:lúc |vào )?{_CLOCK}$", re.IGNORECASE)
_AROUND_SIGN = re.compile(r" ?([/.\-]) ?")
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


class Moment(NamedTuple):
    """A day, and the minute of that day (0 to 1439) where one was written."""

    written: str
    day: date
    minute: int | None = None


class FoundDay(NamedTuple):
    """A day found in prose at ``text[start:end]``; ``day`` is None when no calendar has it."""

    start: int
    end: int
    written: str
    day: date | None


def parse_day(text: str, year: int | None = None) -> date | None:
    """Read a whole text as one day; without a year it takes ``year``; None when it is no day or an impossible one."""
    match = _whole_day(text)
    return day_of(match, year) if match else None


def looks_like_day(text: str) -> bool:
    """Tell whether a text has the shape of a day, so that None from ``parse_day`` means an impossible one."""
    return _whole_day(text) is not None


def parse_moment(text: str) -> Moment | None:
    """Read a day with or without a time of day, in either order."""
    plain = " ".join(text.split())
    clock = _CLOCK_FIRST.match(plain)
    rest = plain[clock.end() :] if clock else plain
    if clock is None and (clock := _CLOCK_LAST.search(plain)):
        rest = plain[: clock.start()]
    day = parse_day(rest)
    minute = _minute_of(clock) if clock else None
    if day is None or (clock and minute is None):
        return None
    return Moment(text.strip(), day, minute)


def parse_clock(text: str) -> int | None:
    """Read a time of day (``14 giờ 00``, ``13h45``, ``14:00``) as the minute of the day."""
    match = _CLOCK_ALONE.fullmatch(" ".join(text.split()))
    return _minute_of(match) if match else None


def is_late(received: Moment, due: Moment) -> bool:
    """Tell whether a thing came after its deadline; a side without a time of day means that whole day."""
    if received.day != due.day:
        return received.day > due.day
    return received.minute is not None and due.minute is not None and received.minute > due.minute


def find_days(text: str) -> tuple[FoundDay, ...]:
    """Find every day of a prose that has a year or says ``ngày``; others (``104/112``) may be ratios."""
    # A found day without a year is judged in a leap year: 29/02 is a day of some year.
    return tuple(
        FoundDay(match.start(), match.end(), match.group(), day_of(match, 2000))
        for match in DAY.finditer(text)
        if match["year"] or match["year_2"] or match["lead"] or match["day_3"]
    )


def day_of(match: re.Match[str], year: int | None) -> date | None:
    """Give the day that a match of ``DAY`` stands for, None when no calendar has it."""
    day, month, own_year = parts_of(match)
    return make_day(own_year or year, month, day)


def parts_of(match: re.Match[str]) -> tuple[int, int, int | None]:
    """Give day, month and year of a match of ``DAY``; year is None where none is written."""
    day = match["day"] or match["day_2"] or match["day_3"]
    month = match["month"] or match["month_2"] or match["month_3"]
    year = match["year"] or match["year_2"] or match["year_3"]
    return int(day), int(month), int(year) if year else None


def make_day(year: int | None, month: int, day: int) -> date | None:
    """Give a day if the calendar has it and its year is one that a paper may speak of."""
    if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def format_day(day: date) -> str:
    """Write a day as in running text: 09/01/2026, 11/3/2019 (HD36, HD05: only day < 10 and month < 3 get a zero)."""
    return f"{day.day:02}/{_month(day)}/{day.year}"


def format_long(day: date) -> str:
    """Write a day as in the heading of a paper: ngày 05 tháng 01 năm 2023."""
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def format_clock(minute: int) -> str:
    """Write a minute of the day as an office does: 08 giờ 00."""
    return f"{minute // 60:02} giờ {minute % 60:02}"


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month < 3 else str(day.month)


def _whole_day(text: str) -> re.Match[str] | None:
    return DAY.fullmatch(_AROUND_SIGN.sub(r"\1", " ".join(text.split())))


def _minute_of(clock: re.Match[str]) -> int | None:
    hour, minute = int(clock["hour"]), int(clock["minute"] or clock["minute_2"] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None
