"""Findings as SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from trucbao import __version__
from trucbao.app.explain import explain
from trucbao.cli.reports.github import from_here
from trucbao.cli.reports.json import dumped
from trucbao.cli.screen_text import plain

if TYPE_CHECKING:
    from pathlib import PurePath

    from trucbao.app.catalogue import Entry
    from trucbao.diagnostics.diagnostic import Diagnostic, Edit, Related
    from trucbao.diagnostics.place import Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}


def write(found: tuple[Diagnostic, ...], folder: PurePath) -> str:
    """Give one run with the findings, the pages of their codes and their safe edits."""
    entries = {entry.code.code: entry for entry in explain()}
    codes = sorted({finding.code for finding in found})
    driver = {
        "name": "trucbao",
        "version": __version__,
        "language": "vi-VN",
        "rules": [_rule(code, entries[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code), folder) for finding in found],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, entry: Entry) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": {"text": entry.code.title},
        "help": {"text": plain(entry.page), "markdown": _markdown(entry.page)},
        "defaultConfiguration": {"level": _LEVELS[entry.code.severity]},
    }


def _markdown(page: str) -> str:
    """Give a page in Markdown: its examples stand four blanks in, as code does there."""
    return page.replace("``", "`").replace("Sai::", "**Sai:**").replace("Đúng::", "**Đúng:**")


def _result(finding: Diagnostic, index: int, folder: PurePath) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".rstrip()},
        "locations": [_location(finding.place, folder)],
    }
    if finding.address:
        result["locations"][0]["logicalLocations"] = [{"fullyQualifiedName": finding.address}]
    if finding.related:
        result["relatedLocations"] = [_related(number, one, folder) for number, one in enumerate(finding.related, 1)]
    if finding.edits:
        result["fixes"] = [_fix(finding, folder)]
    return result


def _related(number: int, other: Related, folder: PurePath) -> dict[str, Any]:
    return {"id": number, **_location(other.place, folder), "message": {"text": other.message}}


def _location(place: Place, folder: PurePath) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(place.file, folder)}
    if place.line:
        physical["region"] = _region(place)
    return {"physicalLocation": physical}


def _artifact(file: str, folder: PurePath) -> dict[str, str]:
    """Give a file as a URI reference; an absolute path is a URI of its own."""
    path = from_here(file, folder)
    escaped = quote(path, errors="surrogatepass")
    return (
        {"uri": f"file://{'' if path.startswith('/') else '/'}{escaped}"} if folder.is_absolute() else {"uri": escaped}
    )


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(finding: Diagnostic, folder: PurePath) -> dict[str, Any]:
    """Give the edits as one change of the file in which they lie."""
    change = {
        "artifactLocation": _artifact(finding.edits[0].place.file, folder),
        "replacements": [_replacement(edit) for edit in finding.edits],
    }
    return {"description": {"text": finding.hint or finding.message}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.new}}
