"""Styles: one Word style per component of a profile; the styles part of the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.namespaces import DECLARATION, W
from trucbao.word.numbering import HEADINGS, LISTS, RECIPIENTS
from trucbao.word.text import xml_text
from trucbao.word.units import half_points, twentieths, twips

if TYPE_CHECKING:
    from trucbao.model.profile import Component, Profile

STYLES: dict[str, tuple[str, str]] = {
    "tieu_de": ("TieuDe", "Tiêu đề"),
    "co_quan_cap_tren": ("CoQuanCapTren", "Cơ quan cấp trên"),
    "co_quan_ban_hanh": ("CoQuanBanHanh", "Cơ quan ban hành"),
    "ngan_cach_co_quan": ("NganCachCoQuan", "Ngăn cách cơ quan"),
    "so_ky_hieu": ("SoKyHieu", "Số và ký hiệu"),
    "trich_yeu_cong_van": ("TrichYeuCongVan", "Trích yếu công văn"),
    "du_thao": ("DuThao", "Dự thảo"),
    "dia_danh_ngay": ("DiaDanhNgay", "Địa danh và ngày"),
    "chi_dan": ("ChiDan", "Chỉ dẫn lưu hành"),
    "so_trang": ("Header", "header"),
    "ten_loai": ("TenLoai", "Tên loại"),
    "trich_yeu": ("TrichYeu", "Trích yếu"),
    "ngan_cach_trich_yeu": ("NganCachTrichYeu", "Ngăn cách trích yếu"),
    "noi_dung": ("BodyText", "Body Text"),
    "gach_dau_dong_1": ("List", "List"),
    "gach_dau_dong_2": ("List2", "List 2"),
    "quyen_han": ("QuyenHan", "Quyền hạn"),
    "chuc_vu": ("ChucVu", "Chức vụ"),
    "chuc_vu_dong_dau": ("ChucVuDongDau", "Chức vụ dòng đầu"),
    "ho_ten": ("HoTen", "Họ tên người ký"),
    "noi_nhan": ("NoiNhan", "Nơi nhận"),
    "danh_sach_noi_nhan": ("DanhSachNoiNhan", "Danh sách nơi nhận"),
    "phu_luc_so": ("PhuLucSo", "Số phụ lục"),
    "phu_luc_ten": ("PhuLucTen", "Tên phụ lục"),
    "phu_luc_kem_theo": ("PhuLucKemTheo", "Kèm theo"),
    "chu_thich": ("FootnoteText", "footnote text"),
    "bang_chu": ("BangChu", "Chữ trong bảng"),
    "bang_dau": ("BangDau", "Đầu bảng"),
}
"""Component → (style id, name shown in Word). Word's own styles keep Word's names, so its panes and menus know them."""

TIGHT = "Khit"
"""The style of paragraphs that only the format asks for: between two tables, at the end of a section."""

RULE = "VachTieuDe"
"""The style of the empty paragraph whose upper border is the rule line under the title."""

_NUMBERING = {"gach_dau_dong_1": (LISTS, 0), "gach_dau_dong_2": (LISTS, 1), "danh_sach_noi_nhan": (RECIPIENTS, 0)}
_KEEP_NEXT = ("phu_luc_so", "phu_luc_ten", "ten_loai", "trich_yeu", "quyen_han", "chuc_vu", "chuc_vu_dong_dau")
_OUTLINE = {"phu_luc_so": 0}
_RULE_SIZE = 6  # eighths of a point: a line of 0,75 pt


def styles_xml(profile: Profile) -> str:
    """Give the styles part."""
    own = [_component_style(profile, key) for key in STYLES]
    headings = [_heading_style(profile, level) for level in range(1, len(profile.outline) + 1)]
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}">{_defaults(profile)}{_built_in(profile)}'
        f"{''.join(headings)}{''.join(own)}{_rule(profile)}{_tight()}{_table_styles()}</w:styles>"
    )


def style_id(component: str) -> str:
    """Give the style id of a component."""
    return STYLES[component][0]


def heading_id(level: int) -> str:
    """Give the style id of a heading level, counted from 1."""
    return f"Heading{level}"


def indents(component: Component) -> str:
    """Give the indents of a component, all sides said so that no numbering adds its own."""
    left, hanging = twips(component.left), twips(component.hanging)
    first = f'w:hanging="{hanging}"' if hanging else f'w:firstLine="{twips(component.indent)}"'
    return f'<w:ind w:left="{left}" w:right="0" {first}/>'


def fonts(name: str) -> str:
    """Give a font for every script, so that no reader falls back to another."""
    font = xml_text(name)
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _defaults(profile: Profile) -> str:
    """Give the defaults under all styles: font, size of the body, language."""
    size = half_points(profile.components["noi_dung"].size)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(profile.font)}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _built_in(profile: Profile) -> str:
    """Give the styles that Word expects in every paper."""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/></w:pPr><w:rPr>{fonts(profile.font)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )


def _component_style(profile: Profile, key: str) -> str:
    """Give the style of a component."""
    identity, name = STYLES[key]
    component = profile.components[key]
    numbering = ""
    if key in _NUMBERING:
        number, level = _NUMBERING[key]
        numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    outline = f'<w:outlineLvl w:val="{_OUTLINE[key]}"/>' if key in _OUTLINE else ""
    head = f'<w:style w:type="paragraph" w:styleId="{identity}"{_custom(identity)}><w:name w:val="{name}"/>'
    return (
        f'{head}<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{_keep(key in _KEEP_NEXT)}{numbering}'
        f"{_paragraph(component)}{outline}</w:pPr><w:rPr>{_characters(profile, component)}</w:rPr></w:style>"
    )


def _heading_style(profile: Profile, level: int) -> str:
    """Give the style of a heading level, bound to its level of the numbering."""
    component = profile.outline[level - 1].component
    binding = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{HEADINGS}"/></w:numPr>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{heading_id(level)}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f'<w:pPr>{_keep(on=True)}{binding}{_paragraph(component)}<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f"<w:rPr>{_characters(profile, component)}</w:rPr></w:style>"
    )


def _custom(identity: str) -> str:
    """Mark the styles that are not Word's own."""
    return "" if identity in {"Header", "BodyText", "List", "List2", "FootnoteText"} else ' w:customStyle="1"'


