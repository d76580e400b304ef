"""The markup of papers: blocks of every kind, texts of several paragraphs, anchors, faults at the template's line."""

from __future__ import annotations

import pytest

from render.make import FILE, brief, complaint, rendered, result, text_of
from trucbao.model.blocks import Align, Anchor, Column, Heading, ListItem, Origin, PageBreak, Paragraph, Run, Table

LONG = "Đoạn một\ntiếp.\n\nĐoạn hai.\n- ý một\n+ ý con\n\nĐoạn cuối"
X = "{{ co_quan[0].ket_qua[0].noi_dung }}"


def test_every_block() -> None:
    document = rendered(
        "# Một\n#### Bốn\nđoạn\nnối dòng\n\n- gạch\n  nối\n+ cộng\n---\n| A | B |\n|-|:---:|\n| 1 | *2* |\n\nsau\n"
    )
    assert document.blocks == (
        Heading(1, (Run("Một"),)),
        Heading(4, (Run("Bốn"),)),
        Paragraph((Run("đoạn nối dòng"),)),
        ListItem(1, (Run("gạch nối"),)),
        ListItem(2, (Run("cộng"),)),
        PageBreak(),
        Table(
            (Column(1), Column(3, Align.CENTER)),
            (((Paragraph((Run("A"),)),), (Paragraph((Run("B"),)),)),),
            (((Paragraph((Run("1"),)),), (Paragraph((Run("2", italic=True),)),)),),
        ),
        Paragraph((Run("sau"),)),
    )


def test_emphasis_and_escapes() -> None:
    (block,) = rendered(r"a **b *c*** \*d\* e\_f 2 \| 3").blocks
    assert block == Paragraph(
        (Run("a "), Run("b ", bold=True), Run("c", bold=True, italic=True), Run(" *d* e_f 2 | 3"))
    )


def test_signs_of_other_markups_within_a_line_are_text() -> None:
    text = "a_b_c `x` <b>y</b> [z](u) ~~w~~ &amp; ![i](j) http://x.vn"
    (block,) = rendered(text).blocks
    assert block == Paragraph((Run(text),))


def test_indentation_means_nothing() -> None:
    assert rendered("      - a\n\n\t# B\n").blocks == (ListItem(1, (Run("a"),)), Heading(1, (Run("B"),)))


def test_annexes() -> None:
    document = rendered(
        "thân\n::: phu-luc {ngang}\n# Bảng **số**\n## Phần\nđoạn\n:::\n::: phu-luc {nhac-lai}\n# Hai\n:::\n"
    )
    first, second = document.annexes
    assert (first.landscape, second.landscape) == (True, False)
    assert first.title == (Run("Bảng "), Run("số", bold=True))
    assert first.blocks == (Heading(2, (Run("Phần"),)), Paragraph((Run("đoạn"),)))
    assert text_of(second.title) == "Hai"


def test_footnotes_are_numbered_in_the_order_of_their_calls() -> None:
    document = rendered("một[^b] hai[^a] ba[^b]\n\n[^a]: **A**\n[^b]: B\n  nối\n")
    (block,) = document.blocks
    assert block == Paragraph((Run("một", note=1), Run(" hai", note=2), Run(" ba", note=1)))
    assert document.notes == ((Run("B nối"),), (Run("A", bold=True),))


def test_a_text_of_several_paragraphs_becomes_several_blocks() -> None:
    document = rendered(f"**Kết quả:** {X}, đạt.", brief([result(1, LONG)]))
    kinds = [(type(block).__name__, text_of(block.runs), block.anchor.number) for block in document.blocks]  # type: ignore[union-attr]
    assert kinds == [
        ("Paragraph", "Kết quả: Đoạn một tiếp.", 0),
        ("Paragraph", "Đoạn hai.", 1),
        ("ListItem", "ý một", 2),
        ("ListItem", "ý con", 3),
        ("Paragraph", "Đoạn cuối, đạt.", 4),
    ]


def test_a_long_text_in_an_item_stands_below_it() -> None:
    document = rendered(f"- {X}", brief([result(1, "Một\n- hai\n+ ba")]))
    assert [(block.level, text_of(block.runs)) for block in document.blocks] == [(1, "Một"), (2, "hai"), (2, "ba")]  # type: ignore[union-attr]


def test_a_text_that_begins_with_a_sub_item() -> None:
    document = rendered(f"{X}\n\nGồm: {X}", brief([result(1, "- một\n+ hai")]))
    assert [(type(block).__name__, text_of(block.runs)) for block in document.blocks] == [  # type: ignore[union-attr]
        ("ListItem", "một"), ("ListItem", "hai"), ("Paragraph", "Gồm: "), ("ListItem", "một"), ("ListItem", "hai"),
    ]  # fmt: skip


def test_a_long_text_in_a_heading_is_one_line_and_in_a_cell_several_paragraphs() -> None:
    heading, table = rendered(f"## {X}\n| A |\n|---|\n| {X} |\n", brief([result(1, LONG)])).blocks
    assert isinstance(heading, Heading)
    assert text_of(heading.runs) == "Đoạn một tiếp. Đoạn hai. ý một ý con Đoạn cuối"
    assert isinstance(table, Table)
    cell = table.rows[0][0]
    assert [text_of(paragraph.runs) for paragraph in cell][2:4] == ["- ý một", "+ ý con"]
    assert [paragraph.anchor.number for paragraph in cell if paragraph.anchor] == [0, 1, 2, 3, 4]


