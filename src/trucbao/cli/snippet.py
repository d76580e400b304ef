"""The text of one finding: where, what, the line itself with a caret, the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.text import display_width

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trucbao.diagnostics.diagnostic import Diagnostic, Related
    from trucbao.diagnostics.place import Place

_WORDS = {"error": "lỗi", "warning": "cảnh báo", "hint": "gợi ý"}
_WIDEST = 96
"""Columns of a line that are shown; a longer line is shown round its fault."""


class Piece(NamedTuple):
    """A stretch of text and the style it is shown in."""

    text: str
    style: str = ""


def full(finding: Diagnostic, sources: Mapping[str, str]) -> tuple[Piece, ...]:
    """Give the finding in full; ``sources`` holds the texts of the files by the path shown."""
    head = [
        Piece(spot(finding.place)),
        Piece(f" {_WORDS[finding.severity]} {finding.code} ", finding.severity),
        Piece(finding.message + "\n"),
    ]
    shown = _snippet(finding.place, sources, finding.severity)
    related = [piece for other in finding.related for piece in _related(other, sources)]
    cure = [Piece("      = ", "dim"), Piece(finding.hint + "\n")] if finding.hint else []
    return (*head, *shown, *related, *cure, Piece("\n"))


def spot(place: Place) -> str:
    """Give ``tệp:dòng:cột``, or the file alone where the whole file is meant."""
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file


def _related(other: Related, sources: Mapping[str, str]) -> tuple[Piece, ...]:
    head = Piece(f"      xem {spot(other.place)}: {other.message}\n", "dim")
    return (head, *_snippet(other.place, sources, "dim"))


def _snippet(place: Place, sources: Mapping[str, str], style: str) -> tuple[Piece, ...]:
    text = sources.get(place.file)
    if text is None or not place.line:
        return ()
    lines = text.splitlines() if "\n" not in text else text.split("\n")
    if place.line > len(lines):
        return ()
    line = lines[place.line - 1].rstrip("\r")
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    shown, start, end = _window(line, start, max(end, start + 1))
    blank, mark = " " * display_width(shown[:start]), "^" * max(1, display_width(shown[start:end]))
    return (
        Piece(f"{place.line:>5} | ", "dim"),
        Piece(shown + "\n"),
        Piece("      | ", "dim"),
        Piece(f"{blank}{mark}\n", style),
    )


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a long line so that its marked part is in view."""
    if len(line) <= _WIDEST:
        return line, start, end
    left = max(0, min(start - _WIDEST // 3, len(line) - _WIDEST))
    cut = line[left : left + _WIDEST]
    lead = "…" if left else ""
    tail = "…" if left + _WIDEST < len(line) else ""
    shift = len(lead) - left
    return f"{lead}{cut}{tail}", start + shift, min(end + shift, len(lead) + len(cut))
