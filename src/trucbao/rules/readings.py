"""Readings: the lines of ``so_lieu`` of a submission, with the result that each belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.figure import FigureKind
from trucbao.model.submission import Result

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from trucbao.model.figure import Figure
    from trucbao.model.submission import Item, Reading, Submission

_PER_CENT = ("%", "‰", "phần trăm", "phần nghìn", "điểm phần trăm", "điểm %")


def results(submission: Submission) -> Iterator[Result]:
    """Give all results, thematic ones last."""
    yield from submission.ket_qua
    for part in submission.chuyen_de:
        yield from part.ket_qua


def readings_of(item: Item | None) -> tuple[Reading, ...]:
    """Give the readings of an item: only results have some."""
    return item.so_lieu if isinstance(item, Result) else ()


def exact(figure: Figure | None) -> Decimal | None:
    """Give the value of a figure that claims one value, else None."""
    return figure.low if figure is not None and figure.kind is FigureKind.EXACT else None


def is_rate(reading: Reading) -> bool:
    """Tell whether a reading is a percentage itself."""
    return any(unit.lower().startswith(_PER_CENT) for unit in (reading.don_vi, reading.gia_tri.unit))
