"""Progress: last period's tasks, what was answered to each, and the counts that come of it."""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from trucbao.consolidate.answers import answers
from trucbao.consolidate.days import as_of
from trucbao.model.brief import DONE, STOPPED, UNANSWERED, AgencyProgress, Progress, ProgressCount, ProgressEntry
from trucbao.model.deadline import days_overdue
from trucbao.model.text import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from trucbao.consolidate.entries import Sender
    from trucbao.consolidate.references import Resolver
    from trucbao.model.conference import Agency
    from trucbao.model.records import PastTask
    from trucbao.model.submission import ProgressLine
    from trucbao.model.workspace import Period

_ADDRESS = "tien_do"
_HUNDREDTH = Decimal("0.01")


def progress(period: Period, sent: Sequence[Sender], resolver: Resolver) -> Progress | None:
    """Give last period's tasks by lead agency; None for a conference that looks back on none."""
    if not period.past:
        return None
    day = as_of(period.conference)
    answered = answers(period.past, sent, resolver)
    entries = [_entry(task, resolver.agency(task.chu_tri), answered, day) for task in period.past]
    parts = tuple(_part(lead, tuple(own), day) for lead, own in _by_lead(entries, period.conference.co_quan))
    listed = tuple(entry for part in parts for entry in part.dong)
    return Progress(
        so=_count(listed, day),
        co_quan=parts,
        con_lai=tuple(entry for entry in listed if entry.trang_thai not in DONE),
        dia_chi=_ADDRESS,
    )


def _entry(task: PastTask, lead: Agency, answered: Mapping[str, ProgressLine], day: date) -> ProgressEntry:
    line = answered.get(task.ma)
    state = line.trang_thai if line else UNANSWERED
    runs = state not in DONE and state != STOPPED
    return ProgressEntry(
        nhiem_vu=task,
        co_quan=lead,
        tra_loi=line,
        trang_thai=state,
        qua_han=days_overdue(task.thoi_han, day) if runs and task.thoi_han else 0,
        dia_chi=f"{_ADDRESS}/{task.ma}",
    )


def _by_lead(
    entries: Iterable[ProgressEntry], roster: Sequence[Agency]
) -> Iterator[tuple[Agency, list[ProgressEntry]]]:
    """Give the leads that have tasks: the roster in protocol order, other bodies after it in Vietnamese order."""
    by_lead: dict[Agency, list[ProgressEntry]] = {agency: [] for agency in roster}
    for entry in entries:
        by_lead.setdefault(entry.co_quan, []).append(entry)
    others = sorted((lead for lead in by_lead if not lead.ma), key=lambda lead: sort_key(lead.ten))
    return ((lead, by_lead[lead]) for lead in (*roster, *others) if by_lead[lead])


def _part(lead: Agency, entries: tuple[ProgressEntry, ...], day: date) -> AgencyProgress:
    return AgencyProgress(lead, _count(entries, day), entries, f"{_ADDRESS}/{lead.ma or lead.ten}")


def _count(entries: Sequence[ProgressEntry], day: date) -> ProgressCount:
    states = Counter(entry.trang_thai for entry in entries)
    due = [entry for entry in entries if _is_due(entry.nhiem_vu, day)]
    done = sum(states[state] for state in DONE)
    done_of_due = sum(entry.trang_thai in DONE for entry in due)
    return ProgressCount(
        giao=len(entries),
        den_han=len(due),
        hoan_thanh_vuot=states["hoàn thành vượt"],
        hoan_thanh=states["hoàn thành"],
        hoan_thanh_cham=states["hoàn thành chậm"],
        dang_thuc_hien=states["đang thực hiện"],
        cham=states["chậm"],
        chua_thuc_hien=states["chưa thực hiện"],
        dung=states[STOPPED],
        chua_ro=states[UNANSWERED],
        xong=done,
        xong_den_han=done_of_due,
        ty_le_giao=_rate(done, len(entries)),
        ty_le_den_han=_rate(done_of_due, len(due)),
    )


def _is_due(task: PastTask, day: date) -> bool:
    return task.thoi_han is not None and task.thoi_han.end is not None and task.thoi_han.end <= day


def _rate(part: int, whole: int) -> Decimal | None:
    return (Decimal(part * 100) / whole).quantize(_HUNDREDTH, ROUND_HALF_UP) if whole else None
