"""Laws: what is written is read back letter for letter, with its anchors; the same paper gives the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucbao.model.blocks import Anchor, Annex, Column, Document, Heading, ListItem, Paragraph, Run, Table
from trucbao.word.anchors import base_digest, bookmark_name
from trucbao.word.reading import read_paragraphs
from trucbao.word.writing import base_of, write
from word.papers import FRONT, dang_2018, document, text, whole_paper

if TYPE_CHECKING:
    from trucbao.word.walking import ReadParagraph

PROFILE = dang_2018()

# What a Run may hold: no line break, no control character, nothing that XML forbids.
SIGNS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
TEXT = st.text(SIGNS, min_size=1, max_size=40)
HARD = (
    "*đậm* _x_ # 1. | a & b < c {{ x }} ::: \\x",
    "  dấu cách  ở đầu, giữa,  cuối  ",
    "“]]>” &amp; <w:p/> \"nháy\" 'đơn'",
    "12.000 – 1,5% — 1.912 \u00a0 \u2011 \u200b \U0001f600 \ufffd",
    "- gạch đầu dòng",
    "+ cộng",
    "+/- 5%",
    "kê\u0301t qua\u0309",
)

ANCHORS = st.builds(
    Anchor,
    st.from_regex(r"[A-Z]{2,5}/KQ-[0-9]{2}", fullmatch=True),
    st.sampled_from(("noi_dung", "ten", "phu-luc-3:noi_dung")),
    st.integers(0, 9),
)
RUNS = st.lists(st.builds(Run, TEXT, st.none(), st.booleans(), st.booleans()), min_size=1, max_size=4).map(tuple)
PARAGRAPHS = st.builds(Paragraph, RUNS, st.none() | ANCHORS)
CELLS = st.lists(PARAGRAPHS, max_size=2).map(tuple)
TABLES = st.builds(
    lambda header, rows: Table((Column(1), Column(3)), (header,), tuple(rows)),
    st.tuples(CELLS, CELLS),
    st.lists(st.tuples(CELLS, CELLS), max_size=3),
)
BLOCKS = st.lists(
    PARAGRAPHS
    | st.builds(Heading, st.integers(1, 4), RUNS, st.none() | ANCHORS)
    | st.builds(ListItem, st.integers(1, 2), RUNS, st.none() | ANCHORS)
    | TABLES,
    max_size=6,
).map(tuple)
DOCUMENTS = st.builds(
    lambda blocks, more, notes, draft: Document(
        "bao-cao",
        FRONT._replace(draft=draft),
        blocks,
        (Annex((Run("Phụ bảng"),), more, landscape=True),),
        tuple(notes),
    ),
    BLOCKS,
    BLOCKS,
    st.lists(RUNS, max_size=2),
    st.none() | st.integers(1, 9),
)


def read(paper: Document) -> tuple[ReadParagraph, ...]:
    paragraphs, found = read_paragraphs(write(paper, PROFILE))
    assert not found
    return paragraphs


def body(paper: Document) -> list[str]:
    return [paragraph.text for paragraph in read(paper) if paragraph.style == "BodyText"]


@given(DOCUMENTS)
def test_a_draft_is_read_back_as_its_base(paper: Document) -> None:
    """Texts, anchors, weights, places: all of them, in one order; the final paper has the same texts and no anchor."""
    draft = paper._replace(front=paper.front._replace(draft=2))
    expected = [
        (entry.text, (entry.bookmark,) if entry.bookmark else (), entry.place, entry.marks)
        for entry in base_of(draft, PROFILE)
    ]
    got = [(one.text, one.bookmarks, one.place, one.marks) for one in read(draft) if one.text or one.bookmarks]
    assert got == expected
    final = read(paper._replace(front=paper.front._replace(draft=None)))
    unmarked = [one.text for one in read(draft) if one.text != "Dự thảo lần 2"]
    assert [one.text for one in final] == unmarked
    assert not any(one.bookmarks for one in final)


@given(DOCUMENTS)
def test_the_same_paper_gives_the_same_bytes(paper: Document) -> None:
    assert write(paper, PROFILE) == write(paper, PROFILE)


@pytest.mark.parametrize("hard", HARD)
def test_e8_text_that_looks_like_markup_comes_out_as_it_is(hard: str) -> None:
    assert body(document(text(hard, "BTCTU/KQ-01"))) == [hard]


def test_a_paragraph_of_three_thousand_words_comes_out_letter_for_letter() -> None:
    long = " ".join(f"chữ{number}" for number in range(3000))
    assert body(document(text(long, "BTCTU/KQ-01"), draft=1)) == [long]


def test_tabs_and_line_breaks_survive_though_a_run_should_hold_none() -> None:
    assert body(document(text("a\tb\nc\r\nd\re"))) == ["a\tb\nc\nd\ne"]


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe"])
def test_what_xml_forbids_is_shown_not_dropped(sign: str) -> None:
    assert body(document(text(f"a{sign}b", "BTCTU/KQ-01"), draft=1)) == ["a□b"]


def test_every_anchor_of_the_whole_paper_comes_back() -> None:
    paper = whole_paper()
    wanted = {entry.bookmark: entry.text for entry in base_of(paper, PROFILE) if entry.bookmark}
    got = {name: one.text for one in read(paper) for name in one.bookmarks}
    assert len(wanted) > 80
    assert got == wanted


def test_an_anchor_said_twice_marks_the_first() -> None:
    """Word drops the second bookmark of a name without a word, so none is written."""
    anchor = Anchor("BTCTU/KQ-01", "noi_dung", 0)
    paper = document(Paragraph((Run("một"),), anchor), Paragraph((Run("hai"),), anchor), draft=1)
    marked = [(one.text, one.bookmarks) for one in read(paper) if one.style == "BodyText"]
    assert marked == [("một", (bookmark_name(anchor),)), ("hai", ())]


def test_bookmark_names_are_stable() -> None:
    """Pinned: a paper edited by hand must find its items in a program built later."""
    assert bookmark_name(Anchor("BTCTU/KQ-01", "noi_dung", 0)) == "_tb_25076f88330e_0"


def test_the_digest_is_over_values() -> None:
    paper = whole_paper()
    base = base_of(paper, PROFILE)
    assert base_digest(base) == base_digest(tuple(base))
    assert base_digest(base) != base_digest(base[1:])
    changed = (*base[:-1], base[-1]._replace(text=base[-1].text + "."))
    assert base_digest(base) != base_digest(changed)
