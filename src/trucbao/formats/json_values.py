"""JSON values: days, deadlines, figures, places and bodies, each as understood and as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from trucbao.diagnostics.place import Place
    from trucbao.formats.json_text import Json
    from trucbao.model.conference import Agency
    from trucbao.model.dates import Moment
    from trucbao.model.deadline import Deadline
    from trucbao.model.figure import Figure
    from trucbao.model.period import Period
    from trucbao.model.submission import Letter, Reading


def source(place: Place) -> Json:
    """Give the file and line of a value; line 0 stands for the file as a whole."""
    return {"tep": place.file, "dong": place.line}


def body(agency: Agency) -> str:
    """Give the code of a body of the roster, the name of another, as a submission writes it."""
    return agency.ma or agency.ten


def bodies(agencies: Iterable[Agency]) -> list[Json]:
    """Give a list of bodies in the order given."""
    return [body(agency) for agency in agencies]


def day(value: date | None) -> str | None:
    """Give a day in ISO form."""
    return value.isoformat() if value else None


def moment(value: Moment | None) -> Json:
    """Give a moment: ``gio`` is null where only a day was written."""
    if value is None:
        return None
    clock = None if value.minute is None else f"{value.minute // 60:02}:{value.minute % 60:02}"
    return {"nguyen_van": value.written, "ngay": day(value.day), "gio": clock}


def period(value: Period) -> Json:
    """Give a period with its first and last day."""
    return {"nguyen_van": value.written, "loai": value.kind.value, "tu": day(value.start), "den": day(value.end)}


def deadline(value: Deadline | None) -> Json:
    """Give a deadline: ``den`` is the due day, null where there is none."""
    if value is None:
        return None
    return {
        "nguyen_van": value.written,
        "loai": value.kind.value,
        "tu": day(value.start),
        "den": day(value.end),
        "moc": [day(milestone) for milestone in value.milestones],
        "dinh_ky": value.recurring,
        "dieu_kien": value.condition,
        "du_kien": value.tentative,
    }


def figure(value: Figure | None) -> Json:
    """Give a figure: ``tu`` and ``den`` are its bounds, equal for an exact one; ``phan`` those of a pair or ratio."""
    if value is None:
        return None
    return {
        "nguyen_van": value.written,
        "loai": value.kind.value,
        "tu": value.low,
        "den": value.high,
        "don_vi": value.unit,
        "phan": [figure(part) for part in value.parts],
    }


def reading(value: Reading) -> dict[str, Json]:
    """Give a line of ``so_lieu`` by its own keys."""
    return {
        "chi_tieu": value.chi_tieu,
        "ten": value.ten,
        "gia_tri": figure(value.gia_tri),
        "don_vi": value.don_vi,
        "ke_hoach": figure(value.ke_hoach),
        "nam_truoc": figure(value.nam_truoc),
        "pham_vi": value.pham_vi,
        "gom": {name: figure(part) for name, part in value.gom},
        "trong_do": {name: figure(part) for name, part in value.trong_do},
        "nguon": source(value.nguon),
    }


def letter(value: Letter | None) -> Json:
    """Give the letter that a submission came with."""
    return {"so": value.so, "ngay": day(value.ngay), "nguoi_ky": value.nguoi_ky} if value else None
