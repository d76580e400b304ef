"""Roster: who has sent, who is late and by how many days, which version counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.consolidate.days import as_of
from trucbao.model.brief import LATE, MISSING, ON_TIME, Roster, RosterEntry
from trucbao.model.dates import is_late

if TYPE_CHECKING:
    from trucbao.model.conference import Agency
    from trucbao.model.submission import Submission
    from trucbao.model.workspace import Period


def roster(period: Period) -> Roster:
    """Give one entry per agency in protocol order and the totals."""
    versions: dict[str, list[Submission]] = {}
    for submission in sorted(period.submissions, key=lambda sent: (sent.lan_nop, sent.nguon.file)):
        versions.setdefault(submission.agency, []).append(submission)
    entries = tuple(_entry(period, agency, versions.get(agency.ma, [])) for agency in period.conference.co_quan)
    states = [entry.trang_thai for entry in entries]
    return Roster(
        tong_so=len(entries),
        da_nop=len(entries) - states.count(MISSING),
        dung_han=states.count(ON_TIME),
        muon=states.count(LATE),
        chua_nop=states.count(MISSING),
        co_quan=entries,
    )


def _entry(period: Period, agency: Agency, versions: list[Submission]) -> RosterEntry:
    """Judge by the first version: a correction that comes after the deadline makes nobody late."""
    due = agency.han_nop or period.conference.han_nop
    current = period.current.get(agency.ma)
    if current is None:
        days = max(0, (as_of(period.conference) - due.day).days)
        return RosterEntry(agency, MISSING, days, due, 0, None, None, "", ())
    received = (versions or [current])[0].nhan_luc
    late = received is not None and is_late(received, due)
    return RosterEntry(
        co_quan=agency,
        trang_thai=LATE if late else ON_TIME,
        so_ngay_muon=(received.day - due.day).days if received and late else 0,
        han_nop=due,
        lan_nop=current.lan_nop,
        nhan_luc=received,
        van_ban=current.van_ban,
        tep=current.nguon.file,
        tep_cu=tuple(sent.nguon.file for sent in versions if sent.nguon.file != current.nguon.file),
    )
