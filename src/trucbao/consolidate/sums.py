"""Sums: adds the figures of several agencies where that is right, and says why where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.consolidate.references import same_word
from trucbao.model.figure import FigureKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from trucbao.model.brief import Contribution
    from trucbao.model.figure import Figure


class Sum(NamedTuple):
    """What a row of figures comes to; ``tong`` is None where nothing may be added, and ``ly_do`` says why."""

    tong: Decimal | None = None
    gan_dung: str = ""
    ke_hoach: Decimal | None = None
    nam_truoc: Decimal | None = None
    ly_do: str = ""


_NOT_ADDED = {FigureKind.RANGE: "số ghi theo khoảng", FigureKind.PAIR: "số ghi theo cặp", FigureKind.RATIO: "tỷ số"}
_PER_CENT = ("%", "‰", "phần trăm", "phần nghìn", "điểm phần trăm", "điểm %")


def add(unit: str, parts: Sequence[Contribution]) -> Sum:
    """Add figures of one unit, scope and cut-off; plan and last year only where every part gave an exact one."""
    why_not = _why_not(unit, parts)
    if why_not:
        return Sum(ly_do=why_not)
    return Sum(
        tong=_sum(_value(part.so_lieu.gia_tri) for part in parts),
        gan_dung=_hedge(parts),
        ke_hoach=_sum(_exact(part.so_lieu.ke_hoach, unit) for part in parts),
        nam_truoc=_sum(_exact(part.so_lieu.nam_truoc, unit) for part in parts),
    )


def agree(unit: str, parts: Sequence[Contribution]) -> Sum:
    """Take figures that each stand for the whole province: one figure however many gave it, never their sum."""
    if len(parts) == 1:
        return add(unit, parts)
    why_not = _why_not(unit, parts)
    if why_not:
        return Sum(ly_do=why_not)
    scope = in_sentence(parts[0].so_lieu.pham_vi)
    if len({(part.so_lieu.gia_tri.kind, part.so_lieu.gia_tri.low, part.so_lieu.gia_tri.high) for part in parts}) > 1:
        given = "; ".join(f"{part.co_quan.ten} ghi “{part.so_lieu.gia_tri.written}”" for part in parts)
        return Sum(ly_do=f"Số {scope} ghi khác nhau, cần đối chiếu để chọn một số: {given}.")
    return Sum(
        tong=_value(parts[0].so_lieu.gia_tri),
        gan_dung=_hedge(parts),
        ke_hoach=_same(_exact(part.so_lieu.ke_hoach, unit) for part in parts),
        nam_truoc=_same(_exact(part.so_lieu.nam_truoc, unit) for part in parts),
        ly_do=f"Số {scope} được ghi {len(parts)} lần, chỉ tính một lần.",
    )


def in_sentence(scope: str) -> str:
    """Give a scope as it stands inside a sentence: ``Toàn tỉnh`` as ``toàn tỉnh``."""
    return scope[:1].lower() + scope[1:]


def _why_not(unit: str, parts: Sequence[Contribution]) -> str:
    if not parts:
        return "Chưa cơ quan nào ghi số liệu này."
    if any(name.lower().startswith(_PER_CENT) for name in (unit, *(part.so_lieu.gia_tri.unit for part in parts))):
        return "Tỷ lệ phần trăm không cộng được; xem số của từng cơ quan."
    odd = [part for part in parts if part.so_lieu.gia_tri.kind in _NOT_ADDED]
    if not odd:
        return ""
    given = "; ".join(
        f"{part.co_quan.ten} ghi “{part.so_lieu.gia_tri.written}” ({_NOT_ADDED[part.so_lieu.gia_tri.kind]})"
        for part in odd
    )
    return f"Không cộng được: {given}."


def _value(figure: Figure) -> Decimal | None:
    """Give the value that is written; an open bound is added as it stands and hedged by ``_hedge``."""
    return figure.high if figure.low is None else figure.low


def _exact(figure: Figure | None, unit: str) -> Decimal | None:
    """Give the value of an exact figure in ``unit``: a plan of ``100%`` is no number of papers."""
    if figure is None or figure.kind is not FigureKind.EXACT:
        return None
    return figure.low if not figure.unit or same_word(figure.unit) == same_word(unit) else None


def _hedge(parts: Iterable[Contribution]) -> str:
    """Give the one hedge that all inexact parts share, ``khoảng`` when they differ, "" when all are exact."""
    kinds = {part.so_lieu.gia_tri.kind for part in parts} - {FigureKind.EXACT}
    if not kinds:
        return ""
    return kinds.pop().value if len(kinds) == 1 else FigureKind.ABOUT.value


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    known = list(values)
    given = [value for value in known if value is not None]
    return sum(given[1:], given[0]) if given and len(given) == len(known) else None


def _same(values: Iterable[Decimal | None]) -> Decimal | None:
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else None
