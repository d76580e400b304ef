"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from trucbao.cli.screen_text import visible

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic

_COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}


def write(found: tuple[Diagnostic, ...], folder: PurePath) -> str:
    """Give one command for each finding; paths count from the folder in which the program was started."""
    return "".join(_command(finding, folder) for finding in found)


def from_here(file: str, folder: PurePath) -> str:
    """Give the path of a workspace's file as seen from where the program was started, with forward slashes."""
    return (PurePosixPath(folder.as_posix()) / file).as_posix()


def _command(finding: Diagnostic, folder: PurePath) -> str:
    place = finding.place
    properties = {
        "file": from_here(place.file, folder),
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column,
        "endColumn": place.end_column if place.end_line == place.line else 0,
        "title": finding.code,
    }
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    message = f"{finding.message} {finding.hint}".rstrip()
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(message)}\n"


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    """Escape as the runner undoes it: the sign of escape first, then what would end the command."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)
