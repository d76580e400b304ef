"""Bases: an edit made since the paper was built shows, and doubt counts as an edit."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import PurePath

import pytest

from trucbao.shelf.bases import (
    REGISTER,
    Built,
    Record,
    base_bytes,
    base_path,
    is_edited,
    last_backup,
    record_bytes,
    record_of,
    with_bases,
)
from trucbao.world.memory import MemoryWorld
from trucbao.world.world import Trouble, WorldError

HN = PurePath("hn")
PAPER = HN / "du-thao" / "bao-cao.docx"
BASE = "ab" * 32
HASH = sha256(b"paper").hexdigest()


def built(world: MemoryWorld, data: bytes = b"paper", path: PurePath = PAPER) -> MemoryWorld:
    world.write_all(with_bases(world, HN, [Built(path, data, BASE, b'{"goc": 1}')]))
    return world


def test_w7_the_base_comes_first_and_the_paper_last() -> None:
    papers = [Built(PAPER, b"paper", BASE, b"{}"), Built(PAPER.with_suffix(".md"), b"md")]
    files = with_bases(MemoryWorld(), HN, papers)
    assert [path for path, _ in files] == [base_path(HN, BASE), HN / REGISTER, PAPER, PAPER.with_suffix(".md")]


def test_a_paper_as_written_is_not_edited() -> None:
    world = built(MemoryWorld())
    assert is_edited(world, HN, PAPER) is False
    assert record_of(world, HN, PAPER) == Record("du-thao/bao-cao.docx", BASE, HASH)
    assert base_bytes(world, HN, BASE) == b'{"goc": 1}'


def test_no_paper_no_answer() -> None:
    assert is_edited(MemoryWorld(), HN, PAPER) is None


def test_a_changed_paper_is_edited() -> None:
    world = built(MemoryWorld())
    world.write(PAPER, b"paper, by hand")
    assert is_edited(world, HN, PAPER) is True


def test_a_paper_that_we_do_not_know_is_edited() -> None:
    assert is_edited(MemoryWorld({str(PAPER): "x"}), HN, PAPER) is True
    world = built(MemoryWorld({"hn/du-thao/khac.docx": b"paper"}))
    assert is_edited(world, HN, HN / "du-thao/khac.docx") is True


def test_each_paper_has_its_own_record() -> None:
    world = built(built(MemoryWorld()), b"other", HN / "du-thao/tom-tat.docx")
    assert is_edited(world, HN, PAPER) is False
    assert is_edited(world, HN, HN / "du-thao/tom-tat.docx") is False
    built(world, b"paper 2")
    assert is_edited(world, HN, PAPER) is False
    assert is_edited(world, HN, HN / "du-thao/tom-tat.docx") is False


@pytest.mark.parametrize(
    "register",
    [
        b"",
        b"\xff",
        b"[]",
        b"{",
        b'{"phien_ban": 2, "van_ban": {"du-thao/bao-cao.docx": {"goc": "", "sha256": "%s", "truoc": ""}}}'
        % HASH.encode(),
        b'{"phien_ban": 1, "van_ban": []}',
        b'{"phien_ban": 1, "van_ban": {"du-thao/bao-cao.docx": 1}}',
        b'{"phien_ban": 1, "van_ban": {"du-thao/bao-cao.docx": {"goc": 1, "sha256": "%s", "truoc": ""}}}'
        % HASH.encode(),
        b'{"phien_ban": 1, "van_ban": {"du-thao/bao-cao.docx": {"goc": "", "sha256": "x", "truoc": ""}}}',
        b"[" * 100_000,
    ],
)
def test_w7_a_damaged_register_knows_nothing(register: bytes) -> None:
    world = MemoryWorld({str(HN / REGISTER): register, str(PAPER): b"paper"})
    assert is_edited(world, HN, PAPER) is True
    built(world)
    assert is_edited(world, HN, PAPER) is False


def test_r7_the_register_depends_on_nothing_but_the_papers() -> None:
    records = [Record("du-thao/đ.docx", BASE, HASH), Record("du-thao/a.docx", "", HASH)]
    one, two = (record_bytes(MemoryWorld(), HN, order) for order in (records, records[::-1]))
    moved = record_bytes(MemoryWorld(), PurePath("/noi/khac"), records)
    assert one == two == moved
    assert one == record_bytes(MemoryWorld({str(HN / REGISTER): one}), HN, records[:1])
    assert list(json.loads(one)["van_ban"]) == ["du-thao/a.docx", "du-thao/đ.docx"]
    assert "đ".encode() in one


def test_r7_no_absolute_path_is_stored() -> None:
    world = built(MemoryWorld(), path=PurePath("/ngoai/bao-cao.docx"))
    record = record_of(world, HN, PurePath("/ngoai/bao-cao.docx"))
    assert record is not None
    assert record.paper.endswith("/bao-cao.docx")
    assert b"ngoai" not in world.files[str(HN / REGISTER)]


@pytest.mark.parametrize("spelt", ["/hn/du-thao/bao-cao.docx", "hn/../hn/du-thao/./bao-cao.docx"])
def test_a_paper_is_known_however_its_path_is_spelt(spelt: str) -> None:
    world = built(MemoryWorld())
    assert record_of(world, HN, PurePath(spelt)) == Record("du-thao/bao-cao.docx", BASE, HASH)


def test_papers_of_one_name_in_two_folders_outside_are_two() -> None:
    one, two = PurePath("/a/bao-cao.docx"), PurePath("/b/bao-cao.docx")
    world = built(built(MemoryWorld(), path=one), b"other", path=two)
    assert is_edited(world, HN, one) is False
    assert is_edited(world, HN, two) is False


@pytest.mark.parametrize("base", ["", "../../x", "AB" * 32, "ab" * 31, "ab" * 32 + "\n"])
def test_n1_no_file_is_named_by_what_a_paper_claims(base: str) -> None:
    with pytest.raises(WorldError) as caught:
        base_bytes(MemoryWorld(), HN, base)
    assert caught.value.trouble is Trouble.MISSING


def test_n6_a_name_with_undecodable_bytes() -> None:
    path = HN / "B\udce9.docx"
    world = built(MemoryWorld(), path=path)
    assert record_of(world, HN, path) is not None
    assert is_edited(world, HN, path) is False


def test_what_cannot_be_read_is_not_guessed() -> None:
    world = MemoryWorld({str(PAPER): "x"}, troubles={str(PAPER): Trouble.DENIED})
    with pytest.raises(WorldError):
        is_edited(world, HN, PAPER)
    assert is_edited(MemoryWorld({}, troubles={str(PAPER): Trouble.TOO_LARGE}), HN, PAPER) is True


def build(world: MemoryWorld, data: bytes) -> None:
    """Write the paper as the command does, somebody's edit by force."""
    paper = Built(PAPER, data)
    edited = [PAPER] if is_edited(world, HN, PAPER) else []
    backups = last_backup(world, HN, [paper], edited)
    world.write_all((*backups, *with_bases(world, HN, [paper])), backup=edited)


