"""Mending: what is safe is done, by place; everything else stays, byte for byte."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import PurePosixPath

import pytest

from rules.page import CONFERENCE, PAST
from trucbao.app import edits, mending
from trucbao.app.keeping import keeps
from trucbao.app.mending import Task, mend
from trucbao.app.settings import Choice
from trucbao.diagnostics.codes import DECOMPOSED
from trucbao.diagnostics.diagnostic import Edit
from trucbao.diagnostics.place import Place
from trucbao.tree import read
from trucbao.tree.nodes import SourceText
from trucbao.world.memory import MemoryWorld
from trucbao.world.world import Trouble

FOLDER = PurePosixPath("hoi-nghi")
FILE = FOLDER / "co-quan" / "BTCTU.yaml"
HEAD = "co_quan: BTCTU # giữ nguyên chú thích này\nket_qua:\n"
ALL = Task(Choice())


def world(data: bytes | str, **more: object) -> MemoryWorld:
    files = {"hoi-nghi/hoi-nghi.yaml": CONFERENCE, "hoi-nghi/nam-truoc.yaml": PAST, str(FILE): data}
    return MemoryWorld(files, **more)


def mended(text: str, task: Task = ALL) -> str:
    """Give the text after mending; a second mending must find nothing to do."""
    desk = world(text)
    mend(desk, FOLDER, task)
    after = desk.files[str(FILE)]
    assert mend(desk, FOLDER, task) == ((), ())
    assert desk.files[str(FILE)] == after
    return after.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  -Kiểm tra.\n", "  - Kiểm tra.\n"),
        ("  – Kiểm tra.\n", "  - Kiểm tra.\n"),
        ("  -\u00a0Kiểm\u00a0tra.\n", "  - Kiểm\u00a0tra.\n"),
        ("  - noi_dung:Kiểm tra.\n", "  - noi_dung: Kiểm tra.\n"),
        ("  - noi_dung： Kiểm tra.\n", "  - noi_dung: Kiểm tra.\n"),
        ("  - noi_dung: Kết quả: tốt\n", '  - noi_dung: "Kết quả: tốt"\n'),
        ("  - Ki\u200bểm tra\u202e.\n", "  - Kiểm tra.\n"),
        ("  - Káº¿t quáº£.\n", "  - Kết quả.\n"),
        ("  - Ðảng và ВТС.\n", "  - Đảng và BTC.\n"),
        (
            "  - {noi_dung: A, so_lieu: [{ten: B, gia_tri: 12,5}]}\n",
            '  - {noi_dung: A, so_lieu: [{ten: B, gia_tri: "12,5"}]}\n',
        ),
        (
            "  - {noi_dung: A, so_lieu: [{ten: B, gia_tri: 1.5}]}\n",
            '  - {noi_dung: A, so_lieu: [{ten: B, gia_tri: "1,5"}]}\n',
        ),
        ("  - A.\nso_lieu_den: 2022-12-31\n", "  - A.\nso_lieu_den: 31/12/2022\n"),
        ("  - A.\nnhan_luc: '2023-2-7T16:30'\n", "  - A.\nnhan_luc: 07/02/2023 16:30\n"),
        ("  - A\u2028B.\n", "  - A B.\n"),
        ("  - “Rõ” việc , rõ  người.\n", "  - '\"Rõ\" việc, rõ người.'\n"),
        ("  -noi_dung： A:B\u200b\n", "  - noi_dung: A:B\n"),
    ],
)
def test_what_can_be_read_in_one_way_is_mended(before: str, after: str) -> None:
    assert mended(HEAD + before) == HEAD + after


@pytest.mark.parametrize(
    "text",
    [
        "  - A\n  - A. #5 của Tỉnh uỷ\n",
        "  - A\nso_lieu_den: 31/02/2022\n",
        "  - A\nso_lieu_den: 2022-02-31\n",
        "  - {noi_dung: A, so_lieu: [{ten: B, gia_tri: nhiều}]}\n",
        "  - KÕt qu¶ thùc hiÖn nhiÖm vô.\n",
    ],
)
def test_what_a_person_must_decide_stays(text: str) -> None:
    assert mended(HEAD + text) == HEAD + text


def test_decomposed_letters_are_composed_and_nothing_else_changes() -> None:
    text = HEAD + "  - Kết nạp 31 đảng viên.\r\n  - Mở 14 lớp.   \n"
    assert mended(unicodedata.normalize("NFD", text)) == text


def test_edits_that_touch_are_all_done_in_the_end() -> None:
    assert mended(HEAD + "  -Káº¿áº¿t\u200b\u200bB:C Ð\u200b.\n") == HEAD + "  - KếếtB:C Đ.\n"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_file_keeps_its_form_of_unicode_and_its_mark(mark: bytes, codec: str) -> None:
    desk = world(mark + (HEAD + "  -Kiểm tra 👍.\r\n").encode(codec))
    mend(desk, FOLDER, ALL)
    assert desk.files[str(FILE)] == mark + (HEAD + "  - Kiểm tra 👍.\r\n").encode(codec)


def test_only_the_codes_asked_for_are_mended() -> None:
    text = HEAD + "  -Káº¿t quáº£.\n"
    assert mended(text, Task(Choice(("TB115",)))) == HEAD + "  -Kết quả.\n"
    assert mended(text, Task(Choice((), ("TB115",)))) == HEAD + "  - Káº¿t quáº£.\n"


def test_e4_a_legacy_encoding_is_converted_on_request_only() -> None:
    text = "co_quan: BTCTU\nket_qua:\n  - Kết quả thực hiện nhiệm vụ được giao trong năm.\n"
    tcvn3 = "co_quan: BTCTU\nket_qua:\n  - KÕt qu¶ thùc hiÖn nhiÖm vô ®\u00adîc giao trong n¨m.\n".encode("cp1252")
    desk = world(tcvn3)
    assert mend(desk, FOLDER, ALL) == ((), ())
    (one,), found = mend(desk, FOLDER, Task(Choice(), convert=True))
    assert (one.file, one.places, found) == ("co-quan/BTCTU.yaml", 1, ())
    assert desk.files[str(FILE)] == text.encode()
    assert desk.files[f"{FILE}.bak"] == tcvn3
    pasted = "co_quan: BTCTU\nket_qua:\n  - KÕt qu¶ thùc hiÖn nhiÖm vô.\n"
    assert mended(pasted, Task(Choice(), convert=True)) == "co_quan: BTCTU\nket_qua:\n  - Kết quả thực hiện nhiệm vụ.\n"


def test_a_dry_run_tells_and_writes_nothing() -> None:
    desk = world(HEAD + "  -A\n")
    (one,), _ = mend(desk, FOLDER, Task(Choice(), dry_run=True))
    assert (one.old, one.new, one.places) == (HEAD + "  -A\n", HEAD + "  - A\n", 1)
    assert desk.writes == ()


def test_w_a_refused_file_is_a_finding_and_nothing_is_written() -> None:
    desk = world(HEAD + "  -A\n", troubles={"hoi-nghi": Trouble.READ_ONLY})
    done, (finding,) = mend(desk, FOLDER, ALL)
    assert (done, finding.code, desk.writes) == ((), "TB907", ())


def test_a_file_that_was_saved_meanwhile_is_not_overwritten() -> None:
    class Busy(MemoryWorld):
        """A desk on which somebody saves the file as soon as the workspace is held."""

        def exclusive(self, folder: PurePosixPath, seconds: float = 10.0) -> object:
            self.files[str(FILE)] = b"moi: 1\n"
            return super().exclusive(folder, seconds)

    desk = Busy({"hoi-nghi/hoi-nghi.yaml": CONFERENCE, str(FILE): HEAD + "  -A\n"})
    done, (finding,) = mend(desk, FOLDER, ALL)
    assert (done, finding.code) == ((), "TB907")
    assert desk.files[str(FILE)] == b"moi: 1\n"


def edit(start: int, end: int, new: str, line: int = 1) -> Edit:
    return Edit(Place("a.yaml", line, start, line, end), new)


def applied(text: str, *parts: tuple[Edit, ...]) -> str:
    found = [DECOMPOSED.at(Place("a.yaml", 1, 1, 1, 2), "", edits=part) for part in parts]
    return edits.apply(text, edits.units(SourceText("a.yaml", text), found))


def test_edits_of_a_finding_are_done_together_or_not_at_all() -> None:
    assert applied("abcdef", (edit(1, 1, '"'), edit(7, 7, '"'))) == '"abcdef"'
    assert applied("abcdef", (edit(1, 1, '"'), edit(7, 7, '"')), (edit(3, 4, "X"),)) == '"abcdef"'
    assert applied("abcdef", (edit(1, 2, "X"), edit(9, 9, "Y"))) == "abcdef"
    assert applied("abcdef", (edit(1, 3, "X"), edit(2, 4, "Y"))) == "abcdef"


def test_the_same_edit_told_twice_is_done_once() -> None:
    assert applied("abcdef", (edit(2, 2, "-"),), (edit(2, 2, "-"),)) == "a-bcdef"
    assert applied("abcdef", (edit(2, 4, "X"),), (edit(3, 5, "Y"),)) == "aXdef"


def test_edits_outside_the_text_or_without_effect_are_none() -> None:
    assert applied("ab\ncd", (edit(9, 10, "X"),), (edit(1, 2, "a"),), (edit(1, 2, "X", line=7),)) == "ab\ncd"
    assert applied("ab\ncd", (edit(1, 2, "X", line=2),)) == "ab\nXd"


def edited(text: str, *parts: tuple[Edit, ...], restyled: bool = False) -> bool:
    """Tell whether the edits keep what a file says."""
    parsed, _ = read(text.encode(), "a.yaml")
    found = [DECOMPOSED.at(Place("a.yaml", 1, 1, 1, 2), "", edits=part) for part in parts]
    return keeps(parsed, edits.units(parsed.source, found), restyled=restyled)


def test_an_edit_that_makes_yaml_of_a_text_is_refused() -> None:
    assert edited("a: b  c\n", (edit(5, 7, " "),))
    assert edited("- a: “b”\n- c\n", (edit(6, 7, "x"), edit(8, 9, "y")))
    assert not edited("a: b:c\n", (edit(6, 6, " "),)), "a colon makes a key"
    assert not edited("a: b#c\n", (edit(5, 5, " "),)), "a # cuts the text"
    assert not edited("a: b# c\n", (edit(5, 5, " "),)), "a comment swallows the text in silence"
    assert not edited("a: “b”\n", (edit(4, 5, '"'), edit(6, 7, '"'))), "the text loses its quotes"
    assert edited("a: “b” c\n", (edit(4, 5, "'\""), edit(6, 7, '"'), edit(9, 9, "'"))), "it keeps them in other quotes"
    assert not edited("a: {b: c.d}\n", (edit(9, 10, ","),)), "a comma splits a value in braces"
    assert edited("a: 1.5\n", (edit(4, 7, '"1,5"'),), restyled=True)


def test_a_refused_edit_stands_in_no_others_way() -> None:
    text = "a: bc  d\n"
    parsed, _ = read(text.encode(), "a.yaml")
    wide = DECOMPOSED.at(Place("a.yaml", 1, 4, 1, 9), "", edits=(edit(4, 4, "[ "), edit(9, 9, "x")))
    blanks = DECOMPOSED.at(Place("a.yaml", 1, 6, 1, 8), "", edits=(edit(6, 8, " "),))
    assert edits.units(parsed.source, [wide, blanks]) == edits.units(parsed.source, [wide])
    assert mending._sound(parsed, [wide, blanks], restyled=False) == edits.units(parsed.source, [blanks])
