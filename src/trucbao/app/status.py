"""status: who has sent, who is late, which version counts, what is wrong in it, what of last period's tasks is done."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trucbao.app.agency_files import by_agency
from trucbao.app.reading import read_and_check
from trucbao.consolidate.brief import consolidate
from trucbao.diagnostics.diagnostic import Severity
from trucbao.model.brief import MISSING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

    from trucbao.app.agency_files import AgencyFiles
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.brief import ProgressCount, RosterEntry
    from trucbao.world.world import World

UNREAD = "khong_doc_duoc"
"""The state of an agency whose file came but could not be read as a report; the others are the brief's."""


class Line(NamedTuple):
    """One agency: how it stands, what was found in its files, last period's tasks that it leads (None: it has none)."""

    nop: RosterEntry
    trang_thai: str
    loi: int
    canh_bao: int
    goi_y: int
    tien_do: ProgressCount | None


class Status(NamedTuple):
    """The lines in protocol order, last period's tasks as a whole, all findings; no lines when none could be read."""

    dong: tuple[Line, ...]
    tien_do: ProgressCount | None
    found: tuple[Diagnostic, ...]
    sources: Mapping[str, str] = MappingProxyType({})


def status(world: World, folder: PurePath) -> Status:
    """Read the workspace and tell how each agency of its roster stands; faults in the reports stop nothing."""
    checked = read_and_check(world, folder)
    period = checked.workspace.period
    if period is None:
        return Status((), None, checked.found, checked.sources)
    brief, _ = consolidate(period)
    files = by_agency(period, checked.workspace.files, checked.found)
    counts = {part.co_quan.ma: part.so for part in brief.tien_do.co_quan} if brief.tien_do else {}
    entries = zip(brief.tinh_hinh_nop.co_quan, files, strict=True)
    lines = tuple(_line(entry, own, counts.get(own.co_quan.ma)) for entry, own in entries)
    return Status(lines, brief.tien_do.so if brief.tien_do else None, checked.found, checked.sources)


def _line(entry: RosterEntry, files: AgencyFiles, count: ProgressCount | None) -> Line:
    weights = [finding.severity for finding in files.found]
    state = UNREAD if entry.trang_thai == MISSING and files.hong else entry.trang_thai
    if state == UNREAD:
        entry = entry._replace(tep=files.hong[-1], so_ngay_muon=0)  # when it came stands in what could not be read
    return Line(
        nop=entry,
        trang_thai=state,
        loi=weights.count(Severity.ERROR),
        canh_bao=weights.count(Severity.WARNING),
        goi_y=weights.count(Severity.HINT),
        tien_do=count,
    )
