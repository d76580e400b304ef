"""Ranges of numbers (``2020 - 2025``), told from numbers of papers, telephones, addresses and holidays."""

from __future__ import annotations

import re

from trucbao.model.slip import Slip


def tight_ranges(text: str) -> tuple[Slip, ...]:
    """Find ranges of numbers whose dash is not a hyphen between two blanks (``2020 - 2025``).

    Numbers of papers, days written with hyphens, house numbers and what stands in quotes are no ranges.
    """
    return tuple(
        Slip(*match.span(), f"{match['low'] or match['early']} - {match['high'] or match['late']}")
        for match in _RANGE.finditer(text)
        if match["dash"] != " - " and _is_range(text, match)
    )


_NUMBER = r"(?:\d{1,4}|\d{1,3}(?:\.\d{3}){1,4})(?:,\d{1,4})?%?"
_DAY = r"\d{1,2}/(?:\d{1,2}/\d{4}|\d{4}|\d{1,2})"
_DASH = r"(?P<dash>[ \u00a0]?[-–—][ \u00a0]?)"
_RANGE = re.compile(
    rf"(?<![\w/.,:–—-])(?:(?P<low>{_DAY}|{_NUMBER})|(?P<early>[IVX]{{1,6}})){_DASH}"
    rf"(?(low)(?P<high>{_DAY}|{_NUMBER})(?![A-ZĐ\d]|[-–—/.,:]\w|%)|(?P<late>[IVX]{{1,6}})(?![\w–—-]))"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_HOLIDAYS = frozenset(("1-5", "1-6", "2-9"))
_NUMBERED = frozenset(("số", "nhà", "đường", "phố", "lô", "thửa", "mã", "hiệu", "khánh", "lễ", "dịp"))
_AMOUNT = frozenset(("từ", "khoảng", "mỗi", "có", "được", "còn"))


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Tell a range from a number of two parts."""
    before = text[max(0, match.start() - 200) : match.start()]
    if before.count('"') % 2 or before.rfind("“") > before.rfind("”"):
        return False
    if match["early"]:
        return _roman(match["early"]) < _roman(match["late"])
    low, high = match["low"], match["high"]
    word = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    if "/" in low or "/" in high:
        return word != "số" and all(_is_day(part) for part in (low, high))
    sure = match["dash"].strip() != "-" or _is_year(low, high)
    return _value(low) < _value(high) and (sure or not _is_name(low, high, word))


def _is_day(part: str) -> bool:
    numbers = [int(one) for one in part.split("/") if one.isdigit()]
    return 1 <= numbers[0] <= 31 and (len(numbers) == 1 or numbers[1] <= 12 or numbers[1] >= 1900)


def _is_year(low: str, high: str) -> bool:
    return len(low) == len(high) == 4 and low.isdigit() and high.isdigit() and "1800" < low < high < "2200"


def _is_name(low: str, high: str, word: str) -> bool:
    """Whether two numbers name a thing: a telephone, an address, a holiday, a standard, a make of aeroplane."""
    if (low[0] == "0" and len(low) > 2) or (len(low) > 3 and low.isdigit()):
        return True
    if f"{low}-{high}" in _HOLIDAYS:
        return word.lower() not in _AMOUNT
    if word.lower() == "ngày":
        return _value(high) <= 12
    return word.lower() in _NUMBERED or (len(word) > 1 and word.isupper())


def _value(number: str) -> float:
    return float(number.rstrip("%").replace(".", "").replace(",", "."))


def _roman(number: str) -> int:
    values = [_ROMAN[letter] for letter in number]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
