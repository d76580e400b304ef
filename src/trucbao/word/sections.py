"""Sections: paper size, margins and headers of the paper and of each annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.styles import TIGHT
from trucbao.word.units import twips

if TYPE_CHECKING:
    from trucbao.model.profile import Margins, Page, Profile

FIRST_HEADER, DEFAULT_HEADER = "rId1", "rId2"
"""The relationships of the two headers."""


def main_section(profile: Profile) -> str:
    """Give the section of the paper itself: its first page carries no number."""
    headers = (
        f'<w:headerReference w:type="default" r:id="{DEFAULT_HEADER}"/>'
        f'<w:headerReference w:type="first" r:id="{FIRST_HEADER}"/>'
    )
    return _section(profile.page, f'{headers}<w:type w:val="nextPage"/>', "<w:titlePg/>", landscape=False)


def annex_section(profile: Profile, *, landscape: bool) -> str:
    """Give the section of an annex: headers are those of the section before it, its first page has a number."""
    restart = '<w:pgNumType w:start="1"/>' if profile.annexes.restart else ""
    return _section(profile.page, '<w:type w:val="nextPage"/>', restart, landscape=landscape)


def section_end(section: str) -> str:
    """Write the paragraph that ends a section which is not the last."""
    return f'<w:p><w:pPr><w:pStyle w:val="{TIGHT}"/>{section}</w:pPr></w:p>'


def text_width(profile: Profile, *, landscape: bool) -> int:
    """Give the width of the text in twips."""
    width, _, margins = _sheet(profile.page, landscape=landscape)
    return width - twips(margins.left) - twips(margins.right)


def _section(page: Page, head: str, tail: str, *, landscape: bool) -> str:
    """Give a section; ``tail`` is page numbering or the mark of a first page."""
    width, height, margins = _sheet(page, landscape=landscape)
    turned = ' w:orient="landscape"' if landscape else ""
    edge = twips(page.number_from_top)
    return (
        f'<w:sectPr>{head}<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}" '
        f'w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.left)}" '
        f'w:header="{edge}" w:footer="{edge}" w:gutter="0"/>{tail}</w:sectPr>'
    )


def _sheet(page: Page, *, landscape: bool) -> tuple[int, int, Margins]:
    """Give width, height and margins of a sheet."""
    width, height = twips(page.width), twips(page.height)
    return (height, width, page.landscape) if landscape else (width, height, page.front)
