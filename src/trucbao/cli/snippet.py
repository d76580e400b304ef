"""The text of one finding: where, what, the line itself with a caret, the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.cli.screen_text import wrap
from trucbao.model.text import display_width, excerpt
from trucbao.tree.lines import split_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trucbao.diagnostics.diagnostic import Related
    from trucbao.diagnostics.grouping import Group
    from trucbao.diagnostics.place import Place

WORDS = {"error": "lỗi", "warning": "cảnh báo", "hint": "gợi ý"}
WIDEST = 96
"""Columns of a line that are shown; a longer line is shown round its fault."""


class Piece(NamedTuple):
    """A stretch of text and the style it is shown in."""

    text: str
    style: str = ""


def full(group: Group, sources: Mapping[str, str], width: int | None = None) -> tuple[Piece, ...]:
    """Give a finding in full; ``sources`` holds the texts of the files by the path shown, ``width`` the columns."""
    finding = group.first
    lead = f"{spot(finding.place)} {WORDS[finding.severity]} {finding.code} "
    head = [
        Piece(spot(finding.place)),
        Piece(f" {WORDS[finding.severity]} {finding.code} ", finding.severity),
        Piece(wrap(finding.message, width, display_width(lead), 6) + "\n"),
    ]
    shown = _snippet(finding.place, sources, finding.severity, width)
    more = [Piece(f"      {wrap(group.more(), width, 6, 6)}\n", "dim")] if group.others else []
    related = [piece for other in finding.related for piece in _related(other, sources, width)]
    cure = [Piece("      = ", "dim"), Piece(wrap(finding.hint, width, 8, 8) + "\n")] if finding.hint else []
    return (*head, *shown, *more, *related, *cure, Piece("\n"))


def spot(place: Place) -> str:
    """Give ``tệp:dòng:cột``, or the file alone where the whole file is meant."""
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file


def _related(other: Related, sources: Mapping[str, str], width: int | None) -> tuple[Piece, ...]:
    head = Piece(f"      {wrap(f'xem {spot(other.place)}: {other.message}', width, 6, 6)}\n", "dim")
    return (head, *_snippet(other.place, sources, "dim", width))


def _snippet(place: Place, sources: Mapping[str, str], style: str, width: int | None) -> tuple[Piece, ...]:
    text = sources.get(place.file)
    if text is None or not place.line:
        return ()
    lines = split_lines(text)
    if place.line > len(lines):
        return ()
    line = lines[place.line - 1].rstrip("\r\n")
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    widest = WIDEST if width is None else max(width - 10, 20)  # behind the line's number, with room for both "…"
    shown, start, end = _window(line, start, max(end, start + 1), widest)
    blank, mark = " " * display_width(shown[:start]), "^" * max(1, display_width(shown[start:end]))
    return (
        Piece(f"{place.line:>5} | ", "dim"),
        Piece(shown + "\n"),
        Piece("      | ", "dim"),
        Piece(f"{blank}{mark}\n", style),
    )


def _window(line: str, start: int, end: int, widest: int) -> tuple[str, int, int]:
    """Cut a long line so that its marked part is in view."""
    part = excerpt(line, start, widest)
    shift = len(part.lead) - part.start
    shown = f"{part.lead}{part.text}{part.tail}"
    return shown, start + shift, min(end + shift, len(part.lead) + len(part.text))
