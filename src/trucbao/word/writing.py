"""Writing: a finished paper and a profile to the bytes of a .docx; the base of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.word.anchors import ITEM_ID, base_digest, base_json, base_xml
from trucbao.word.annexes import annexes_xml
from trucbao.word.body import Body
from trucbao.word.footnotes import footnotes_xml
from trucbao.word.header import first_header, letterhead, page_number_header
from trucbao.word.namespaces import DECLARATION, OFFICE, R, W
from trucbao.word.numbering import HEADINGS, numbering_xml
from trucbao.word.package import Part, package
from trucbao.word.pen import Pen
from trucbao.word.properties import app_xml, core_xml, custom_xml
from trucbao.word.sections import main_section, section_end, text_width
from trucbao.word.settings import fonts_xml, settings_xml
from trucbao.word.signature import signature_block
from trucbao.word.styles import TIGHT, styles_xml
from trucbao.word.tables import KEEP_NEXT

if TYPE_CHECKING:
    from trucbao.model.blocks import Document
    from trucbao.model.profile import Profile
    from trucbao.word.anchors import BaseEntry


class Written(NamedTuple):
    """A paper's bytes, the hash of its base, and the base as the workspace keeps it; both empty for a final paper."""

    data: bytes
    base: str
    base_data: bytes


def write(document: Document, profile: Profile) -> bytes:
    """Give the paper as the bytes of a .docx."""
    return write_with_base(document, profile).data


def write_with_base(document: Document, profile: Profile) -> Written:
    """Give the paper as a .docx, with its base; the same paper and profile give the same bytes."""
    pen = Pen(draft=document.front.draft is not None, notes=len(document.notes))
    stories = _stories(pen, document, profile)
    parts = (
        Part("word/document.xml", stories.pop(0).xml, "officeDocument", ""),
        Part("docProps/core.xml", core_xml(document.front), "core-properties", ""),
        Part("docProps/app.xml", app_xml(document.front), "extended-properties", ""),
        *stories,
        Part("word/styles.xml", styles_xml(profile), "styles"),
        Part("word/numbering.xml", numbering_xml(profile, len(document.annexes)), "numbering"),
        Part("word/settings.xml", settings_xml(duplex=document.front.duplex, notes=bool(document.notes)), "settings"),
        Part("word/fontTable.xml", fonts_xml(profile), "fontTable"),
    )
    draft = document.front.draft
    if draft is None:
        return Written(package(parts), "", b"")
    base = pen.base
    digest = base_digest(base)
    data = package(parts + _base_parts(document, base, digest))
    return Written(data, digest, base_json(base, digest, document.name, draft))


def base_of(document: Document, profile: Profile) -> tuple[BaseEntry, ...]:
    """Give every paragraph of a draft as it is written, in this order: text with its annexes, footnotes, header.

    Paragraphs without text are in it only when they are an item's (an empty cell). Numbers of headings, dashes of
    lists, the page number and footnote marks are Word's own and no text. A final paper has no base.
    """
    pen = Pen(draft=document.front.draft is not None, notes=len(document.notes))
    _stories(pen, document, profile)
    return pen.base


def _stories(pen: Pen, document: Document, profile: Profile) -> list[Part]:
    """Write all that holds text, in the order of the base; headers come first among the relations (rId1, rId2)."""
    main = Part("word/document.xml", _document_xml(pen, document, profile), "officeDocument", "")
    notes = footnotes_xml(pen, document.notes)
    stories = [
        main,
        Part("word/header1.xml", first_header(pen, document.front, profile), "header"),
        Part("word/header2.xml", page_number_header(), "header"),
    ]
    return [*stories, Part("word/footnotes.xml", notes, "footnotes")] if document.notes else stories


def _document_xml(pen: Pen, document: Document, profile: Profile) -> str:
    """Write the main story."""
    front = document.front
    head = letterhead(pen, front, profile)
    body = Body(pen, profile, HEADINGS, text_width(profile, landscape=False)).write(document.blocks, keep_last=True)
    pieces = [head, body, signature_block(pen, front, profile)]
    section = main_section(profile)
    if document.annexes:
        pieces += section_end(section), annexes_xml(pen, document, profile)
    else:
        pieces += pen.words(TIGHT, ""), section
    # LibreOffice 7.4 sets an empty line above a table that opens a paper with footnotes, but none above a paragraph.
    story = [pen.words(TIGHT, "")] if document.notes else []
    for piece in filter(None, pieces):
        if story and story[-1].endswith("</w:tbl>") and piece.startswith("<w:tbl>"):  # Word would show the two as one
            story.append(pen.words(TIGHT, "", KEEP_NEXT))
        story.append(piece)
    # Joined once: the text of a large conference takes 60 MB, and each sum of its pieces as much again.
    opening = f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
    return "".join((opening, *story, "</w:body></w:document>"))


def _base_parts(document: Document, base: tuple[BaseEntry, ...], digest: str) -> tuple[Part, ...]:
    """Give the parts that carry the base of a draft."""
    properties = (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{ITEM_ID}" xmlns:ds="{OFFICE}/customXml"><ds:schemaRefs/>'
        "</ds:datastoreItem>"
    )
    item, draft = "customXml/item1.xml", document.front.draft or 0
    return (
        Part(item, DECLARATION + base_xml(base, digest, document.name, draft), "customXml"),
        Part("customXml/itemProps1.xml", properties, "customXmlProps", item),
        Part("docProps/custom.xml", custom_xml(digest), "custom-properties", ""),
    )
