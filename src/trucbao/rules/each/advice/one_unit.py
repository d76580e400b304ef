"""Đơn vị tính khác với đơn vị đã khai, hoặc một số liệu có hai đơn vị.

Chỉ tiêu đã khai ``don_vi`` trong hoi-nghi.yaml thì báo cáo dùng đúng đơn vị ấy, nếu không máy không cộng được số của
các cơ quan. Cùng một số liệu trong báo cáo cũng chỉ dùng một đơn vị.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp 31 đảng viên.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 31, don_vi: quần chúng}

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp 31 đảng viên.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 31, don_vi: đảng viên}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.units import is_scale, same_unit, unit_of_value
from trucbao.rules.readings import is_rate, results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.figure import Figure
    from trucbao.model.submission import Reading, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB317", WARNING, "Đơn vị tính không thống nhất")


class _Unit(NamedTuple):
    """A unit as a reading has it, and the reading."""

    name: str
    reading: Reading
    address: str

    def place(self, context: Context) -> Place:
        return context.place(self.reading.nguon, "don_vi") if self.reading.don_vi else self.reading.nguon


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find units that are not the declared one, not the one used before, or not that of the value beside them."""
    declared = {indicator.ma: indicator.don_vi for indicator in context.period.conference.chi_tieu}
    first: dict[str, _Unit] = {}
    for result in results(submission):
        for reading in result.so_lieu:
            unit = _Unit(_unit(reading), reading, result.dia_chi)
            wanted = declared.get(reading.chi_tieu, "")
            if wanted and unit.name and not same_unit(unit.name, wanted):
                message = f"Đơn vị “{unit.name}” khác đơn vị đã khai cho chỉ tiêu này: “{wanted}”."
                hint = f"Ghi số liệu theo đơn vị “{wanted}”, hoặc bỏ khoá don_vi nếu chỉ ghi nhầm tên đơn vị."
                yield CODE.at(unit.place(context), message, hint, address=unit.address)
            elif not wanted and unit.name:
                yield from _against_first(unit, first, context)
            yield from _within(unit, context)


def _against_first(unit: _Unit, first: dict[str, _Unit], context: Context) -> Iterator[Diagnostic]:
    """Find a unit other than that of the same figure before; a number beside its rate is let pass."""
    name = unit.reading.chi_tieu or " ".join(unit.reading.ten.lower().split())
    other = first.setdefault(name, unit) if name else unit
    if not same_unit(other.name, unit.name) and is_rate(other.reading) == is_rate(unit.reading):
        message = f"Đơn vị “{unit.name}” khác đơn vị đã dùng cho cùng số liệu này: “{other.name}”."
        related = (Related(other.place(context), "đơn vị dùng trước", other.address),)
        hint = f"Đổi số ra một đơn vị, ví dụ “{other.name}”; nếu là hai số liệu khác nhau thì đặt tên khác nhau."
        yield CODE.at(unit.place(context), message, hint, address=unit.address, related=related)


def _within(unit: _Unit, context: Context) -> Iterator[Diagnostic]:
    """Find a unit inside the value, the plan, last year's figure or a part that is not the reading's own."""
    for figure, path in _figures(unit.reading):
        if figure.unit and unit.name and not _fits(figure.unit, unit.name):
            message = f"Đơn vị “{figure.unit}” khác đơn vị “{unit.name}” của cùng dòng số liệu."
            hint = f"Đổi ra cùng một đơn vị, ví dụ “{unit.name}”."
            yield CODE.at(context.place(unit.reading.nguon, *path), message, hint, address=unit.address)


def _figures(reading: Reading) -> Iterator[tuple[Figure, tuple[str, ...]]]:
    """Give the figures of a reading with their paths; a plan in per cent (``100%``) is let pass."""
    yield reading.gia_tri, ()
    for key, figure in (("ke_hoach", reading.ke_hoach), ("nam_truoc", reading.nam_truoc)):
        if figure and not figure.unit.startswith("%"):
            yield figure, (key,)
    for name, figure in reading.gom:
        yield figure, ("gom", name)


def _unit(reading: Reading) -> str:
    """Give the unit of a reading: ``don_vi`` where it is written, with the scale that the value has."""
    inside, beside = reading.gia_tri.unit, reading.don_vi
    return beside if beside and not is_scale(inside) else unit_of_value(inside, beside)


def _fits(inside: str, unit: str) -> bool:
    """Tell whether a unit inside a value is that of the reading, or a part of it (``triệu`` of ``triệu bản``)."""
    return same_unit(inside, unit) or unit.lower().startswith(inside.lower()) or unit.lower().endswith(inside.lower())
