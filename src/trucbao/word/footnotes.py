"""Footnotes: the footnotes part, with the two separators that Word wants before the first note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.namespaces import DECLARATION, W
from trucbao.word.styles import style_id
from trucbao.word.text import NOTE_MARK

if TYPE_CHECKING:
    from trucbao.model.blocks import Run
    from trucbao.word.pen import Pen


def footnotes_xml(pen: Pen, notes: tuple[tuple[Run, ...], ...]) -> str:
    """Give the footnotes part; notes are numbered from 1."""
    pen.notes = 0  # a note has no notes
    mark = NOTE_MARK.format("<w:footnoteRef/>") + '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    written = [
        f'<w:footnote w:id="{number}">{_led_by(mark, pen.paragraph(style_id("chu_thich"), runs, None))}</w:footnote>'
        for number, runs in enumerate(notes, start=1)
    ]
    separators = _separator(-1, "separator") + _separator(0, "continuationSeparator")
    return f'{DECLARATION}<w:footnotes xmlns:w="{W}">{separators}{"".join(written)}</w:footnotes>'


def _separator(number: int, kind: str) -> str:
    """Give the line above the notes."""
    line = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    paragraph = f"<w:p><w:pPr>{line}</w:pPr><w:r><w:{kind}/></w:r></w:p>"
    return f'<w:footnote w:type="{kind}" w:id="{number}">{paragraph}</w:footnote>'


def _led_by(mark: str, paragraph: str) -> str:
    """Put the note's own number at the head of its paragraph."""
    head, end, rest = paragraph.partition("</w:pPr>")
    return head + end + mark + rest
