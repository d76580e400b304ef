"""Restated: which numbers of a prose give a figure again, and whether one of them contradicts it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.amount import apart, bounds_of
from trucbao.model.figure import FigureKind
from trucbao.model.units import scaled

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from trucbao.model.amount import Amount, Bounds
    from trucbao.model.figure import Figure


class Stated(NamedTuple):
    """A figure, its unit with the scale, and the ``nouns`` that a prose may name it by: its name, its unit.

    The name of a ``rate`` stands before its number (``tỷ lệ hoà giải thành đạt 84,7%``), that of others behind it.
    """

    figure: Figure
    unit: str
    nouns: tuple[str, ...]
    rate: bool = False


def contradiction(stated: Stated, numbers: Sequence[Amount], known: Collection[Decimal]) -> Amount | None:
    """Give the one number that names the same thing and says otherwise, None where the figure is there or unclear.

    ``known`` are the other values that the sentence may give: plans, parts, other figures.
    """
    if stated.figure.kind in (FigureKind.PAIR, FigureKind.RATIO):
        return None
    bounds = _scale(bounds_of(stated.figure.kind, stated.figure.low, stated.figure.high), scaled(stated.unit).factor)
    same = [one for one in numbers if _names(one, stated)]
    if any(not apart(_bounds(one), bounds) for one in same) or any(_is_bare(one, stated.figure) for one in numbers):
        return None
    rest = [one for one in same if one.value not in known and not _is_aside(one)]
    return rest[0] if len(rest) == 1 and not _is_reckoned(stated.figure, same) else None


# What grows, what is left, what is part of something, what was planned or reached another year is another figure.
_ASIDE = re.compile(
    r"(?:mỗi|bình quân|trung bình|tăng|giảm|thêm|vượt|còn|chưa|so với|bổ sung|dự kiến|phấn đấu)(?!\w)[^,;:]{0,40}\Z|"
    r"(?:kế hoạch|chỉ tiêu)[^,;:]{0,12}\Z|(?:đợt|lần|mức|thứ|số|khoá|kỳ|quý|tháng|năm|ngày)\s\Z|"
    r"\(năm (?:19|20)[0-9]{2}[^,;)]{0,20}\Z|năm (?:19|20)[0-9]{2} ?(?:\(|là )[^,;)]{0,20}\Z",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"(?<!\w)(?:trong đó|bao gồm|gồm|riêng|cùng kỳ|năm trước)(?!\w)", re.IGNORECASE)
_MOST = 12
_IN_RANGE = re.compile(r"[0-9]\s?(?:[-–]|đến|tới)\s?\Z")
_RANGE_GOES_ON = re.compile(r"\s?(?:[-–]|đến|tới)\s?[0-9]")


def _names(one: Amount, stated: Stated) -> bool:
    """Tell whether a number is said to be of one of the nouns."""
    if stated.rate:
        said = one.before.lower()
        return one.after.lstrip().startswith("%") and any(
            noun.removeprefix("tỷ lệ ") in said for noun in stated.nouns if noun
        )
    words = scaled(one.after).noun
    return any(
        noun and words.startswith(noun) and not words[len(noun) : len(noun) + 1].isalnum() for noun in stated.nouns
    )


def _is_bare(one: Amount, figure: Figure) -> bool:
    """Tell whether a number is the figure's own, whatever it is said to count."""
    return one.value in (figure.low, figure.high) or (one.whole is not None and one.whole == figure.low)


def _is_reckoned(figure: Figure, same: Sequence[Amount]) -> bool:
    """Tell whether the figure is the sum of what the sentence gives, or the sum or difference of two of it."""
    values = [one.value for one in same[:_MOST]]
    sums = {sign * one + other for one in values for other in values for sign in (1, -1)} | {sum(values, Decimal(0))}
    return figure.low in sums


def _is_aside(one: Amount) -> bool:
    if _IN_RANGE.search(one.before[-12:]) or _RANGE_GOES_ON.match(one.after):
        return True
    return bool(_ASIDE.search(one.before) or _PART_OF.search(one.before))


def _bounds(one: Amount) -> Bounds:
    return _scale(one.bounds(), scaled(one.after).factor)


def _scale(bounds: Bounds, factor: Decimal) -> Bounds:
    low, high = bounds
    return (None if low is None else low * factor), (None if high is None else high * factor)
