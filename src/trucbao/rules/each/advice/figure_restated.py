"""Số trong câu trái với ô số liệu của cùng mục.

Câu ghi một số, ``gia_tri`` ghi một số khác cho cùng một việc thì báo cáo tổng hợp và phụ lục sẽ không khớp nhau. Số
tăng, giảm, số của kế hoạch, của năm trước, của từng phần không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Toàn tỉnh kết nạp 1.921 đảng viên.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 1.912, don_vi: đảng viên}

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Toàn tỉnh kết nạp 1.912 đảng viên, tăng 181 đảng viên so với năm 2021.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 1.912, don_vi: đảng viên}
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.amount import amounts
from trucbao.model.restated import Stated, contradiction
from trucbao.model.units import scaled
from trucbao.rules.readings import is_rate, results

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Indicator
    from trucbao.model.figure import Figure
    from trucbao.model.submission import Reading, Result, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB318", WARNING, "Số trong câu trái với ô số liệu")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find sentences that give another number than the figure beside them."""
    indicators = {indicator.ma: indicator for indicator in context.period.conference.chi_tieu}
    for result in results(submission):
        if result.so_lieu:
            yield from _contradictions(result, indicators, context)


def _contradictions(result: Result, indicators: Mapping[str, Indicator], context: Context) -> Iterator[Diagnostic]:
    numbers = amounts(result.noi_dung)
    if not numbers:
        return
    shared = Counter(_unit(reading, indicators) for reading in result.so_lieu)
    known = {value for reading in result.so_lieu for value in _values(reading)}
    for reading in result.so_lieu:
        unit = _unit(reading, indicators)
        wrong = contradiction(_stated(reading, unit, indicators, alone=shared[unit] == 1), numbers, known)
        if wrong:
            place = context.within(result.nguon, result.noi_dung, wrong.start, wrong.end)
            written = result.noi_dung[wrong.start : wrong.end]
            message = f"Câu ghi {written}, nhưng ô số liệu ghi {reading.gia_tri.written}."
            related = (Related(reading.nguon, "ô số liệu của cùng mục", result.dia_chi),)
            hint = "Đối chiếu lại, sửa chỗ ghi sai; nếu là hai việc khác nhau thì ghi thêm một dòng số liệu."
            yield CODE.at(place, message, hint, address=result.dia_chi, related=related)
            return


def _unit(reading: Reading, indicators: Mapping[str, Indicator]) -> str:
    declared = indicators.get(reading.chi_tieu)
    return (reading.don_vi or reading.gia_tri.unit or (declared.don_vi if declared else "")).lower()


def _stated(reading: Reading, unit: str, indicators: Mapping[str, Indicator], *, alone: bool) -> Stated:
    """Give the figure with its nouns: its name, and its unit where no other figure of the item has the same."""
    declared = indicators.get(reading.chi_tieu)
    name = (declared.ten if declared else reading.ten).lower()
    rate = is_rate(reading)
    own = () if rate or not alone else (scaled(unit).noun,)
    return Stated(reading.gia_tri, unit, (name, *own), rate)


def _values(reading: Reading) -> Iterator[Decimal]:
    for figure in _figures(reading):
        for value in (figure.low, figure.high):
            if value is not None:
                yield value


def _figures(reading: Reading) -> Iterator[Figure]:
    for figure in (reading.gia_tri, reading.ke_hoach, reading.nam_truoc):
        if figure:
            yield figure
            yield from figure.parts
    for _, figure in (*reading.gom, *reading.trong_do):
        yield figure