def _keep(on: bool) -> str:  # noqa: FBT001  # one flag, one element
    """Keep with the next paragraph."""
    return "<w:keepNext/>" if on else ""


def _paragraph(component: Component) -> str:
    """Give spacing, indents and alignment, in the order of the schema."""
    line = f' w:line="{twentieths(component.line)}" w:lineRule="exact"' if component.line else ""
    if not component.line:
        line = ' w:line="240" w:lineRule="auto"'
    before, after = twentieths(component.before), twentieths(component.after)
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"{line}/>'
    return f'{spacing}{indents(component)}<w:jc w:val="{component.align}"/>'


def _characters(profile: Profile, component: Component) -> str:
    """Give font, weight, slant, capitals, colour, size and underline, in the order of the schema."""
    marks = ""
    if component.bold:
        marks += "<w:b/><w:bCs/>"
    if component.italic:
        marks += "<w:i/><w:iCs/>"
    if component.upper:
        marks += "<w:caps/>"
    if component.color:
        marks += f'<w:color w:val="{component.color}"/>'
    size = half_points(component.size)
    underline = '<w:u w:val="single"/>' if component.underline else ""
    return f'{fonts(profile.font)}{marks}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{underline}'


def _rule(profile: Profile) -> str:
    """Give the style of the rule line: as long as the profile says, centred in the right block of the head.

    It is a paragraph of its own: a border of the title's own paragraph is as long as the room for the title, so the
    title would break into two lines wherever a font is a hair wider. A drawn line would float over the text.
    """
    side = (twips(profile.blocks.head[-1]) - twips(profile.components["tieu_de"].rule)) // 2
    ends = f'<w:ind w:left="{side}" w:right="{side}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{RULE}"><w:name w:val="Vạch dưới tiêu đề"/>'
        '<w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:pBdr><w:top w:val="single" w:sz="{_RULE_SIZE}" w:space="0" w:color="auto"/></w:pBdr>'
        f'<w:spacing w:before="20" w:after="0" w:line="20" w:lineRule="exact"/>{ends}'
        "</w:pPr></w:style>"
    )


def _tight() -> str:
    """Give the style of a paragraph that takes no room to speak of."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{TIGHT}"><w:name w:val="Đoạn khít"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
    )


def _table_styles() -> str:
    """Give Word's plain table and its table with lines."""
    sides = "".join(
        [f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES],
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="68" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="68" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f'<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>'
    )


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
