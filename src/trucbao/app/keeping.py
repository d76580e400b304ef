"""Keeping: whether a file still says after edits what it said before, but for the edited words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from trucbao.app import edits
from trucbao.diagnostics import codes
from trucbao.tree import read
from trucbao.tree.lines import Lines
from trucbao.tree.nodes import Mapping, Node, Scalar, Sequence, SourceText
from trucbao.tree.shape import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.place import Place
    from trucbao.tree import ParsedFile

HARMLESS = {codes.DECOMPOSED.code, codes.EMOJI.code}
"""Faults of signs under which the tree still says exactly what stands where."""


def quoted(node: Node | None, file: str) -> Iterator[Place]:
    """Give the places of quoted values: where an escape hides the place of a word, a rule gives the whole value's."""
    for one in _walk(node):
        if isinstance(one, Scalar) and one.style:
            yield place_of(one, file)


def keeps(parsed: ParsedFile, chosen: tuple[edits.Unit, ...], *, restyled: bool) -> bool:
    """Whether every key, list and value stands where it stood: a colon may make a key of a text, a # cut it short.

    ``restyled`` says that values are written anew; else one that comes to stand in quotes may lose no sign to them.
    """
    source = SourceText(parsed.source.file, edits.apply(parsed.source.text, chosen))
    after, found = read(source.text.encode(), source.file)
    if any(finding.code.startswith("TB1") and finding.code not in HARMLESS for finding in found):
        return False
    old, new = list(_walk(parsed.root)), list(_walk(after.root))
    if len(old) != len(new) or any(type(one) is not type(other) for one, other in zip(old, new, strict=True)):
        return False
    if not restyled and any(_lost_to_quotes(one, other) for one, other in zip(old, new, strict=True)):
        return False
    shift = _Shift.of(chosen)
    spans = zip(_spans(old, Lines.of(parsed.source)), _spans(new, Lines.of(source)), strict=True)
    return all(shift.leads(one[0], other[0]) and shift.leads(one[1], other[1]) for one, other in spans)


class _Shift(NamedTuple):
    """Where the offsets of a text lie after its edits: by how much what stands behind each end of an edit has moved."""

    ends: tuple[int, ...]
    moved: tuple[int, ...]

    @classmethod
    def of(cls, chosen: tuple[edits.Unit, ...]) -> _Shift:
        """Sum up the edits."""
        every = sorted(one for unit in chosen for one in unit)
        moved = accumulate((len(one.new) - (one.end - one.start) for one in every), initial=0)
        return cls(tuple(one.end for one in every), tuple(moved))

    def leads(self, old: int, new: int) -> bool:
        """Whether ``old`` has become ``new``; what is put in right there may lie before or behind it."""
        return new - old in (self.moved[bisect_left(self.ends, old)], self.moved[bisect_right(self.ends, old)])


def _walk(node: Node | None) -> Iterator[Node]:
    match node:
        case Mapping(pairs=pairs):
            yield node
            for key, value in pairs:
                yield key
                yield from _walk(value)
        case Sequence(items=items):
            yield node
            for item in items:
                yield from _walk(item)
        case Scalar():
            yield node
        case None:
            return


def _lost_to_quotes(one: Node, other: Node) -> bool:
    if not isinstance(one, Scalar) or not isinstance(other, Scalar):
        return False
    return one.style != other.style and len(other.text) < len(one.text)


def _spans(nodes: list[Node], lines: Lines) -> Iterator[tuple[int, int]]:
    """Give the offsets of the values; a group ends with its last value or behind it, as its writer left it."""
    for node in nodes:
        if isinstance(node, Scalar):
            start, end = (
                lines.starts[node.line - 1] + node.column - 1,
                lines.starts[node.end_line - 1] + node.end_column - 1,
            )
            yield start, end
