"""Findings by agency: which files of ``co-quan/`` are whose, those that could not be read too, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.intake.unread import unread_files
from trucbao.model.references import Roster

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Agency
    from trucbao.model.workspace import Period
    from trucbao.tree import ParsedFile


LATE = "TB511"
"""The finding that nobody can mend any more: when a report came."""


class AgencyFiles(NamedTuple):
    """One agency of the roster: its files in the order of their names, those not read as a report, all findings.

    ``asked`` are the findings that the agency can mend: none of a version that a later one replaced, nor that it came
    late.
    """

    co_quan: Agency
    tep: tuple[str, ...]
    hong: tuple[str, ...]
    found: tuple[Diagnostic, ...]
    asked: tuple[Diagnostic, ...]


def by_agency(period: Period, files: Mapping[str, ParsedFile], found: Iterable[Diagnostic]) -> tuple[AgencyFiles, ...]:
    """Give every agency of the roster in protocol order with its files and what was found in them."""
    read = {submission.nguon.file: submission.agency for submission in period.submissions}
    owners = read | dict(unread_files(files, read, Roster(period.conference)))
    parts: dict[str, list[Diagnostic]] = {}
    for finding in found:
        parts.setdefault(owners.get(finding.place.file, ""), []).append(finding)
    old = read.keys() - {submission.nguon.file for submission in period.current.values()}
    return tuple(
        AgencyFiles(
            agency,
            tuple(sorted(file for file, owner in owners.items() if owner == agency.ma)),
            tuple(sorted(file for file, owner in owners.items() if owner == agency.ma and file not in read)),
            tuple(own := parts.get(agency.ma, [])),
            tuple(finding for finding in own if finding.place.file not in old and finding.code != LATE),
        )
        for agency in period.conference.co_quan
    )
