"""Findings by agency: which files of ``co-quan/`` are whose, those that could not be read too, and what they hold."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.references import Roster
from trucbao.tree.nodes import Mapping as Group
from trucbao.tree.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Agency, Conference
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


def by_agency(
    period: Period, files: Iterable[tuple[str, ParsedFile]], found: Iterable[Diagnostic]
) -> tuple[AgencyFiles, ...]:
    """Give every agency of the roster in protocol order with its files and what was found in them."""
    read = {submission.nguon.file: submission.agency for submission in period.submissions}
    owners = read | dict(_unread(period.conference, files, read))
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


def _unread(
    conference: Conference, files: Iterable[tuple[str, ParsedFile]], read: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Give the files that came to nothing, with the code of the agency that they name, inside or by their own name."""
    roster, known = Roster(conference), frozenset(read)
    for file, parsed in files:
        if not file.startswith("co-quan/") or file in known:
            continue
        named = _agency_in(parsed)
        agency = (roster.find(named) if named else None) or roster.find(PurePosixPath(file).stem.partition("-")[0])
        if agency is not None:
            yield file, agency.ma


def _agency_in(parsed: ParsedFile) -> str:
    """Give what the key ``co_quan`` of a file says, as far as the file could be read."""
    if not isinstance(parsed.root, Group):
        return ""
    values = (value for key, value in parsed.root.pairs if key.text == "co_quan")
    return next((" ".join(value.text.split()) for value in values if isinstance(value, Scalar)), "")
