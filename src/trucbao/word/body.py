"""Body: blocks of text as paragraphs with styles, numbering and what keeps them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.blocks import Heading, ListItem, PageBreak, Paragraph, Table
from trucbao.word.numbering import Outline
from trucbao.word.styles import TIGHT, heading_id, style_id
from trucbao.word.tables import KEEP_NEXT, table_xml

if TYPE_CHECKING:
    from trucbao.model.blocks import Block
    from trucbao.model.profile import Profile
    from trucbao.word.pen import Pen

_Content = Paragraph | Heading | ListItem | Table

NEW_PAGE = "<w:pageBreakBefore/>"

_APART = '<w:spacing w:before="120"/>'  # between two tables
_ROOM = '<w:spacing w:after="80"/>'  # between a text and the table below it


class Body:
    """Writes the blocks of one section."""

    __slots__ = ("_items", "_levels", "_outline", "_pen", "_text", "_width")

    def __init__(self, pen: Pen, profile: Profile, headings: int, width: int) -> None:
        """``headings`` is the list that numbers this section's headings, ``width`` that of its text in twips."""
        self._pen, self._width = pen, width
        self._levels = len(profile.outline)
        self._outline = Outline(profile, headings)
        self._text = style_id("noi_dung")
        self._items = (style_id("gach_dau_dong_1"), style_id("gach_dau_dong_2"))

    def write(self, blocks: tuple[Block, ...], *, keep_last: bool = False) -> str:
        """Write blocks; ``keep_last`` keeps the last one on the page of what follows."""
        written = []
        new_page = ""
        last = len(blocks) - 1
        before: Block | None = None
        for index, block in enumerate(blocks):
            if isinstance(block, PageBreak):
                new_page = NEW_PAGE
                continue
            if isinstance(block, Table) and (new_page or isinstance(before, Table)):
                written.append(self._between(new_page or _APART))  # two tables in a row would become one
                new_page = ""
            follower = blocks[index + 1] if index < last else None
            keep = index == last and keep_last
            written.append(self._block(block, follower, new_page, keep=keep))
            new_page, before = "", block
        if new_page:
            written.append(self._between(new_page))
        return "".join(written)

    def _block(self, block: _Content, follower: Block | None, new_page: str, *, keep: bool) -> str:
        """Write one block."""
        room = _ROOM if isinstance(follower, Table) else ""
        match block:
            case Paragraph(runs, anchor):
                together = KEEP_NEXT if keep or _introduces(block, follower) else ""
                return self._pen.paragraph(self._text, runs, anchor, together + new_page + room)
            case ListItem(level, runs, anchor):
                style = self._items[min(level, 2) - 1]
                return self._pen.paragraph(style, runs, anchor, (KEEP_NEXT if keep else "") + new_page + room)
            case Heading(level, runs, anchor):
                depth = min(level, self._levels)
                return self._pen.paragraph(heading_id(depth), runs, anchor, new_page + self._outline.next(depth) + room)
            case Table():
                return table_xml(self._pen, block, self._width, keep_last=keep)

    def _between(self, new_page: str) -> str:
        """Write a paragraph of no height."""
        return self._pen.words(TIGHT, "", new_page)


def _introduces(paragraph: Paragraph, follower: Block | None) -> bool:
    """Whether a paragraph leads into what follows: into a list, or with a colon into a table."""
    if isinstance(follower, ListItem):
        return True
    ends_open = bool(paragraph.runs) and paragraph.runs[-1].text.rstrip().endswith(":")
    return ends_open and isinstance(follower, Table)
