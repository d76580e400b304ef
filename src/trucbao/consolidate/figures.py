"""Figures: gathers what the agencies gave for each declared indicator, kept apart by unit, scope and cut-off.

Figures of thematic reports are no part of it: they restate what the results say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.consolidate.days import cut_off
from trucbao.consolidate.references import same_word
from trucbao.consolidate.sums import add, agree, in_sentence
from trucbao.model.brief import Contribution, IndicatorTotal
from trucbao.model.text import sort_key
from trucbao.model.units import unit_of_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from trucbao.consolidate.entries import Sender
    from trucbao.model.conference import Agency, Conference, Indicator
    from trucbao.model.submission import Reading

_WHOLE_PROVINCE = ("toàn tỉnh", "cả tỉnh", "toàn thành phố")


class Slot(NamedTuple):
    """What figures must share to be added: unit and scope, however they are spelt, and cut-off."""

    unit: str
    scope: str
    cut_off: date | None

    @property
    def wide(self) -> bool:
        """Whether the scope is the whole province: such a figure holds those of the agencies already."""
        return any(name in self.scope for name in _WHOLE_PROVINCE)


Slots = dict[Slot, list[Contribution]]


def indicator_totals(
    conference: Conference, sent: Sequence[Sender]
) -> tuple[tuple[IndicatorTotal, ...], tuple[Contribution, ...]]:
    """Give the totals in the order in which indicators are declared, and the figures of no declared indicator."""
    indicators = {indicator.ma: indicator for indicator in conference.chi_tieu}
    gathered: dict[str, Slots] = {ma: {} for ma in indicators}
    others: list[Contribution] = []
    for contribution, day in _contributions(conference, sent):
        indicator = indicators.get(contribution.so_lieu.chi_tieu)
        if indicator is None:
            others.append(contribution)
        else:
            slot = _slot(contribution.so_lieu, indicator, day)
            gathered[indicator.ma].setdefault(slot, []).append(contribution)
    totals = (total for ma, slots in gathered.items() for total in _totals(conference, indicators[ma], slots))
    return tuple(totals), tuple(others)


def _contributions(conference: Conference, sent: Iterable[Sender]) -> Iterator[tuple[Contribution, date | None]]:
    for agency, submission in sent:
        if submission is not None:
            day = cut_off(submission, conference)
            for result in submission.ket_qua:
                for reading in result.so_lieu:
                    yield Contribution(agency, result.dia_chi, reading), day


def _slot(reading: Reading, indicator: Indicator, day: date | None) -> Slot:
    return Slot(same_word(_unit(reading, indicator)), same_word(reading.pham_vi), day)


def _unit(reading: Reading, indicator: Indicator) -> str:
    """Give the unit; ``triệu bản`` must not be added to ``bản``."""
    return unit_of_value(reading.gia_tri.unit, reading.don_vi) or indicator.don_vi


def _totals(conference: Conference, indicator: Indicator, slots: Slots) -> Iterator[IndicatorTotal]:
    """Give the totals of one indicator: its own unit first, the whole province before its parts, late before early."""
    usual = Slot(same_word(indicator.don_vi), "", conference.ky.so_lieu_den)
    missing = _missing(conference.co_quan, slots)
    wide = {(slot.unit, slot.cut_off): parts[0].so_lieu.pham_vi for slot, parts in slots.items() if slot.wide}
    for slot, parts in sorted((slots or {usual: []}).items(), key=lambda held: _order(held[0], usual)):
        unit = indicator.don_vi if slot.unit == usual.unit else _unit(parts[0].so_lieu, indicator)
        total = agree(unit, parts) if slot.wide else add(unit, parts)
        inside = "" if slot.wide else wide.get((slot.unit, slot.cut_off), "")
        yield IndicatorTotal(
            ma=indicator.ma,
            ten=indicator.ten,
            don_vi=unit,
            pham_vi=parts[0].so_lieu.pham_vi if parts else "",
            so_lieu_den=slot.cut_off,
            tong=total.tong,
            gan_dung=total.gan_dung,
            ke_hoach=total.ke_hoach,
            nam_truoc=total.nam_truoc,
            phan=tuple(parts),
            thieu=missing,
            ly_do=_reason(inside, total.ly_do),
            dia_chi=_address(indicator, slot, usual),
        )


def _reason(inside: str, reason: str) -> str:
    if not inside:
        return reason
    return f"Đã nằm trong số {in_sentence(inside)}, không cộng thêm vào đó. {reason}".rstrip()


def _missing(agencies: Iterable[Agency], slots: Slots) -> tuple[Agency, ...]:
    """Give the agencies of the roster that gave no figure of the indicator in any unit or scope."""
    given = {part.co_quan.ma for parts in slots.values() for part in parts}
    return tuple(agency for agency in agencies if agency.ma not in given)


def _order(slot: Slot, usual: Slot) -> tuple[object, ...]:
    newest_first = -slot.cut_off.toordinal() if slot.cut_off else 0
    return slot.unit != usual.unit, sort_key(slot.unit), not slot.wide, sort_key(slot.scope), newest_first


def _address(indicator: Indicator, slot: Slot, usual: Slot) -> str:
    """Give an address that depends on nothing but the slot, so that other figures that come later leave it alone."""
    own = (
        f"/{name}:{value}"
        for name, value, normal in zip(("don_vi", "pham_vi", "so_lieu_den"), slot, usual, strict=True)
        if value != normal
    )
    return f"chi_tieu/{indicator.ma}{''.join(own)}"
