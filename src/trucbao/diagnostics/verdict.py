"""The verdict: what exit code a set of findings comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import BLOCKED, CODES
from trucbao.diagnostics.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.diagnostics.diagnostic import Diagnostic


def blocks(finding: Diagnostic, *, strict: bool = False) -> bool:
    """Whether the finding keeps a paper from being written: errors do, warnings do under ``strict``."""
    return finding.severity is Severity.ERROR or (strict and finding.severity is Severity.WARNING)


def exit_code(found: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Give the exit code of design 6: 0, or the lowest of 1, 3 and 4 that a blocking finding asks for.

    Faults of the data come before those of the surroundings: the clerk can mend the former alone.
    """
    codes = {_exit_of(finding.code) for finding in found if blocks(finding, strict=strict)}
    return min(codes, default=0)


def _exit_of(code: str) -> int:
    return CODES[code].exit if code in CODES else BLOCKED
