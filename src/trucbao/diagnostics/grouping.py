"""Groups: findings of one cause (one code, one message, one file), shown as one where they are many."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.diagnostics.diagnostic import Diagnostic

FEW = 5
"""So many findings of one cause are read one by one; more are a list of lines."""

_LINES = 12
"""Line numbers that a list names; nobody types more of them into an editor."""


class Group(NamedTuple):
    """The first finding of a cause, and the others when they are not shown one by one."""

    first: Diagnostic
    others: tuple[Diagnostic, ...] = ()

    def more(self) -> str:
        """Tell of the others (``và 7 chỗ nữa: dòng 5, 8 …``), or "" when there are none."""
        if not self.others:
            return ""
        lines = [str(line) for line in dict.fromkeys(other.place.line for other in self.others)]
        rest = " …" if len(lines) > _LINES else ""
        return f"và {len(self.others)} chỗ nữa: dòng {', '.join(lines[:_LINES])}{rest}"


def grouped(found: Iterable[Diagnostic]) -> tuple[Group, ...]:
    """Group findings of one cause when they are more than ``FEW``; a group stands where its first finding stood."""
    causes: dict[tuple[str, str, str], list[Diagnostic]] = {}
    listed = tuple(found)
    for finding in listed:
        if finding.place.line:
            causes.setdefault(_cause(finding), []).append(finding)
    groups = []
    for finding in listed:
        same = causes.get(_cause(finding), [])
        if len(same) <= FEW or not finding.place.line:
            groups.append(Group(finding))
        elif finding is same[0]:
            groups.append(Group(finding, tuple(same[1:])))
    return tuple(groups)


def _cause(finding: Diagnostic) -> tuple[str, str, str]:
    return finding.place.file, finding.code, finding.message
