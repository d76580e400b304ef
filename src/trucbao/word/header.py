"""Header: the head of page 1 (names, number, title, date, name of the paper) and what stands above the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.namespaces import DECLARATION, R, W
from trucbao.word.styles import RULE, style_id
from trucbao.word.tables import side_by_side
from trucbao.word.units import twips
from trucbao.word.wording import draft_mark, number_line, place_and_date

if TYPE_CHECKING:
    from trucbao.model.blocks import Front
    from trucbao.model.profile import Profile
    from trucbao.word.pen import Pen


def letterhead(pen: Pen, front: Front, profile: Profile) -> str:
    """Write names and number on the left, title and date on the right, below them the name of the paper."""
    widths = tuple(twips(width) for width in profile.blocks.head)
    cells = (
        lambda: _left(pen, front, profile),
        lambda: _line(pen, profile, "ngan_cach_co_quan", ""),
        lambda: _right(pen, front, profile),
    )
    return side_by_side(pen, widths, cells) + _paper_name(pen, front, profile)


def page_number_header() -> str:
    """Give the header of every page but the first: the page number."""
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
    return _header(f'<w:p><w:pPr><w:pStyle w:val="{style_id("so_trang")}"/></w:pPr>{field}</w:p>')


def first_header(pen: Pen, front: Front, profile: Profile) -> str:
    """Give the header of page 1: the circulation mark, or nothing. Its first line stands where page numbers stand."""
    return _header(_line(pen, profile, "chi_dan", front.circulation))


def _left(pen: Pen, front: Front, profile: Profile) -> str:
    """Write the left block, from the superior body down to the draft mark."""
    # A letter has no name of its own: its abstract stands under the number (HD36 1.5.2).
    abstract = "" if front.paper_type else front.abstract
    lines = (
        ("co_quan_cap_tren", front.superior),
        ("co_quan_ban_hanh", front.issuer),
        ("ngan_cach_co_quan", profile.components["ngan_cach_co_quan"].text),
        ("so_ky_hieu", number_line(front, profile)),
        ("trich_yeu_cong_van", abstract),
        ("du_thao", draft_mark(front, profile)),
    )
    return "".join([_line(pen, profile, key, text) for key, text in lines if text])


def _right(pen: Pen, front: Front, profile: Profile) -> str:
    """Write the right block: title, place and date."""
    title = _line(pen, profile, "tieu_de", profile.components["tieu_de"].text)
    if profile.components["tieu_de"].rule:
        title += pen.words(RULE, "")
    return title + _line(pen, profile, "dia_danh_ngay", place_and_date(front, profile))


def _paper_name(pen: Pen, front: Front, profile: Profile) -> str:
    """Write the name of the paper, its abstract and the mark that separates them from the text."""
    if not front.paper_type:
        return ""
    separator = profile.components["ngan_cach_trich_yeu"].text
    lines = (("ten_loai", front.paper_type), ("trich_yeu", front.abstract), ("ngan_cach_trich_yeu", separator))
    return "".join([_line(pen, profile, key, text) for key, text in lines if text])


def _line(pen: Pen, profile: Profile, key: str, text: str) -> str:
    """Write a line of the head; capitals are written as capitals, so that they stay so when copied."""
    return pen.words(style_id(key), text.upper() if profile.components[key].upper else text)


def _header(content: str) -> str:
    """Give a header part."""
    return f'{DECLARATION}<w:hdr xmlns:w="{W}" xmlns:r="{R}">{content}</w:hdr>'
