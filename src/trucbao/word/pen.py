"""Pen: writes paragraphs one after the other and remembers what it wrote (bookmarks, the base, where it stands)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.anchors import BaseEntry, bookmark_name, marks_of
from trucbao.word.text import plain_text, runs_xml, words_xml

if TYPE_CHECKING:
    from trucbao.model.blocks import Anchor, Run


class Pen:
    """One writing of one paper; writer and base share this walk, so they cannot disagree.

    With ``draft`` it sets bookmarks and keeps the base; a final paper carries neither.
    """

    __slots__ = ("_base", "_bookmarks", "_tables", "draft", "notes", "place")

    def __init__(self, *, draft: bool, notes: int) -> None:
        """Start on a blank paper."""
        self.draft = draft
        self.notes = notes  # how many footnotes a mark may lead to
        self._base: list[BaseEntry] = []
        self._bookmarks: set[str] = set()
        self._tables = 0
        self.place = ""  # table.row.cell, while in a table

    @property
    def base(self) -> tuple[BaseEntry, ...]:
        """What was written so far, paragraph by paragraph."""
        return tuple(self._base)

    def next_table(self) -> int:
        """Begin a table and give its number, counted from 1."""
        self._tables += 1
        return self._tables

    def words(self, style: str, text: str, properties: str = "") -> str:
        """Write a paragraph of the template's or the profile's own words."""
        if self.draft and text:
            self._base.append(BaseEntry(text, place=self.place))
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{words_xml(text)}</w:p>'

    def paragraph(self, style: str, runs: tuple[Run, ...], anchor: Anchor | None, properties: str = "") -> str:
        """Write a paragraph of runs; ``properties`` are those after the style, in the order of the schema."""
        content = runs_xml(runs, self.notes)
        if self.draft:
            content = self._remembered(content, runs, anchor)
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'

    def _remembered(self, content: str, runs: tuple[Run, ...], anchor: Anchor | None) -> str:
        """Put the bookmark of ``anchor`` round ``content`` and note the paragraph in the base."""
        text = plain_text(runs)
        name = bookmark_name(anchor) if anchor else ""
        if anchor is None or name in self._bookmarks:  # Word drops the second bookmark of a name
            if text:
                self._base.append(BaseEntry(text, place=self.place, marks=marks_of(runs)))
            return content
        self._bookmarks.add(name)
        number = len(self._bookmarks)
        marks = marks_of(runs)
        self._base.append(BaseEntry(text, anchor.address, anchor.field, anchor.number, name, self.place, marks))
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'
