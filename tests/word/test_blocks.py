"""Blocks as Word paragraphs: numbering, what stays together, tables, page breaks, footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from trucbao.model.blocks import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    ListItem,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)
from trucbao.word.writing import write
from word.opened import Opened, W, find, value, words
from word.papers import FRONT, dang_2018, document, text

if TYPE_CHECKING:
    from trucbao.model.profile import Profile

PROFILE = dang_2018()
ALPHABET = "abcdđeghiklmnopqrstuvxy"


def opened(*blocks: Block, profile: Profile = PROFILE) -> Opened:
    return Opened(write(document(*blocks), profile))


def row(*cells: str) -> Row:
    return tuple((text(cell),) for cell in cells)


def table(*rows: Row, header: int = 0, columns: int = 2) -> Table:
    return Table(tuple(Column(1) for _ in range(columns)), rows[:header], rows[header:])


def numbers(paper: Opened) -> list[str]:
    """Give what Word puts before each heading: the standard's own rules of counting, played through."""
    numbering, counters, shown = paper.tree("word/numbering.xml"), [0] * 9, []
    levels = find(numbering, "w:abstractNum[@w:abstractNumId='1']/w:lvl")
    for paragraph in find(paper.document, ".//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]"):
        own = value(paragraph, "w:pPr/w:numPr/w:ilvl")
        level = int(own or value(paper.style(value(paragraph, "w:pPr/w:pStyle")), "w:pPr/w:numPr/w:ilvl"))
        start = int(value(levels[level], "w:start"))
        counters[level] = counters[level] + 1 if counters[level] else start
        counters[level + 1 :] = [0] * (8 - level)
        shown.append(label(levels, counters, level))
    return shown


def label(levels: list[etree._Element], counters: list[int], level: int) -> str:
    written = value(levels[level], "w:lvlText")
    for index, counter in enumerate(counters):
        number = str(counter)
        if value(levels[index], "w:numFmt") == "lowerLetter" and counter:
            number = chr(ord("a") + counter - 1)
        if value(levels[index], "w:numFmt") == "upperRoman":
            number = "I" * counter
        written = written.replace(f"%{index + 1}", number)
    return written


def test_headings_count_as_the_guideline_does() -> None:
    plan = [1, 2, 3, 4, 4, 3, 4, 2, 3, 1, 2]
    paper = opened(*(Heading(level, (Run("Mục"),)) for level in plan))
    assert numbers(paper) == ["I-", "1.", "1.1.", "a)", "b)", "1.2.", "a)", "2.", "2.1.", "II-", "1."]


def test_letters_are_the_vietnamese_ones_and_begin_anew() -> None:
    many = [Heading(3, (Run("Mục"),)), *(Heading(4, (Run("Điểm"),)) for _ in ALPHABET)]
    paper = opened(Heading(2, (Run("Mục"),)), *many, *many)
    letters = [f"{letter})" for letter in ALPHABET]
    assert numbers(paper)[1:] == ["1.1.", *letters, "1.2.", *letters]


def test_dashes_and_pluses_are_numbering_not_text() -> None:
    paper = opened(ListItem(1, (Run("một"),)), ListItem(2, (Run("hai"),)))
    signs = []
    for style, level in (("List", "0"), ("List2", "1")):
        (paragraph,) = paper.paragraphs(style)
        assert words(paragraph) in {"một", "hai"}
        assert value(paper.style(style), "w:pPr/w:numPr/w:ilvl") == level
        signs.append(value(paper.tree("word/numbering.xml"), f".//w:lvl[w:pStyle/@w:val='{style}']/w:lvlText"))
    assert signs == ["-", "+"]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (text("Gồm"), ListItem(1, (Run("một"),)), True),
        (text("Như sau:"), table(row("a", "b")), True),
        (text("Hết câu."), table(row("a", "b")), False),
        (text("Hết câu."), text("Câu nữa."), False),
    ],
)
def test_an_introduction_stays_with_its_list(first: Paragraph, second: Block, kept: bool) -> None:  # noqa: FBT001
    paper = opened(first, second, text("Cuối."))
    assert bool(find(paper.paragraphs("BodyText")[0], "w:pPr/w:keepNext")) == kept


def test_headings_stay_with_their_text_and_no_line_stands_alone() -> None:
    paper = opened()
    assert find(paper.style("Heading4"), "w:pPr/w:keepNext")
    assert find(paper.style("Normal"), "w:pPr/w:widowControl")


