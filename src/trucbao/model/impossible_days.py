"""Impossible days: the days of a prose that no calendar has (``31/02/2022``, ``ngày 31 tháng 4``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.model.dates import DAY, FoundDay, find_days, make_day, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Most texts name no day at all: one look for the signs of one spares them the whole grammar.
_SIGNS = re.compile(r"[0-9][/.\-][0-9]{1,2}[/.\-][0-9]|(?:gày|GÀY)\s{1,3}[0-9]")
_NUMBER_OF = {"số", "số:", "mã", "mã:", "hiệu", "thửa", "lô", "khoản", "thoại"}
_COUNT_OF_DAYS = {"trong", "mỗi", "một", "hằng", "hàng", "cùng", "nửa", "nhiều", "vài", "mấy"}
_LOOK_BACK = 20


def impossible_days(text: str) -> Iterator[FoundDay]:
    """Find the days that do not exist; ratios, numbers of things and years of two digits are left alone."""
    if not _SIGNS.search(text):
        return
    for found in find_days(text):
        if found.day is None and not _is_other(text, found):
            yield found


def _is_other(text: str, found: FoundDay) -> bool:
    """Whether what looks like an impossible day is a day after all, or no day."""
    match = DAY.match(text, found.start)
    if match is None:
        return True
    day, month, year = parts_of(match)
    before = text[max(0, found.start - _LOOK_BACK) : found.start].lower().split()
    word = before[-1] if before else ""
    if year is None:  # ``trong ngày 12/15 hồ sơ``, ``sau 5 ngày 20/45 hộ``
        return month > 12 and (word in _COUNT_OF_DAYS or word.isdigit())
    if year < 100 and make_day(2000 + year, month, day):
        return True
    # A day of 31 at most in the place of the month is one written the English way; above it, it is no date.
    return not match["lead"] and (month > 31 or word in _NUMBER_OF)
