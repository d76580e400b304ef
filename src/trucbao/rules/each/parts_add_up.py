"""Các phần trong ``gom`` cộng lại không bằng giá trị.

``gom`` là các phần hợp thành, cộng lại phải bằng ``gia_tri``. Phần chỉ là một bộ phận, không cần cộng đủ, thì ghi vào
``trong_do``. Chỉ được lệch trong phạm vi làm tròn: tỷ lệ phần trăm, hoặc số in ít chữ số thập phân hơn các số kia
(5,9 và 3,41 + 2,46).

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kiểm tra 14 lượt chi bộ.
        so_lieu:
          - {ten: Lượt kiểm tra, gia_tri: 14, don_vi: lượt, gom: {cấp tỉnh: 6, cấp huyện: 9}}

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kiểm tra 14 lượt chi bộ.
        so_lieu:
          - {ten: Lượt kiểm tra, gia_tri: 14, don_vi: lượt, gom: {cấp tỉnh: 6, cấp huyện: 8}}
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.model.amount import apart, rounding
from trucbao.model.figure import FigureKind, format_number
from trucbao.model.units import has_scale, same_unit
from trucbao.rules.readings import exact, is_rate, results

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.amount import Bounds
    from trucbao.model.figure import Figure
    from trucbao.model.submission import Reading, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB314", ERROR, "Các phần cộng không khớp")

_ADDED = frozenset((FigureKind.EXACT, FigureKind.OVER, FigureKind.UNDER, FigureKind.RANGE))
_HALF = Decimal("0.5")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find readings whose parts cannot add up to their value."""
    for result in results(submission):
        for reading in result.so_lieu:
            if reading.gom and not _adds_up(reading):
                place = context.place(reading.nguon, "gom")
                message = f"{_sum(reading)}, nhưng gia_tri ghi “{reading.gia_tri.written}”."
                hint = "Sửa gia_tri hoặc các phần cho khớp; phần không cần cộng đủ thì ghi vào trong_do."
                yield CODE.at(place, message, hint, address=result.dia_chi)


def _adds_up(reading: Reading) -> bool:
    """Tell whether the parts can add up to the value; what cannot be added is let pass."""
    total, parts = reading.gia_tri, [figure for _, figure in reading.gom]
    if total.kind is FigureKind.PAIR:
        return _pairs_add_up(total, parts)
    return _can_be(total, parts, total.unit or reading.don_vi, rate=is_rate(reading))


def _pairs_add_up(total: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether pairs (``11 vụ/20 bị can``) add up, member by member."""
    if any(len(part.parts) != len(total.parts) for part in parts):
        return True
    columns = zip(*(part.parts for part in parts), strict=True)
    return all(_can_be(one, column, one.unit, rate=False) for one, column in zip(total.parts, columns, strict=True))


def _can_be(total: Figure, parts: Sequence[Figure], unit: str, *, rate: bool) -> bool:
    """Tell whether the parts can add up to the total; figures in other units are let pass."""
    figures = (total, *parts)
    if any(one.kind not in _ADDED or (one.unit and not same_unit(one.unit, unit)) for one in figures):
        return True
    if has_scale(total.unit) and any(not one.unit and _is_more(one, total) for one in parts):
        return True  # "1,86 triệu" made up of "500.000": the part has another scale
    finest = None if rate else min(map(_last_decimal, figures))
    spans = [_span(figure, finest) for figure in parts]
    sums = _total(low for low, _ in spans), _total(high for _, high in spans)
    return not apart(sums, _span(total, finest))


def _is_more(one: Figure, other: Figure) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _total(values: Iterable[Decimal | None]) -> Decimal | None:
    """Add the values up; None when one of them is open."""
    total = Decimal(0)
    for value in values:
        if value is None:
            return None
        total += value
    return total


def _last_decimal(figure: Figure) -> int:
    """Give the place of a figure's last decimal: -2 for hundredths, 0 for a whole number."""
    value = figure.high if figure.low is None else figure.low
    exponent = value.as_tuple().exponent if value is not None else 0
    return exponent if isinstance(exponent, int) else 0


def _span(figure: Figure, finest: int | None) -> Bounds:
    """Give between which values a figure lies; ``finest`` is the last decimal of them all, None for rates.

    Rates are rounded, and so is a decimal that is printed shorter than another; whole numbers and decimals of one
    length are counted or added from one table, and must add up as written.
    """
    if finest is None:
        return _widened(figure, _HALF)
    return _widened(figure) if finest < _last_decimal(figure) else (figure.low, figure.high)


def _widened(figure: Figure, whole: Decimal = Decimal(0)) -> Bounds:
    """Give between which values a rounded figure lies; ``whole`` is how far off a whole number may be."""
    low, high = figure.low, figure.high
    least = None if low is None else low - (rounding(low) or whole)
    most = None if high is None else high + (rounding(high) or whole)
    return least, most


def _sum(reading: Reading) -> str:
    values = [exact(figure) for _, figure in reading.gom]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return "Các phần trong gom cộng lại không thể bằng giá trị"
    return f"Các phần trong gom cộng lại là {format_number(sum(known, Decimal(0)))}"
