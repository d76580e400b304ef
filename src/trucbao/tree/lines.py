"""Lines: where an offset of a text lies, which lines are prose, and mends that keep every place known."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.tree.nodes import SourceText


class Lines(NamedTuple):
    """A text with the offsets at which its lines start; an editor's lines: LF, CR LF and CR end one."""

    file: str
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, source: SourceText) -> Lines:
        """Index the lines of a text."""
        return cls(source.file, source.text, (0, *(end.end() for end in _LINE_END.finditer(source.text))))

    def number(self, offset: int) -> int:
        """Give the line of an offset, from 1."""
        return bisect_right(self.starts, offset)

    def place(self, start: int, end: int) -> Place:
        """Give the place of a stretch of the text."""
        first, last = self.number(start), self.number(max(start, end - 1))
        return Place(self.file, first, start - self.starts[first - 1] + 1, last, end - self.starts[last - 1] + 1)


class Mend(NamedTuple):
    """A stretch of one line (columns from 1, end exclusive) and what the parser shall read there instead."""

    line: int
    column: int
    end_column: int
    new: str


class Patched(NamedTuple):
    """The lines the parser reads; ``columns`` tells for each mended line where its characters stand in the file."""

    lines: tuple[str, ...]
    columns: dict[int, tuple[int, ...]]

    def text(self) -> str:
        """Give the whole text."""
        return "".join(self.lines)

    def column(self, line: int, column: int) -> int:
        """Give the column in the file of a column that the parser counted."""
        known = self.columns.get(line)
        return known[min(column, len(known)) - 1] if known else column

    def patch(self, mends: Iterable[Mend]) -> Patched:
        """Give the lines with the mends done; a mend's columns are those of these lines, not of the file."""
        lines, columns = list(self.lines), dict(self.columns)
        for line, group in groupby(sorted(mends), key=attrgetter("line")):
            old = lines[line - 1]
            known = columns.get(line) or tuple(range(1, len(old) + 2))
            lines[line - 1], columns[line] = _mended(old, known, group)
        return Patched(tuple(lines), columns)


def _mended(old: str, known: tuple[int, ...], mends: Iterable[Mend]) -> tuple[str, tuple[int, ...]]:
    """Do the mends of one line, which stand in order and do not overlap."""
    text: list[str] = []
    columns: list[int] = []
    at = 0
    for _, column, end_column, new in mends:
        start = max(at, column - 1)
        text += old[at:start], new
        columns += known[at:start]
        columns += (known[min(start, len(old))],) * len(new)
        at = max(start, min(end_column - 1, len(old)))
    return "".join((*text, old[at:])), (*columns, *known[at:])


@lru_cache(maxsize=4)  # the findings of a file stand together, and each shows its line
def split_lines(text: str) -> tuple[str, ...]:
    """Give the lines of a text with their ends; none is missing, so that joined they are the text."""
    return tuple(_LINE.findall(text))


def short(text: str, length: int = 60) -> str:
    """Give a text for a message: its beginning, where it is long."""
    return text if len(text) <= length else f"{text[:length].rstrip()} …"


def prose_lines(lines: tuple[str, ...]) -> set[int]:
    """Give the numbers of the lines inside block texts (| and >) and quoted texts, where no sign has a meaning."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        line = lines[at].rstrip("\r\n")
        at += 1
        end = at
        if _BLOCK_HEADER.search(line):
            end = _end_of_block(lines, at, _indent(line))
        elif (opened := _QUOTE.match(line)) and not _CLOSING[opened[1]].match(line, opened.end()):
            end = _end_of_quote(lines, at, opened[1])
        found.update(range(at + 1, end + 1))
        at = end
    return found


_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BLOCK_HEADER = re.compile(r"(?:^|[:\-][ \t\u00a0])[ \t]*[|>][+\-0-9]{0,2}(?:[ \t]+#.*|[ \t]*)$")
_QUOTE = re.compile(r"""[ ]*+(?:-[ ]++)*+(?:[^\s"'#:\-][^:"']*+:[ ]++)?(["'])""")
_CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*+"'), "'": re.compile(r"(?:[^']|'')*+'")}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _end_of_block(lines: tuple[str, ...], at: int, parent: int) -> int:
    """Give the index after the last line of a block text whose header stands before ``at``."""
    inner = 0
    while at < len(lines):
        line = lines[at].rstrip("\r\n")
        if line.strip(" "):
            inner = inner or _indent(line)
            if inner <= parent or _indent(line) < inner:
                break
        at += 1
    return at


def _end_of_quote(lines: tuple[str, ...], at: int, quote: str) -> int:
    """Give the index after the line that closes a quoted text; where none does, nothing is taken for prose."""
    for end in range(at, len(lines)):
        if _CLOSING[quote].match(lines[end]):
            return end + 1
    return at
