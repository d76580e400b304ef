"""The package as a whole: its parts, its base, the same bytes, what independent checkers and readers say of it."""

from __future__ import annotations

import io
import json
from hashlib import sha256
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree

from trucbao.formats import docx
from trucbao.word.anchors import base_digest, base_json
from trucbao.word.writing import base_of, write
from word.opened import Opened
from word.papers import FRONT, PROSE, dang_2018, document, text, whole_paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PROFILE = dang_2018()
DRAFT = whole_paper()
FINAL = DRAFT._replace(front=DRAFT.front._replace(draft=None, number="45", duplex=True))
LETTER = FINAL._replace(front=FINAL.front._replace(paper_type="", recipients=(), circulation=""), notes=(), annexes=())
PAPERS = {
    "draft": DRAFT,
    "final": FINAL,
    "letter": LETTER,
    "empty": document(),
    "one annex": FINAL._replace(annexes=DRAFT.annexes[:1]),
    "ends in a table": document(DRAFT.blocks[0], next(block for block in DRAFT.blocks if hasattr(block, "columns"))),
    "empty letter": LETTER._replace(blocks=()),
    "odd": document(text('& < > " \x01 \ufffe *x* # |', "A/B", 0), draft=3),
}
BASE = ["customXml/item1.xml", "customXml/_rels/item1.xml.rels", "customXml/itemProps1.xml", "docProps/custom.xml"]


@pytest.mark.parametrize("name", PAPERS)
def test_independent_checkers_find_nothing(name: str, tmp_path: Path, checked_docx: Callable[[Path], Path]) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(write(PAPERS[name], PROFILE))
    checked_docx(path)


def test_python_docx_reads_the_headings_and_the_table() -> None:
    reader = pytest.importorskip("docx")
    paper = reader.Document(io.BytesIO(write(FINAL, PROFILE)))
    headings = [one.text for one in paper.paragraphs if one.style.name == "Heading 1"]
    assert headings == [
        "Kết quả thực hiện nhiệm vụ năm 2022",
        "Nhiệm vụ trọng tâm năm 2023",
        "Xây dựng Đảng",
        "Theo cơ quan",
    ]
    assert [cell.text for cell in paper.tables[1].rows[1].cells][2:4] == ["180 - 200", "1.912"]
    assert paper.core_properties.language == "vi-VN"


def test_the_bytes_depend_on_nothing_but_the_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    first = write(DRAFT, PROFILE)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LANG", "C")
    assert write(whole_paper(), dang_2018()) == first


def test_every_entry_of_the_zip_is_dated_and_marked_alike() -> None:
    with ZipFile(io.BytesIO(write(DRAFT, PROFILE))) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert {entry.compress_type for entry in entries} == {ZIP_DEFLATED}


def test_a_draft_carries_its_base_and_a_final_paper_nothing_of_it() -> None:
    draft, final = Opened(write(DRAFT, PROFILE)), Opened(write(FINAL, PROFILE))
    assert set(BASE) <= set(draft.names)
    assert not [name for name in final.names if "custom" in name.lower()]
    assert b"bookmark" not in final.parts["word/document.xml"]
    assert base_of(FINAL, PROFILE) == ()
    everything = b"".join(final.parts.values())
    assert b"trucbao:goc" not in everything
    assert b"_tb_" not in everything


def test_a_sentence_taken_out_is_nowhere_in_the_final_file() -> None:
    dropped = "Câu này đã bỏ."
    before = document(text(dropped, "BTCTU/KQ-01"), text(PROSE, "BTCTU/KQ-02"), draft=1)
    after = before._replace(front=FRONT._replace(draft=None), blocks=before.blocks[1:])
    assert dropped.encode() in b"".join(Opened(write(before, PROFILE)).parts.values())
    assert dropped.encode() not in b"".join(Opened(write(after, PROFILE)).parts.values())


def test_the_format_gives_the_paper_and_its_base() -> None:
    data, digest, kept = docx.write(DRAFT, PROFILE)
    assert (data, digest) == (write(DRAFT, PROFILE), base_digest(base_of(DRAFT, PROFILE)))
    assert json.loads(kept)["sha256"] == digest
    assert docx.write(FINAL, PROFILE) == (write(FINAL, PROFILE), "", b"")


def test_the_base_in_the_paper_is_the_base_of_the_workspace() -> None:
    base = base_of(DRAFT, PROFILE)
    digest = base_digest(base)
    paper = Opened(write(DRAFT, PROFILE))
    root = paper.tree("customXml/item1.xml")
    assert dict(root.attrib) == {"paper": "bao-cao", "draft": "1", "sha256": digest}
    assert f"<vt:lpwstr>{digest}</vt:lpwstr>".encode() in paper.parts["docProps/custom.xml"]
    kept = json.loads(base_json(base, digest, "bao-cao", 1))
    assert (kept["version"], kept["paper"], kept["draft"], kept["sha256"]) == (1, "bao-cao", 1, digest)
    in_paper = [{**one.attrib, "x": one.text or ""} for one in root]
    in_paper = [{key: value for key, value in one.items() if not key.startswith("{")} for one in in_paper]
    assert in_paper == [{key: str(value) for key, value in one.items()} for one in kept["p"]]
    assert len(in_paper) == len(base)


def test_the_digest_is_that_of_the_contract() -> None:
    base = base_of(document(text("Một.", "BTCTU/KQ-01"), draft=1), PROFILE)
    lines = [f"{one.address}\x1f{one.field}\x1f{one.number}\x1f{one.bookmark}\x1f{one.text}\x1e" for one in base]
    assert base_digest(base) == sha256("".join(lines).encode()).hexdigest()


def test_line_breaks_and_tabs_survive_in_the_base() -> None:
    paper = Opened(write(document(text("a\tb\nc", "A/B"), draft=1), PROFILE))
    assert "a\tb\nc" in [one.text for one in paper.tree("customXml/item1.xml")]


@pytest.mark.parametrize("name", PAPERS)
def test_every_part_is_well_formed_and_no_name_is_said_twice(name: str) -> None:
    paper = Opened(write(PAPERS[name], PROFILE))
    assert len(set(paper.names)) == len(paper.names)
    for content in paper.parts.values():
        etree.fromstring(content)


def test_writing_needs_no_xml_library() -> None:
    """Start-up: lxml and python-docx cost more than the whole writing of a small paper."""
    import subprocess
    import sys

    code = "import sys, trucbao.word.writing; print({'lxml', 'docx', 'yaml', 'jinja2'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "set()"
