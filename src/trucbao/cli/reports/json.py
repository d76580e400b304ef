"""Findings as JSON, version 1 of the form that design 6 fixes for other programs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from trucbao.diagnostics.diagnostic import Severity

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic, Related
    from trucbao.diagnostics.place import Place

VERSION = 1


def write(found: tuple[Diagnostic, ...]) -> str:
    """Give the findings with their counts; a finding on a file as a whole has null for line and column."""
    counts = {str(level): sum(finding.severity is level for finding in found) for level in Severity}
    report = {"version": VERSION, "findings": [_finding(finding) for finding in found], "counts": counts}
    return dumped(report)


def dumped(value: object) -> str:
    """Give JSON that a person can read and that cannot drive a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return _UNSEEN.sub(lambda sign: json.dumps(sign.group())[1:-1], text)


# Only inside strings can such a sign stand, so its escape means the same; json itself escapes those below U+0020.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ue000-\uf8ff\ufff9-\uffff]"
)


def _finding(finding: Diagnostic) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "end_line": place.end_line or None,
        "end_column": place.end_column or None,
        "address": finding.address,
        "message": finding.message,
        "hint": finding.hint,
        "fixable": bool(finding.edits),
        "related": [_related(other, other.place) for other in finding.related],
    }


def _related(other: Related, place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line or None, "address": other.address, "message": other.message}
