"""Edits in a text: the safe replacements of findings, done by place, everything else left as it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from trucbao.tree.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from trucbao.diagnostics.diagnostic import Diagnostic, Edit
    from trucbao.tree.nodes import SourceText


class Replacement(NamedTuple):
    """A stretch of a text, by offsets, and what stands there afterwards."""

    start: int
    end: int
    new: str


Unit = tuple[Replacement, ...]
"""The replacements of one finding in their order: all of them are done or none (a quote opened must be closed)."""


def units(
    source: SourceText, found: Iterable[Diagnostic], refused: AbstractSet[Unit] = frozenset()
) -> tuple[Unit, ...]:
    """Give what can be done in one go, less what is ``refused``: findings whose stretches touch another's wait."""
    lines = Lines.of(source)
    every = {unit for finding in found if (unit := _unit(lines, finding.edits))}
    return tuple(_apart(sorted(every - refused)))


def apply(text: str, chosen: Iterable[Unit]) -> str:
    """Give the text with the replacements done; the units stand apart."""
    pieces: list[str] = []
    at = 0
    for start, end, new in sorted(one for unit in chosen for one in unit):
        pieces += text[at:start], new
        at = end
    return "".join((*pieces, text[at:]))


def _unit(lines: Lines, edits: tuple[Edit, ...]) -> Unit:
    """Give the replacements of a finding, none when one of them is outside the text or lies over another."""
    done: list[Replacement] = []
    for edit in edits:
        start = _offset(lines, edit.place.line, edit.place.column)
        end = _offset(lines, edit.place.end_line, edit.place.end_column)
        if edit.place.file != lines.file or not 0 <= start <= end:
            return ()
        if lines.text[start:end] != edit.new:
            done.append(Replacement(start, end, edit.new))
    done = sorted(dict.fromkeys(done))
    clash = any(one.end > other.start or one.start == other.start for one, other in pairwise(done))
    return () if clash else tuple(done)


def _offset(lines: Lines, line: int, column: int) -> int:
    """Give the offset of a place, -1 where the text has no such place."""
    if not 1 <= line <= len(lines.starts) or column < 1:
        return -1
    offset = lines.starts[line - 1] + column - 1
    return offset if offset <= len(lines.text) else -1


def _apart(every: list[Unit]) -> Iterator[Unit]:
    last = -1
    for unit in every:
        if unit[0].start > last:
            last = unit[-1].end
            yield unit
