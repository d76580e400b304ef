"""Markup: a filled template becomes blocks, and every fault of its markup a finding at the template's own line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Outcome
from trucbao.diagnostics.place import Place
from trucbao.model.blocks import Annex, Block, PageBreak, Run
from trucbao.render.anchors import Anchors
from trucbao.render.expand import heading_block, item_blocks, one_line, paragraph_blocks
from trucbao.render.grammar import (
    ANNEX,
    ANNEX_END,
    BREAK,
    HEADING,
    ITEM,
    NOTE,
    PARAGRAPH,
    TABLE,
    WRONG,
    Wrong,
    marks,
)
from trucbao.render.inline import Inline, inline_of
from trucbao.render.notes import Notes
from trucbao.render.tables import table_of
from trucbao.render.tokens import MARK, TOKEN, index_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.render.fill import Filled
    from trucbao.render.grammar import Mark


class Laid(NamedTuple):
    """The blocks of a paper; ``restating`` are the numbers of the annexes that repeat what the body says."""

    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...]
    notes: tuple[tuple[Run, ...], ...]
    restating: frozenset[int]


def lay_out(filled: Filled) -> Outcome[Laid]:
    """Read the markup of a filled template."""
    layout = _Layout(filled)
    for mark in marks(layout.lines):
        layout.take(mark)
    return layout.finish()


class _Open(NamedTuple):
    """An annex being read."""

    line: int
    attributes: frozenset[str]
    titles: list[tuple[Run, ...]]
    blocks: list[Block]


class _Layout:
    """One reading of markup; grows as it goes and leaves this module only as ``Laid``."""

    def __init__(self, filled: Filled) -> None:
        self.words, self.files = filled.table, filled.files
        raw = filled.text.split("\n")
        self.marks = [_mark_of(line) for line in raw]
        self.lines = [self.clean(line) for line in raw]
        self.anchors, self.notes = Anchors(), Notes()
        self.found: list[Diagnostic] = []
        self.blocks: list[Block] = []
        self.annexes: list[Annex] = []
        self.restating: set[int] = set()
        self.open: _Open | None = None
        self.target = self.blocks
        self.ways: dict[str, Callable[[Any, str, int], None]] = {
            PARAGRAPH: self.paragraph,
            ITEM: self.item,
            HEADING: self.heading,
            TABLE: self.table,
            BREAK: self.page_break,
            NOTE: self.note,
            ANNEX: self.annex,
            ANNEX_END: self.annex_end,
            WRONG: self.wrong,
        }

    def clean(self, line: str) -> str:
        """Take off the marks and the indentation, which means nothing; a line of empty values is a blank line."""
        plain = MARK.sub("", line).replace("\t", " ").strip()
        if _TOKENS.fullmatch(plain) and not any(self.words[index_of(token)][0] for token in TOKEN.findall(plain)):
            return ""
        return plain

    def take(self, mark: Mark) -> None:
        """Lay one block."""
        self.ways[mark.kind](mark.meta, mark.content, mark.line)

    def paragraph(self, _meta: None, content: str, line: int) -> None:
        """Lay a paragraph."""
        self.target.extend(paragraph_blocks(self.inline(content, line), self.anchors))

    def item(self, level: int, content: str, line: int) -> None:
        """Lay an item of a list."""
        self.target.extend(item_blocks(level, self.inline(content, line), self.anchors))

    def heading(self, level: int, content: str, line: int) -> None:
        """Lay a heading; the first one of an annex is its title."""
        inline = self.inline(content, line)
        if self.open and not self.open.titles:
            self.open.titles.append(one_line(inline))
        else:
            self.target.append(heading_block(level, inline, self.anchors))

    def table(self, lines: list[str], _content: str, line: int) -> None:
        """Lay a table."""
        table, wrongs = table_of(lines, lambda text, row: self.inline(text, line + row), self.anchors)
        for row, wrong in wrongs:
            self.complain(line + row, wrong)
        if table:
            self.target.append(table)

    def page_break(self, _meta: None, _content: str, _line: int) -> None:
        """Lay a page break."""
        self.target.append(PageBreak())

    def note(self, name: str, content: str, line: int) -> None:
        """Keep the text of a footnote."""
        if not self.notes.define(name, one_line(self.inline(content, line)), line):
            self.complain(line, Wrong(f"Chú thích “{name}” ghi hai lần.", "Đặt tên khác cho một chú thích."))

    def annex(self, attributes: frozenset[str], _content: str, line: int) -> None:
        """Open an annex."""
        if self.open:
            self.complain(line, Wrong("Phụ lục không lồng trong phụ lục.", "Đóng phụ lục trước bằng dòng “:::”."))
            return
        self.open = _Open(line, attributes, [], [])
        self.target = self.open.blocks
        self.anchors.annex = len(self.annexes) + 1

    def annex_end(self, _meta: None, _content: str, line: int) -> None:
        """Take an annex over into the paper."""
        annex = self.open
        if annex is None:
            self.complain(line, Wrong("Dòng “:::” đóng một phụ lục không mở.", "Xoá dòng này."))
            return
        if not annex.titles:
            self.complain(annex.line, Wrong("Phụ lục không có tên.", "Dòng đầu của phụ lục viết: # Tên phụ lục."))
        title = annex.titles[0] if annex.titles else ()
        self.annexes.append(Annex(title, tuple(annex.blocks), "ngang" in annex.attributes))
        if "nhac-lai" in annex.attributes:
            self.restating.add(len(self.annexes))
        self.open, self.target, self.anchors.annex = None, self.blocks, 0

    def wrong(self, wrong: Wrong, _content: str, line: int) -> None:
        """Tell what the grammar did not take."""
        self.complain(line, wrong)

    def inline(self, content: str, line: int) -> list[Inline]:
        """Read the content of a block that begins at ``line``."""
        inline, wrong = inline_of(content, self.words, lambda name: self.notes.number_of(name, line))
        if wrong:
            self.complain(line, wrong)
        return inline

    def finish(self) -> Outcome[Laid]:
        """Give the blocks and all findings, in the order of the lines."""
        if self.open:
            self.complain(self.open.line, Wrong("Phụ lục mở ở đây chưa đóng.", "Thêm dòng “:::” ở cuối phụ lục."))
        notes, wrongs = self.notes.finish()
        for line, wrong in wrongs:
            self.complain(line, wrong)
        laid = Laid(tuple(self.blocks), tuple(self.annexes), notes, frozenset(self.restating))
        # A fault inside a loop comes once for each round; it is one fault of one line.
        return Outcome(laid, tuple(dict.fromkeys(self.found)))

    def complain(self, line: int, wrong: Wrong) -> None:
        """Add a finding at the template line that gave line ``line`` of the filled text."""
        mark = next((mark for mark in (*self.marks[line:], *self.marks[:line]) if mark), None)
        place = Place(self.files[int(mark[1])], int(mark[2])) if mark else Place(self.files[0])
        self.found.append(codes.MARKUP.at(place, *wrong))


def _mark_of(line: str) -> re.Match[str] | None:
    """Give the mark that tells where a line comes from: the first that stands behind words, else the last.

    A file that was included leaves its last mark at the head of the line that follows it.
    """
    first = MARK.search(line)
    if first is None or first.end() == len(line) or line[: first.start()].strip():  # nearly every line
        return first
    marks = list(MARK.finditer(line))
    return next((mark for mark in marks if MARK.sub("", line[: mark.start()]).strip()), marks[-1])


_TOKENS = re.compile(f"(?:{TOKEN.pattern})+")
