"""Units: millimetres and points as Word counts them (twentieths and halves of a point)."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise

TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")


def twips(millimetres: Decimal) -> int:
    """Give a length in twentieths of a point."""
    return int((millimetres * TWIPS_PER_MM).to_integral_value(ROUND_HALF_EVEN))


def twentieths(points: Decimal) -> int:
    """Give a spacing in twentieths of a point."""
    return int((points * 20).to_integral_value(ROUND_HALF_EVEN))


def half_points(points: Decimal) -> int:
    """Give a font size in halves of a point."""
    return int((points * 2).to_integral_value(ROUND_HALF_EVEN))


def shared(total: int, shares: tuple[int, ...]) -> tuple[int, ...]:
    """Cut ``total`` into whole parts in the proportion of ``shares``; the parts add up exactly."""
    weights = [max(share, 1) for share in shares]
    whole, ends, run = sum(weights), [0], 0
    for weight in weights:
        run += weight
        ends.append(round(total * run / whole))
    return tuple(end - start for start, end in pairwise(ends))
