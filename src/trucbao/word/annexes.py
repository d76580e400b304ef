"""Annexes: each on its own page in its own section, with number, title and the paper it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.body import Body
from trucbao.word.numbering import annex_list
from trucbao.word.sections import annex_section, section_end, text_width
from trucbao.word.styles import TIGHT, style_id
from trucbao.word.wording import annex_name, annex_reference

if TYPE_CHECKING:
    from trucbao.model.blocks import Annex, Document
    from trucbao.model.profile import Profile
    from trucbao.word.pen import Pen


def annexes_xml(pen: Pen, document: Document, profile: Profile) -> str:
    """Write all annexes; the last one's section is left to the end of the paper."""
    written = []
    for index, annex in enumerate(document.annexes):
        written.append(_annex(pen, document, profile, index))
        section = annex_section(profile, landscape=annex.landscape)
        is_last = index == len(document.annexes) - 1
        written.append(pen.words(TIGHT, "") + section if is_last else section_end(section))
    return "".join(written)


def _annex(pen: Pen, document: Document, profile: Profile, index: int) -> str:
    """Write one annex."""
    annex: Annex = document.annexes[index]
    head = pen.words(style_id("phu_luc_so"), annex_name(index, len(document.annexes), profile))
    title = pen.paragraph(style_id("phu_luc_ten"), annex.title, None) if annex.title else ""
    line = pen.words(style_id("phu_luc_kem_theo"), annex_reference(document.front, profile))
    body = Body(pen, profile, annex_list(index), text_width(profile, landscape=annex.landscape))
    return head + title + line + body.write(annex.blocks)
