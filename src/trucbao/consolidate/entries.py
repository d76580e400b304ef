"""Entries: binds each submitted item to its agency and to what its references mean; says who sent what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.brief import AgencyPart, ProposalEntry, ReadingEntry, ResultEntry, ShortcomingEntry, TaskEntry

if TYPE_CHECKING:
    from trucbao.consolidate.references import Resolver
    from trucbao.model.conference import Agency
    from trucbao.model.submission import Proposal, Reading, Result, Shortcoming, Submission, Task
    from trucbao.model.workspace import Period


class Sender(NamedTuple):
    """An agency of the roster and the submission of it that counts, None where it sent nothing."""

    agency: Agency
    submission: Submission | None


def senders(period: Period) -> tuple[Sender, ...]:
    """Give the roster in protocol order with what each agency sent."""
    return tuple(Sender(agency, period.current.get(agency.ma)) for agency in period.conference.co_quan)


def agency_part(sender: Sender, resolver: Resolver) -> AgencyPart:
    """Give all that one agency sent, in the order it wrote it; its address is the agency's code."""
    agency, submission = sender
    if submission is None:
        return AgencyPart(agency, "", (), (), (), (), agency.ma)
    return AgencyPart(
        co_quan=agency,
        danh_gia_chung=submission.danh_gia_chung,
        ket_qua=result_entries(submission.ket_qua, agency, resolver),
        han_che=shortcoming_entries(submission.han_che, agency),
        nhiem_vu=tuple(_task_entry(task, agency, resolver) for task in submission.nhiem_vu),
        kien_nghi=proposal_entries(submission.kien_nghi, agency),
        dia_chi=agency.ma,
    )


def result_entries(results: tuple[Result, ...], agency: Agency, resolver: Resolver) -> tuple[ResultEntry, ...]:
    """Bind results to their agency, field and co-ordinators."""
    return tuple(
        ResultEntry(
            muc=result,
            co_quan=agency,
            linh_vuc=resolver.field(result.linh_vuc),
            phoi_hop=resolver.agencies(result.phoi_hop),
            so_lieu=tuple(_reading_entry(reading, resolver) for reading in result.so_lieu),
        )
        for result in results
    )


def _reading_entry(reading: Reading, resolver: Resolver) -> ReadingEntry:
    indicator = resolver.indicator(reading.chi_tieu)
    if indicator is None:
        return ReadingEntry(reading, reading.ten or reading.chi_tieu, reading.don_vi)
    return ReadingEntry(reading, reading.ten or indicator.ten, reading.don_vi or indicator.don_vi)


def shortcoming_entries(shortcomings: tuple[Shortcoming, ...], agency: Agency) -> tuple[ShortcomingEntry, ...]:
    """Bind shortcomings to their agency."""
    return tuple(ShortcomingEntry(shortcoming, agency) for shortcoming in shortcomings)


def proposal_entries(proposals: tuple[Proposal, ...], agency: Agency) -> tuple[ProposalEntry, ...]:
    """Bind proposals to their agency."""
    return tuple(ProposalEntry(proposal, agency) for proposal in proposals)


def _task_entry(task: Task, agency: Agency, resolver: Resolver) -> TaskEntry:
    return TaskEntry(
        muc=task,
        co_quan=agency,
        chu_tri=resolver.agency(task.chu_tri) if task.chu_tri else agency,
        phoi_hop=resolver.agencies(task.phoi_hop),
        can_cu=resolver.document(task.can_cu),
    )
