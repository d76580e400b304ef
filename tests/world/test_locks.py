"""Locks: the owner files of Word and LibreOffice."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from trucbao.world.disk import Disk
from trucbao.world.locks import lock_owner
from trucbao.world.memory import MemoryWorld
from trucbao.world.world import Trouble

PAPER = PurePath("du-thao/bao-cao-hoi-nghi.docx")


def word(name: str) -> bytes:
    """Make an owner file as Word does."""
    narrow = name.encode("cp1258", "replace")
    wide = len(name).to_bytes(2, "little") + name.encode("utf-16-le")
    return (bytes([len(narrow)]) + narrow).ljust(54, b"\0") + wide.ljust(108, b"\0")


def excel(name: str) -> bytes:
    """Make an owner file as Excel does."""
    narrow = name.encode("cp1258", "replace")
    wide = len(name).to_bytes(2, "little") + name.encode("utf-16-le")
    return (bytes([len(narrow)]) + narrow).ljust(55, b" ") + wide + (b" \0" * 55)[len(wide) :]


def owner(name: str, data: bytes, paper: PurePath = PAPER) -> str | None:
    return lock_owner(MemoryWorld({str(paper.with_name(name)): data}), paper)


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        ("bao-cao-hoi-nghi.docx", "~$o-cao-hoi-nghi.docx"),
        ("bao-cao.docx", "~$ao-cao.docx"),
        ("giấy.docx", "~$giấy.docx"),
    ],
)
def test_w4_word_drops_none_one_or_two_letters(paper: str, name: str) -> None:
    assert owner(name, word("Nguyễn Văn Ấn"), PurePath("du-thao", paper)) == "Nguyễn Văn Ấn"


def test_w4_excel_drops_none_and_fills_with_blanks() -> None:
    for user in ("Lan", "x" * 32, "y" * 52):
        assert owner("~$bieu.xlsx", excel(user), PurePath("bieu.xlsx")) == user
        assert owner("~$bieu.docx", word(user), PurePath("bieu.docx")) == user


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (",lan,may-1,10.02.2023 08:00,file:///x/lan/.config;", "lan"),
        ("Trần Thị Lan,lan,may-1,10.02.2023 08:00,file:///x/lan;", "Trần Thị Lan"),
        (r"Lan\, Văn phòng\; Tỉnh uỷ \\,lan,may-1,,;", "Lan, Văn phòng; Tỉnh uỷ \\"),
        (",,,,;", ""),
        ("", ""),
        ("\\" * 4000, ""),
        ("x" * 4000, ""),
    ],
)
def test_w4_libreoffice_writes_a_line(line: str, name: str) -> None:
    assert owner(f".~lock.{PAPER.name}#", line.encode()) == name


def test_w4_nobody_has_it_open() -> None:
    assert owner("bao-cao-hoi-nghi.docx", b"x") is None
    assert owner("~$ khac.docx", word("Lan")) is None


@pytest.mark.parametrize("data", [b"", b"\x03Lan", b"\xff" * 162, b"\0" * 162, b"x" * 10_000])
def test_w4_an_owner_file_without_a_name(data: bytes) -> None:
    assert owner(f"~${PAPER.name[2:]}", data) == ""


def test_w4_an_owner_file_that_may_not_be_read() -> None:
    name = str(PAPER.with_name(f"~${PAPER.name[2:]}"))
    assert lock_owner(MemoryWorld({name: word("Lan")}, troubles={name: Trouble.LOCKED}), PAPER) == ""
    libre = str(PAPER.with_name(f".~lock.{PAPER.name}#"))
    world = MemoryWorld({name: word("Lan"), libre: ",lan,,,;"}, troubles={name: Trouble.DENIED})
    assert lock_owner(world, PAPER) == "lan"


def test_w4_a_folder_is_no_owner_file() -> None:
    assert lock_owner(MemoryWorld({str(PAPER.with_name(f"~${PAPER.name}") / "x"): b""}), PAPER) is None


def test_w4_on_the_disk(tmp_path: PurePath) -> None:
    paper = tmp_path / "bao-cao-hoi-nghi.docx"
    disk = Disk()
    assert disk.lock_owner(paper) is None
    disk.write(tmp_path / "~$o-cao-hoi-nghi.docx", word("Lan"))
    assert disk.lock_owner(paper) == "Lan"
