"""Numbering: how long an issuer keeps counting, so whether one number and symbol on two days can be two documents."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from trucbao.model.citation import Side

if TYPE_CHECKING:
    from trucbao.model.citation import Citation

# The Party counts through a term of its committee (HD36 1.3.1), the Centre's from one closing day to the next.
_CENTRAL_CLOSINGS = (date(2001, 4, 22), date(2006, 4, 25), date(2011, 1, 19), date(2016, 1, 28), date(2021, 2, 1))
_CONGRESS_YEARS = (2000, 2005, 2010, 2015, 2020, 2025)
_FIRST_MONTH, _LAST_MONTH = 4, 12  # congresses below the Centre are held from April to December of those years
_HARDLY_TWO = timedelta(days=31)


def may_be_two(one: Citation, other: Citation) -> bool:
    """Tell whether two dated citations with one number and symbol can name two documents."""
    if one.day is None or other.day is None:
        return True
    if one.type and other.type and one.type.lower() != other.type.lower():
        return True  # since 2019 both Quyết định and Quy định have the symbol QĐ, each with its own count
    early, late = sorted((one.day, other.day))
    if one.side is Side.STATE:
        return early.year != late.year and not _names_year(one.code)
    if one.symbol.endswith("/TW"):
        return any(early <= closing < late for closing in _closings(late))
    return late - early > _HARDLY_TWO and any(_held_between(year, early, late) for year in _CONGRESS_YEARS)


def _names_year(code: str) -> bool:
    """Tell whether the code has its year (``30/2020/NĐ-CP``): then it stands for one document ever."""
    return code.count("/") > 1


def _closings(late: date) -> tuple[date, ...]:
    """Give the closing days up to ``late``; the one of January 2026 is taken by its month."""
    return (*_CENTRAL_CLOSINGS, date(2026, 1, 31)) if late.year > 2025 else _CENTRAL_CLOSINGS


def _held_between(year: int, early: date, late: date) -> bool:
    return early <= date(year, _LAST_MONTH, 31) and late >= date(year, _FIRST_MONTH, 1)