def drafts(world: MemoryWorld) -> dict[str, bytes]:
    return {PurePath(key).name: data for key, data in world.files.items() if ".trucbao" not in key}


def test_w9_the_last_paper_is_kept_and_follows() -> None:
    world = MemoryWorld()
    for content in (b"1", b"2", b"2", b"3", b"3"):
        build(world, content)
    assert drafts(world) == {"bao-cao.docx": b"3", "bao-cao.docx.bak": b"2"}


def test_w9_an_edit_is_never_the_one_dropped() -> None:
    world = MemoryWorld()
    build(world, b"1")
    world.write(PAPER, b"edit 1")
    for content in (b"2", b"3", b"4"):
        build(world, content)
    world.write(PAPER, b"edit 2")
    for content in (b"5", b"6"):
        build(world, content)
    assert drafts(world) == {"bao-cao.docx": b"6", "bao-cao.docx.bak": b"edit 1", "bao-cao.docx.bak2": b"edit 2"}


def test_w9_an_edited_backup_stays() -> None:
    world = MemoryWorld()
    for content in (b"1", b"2"):
        build(world, content)
    world.write(PAPER.with_name("bao-cao.docx.bak"), b"edit")
    build(world, b"3")
    assert drafts(world) == {"bao-cao.docx": b"3", "bao-cao.docx.bak": b"edit"}


def test_w9_a_folder_in_the_place_of_the_backup() -> None:
    world = MemoryWorld({f"{PAPER}.bak/x": b""})
    for content in (b"1", b"2"):
        build(world, content)
    assert drafts(world) == {"bao-cao.docx": b"2", "x": b""}