def test_table_header_repeats_and_no_row_breaks() -> None:
    paper = opened(table(row("TT", "Tên"), row("1", "Một"), row("2", "Hai"), header=1), text("Sau."))
    (found,) = find(paper.document, ".//w:tbl[w:tblPr/w:tblStyle/@w:val='TableGrid']")
    rows = find(found, "w:tr")
    assert [bool(find(one, "w:trPr/w:cantSplit")) for one in rows] == [True] * 3
    assert [bool(find(one, "w:trPr/w:tblHeader")) for one in rows] == [True, False, False]
    assert {value(cell, "w:tcPr/w:vAlign") for cell in find(rows[0], "w:tc")} == {"center"}
    styles = [value(one, "w:tc/w:p/w:pPr/w:pStyle") for one in rows]
    assert styles == ["BangDau", "BangChu", "BangChu"]
    assert {side.get(f"{{{W}}}val") for side in find(paper.style("TableGrid"), ".//w:tblBorders/*")} == {"single"}


def test_columns_share_the_width_and_align_their_text() -> None:
    columns = (Column(1, Align.CENTER), Column(2, Align.RIGHT), Column(4, Align.BOTH))
    paper = opened(Table(columns, (), (row("1", "2", "3"),)))
    found = find(paper.document, ".//w:tbl[w:tblPr/w:tblStyle]")[0]
    widths = [int(cell.get(f"{{{W}}}w", "0")) for cell in find(found, "w:tblGrid/w:gridCol")]
    assert [round(width / widths[0], 2) for width in widths] == [1, 2, 4]
    assert [value(cell, "w:p/w:pPr/w:jc") for cell in find(found, "w:tr/w:tc")] == ["center", "right", "both"]


def test_rows_of_the_wrong_length_lose_no_cell() -> None:
    paper = opened(table(row("a"), row("b", "c", "d"), ((), (text("e"), text("f")))))
    found = find(paper.document, ".//w:tbl[w:tblPr/w:tblStyle]")[0]
    cells = [[[words(p) for p in find(cell, "w:p")] for cell in find(one, "w:tc")] for one in find(found, "w:tr")]
    assert cells == [[["a"], [""]], [["b"], ["c", "d"]], [[""], ["e", "f"]]]


def test_an_empty_table_is_no_table() -> None:
    assert len(find(opened(table(), text("x")).document, ".//w:tbl")) == 2


def test_two_tables_in_a_row_stay_two() -> None:
    paper = opened(table(row("a", "b")), table(row("c", "d")))
    body = [etree.QName(found).localname for found in find(paper.document, "w:body/*")]
    assert body[-7:] == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize("block", [text("a"), ListItem(1, (Run("a"),)), Heading(1, (Run("a"),)), table(row("a", "b"))])
def test_a_page_break_moves_what_follows(block: Block) -> None:
    paper = opened(text("trước"), PageBreak(), block)
    assert len(find(paper.document, ".//w:pageBreakBefore")) == 1
    assert find(paper.document, ".//w:p[w:pPr/w:pageBreakBefore]/preceding-sibling::w:p[1][.//w:t='trước']")


def test_a_page_break_at_the_end_is_kept() -> None:
    assert len(find(opened(text("trước"), PageBreak()).document, ".//w:pageBreakBefore")) == 1


def test_bold_and_italic_are_direct_formatting() -> None:
    paper = opened(Paragraph((Run("a"), Run("b", bold=True), Run("c", italic=True), Run("d", bold=True, italic=True))))
    runs = find(paper.paragraphs("BodyText")[0], "w:r")
    assert [bool(find(run, "w:rPr/w:b")) for run in runs] == [False, True, False, True]
    assert [bool(find(run, "w:rPr/w:i")) for run in runs] == [False, False, True, True]


def test_footnotes_are_words_own() -> None:
    body = (Paragraph((Run("Số liệu", note=1), Run(" và", note=2))),)
    paper = Opened(
        write(Document("x", FRONT._replace(draft=None), body, (), ((Run("Một."),), (Run("Hai."),))), PROFILE)
    )
    marks = find(paper.paragraphs("BodyText")[0], "w:r/w:footnoteReference")
    assert [mark.get(f"{{{W}}}id") for mark in marks] == ["1", "2"]
    notes = find(paper.tree("word/footnotes.xml"), "w:footnote[not(@w:type)]")
    assert [words(note) for note in notes] == [" Một.", " Hai."]
    assert {value(note, "w:p/w:pPr/w:pStyle") for note in notes} == {"FootnoteText"}
    assert "word/footnotes.xml" not in opened(text("a")).names


def test_a_mark_that_leads_to_no_note_is_left_out() -> None:
    """Word would call the file damaged; a note within a note likewise."""
    body, notes = (Paragraph((Run("a", note=1), Run("b", note=7))),), ((Run("Một", note=1),),)
    paper = Opened(write(Document("x", FRONT, body, (), notes), PROFILE))
    assert len(find(paper.document, ".//w:footnoteReference")) == 1
    assert not find(paper.tree("word/footnotes.xml"), ".//w:footnoteReference")


def test_a_level_deeper_than_the_profile_takes_the_deepest() -> None:
    shallow = PROFILE._replace(outline=PROFILE.outline[:2])
    paper = opened(Heading(4, (Run("sâu"),)), profile=shallow)
    assert words(paper.paragraphs("Heading2")[0]) == "sâu"
