"""Figure: Vietnamese numbers (dot for thousands, comma for decimals) with their unit and their hedging."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import Enum
from typing import NamedTuple


class FigureKind(Enum):
    """What a figure claims: a value, a value more or less, a bound, a range, or several values."""

    EXACT = "đúng"
    ABOUT = "khoảng"
    OVER = "trên"
    UNDER = "dưới"
    RANGE = "từ đến"
    PAIR = "cặp"
    RATIO = "trên tổng số"


class Figure(NamedTuple):
    """A figure as written.

    EXACT and ABOUT have ``low`` equal to ``high``; OVER has only ``low``, UNDER only ``high``; PAIR
    (``11 vụ/20 bị can``) and RATIO (``104/112``) have neither: their values are the ``parts``, and a ratio's unit is
    its own.
    """

    written: str
    kind: FigureKind
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    parts: tuple[Figure, ...] = ()


_HEDGES = {
    FigureKind.ABOUT: ("khoảng", "gần", "xấp xỉ", "ước", "ước đạt", "ước khoảng", "chừng", "~", "≈"),
    FigureKind.OVER: ("trên", "hơn", "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "từ trên", ">", "≥", ">="),
    FigureKind.UNDER: ("dưới", "không quá", "tối đa", "nhiều nhất", "không vượt quá", "chưa đến", "<", "≤", "<="),
}
_KIND_OF_HEDGE = {word: kind for kind, words in _HEDGES.items() for word in words}
_HEDGE = "|".join(sorted(map(re.escape, _KIND_OF_HEDGE), key=len, reverse=True))
# A group of thousands never begins with 0, so 0.912 is an English decimal and not 912.
_NUMBER = r"[-\u2212]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}|[0-9]{1,18})(?:,[0-9]{1,12})?(?![0-9.,:_])"
_UNIT = r"(?: ?[%‰][^0-9;:]{0,40}| (?!(?:đến|tới) )[^\W\d_](?:[^0-9;:]|(?<=m)[23]){0,60})?"
_SIMPLE = re.compile(rf"(?:(?P<hedge>{_HEDGE}) ?)?(?P<number>{_NUMBER})(?P<unit>{_UNIT})", re.IGNORECASE)
_OR_MORE = re.compile(rf"(?:từ )?(?P<number>{_NUMBER})(?P<unit>{_UNIT}) (?P<way>trở lên|trở xuống)", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:(?:khoảng|ước|ước đạt|đạt) )?(?:từ )?(?P<low>{_NUMBER})(?P<low_unit> ?%| [^0-9]{{1,30}}?)??"
    rf"(?: ?[-–—] ?| đến | tới )(?P<high>{_NUMBER})(?P<unit>{_UNIT})",
    re.IGNORECASE,
)
_BARE = re.compile(_NUMBER)
_HEDGE_BEFORE = re.compile(rf"(?<!\w)(?:{_HEDGE})\s?\Z", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r" ?/ ?(?=[0-9])")
_LONGEST_HEDGE = max(map(len, _KIND_OF_HEDGE)) + 2
_SWAP = str.maketrans(".,", ",.")
_MAX_DIGITS = 18
_MAX_LENGTH = 200  # no figure is longer; keeps every pattern here out of reach of long inputs
_EXACT_DIVISION = Context(prec=80, rounding=ROUND_DOWN)


def parse_figure(text: str) -> Figure | None:
    """Read a figure by Vietnamese rules; None for what only another tongue writes (``1.5``, ``1,912.5``, ``1e3``)."""
    plain = " ".join(text.split())
    if len(plain) > _MAX_LENGTH:
        return None
    for read in (_read_simple, _read_or_more, _read_range, _read_parts):
        figure = read(plain, text.strip())
        if figure:
            return figure
    return None


def read_number(text: str) -> Decimal | None:
    """Read a bare Vietnamese number (``1.912``, ``12,5``), else None."""
    return _value(text) if _BARE.fullmatch(text) else None


def hedge_before(text: str, end: int) -> FigureKind:
    """Give what a number that begins at ``end`` claims by the hedge before it (``trên``, ``khoảng``), EXACT without."""
    match = _HEDGE_BEFORE.search(text, max(0, end - _LONGEST_HEDGE), end)
    return _KIND_OF_HEDGE[match.group().strip().lower()] if match else FigureKind.EXACT


def english_number(text: str) -> str | None:
    """Give the Vietnamese spelling of what looks English (``1,912.5`` → ``1.912,5``, ``1.5`` → ``1,5``), else None."""
    plain = " ".join(text.split())
    match = _AROUND_NUMBER.fullmatch(plain) if len(plain) <= _MAX_LENGTH else None
    if match is None:
        return None
    number = _spell(match["number"])
    return f"{match['before']}{number}{match['after']}" if number else None


def format_number(value: Decimal | int) -> str:
    """Write a number with dots between thousands and a comma before decimals; never an exponent."""
    exact = Decimal(value)
    return format(exact or exact.copy_abs(), ",f").translate(_SWAP)


def percent(part: Decimal | int, whole: Decimal | int, places: int = 2) -> str:
    """Write ``part`` of ``whole`` as ``92,86%``, rounded half up, trailing zeros cut; "" when ``whole`` is zero."""
    if not whole:
        return ""
    # The division cuts and only the second step rounds, so that nothing is rounded twice.
    exact = _EXACT_DIVISION.divide(Decimal(part) * 100, Decimal(whole))
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT_DIVISION)
    text = format_number(rounded)
    return (text.rstrip("0").rstrip(",") if "," in text else text) + "%"


_AROUND_NUMBER = re.compile(
    r"(?P<before>[^0-9.,]{0,30})(?P<number>[0-9][0-9.,]{0,30}|\.[0-9]{1,18})(?P<after>(?:[ %‰][^0-9]{0,60})?)"
)
_THOUSANDS_AND_POINT = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,6}\.[0-9]{1,12}")
_THOUSANDS_ONLY = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,6}")
_POINT_ONLY = re.compile(r"[0-9]{0,18}\.[0-9]{1,18}")


def _spell(number: str) -> str:
    """Give the Vietnamese spelling of an English number, "" when it is none or is good Vietnamese as it stands."""
    if re.fullmatch(_NUMBER, number):
        return ""
    if _THOUSANDS_AND_POINT.fullmatch(number) or _THOUSANDS_ONLY.fullmatch(number):
        return number.translate(_SWAP)
    if _POINT_ONLY.fullmatch(number):
        whole, _, decimals = number.partition(".")
        return f"{whole or '0'},{decimals}"
    return ""


def _read_simple(plain: str, written: str) -> Figure | None:
    match = _SIMPLE.fullmatch(plain)
    value = _value(match["number"]) if match else None
    if match is None or value is None:
        return None
    kind = _KIND_OF_HEDGE[match["hedge"].lower()] if match["hedge"] else FigureKind.EXACT
    low = None if kind is FigureKind.UNDER else value
    high = None if kind is FigureKind.OVER else value
    unit = match["unit"].strip()
    return None if unit.endswith(("trở lên", "trở xuống")) else Figure(written, kind, low, high, unit)


def _read_or_more(plain: str, written: str) -> Figure | None:
    match = _OR_MORE.fullmatch(plain)
    value = _value(match["number"]) if match else None
    if match is None or value is None:
        return None
    unit = match["unit"].strip()
    if match["way"].lower() == "trở lên":
        return Figure(written, FigureKind.OVER, low=value, unit=unit)
    return Figure(written, FigureKind.UNDER, high=value, unit=unit)


def _read_range(plain: str, written: str) -> Figure | None:
    match = _RANGE.fullmatch(plain)
    if match is None:
        return None
    low, high, unit = _value(match["low"]), _value(match["high"]), match["unit"].strip()
    if low is None or high is None or low > high or (match["low_unit"] or unit).strip() != unit:
        return None
    return Figure(written, FigureKind.RANGE, low, high, unit)


def _read_parts(plain: str, written: str) -> Figure | None:
    pieces = _BETWEEN_PARTS.split(plain, 4)
    parts = tuple(part for piece in pieces if (part := _read_simple(piece, piece)))
    if len(parts) != len(pieces) or not 2 <= len(parts) <= 4:
        return None
    if all(part.unit for part in parts):
        return Figure(written, FigureKind.PAIR, parts=parts)
    part, whole = parts[0], parts[-1]
    if len(parts) > 2 or part.unit:
        return None
    bare = Figure(pieces[1][: len(pieces[1]) - len(whole.unit)].strip(), whole.kind, whole.low, whole.high)
    return Figure(written, FigureKind.RATIO, unit=whole.unit, parts=(part, bare))


def _value(number: str) -> Decimal | None:
    plain = number.replace("\u2212", "-").replace(".", "").replace(",", ".")
    return Decimal(plain) if sum(map(str.isdigit, plain)) <= _MAX_DIGITS else None
