"""Units: whether two are the same, and what ``tỷ``, ``triệu``, ``nghìn`` before a unit make of a number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from trucbao.model.text import tone_style


class Scaled(NamedTuple):
    """A unit without its scale: ``tỷ đồng`` is a ``factor`` of a thousand million and the ``noun`` đồng."""

    factor: Decimal
    noun: str


_ONE = Decimal(1)
_FACTORS = {
    "nghìn tỷ": Decimal(10**12),
    "nghìn tỉ": Decimal(10**12),
    "tỷ": Decimal(10**9),
    "tỉ": Decimal(10**9),
    "triệu": Decimal(10**6),
    "vạn": Decimal(10**4),
    "nghìn": Decimal(10**3),
    "ngàn": Decimal(10**3),
}
_SCALE = re.compile(rf"\s?(?P<scale>{'|'.join(_FACTORS)})\s(?=\w)")


def scaled(words: str) -> Scaled:
    """Take the scale off a unit, or off the words that follow a number."""
    plain = words.lower()
    match = _SCALE.match(plain)
    return Scaled(_FACTORS[match["scale"]], plain[match.end() :]) if match else Scaled(_ONE, plain.lstrip())


def same_unit(one: str, other: str) -> bool:
    """Tell whether two units are one, however their blanks, capitals and tone marks are written."""
    return one == other or _plain(one) == _plain(other)


def is_scale(unit: str) -> bool:
    """Tell whether a unit is nothing but a scale (``triệu``), so that another word completes it."""
    return _plain(unit) in _FACTORS


def has_scale(unit: str) -> bool:
    """Tell whether a unit begins with a scale (``triệu đồng``)."""
    return unit.lower().startswith(tuple(_FACTORS))


def unit_of_value(inside: str, beside: str) -> str:
    """Give the unit of a value with a unit inside and one beside it: ``1,86 triệu`` of ``bản`` are ``triệu bản``."""
    if not inside or not beside:
        return inside or beside
    one, other = f" {_plain(inside)} ", f" {_plain(beside)} "
    if other.endswith(one) or (is_scale(inside) and other.startswith(one)):
        return beside
    return inside if one.endswith(other) else f"{inside} {beside}"


def _plain(unit: str) -> str:
    return tone_style(" ".join(unit.lower().split()), "uỷ")
