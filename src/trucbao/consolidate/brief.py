"""Assembles the Brief: every submission that counts, seen from each side that a paper needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.consolidate.entries import senders
from trucbao.consolidate.figures import indicator_totals
from trucbao.consolidate.progress import progress
from trucbao.consolidate.proposals import by_addressee
from trucbao.consolidate.references import Resolver
from trucbao.consolidate.results import by_agency, by_field
from trucbao.consolidate.roster import roster
from trucbao.consolidate.tasks import by_deadline, by_document
from trucbao.consolidate.thematic import thematics
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.model.brief import Brief, Totals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trucbao.model.brief import AgencyPart
    from trucbao.model.workspace import Period


def consolidate(period: Period) -> Outcome[Brief]:
    """Give the Brief of a conference; the order in which files were read changes nothing in it."""
    conference = period.conference
    resolver = Resolver(conference)
    sent = senders(period)
    agencies = by_agency(sent, resolver)
    tasks = by_deadline(agencies)
    totals, others = indicator_totals(conference, sent)
    brief = Brief(
        hoi_nghi=conference.hoi_nghi,
        ky=conference.ky,
        van_ban=conference.van_ban,
        tong=_totals(agencies),
        tinh_hinh_nop=roster(period),
        co_quan=agencies,
        linh_vuc=by_field(agencies, conference.linh_vuc),
        so_lieu=totals,
        so_lieu_rieng=others,
        nhiem_vu_theo_can_cu=by_document(tasks, conference.can_cu),
        nhiem_vu_theo_thoi_han=tasks,
        kien_nghi_theo_cap=by_addressee(agencies),
        tien_do=progress(period, sent, resolver),
        chuyen_de=thematics(conference.chuyen_de, sent, resolver),
        ket_luan=period.conclusions,
    )
    return Outcome(brief)


def _totals(agencies: Sequence[AgencyPart]) -> Totals:
    return Totals(
        ket_qua=sum(len(part.ket_qua) for part in agencies),
        han_che=sum(len(part.han_che) for part in agencies),
        nhiem_vu=sum(len(part.nhiem_vu) for part in agencies),
        kien_nghi=sum(len(part.kien_nghi) for part in agencies),
    )
