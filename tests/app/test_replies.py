"""The paper that goes back to an agency: built because of faults, one for each agency that has some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk import FOLDER, built, desk, example_files, paragraphs
from trucbao.diagnostics.verdict import exit_code

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME = "phieu-tra-loi"
BAD = {"co-quan__BAO.yaml": b"", "co-quan__TCT.yaml": "co_quan: TCT\nket_qua: []\nlan_nop: hai\nlan_nop: 2\n"}


def written(world_files: dict[str, bytes], code: str) -> str:
    return "\n".join(paragraphs(world_files[str(FOLDER / "du-thao" / f"{NAME}-{code}.docx")]))


def test_faults_do_not_stop_the_paper_that_is_about_them(tmp_path: Path, checked_docx: Callable[[Path], Path]) -> None:
    world = desk(**BAD)
    made = built(world, papers=(NAME,))
    assert [path.rpartition("/")[2] for path in made.written] == [f"{NAME}-BAO.docx", f"{NAME}-TCT.docx"]
    assert exit_code(made.found) == 0
    assert not [finding for finding in made.found if finding.place.file.startswith("co-quan/")]
    text = written(world.files, "TCT")
    assert "Kính gửi: Trường Chính trị tỉnh" in text
    for words in ("dòng 2", "ket_qua: []", "“ket_qua” phải có ít nhất 1 mục. (TB211)", "Ghi thêm mục.", "dòng 4"):
        assert words in text
    assert "Dự thảo" not in text
    assert "- Trường Chính trị tỉnh" in text.replace("\t", " ") or "Trường Chính trị tỉnh," in text
    for path in made.written:
        (tmp_path / path.rpartition("/")[2]).write_bytes(world.files[path])
        checked_docx(tmp_path / path.rpartition("/")[2])


def test_faults_stop_the_other_papers_and_the_sums() -> None:
    world = desk(**BAD)
    made = built(world, papers=("all",), formats=("docx", "json"))
    assert {path.rpartition("/")[2] for path in made.written} == {f"{NAME}-BAO.docx", f"{NAME}-TCT.docx"}
    assert exit_code(made.found) == 1
    assert built(desk(**BAD)).written == ()


def test_a_clean_conference_has_nothing_to_reply() -> None:
    made = built(desk(), papers=(NAME,))
    assert (made.written, made.found) == ((), ())


def test_one_cause_is_told_once_with_all_its_lines() -> None:
    text = bytes(example_files()["hoi-nghi/co-quan/BTCTU.yaml"]).decode()
    world = desk(**{"co-quan__BTCTU.yaml": text.replace("muc_do:", "muc_dô:")})
    built(world, papers=(NAME,))
    told = written(world.files, "BTCTU")
    assert told.count("TB201") == 1
    assert "dòng 21, 39, 49" in told


def test_a_replaced_version_is_not_asked_about() -> None:
    text = bytes(example_files()["hoi-nghi/co-quan/BTCTU.yaml"]).decode()
    new = text.replace("lan_nop: 1", "lan_nop: 2")
    world = desk(**{"co-quan__BTCTU.yaml": text.replace("muc_do:", "muc_dô:"), "co-quan__BTCTU-2.yaml": new})
    made = built(world, papers=(NAME,))
    assert made.written == ()
    assert "TB201" in {finding.code for finding in made.found}, "what stands in no paper is told"


def test_what_an_agency_wrote_stays_text() -> None:
    world = desk(**{"co-quan__BAO.yaml": 'co_quan: BAO\nket_qua: []\nlan_nop: "**{{ 1 }}** | # x"\n'})
    built(world, papers=(NAME,))
    assert "**{{ 1 }}** | # x" in written(world.files, "BAO")
