"""Opening: every returned file of threats D1 to D6 ends as a finding that names the reason, none as an exception."""

from __future__ import annotations

from zipfile import ZIP_BZIP2, ZIP_LZMA, ZIP_STORED

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucbao.word.opening import Why
from trucbao.word.reading import read_paragraphs
from trucbao.word.writing import write
from word.papers import dang_2018, whole_paper
from word.parcels import MAIN, bomb, docx, overlapping, parts, relabelled, story, zipped

ENTITY = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def with_story(content: bytes) -> bytes:
    return zipped({**parts(), "word/document.xml": content})


D1_D2 = {
    "d1_external_entity": with_story(ENTITY + story("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")),
    "d1_in_a_relationship": zipped({**parts(), "_rels/.rels": ENTITY + parts()["_rels/.rels"]}),
    "d2_billion_laughs": with_story(LAUGHS + story("<w:p/>")),
    "d2_utf16": with_story((LAUGHS + story("<w:p/>")).decode().encode("utf-16")),
    "d2_utf16_be": with_story((LAUGHS + story("<w:p/>")).decode().encode("utf-16-be")),
}
REFUSED = {
    **dict.fromkeys(D1_D2, Why.DOCTYPE),
    "d3_bomb": Why.TOO_LARGE,
    "d4_too_many_parts": Why.TOO_MANY,
    "d4_twins": Why.TWINS,
    "d4_overlap": Why.OVERLAP,
    "d4_bzip2": Why.METHOD,
    "d4_lzma": Why.METHOD,
    "d4_encrypted": Why.LOCKED,
    "d4_rubbish_behind": Why.RUBBISH,
    "d4_cut": Why.BROKEN,
    "d4_wrong_sum": Why.BROKEN,
    "d4_parent": Why.BAD_NAME,
    "d4_backslash": Why.BAD_NAME,
    "d4_absolute": Why.BAD_NAME,
    "d5_nested": Why.BAD_XML,
    "d5_long_text": Why.BAD_XML,
    "d5_not_well_formed": Why.BAD_XML,
    "d6_ole": Why.OLD_WORD,
    "d6_docm": Why.OTHER_WORD,
    "d6_odt": Why.ODT,
    "d6_rtf": Why.RTF,
    "d6_html": Why.HTML,
    "d6_pdf": Why.PDF,
    "d6_word_2003": Why.XML,
    "d6_empty": Why.EMPTY,
    "d6_text": Why.NO_WORD,
    "d6_other_zip": Why.NO_WORD,
    "d6_strict": Why.STRICT,
}


def made(case: str) -> bytes:
    """Make the file of a case."""
    sound = docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>")
    nested = "<w:sdt><w:sdtContent>" * 2500 + "</w:sdtContent></w:sdt>" * 2500
    makers = {
        **{name: lambda data=data: data for name, data in D1_D2.items()},
        "d3_bomb": lambda: bomb(60),
        "d4_too_many_parts": lambda: zipped({**parts(), **{f"x/{number}": b"" for number in range(4001)}}),
        "d4_twins": lambda: zipped({**parts(), "word/DOCUMENT.xml": b"<x/>"}),
        "d4_overlap": overlapping,
        "d4_bzip2": lambda: zipped(parts(), ZIP_BZIP2),
        "d4_lzma": lambda: zipped(parts(), ZIP_LZMA),
        "d4_encrypted": lambda: relabelled(sound, 8, 1),
        "d4_rubbish_behind": lambda: sound + b"\0" * 40,
        "d4_cut": lambda: sound[: len(sound) // 2],
        "d4_wrong_sum": lambda: relabelled(sound, 16, 0),
        "d4_parent": lambda: zipped({**parts(), "../x.xml": b"<x/>"}),
        "d4_backslash": lambda: zipped({**parts(), "word\\x.xml": b"<x/>"}),
        "d4_absolute": lambda: zipped({**parts(), "/x.xml": b"<x/>"}),
        "d5_nested": lambda: docx(nested),
        "d5_long_text": lambda: zipped(parts(f"<w:p><w:r><w:t>{'chữ số' * 2_000_000}</w:t></w:r></w:p>"), ZIP_STORED),
        "d5_not_well_formed": lambda: docx("<w:p>"),
        "d6_ole": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "d6_docm": lambda: zipped(parts(kind="application/vnd.ms-word.document.macroEnabled.main+xml")),
        "d6_odt": lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
        "d6_rtf": lambda: b"{\\rtf1\\ansi}",
        "d6_html": lambda: b"\r\n<!DOCTYPE html><html></html>",
        "d6_pdf": lambda: b"%PDF-1.7\n",
        "d6_word_2003": lambda: b'<?xml version="1.0"?><w:wordDocument/>',
        "d6_empty": lambda: b"",
        "d6_text": "chỉ là chữ".encode,
        "d6_other_zip": lambda: zipped({"a.txt": b"a"}),
        "d6_strict": lambda: with_story(b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'),
    }
    return makers[case]()


@pytest.mark.parametrize("case", REFUSED)
def test_file_is_refused_and_the_reason_named(case: str) -> None:
    paragraphs, found = read_paragraphs(made(case), "sua.docx")
    why = REFUSED[case]
    assert not paragraphs
    (finding,) = found
    assert finding.code == ("TB803" if why.unsafe else "TB802")
    assert (finding.place.file, finding.message) == ("sua.docx", f"Không đọc tệp Word này: {why.value}.")
    assert finding.hint


def test_d8_the_main_part_may_have_any_name() -> None:
    files = parts()
    files["word/document2.xml"] = files.pop("word/document.xml")
    moved = {name: content.replace(b"word/document.xml", b"/word/document2.xml") for name, content in files.items()}
    moved["[Content_Types].xml"] = moved["[Content_Types].xml"].replace(b"//", b"/")
    assert [one.text for one in read_paragraphs(zipped(moved)).value] == ["chữ"]


def test_d8_a_relationship_to_nothing_and_to_the_outside_is_passed_over() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{kind}" Target="gone.xml"/>'
        f'<Relationship Id="b" Type="{kind}" Target="http://example.invalid/x" TargetMode="External"/></Relationships>'
    )
    data = zipped({**parts(), "word/_rels/document.xml.rels": relations.encode()})
    assert [one.text for one in read_paragraphs(data).value] == ["chữ"]


def test_a_sound_file_passes() -> None:
    assert read_paragraphs(zipped(parts(kind=MAIN))).found == ()


@given(st.binary(max_size=400))
def test_no_bytes_give_an_exception(data: bytes) -> None:
    for tried in (data, b"PK\x03\x04" + data):
        assert read_paragraphs(tried).found


@given(st.data())
def test_no_damage_gives_an_exception(data: st.DataObject) -> None:
    sound = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 6))):
        sound[data.draw(st.integers(0, len(sound) - 1))] = data.draw(st.integers(0, 255))
    paragraphs, found = read_paragraphs(bytes(sound[: data.draw(st.integers(len(sound) // 2, len(sound)))]))
    assert bool(paragraphs) != bool(found)


SOUND = write(whole_paper(), dang_2018())
