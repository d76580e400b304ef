"""Reading: tracked changes, wrappers, fields and broken-up paragraphs, as roundtrip 4.2 and 6 have them."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from trucbao.word.reading import read_paragraphs
from trucbao.word.writing import base_of, write
from word.papers import dang_2018, whole_paper
from word.parcels import docx

if TYPE_CHECKING:
    from pathlib import Path

    from trucbao.word.walking import ReadParagraph


def r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def p(*content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def gone(text: str) -> str:
    return f'<w:del w:id="1" w:author="A"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def read(body: str) -> tuple[ReadParagraph, ...]:
    paragraphs, found = read_paragraphs(docx(body))
    assert not found
    return paragraphs


MARK_GONE = '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>'
MARK_MOVED = '<w:rPr><w:moveFrom w:id="9" w:author="A"/></w:rPr>'
ROW = "<w:tr><w:tc>{}</w:tc></w:tr>"
GONE_ROW = '<w:tr><w:trPr><w:del w:id="5" w:author="A"/></w:trPr><w:tc>{}</w:tc></w:tr>'
NEW_ROW = '<w:tr><w:trPr><w:ins w:id="5" w:author="A"/></w:trPr><w:tc>{}</w:tc></w:tr>'
DRAWING = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing/></mc:Choice>"
DRAWING += "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"

CASES = {
    "inserted run": (p(r("a "), f'<w:ins w:id="1" w:author="A">{r("b ")}</w:ins>', r("c")), ["a b c"]),
    "deleted run": (p(r("a "), gone("b "), r("c")), ["a c"]),
    "moved run": (
        p(f'<w:moveFrom w:id="1" w:author="A">{r("b")}</w:moveFrom>')
        + p(r("a"), f'<w:moveTo w:id="2" w:author="A">{r("b")}</w:moveTo>'),
        ["", "ab"],
    ),
    "deleted mark": (p(r("a"), properties=MARK_GONE) + p(r("b")), ["ab"]),
    "whole paragraph deleted": (p(r("x")) + p(gone("a"), properties=MARK_GONE) + p(r("b")), ["x", "b"]),
    "paragraph moved away": (p(properties=MARK_MOVED) + p(r("b")), ["b"]),
    "deleted mark at the end of a cell": (
        f"<w:tbl>{ROW.format(p(r('a'), properties=MARK_GONE))}</w:tbl>" + p(r("b")),
        ["a", "b"],
    ),
    "deleted row": (f"<w:tbl>{ROW.format(p(r('a')))}{GONE_ROW.format(p(gone('b')))}</w:tbl>", ["a"]),
    "inserted row": (f"<w:tbl>{ROW.format(p(r('a')))}{NEW_ROW.format(p(r('b')))}</w:tbl>", ["a", "b"]),
    "wrapped runs": (
        p(
            r("a "),
            f"<w:sdt><w:sdtContent>{r('b ')}</w:sdtContent></w:sdt>",
            f'<w:smartTag w:element="x">{r("c ")}</w:smartTag>',
            f"<w:hyperlink>{r('d')}</w:hyperlink>",
        ),
        ["a b c d"],
    ),
    "field": (p(f'<w:fldSimple w:instr="SEQ bang">{r("7")}</w:fldSimple>'), ["7"]),
    "field in pieces": (
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            r("7"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ["7"],
    ),
    "table in a control": (
        f"<w:sdt><w:sdtContent>{p(r('a'))}<w:tbl>{ROW.format(p(r('b')))}</w:tbl></w:sdtContent></w:sdt>",
        ["a", "b"],
    ),
    "signs": (
        p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"),
        ["a\tb\nc-d"],
    ),
    "a picture is one sign": (p(r("a"), DRAWING, r("b")), ["a\ufffcb"]),
}


@pytest.mark.parametrize("case", CASES)
def test_the_accepted_view(case: str) -> None:
    body, texts = CASES[case]
    assert [one.text for one in read(body)] == texts


def mark(number: int, name: str) -> tuple[str, str]:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'


def test_a_bookmark_marks_every_paragraph_it_touches() -> None:
    start, end = mark(1, "_tb_a_0")
    between, over = mark(2, "giữa")
    body = p(start, r("một")) + p(r("hai")) + p(r("ba"), end) + between + p(r("bốn"), over) + p(r("năm"))
    marks = [("_tb_a_0",), ("_tb_a_0",), ("_tb_a_0",), ("giữa",), ()]
    assert [one.bookmarks for one in read(body)] == marks


def test_a_bookmark_without_end_marks_its_paragraph_only() -> None:
    assert [one.bookmarks for one in read(p(mark(1, "x")[0], r("một")) + p(r("hai")))] == [("x",), ()]


def test_two_paragraphs_joined_carry_both_names() -> None:
    one, two = mark(1, "m"), mark(2, "n")
    (joined,) = read(p(one[0], r("a"), one[1], properties=MARK_GONE) + p(two[0], r("b"), two[1]))
    assert (joined.text, joined.bookmarks) == ("ab", ("m", "n"))


def test_a_deleted_paragraph_takes_its_bookmark_along() -> None:
    one, two = mark(1, "m"), mark(2, "n")
    (left,) = read(p(one[0], gone("a"), one[1], properties=MARK_GONE) + p(two[0], r("b"), two[1]))
    assert (left.text, left.bookmarks) == ("b", ("n",))


def test_cells_know_their_place() -> None:
    inner = f"<w:tbl>{ROW.format(p(r('trong')))}</w:tbl>{p(r('sau'))}"
    body = f"<w:tbl>{ROW.format(p(r('a')))}{ROW.format(inner)}</w:tbl>{p(r('ngoài'))}"
    assert [(one.text, one.place) for one in read(body)] == [
        ("a", "1.1.1"),
        ("trong", "2.1.1"),
        ("sau", "1.2.1"),
        ("ngoài", ""),
    ]


def test_bold_and_italic_of_their_own_are_marks() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>đậm</w:t></w:r>"
    off = '<w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t>x</w:t></w:r>'
    (one,) = read(p(bold, bold, r(" "), off))
    assert one.marks == "b0-6 i7-8"


def test_libreoffice_keeps_every_anchor_and_letter(soffice: str, tmp_path: Path) -> None:
    profile, paper = dang_2018(), whole_paper()
    (tmp_path / "van-ban.docx").write_bytes(write(paper, profile))
    command = [soffice, f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", "ra", "van-ban.docx"], cwd=tmp_path, check=True, capture_output=True)
    saved, found = read_paragraphs((tmp_path / "ra" / "van-ban.docx").read_bytes())
    assert not found
    base = base_of(paper, profile)
    assert [one.text for one in saved if one.text] == [entry.text for entry in base if entry.text]
    anchored = {name: one.text for one in saved for name in one.bookmarks if name.startswith("_tb_")}
    assert anchored == {entry.bookmark: entry.text for entry in base if entry.bookmark}
