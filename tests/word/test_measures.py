"""Every measure of the rule sheet, read back from the XML that is written and held against the numbers of HD36."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest

from trucbao.model.profile import COMPONENTS, Component, Profile
from trucbao.word.styles import STYLES, heading_id
from trucbao.word.writing import write
from word.opened import Opened, find, millimetres, points, value, words
from word.papers import FRONT, dang_2018, document, text, whole_paper


class Set(NamedTuple):
    """How a component is set: points, weight and slant (b i u C for capitals), alignment, points and millimetres."""

    size: str
    marks: str = ""
    align: str = "center"
    before: str = "0"
    after: str = "0"
    line: str = "0"
    indent: str = "0"
    left: str = "0"
    hanging: str = "0"


BODY = Set("14", "", "both", before="6", line="18", indent="10")

SHEET = {
    "tieu_de": Set("15", "bC"),
    "co_quan_cap_tren": Set("14", "C"),
    "co_quan_ban_hanh": Set("14", "bC"),
    "ngan_cach_co_quan": Set("14"),
    "so_ky_hieu": Set("14"),
    "trich_yeu_cong_van": Set("12", "i"),
    "du_thao": Set("14", "i", before="3"),
    "dia_danh_ngay": Set("14", "i", before="6"),
    "chi_dan": Set("12", "bC", "right"),
    "so_trang": Set("14"),
    "ten_loai": Set("16", "bC", before="18"),
    "trich_yeu": Set("15", "b"),
    "ngan_cach_trich_yeu": Set("14", after="6"),
    "noi_dung": BODY,
    "gach_dau_dong_1": BODY,
    "gach_dau_dong_2": BODY,
    "quyen_han": Set("14", "bC", before="12"),
    "chuc_vu": Set("14", "C"),
    "chuc_vu_dong_dau": Set("14", "bC", before="12"),
    "ho_ten": Set("14", "b", before="72"),
    "noi_nhan": Set("14", "u", "left", before="12", left="3"),
    "danh_sach_noi_nhan": Set("12", "", "left", left="3", hanging="3"),
    "phu_luc_so": Set("14", "b"),
    "phu_luc_ten": Set("14", "b"),
    "phu_luc_kem_theo": Set("14", "i", after="6"),
    "chu_thich": Set("10", "", "both"),
    "bang_chu": Set("12", "", "left", before="2", after="2"),
    "bang_dau": Set("12", "b", before="2", after="2"),
}
OUTLINE = [
    ("upperRoman", "%1-", BODY._replace(marks="bC")),
    ("decimal", "%2.", BODY._replace(marks="b")),
    ("decimal", "%2.%3.", BODY._replace(marks="b")),
    ("lowerLetter", "%4)", BODY),
]


@pytest.fixture(scope="module")
def profile() -> Profile:
    return dang_2018()


@pytest.fixture(scope="module")
def paper(profile: Profile) -> Opened:
    return Opened(write(whole_paper(), profile))


def test_every_written_component_is_on_the_sheet() -> None:
    assert set(SHEET) == set(STYLES)
    assert set(STYLES) < set(COMPONENTS)


@pytest.mark.parametrize("key", SHEET)
def test_component_is_set_as_the_sheet_says(paper: Opened, profile: Profile, key: str) -> None:
    expected = SHEET[key]
    assert as_said(profile.components[key]) == expected
    assert as_written(paper, STYLES[key][0]) == expected


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_heading_is_set_and_numbered_as_the_sheet_says(paper: Opened, profile: Profile, level: int) -> None:
    number_format, text, expected = OUTLINE[level - 1]
    assert as_said(profile.outline[level - 1].component) == expected
    assert as_written(paper, heading_id(level)) == expected
    style = paper.style(heading_id(level))
    assert value(style, "w:name") == f"heading {level}"
    assert value(style, "w:pPr/w:outlineLvl") == str(level - 1)
    assert (value(style, "w:pPr/w:numPr/w:ilvl"), value(style, "w:pPr/w:numPr/w:numId")) == (str(level - 1), "1")
    (bound,) = find(paper.tree("word/numbering.xml"), f"w:abstractNum/w:lvl[w:pStyle/@w:val='{heading_id(level)}']")
    assert (value(bound, "w:numFmt"), value(bound, "w:lvlText"), value(bound, "w:suff")) == (
        number_format,
        text,
        "space",
    )
    assert millimetres(value(bound, "w:pPr/w:ind", "firstLine")) == Decimal(expected.indent)


@pytest.mark.parametrize(
    ("sheet", "size", "margins"),
    [(0, ("210", "297"), ("20", "15", "20", "30")), (2, ("297", "210"), ("30", "20", "15", "20"))],
)
def test_page_and_margins(paper: Opened, sheet: int, size: tuple[str, str], margins: tuple[str, ...]) -> None:
    """The sheet upright: 20, 15, 20, 30 (top, right, bottom, left); turned, the bound edge is the upper one."""
    section = paper.sections()[sheet]
    assert tuple(millimetres(value(section, "w:pgSz", side)) for side in "wh") == tuple(map(Decimal, size))
    sides = ("top", "right", "bottom", "left")
    assert tuple(millimetres(value(section, "w:pgMar", side)) for side in sides) == tuple(map(Decimal, margins))
    assert value(section, "w:pgSz", "orient") == ("landscape" if sheet else "")


def test_back_margins_mirror_when_both_sides_are_printed(profile: Profile) -> None:
    page = profile.page
    assert (page.back.left, page.back.right) == (page.front.right, page.front.left) == (15, 30)
    for duplex in (False, True):
        paper = Opened(write(document(text("Một."))._replace(front=FRONT._replace(duplex=duplex)), profile))
        assert bool(find(paper.tree("word/settings.xml"), "w:mirrorMargins")) == duplex


def test_page_number_stands_ten_millimetres_from_the_edge_from_page_two_on(paper: Opened) -> None:
    main, *annexes = paper.sections()
    assert {millimetres(value(section, "w:pgMar", "header")) for section in (main, *annexes)} == {10}
    assert find(main, "w:titlePg")
    assert not [section for section in annexes if find(section, "w:titlePg | w:pgNumType | w:headerReference")]
    (number,) = find(paper.tree("word/header2.xml"), "w:p")
    assert value(number, "w:fldSimple", "instr") == " PAGE "
    assert value(number, "w:pPr/w:pStyle") == "Header"
    (mark,) = find(paper.tree("word/header1.xml"), "w:p")
    assert (words(mark), value(mark, "w:pPr/w:pStyle")) == ("TÀI LIỆU HỘI NGHỊ", "ChiDan")


def test_title_rule_is_as_long_as_the_title_and_centred_under_it(paper: Opened) -> None:
    head = find(paper.document, ".//w:tbl")[0]
    widths = [millimetres(column.get(next(iter(column.attrib)), "")) for column in find(head, "w:tblGrid/w:gridCol")]
    assert [round(width, 1) for width in widths] == [Decimal("73.4"), Decimal("3.6"), Decimal(88)]
    rule = paper.style("VachTieuDe")
    assert value(rule, "w:pPr/w:pBdr/w:top") == "single"
    left, right = (millimetres(value(rule, "w:pPr/w:ind", side)) for side in ("left", "right"))
    assert left == right
    assert abs(widths[2] - left - right - Decimal("72.6")) < Decimal("0.1")


def test_left_block_is_centred_where_the_signed_guideline_has_it(profile: Profile) -> None:
    centre = profile.page.front.left + profile.blocks.head[0] / 2
    assert abs(centre - Decimal("66.6")) < Decimal("0.2")
    assert sum(profile.blocks.head) == sum(profile.blocks.end) == profile.page.text_width == 165


@pytest.mark.parametrize("table", [1, 2])
def test_table_takes_the_full_width_of_its_page(paper: Opened, table: int) -> None:
    tables = [found for found in find(paper.document, ".//w:tbl") if value(found, "w:tblPr/w:tblStyle") == "TableGrid"]
    upright, turned = tables[0], tables[2]
    found, width = ((upright, 165), (turned, 257))[table - 1]
    columns = [int(column.get(next(iter(column.attrib)), "0")) for column in find(found, "w:tblGrid/w:gridCol")]
    assert abs(millimetres(str(sum(columns))) - width) <= Decimal("0.05")
    assert value(found, "w:tblPr/w:tblW", "w") == str(sum(columns))
    assert value(found, "w:tblPr/w:tblLayout", "type") == "fixed"


def test_times_new_roman_in_every_slot_and_vietnamese_everywhere(paper: Opened, profile: Profile) -> None:
    styles = paper.tree("word/styles.xml")
    fonts = find(styles, ".//w:rFonts")
    assert len(fonts) > len(STYLES)
    assert {name for font in fonts for name in font.attrib.values()} == {"Times New Roman"} == {profile.font}
    assert {len(font.attrib) for font in fonts} == {4}
    language = find(styles, "w:docDefaults//w:lang")[0]
    assert (value(language, ".", "val"), value(language, ".", "eastAsia")) == ("vi-VN", "vi-VN")
    assert not [name for name in paper.names if "theme" in name]


def test_settings(paper: Opened) -> None:
    settings = paper.tree("word/settings.xml")
    assert value(settings, "w:compat/w:compatSetting[@w:name='compatibilityMode']") == "15"
    assert not find(settings, "w:updateFields")


def as_said(component: Component) -> Set:
    """Give a component of the profile as a line of the sheet."""
    on = (component.bold, component.italic, component.underline, component.upper)
    marks = "".join(mark for mark, is_on in zip("biuC", on, strict=True) if is_on)
    numbers = (component.before, component.after, component.line, component.indent, component.left, component.hanging)
    return Set(_plain(component.size), marks, component.align, *map(_plain, numbers))


def as_written(paper: Opened, identity: str) -> Set:
    """Give a style of the written paper as a line of the sheet."""
    style = paper.style(identity)
    on = [bool(find(style, f"w:rPr/w:{name}")) for name in ("b", "i", "u", "caps")]
    spacing, indents = "w:pPr/w:spacing", "w:pPr/w:ind"
    exact = value(style, spacing, "lineRule") == "exact"
    return Set(
        _plain(Decimal(value(style, "w:rPr/w:sz")) / 2),
        "".join(mark for mark, is_on in zip("biuC", on, strict=True) if is_on),
        value(style, "w:pPr/w:jc"),
        _plain(points(value(style, spacing, "before"))),
        _plain(points(value(style, spacing, "after"))),
        _plain(points(value(style, spacing, "line"))) if exact else "0",
        _plain(millimetres(value(style, indents, "firstLine"))),
        _plain(millimetres(value(style, indents, "left"))),
        _plain(millimetres(value(style, indents, "hanging"))),
    )


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