def test_anchors_are_unique_in_a_paper() -> None:
    annex = f"::: phu-luc {{nhac-lai}}\n# A\n{X}\n\n{X}\n:::\n"
    document = rendered(f"{X}\n\nlần hai: {X}\n{annex}{annex}", brief([result(1, "Một")]))
    blocks = [*document.blocks, *(block for annex in document.annexes for block in annex.blocks)]
    assert [block.anchor for block in blocks] == [  # type: ignore[union-attr]
        Anchor("BTCTU/KQ-01", field, 0)
        for field in (
            "noi_dung", "noi_dung#2", "phu-luc-1:noi_dung", "phu-luc-1:noi_dung#2", "phu-luc-2:noi_dung",
            "phu-luc-2:noi_dung#2",
        )
    ]  # fmt: skip


def test_fixed_text_and_values_of_no_item_have_no_anchor() -> None:
    (block,) = rendered("Thực hiện {{ ky.danh_gia }}").blocks
    assert block == Paragraph((Run("Thực hiện "), Run("năm 2022", Origin("", "ky.danh_gia"))))


FAULTS = [
    ("1. một", "Số thứ tự"),
    ("a) một", "Số thứ tự"),
    ("II. Hai", "Số thứ tự"),
    ("##### năm", "bốn cấp"),
    ("#Một", "dấu cách"),
    ("#", "không có tên"),
    ("-Một", "dấu cách"),
    ("* một", "gạch đầu dòng"),
    ("```", "khối mã"),
    ("> một", "trích dẫn"),
    ("<div>", "HTML"),
    ("![a](b)", "ảnh"),
    ("::: phu-luc {doc}", ":::"),
    ("::: bang", ":::"),
    (":::", "không mở"),
    ("::: phu-luc\n# A", "chưa đóng"),
    ("::: phu-luc\nđoạn\n:::", "không có tên"),
    ("**đậm", "cặp"),
    ("2 * 3", "cặp"),
    ("| a | b |", "dòng gạch"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |", "dòng gạch"),
    ("[^1]: nội dung", "không được gọi"),
    ("một[^1]", "Không có nội dung"),
    ("::: phu-luc\n::: phu-luc\n# A\n:::", "lồng"),
]


@pytest.mark.parametrize(("content", "word"), FAULTS)
def test_faults_name_their_line(content: str, word: str) -> None:
    found = complaint("đầu\n\n" + content + "\n")
    assert (found.code, found.place.file) == ("TB606", FILE)
    lines = {"| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |": 7, "::: phu-luc\n::: phu-luc\n# A\n:::": 4}
    assert found.place.line == lines.get(content, 3)
    assert word in found.message
    assert found.hint


@pytest.mark.parametrize("row", ["| 1 | 2 | 3 |", "| 1 |", "| 1 | 2"])
def test_a_row_that_does_not_fit(row: str) -> None:
    assert complaint(f"| a | b |\n|---|---|\n| 1 | 2 |\n{row}\n").place.line == 4


def test_a_fault_in_a_macro_of_another_file_names_that_file_and_comes_once() -> None:
    macro = "{% macro dong(x) %}\n\n| {{ x.noi_dung }} |\n{% endmacro %}\n"
    content = "{% from 'm.md.j2' import dong %}\n{% for x in co_quan[0].ket_qua %}\n{{ dong(x) }}\n{% endfor %}\n"
    found = complaint(content, brief([result(1, "Một"), result(2, "Hai")]), m=macro)
    assert (found.place.file, found.place.line) == ("templates/bao-cao/m.md.j2", 3)


def test_values_never_open_markup() -> None:
    for text in ("# a", "- a", "| a |", "::: phu-luc", "---", "1. a", "**a", "[^1]", "\\", "a*"):
        (block,) = rendered("{{ '' ~ ky.danh_gia[:0] ~ '" + text.replace("\\", "\\\\") + "' }}").blocks
        assert block == Paragraph((Run(text),))


@pytest.mark.parametrize(
    "content", ["đầu\n\n1. một", "đầu\n\n{% if ky %}1. một{% endif %}", "đầu\n\n{{ ky.danh_gia }}**"]
)
def test_a_last_line_without_end_has_its_place(content: str) -> None:
    assert complaint(content).place.line == 3


def test_an_included_file_without_a_last_line_end() -> None:
    (block,) = rendered("a {% include 'm.md.j2' %} c\n", m="b").blocks
    assert block == Paragraph((Run("a b c"),))


def test_a_footnote_written_twice() -> None:
    found = complaint("a[^1]\n\n[^1]: một\n[^1]: hai\n")
    assert found.place.line == 4


def test_a_footnote_after_a_long_text_and_after_another() -> None:
    document = rendered(f"{X}[^a][^b]\n\n[^a]: A\n[^b]: B\n", brief([result(1, "Một\n\nHai")]))
    assert [[run.note for run in block.runs] for block in document.blocks] == [[0], [1, 2]]  # type: ignore[union-attr]


def test_a_backslash_at_the_end_of_a_line_is_a_blank() -> None:
    (block,) = rendered("a\\\nb").blocks
    assert text_of(block.runs) == "a b"  # type: ignore[union-attr]
