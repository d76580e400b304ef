"""Writing: the new content whole or the old untouched, and nothing of ours left behind."""

from __future__ import annotations

import errno
import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from trucbao.world import writing
from trucbao.world.disk import Disk
from trucbao.world.world import Trouble, WorldError
from world.conftest import failing, names

posix = pytest.mark.skipif(sys.platform == "win32", reason="links, devices and modes of POSIX")
DISK = Disk()


def test_a_file_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "du-thao" / "moi" / "bao-cao.docx"
    DISK.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(path.parent) == ["bao-cao.docx"]


def test_an_old_file_is_replaced(paper: Path) -> None:
    DISK.write(paper, b"new")
    assert paper.read_bytes() == b"new"
    assert names(paper.parent) == ["bao-cao.docx"]


@pytest.mark.parametrize(
    "case",
    [
        (errno.ENOSPC, Trouble.FULL),
        (errno.EFBIG, Trouble.TOO_LARGE),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EACCES, Trouble.DENIED),
        (errno.EPERM, Trouble.DENIED),
        (errno.EXDEV, Trouble.OTHER),
        (errno.EIO, Trouble.OTHER),
        (errno.EBUSY, Trouble.LOCKED),
        (errno.ENAMETOOLONG, Trouble.NAME_TOO_LONG),
    ],
)
@pytest.mark.parametrize("step", [(os, "fsync"), (Path, "replace")])
@pytest.mark.parametrize("backup", [False, True])
def test_w1_w2_w3_any_refusal_leaves_the_old_file(
    paper: Path,
    monkeypatch: pytest.MonkeyPatch,
    case: tuple[int, Trouble],
    step: tuple[object, str],
    *,
    backup: bool,
) -> None:
    number, trouble = case
    monkeypatch.setattr(*step, failing(number))
    with pytest.raises(WorldError) as caught:
        DISK.write(paper, b"new", backup=backup)
    assert (caught.value.trouble, caught.value.path) == (trouble, paper)
    assert paper.read_bytes() == b"old"
    assert names(paper.parent) == ["bao-cao.docx"]


@pytest.mark.parametrize("number", [5, 32, 33])
def test_w4_a_paper_open_in_word_on_windows(paper: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("time.sleep", pauses.append)
    monkeypatch.setattr(Path, "replace", failing(errno.EACCES, number))
    with pytest.raises(WorldError) as caught:
        DISK.write(paper, b"new")
    assert caught.value.trouble is Trouble.LOCKED
    assert paper.read_bytes() == b"old"
    assert names(paper.parent) == ["bao-cao.docx"]
    assert 0.5 < sum(pauses) < 1


def test_w4_a_scanner_that_lets_go(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, refusals = Path.replace, [32, 5]

    def late(self: Path, target: Path) -> Path:
        if refusals:
            failing(errno.EACCES, refusals.pop())()
        return replace(self, target)

    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr(Path, "replace", late)
    DISK.write(paper, b"new")
    assert paper.read_bytes() == b"new"


def test_w7_files_that_belong_together_are_written_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    replace = Path.replace

    def noted(self: Path, target: Path) -> Path:
        order.append(Path(target).name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", noted)
    DISK.write_all([(tmp_path / name, name.encode()) for name in ("z-goc.json", "so.json", "a.docx")])
    assert order == ["z-goc.json", "so.json", "a.docx"]
    assert names(tmp_path) == ["a.docx", "so.json", "z-goc.json"]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("last", [1, 2, 3])
def test_w7_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: int, *, links: bool) -> None:
    old, so, new = tmp_path / "a.docx", tmp_path / "so.json", tmp_path / "moi.json"
    old.write_bytes(b"old")
    so.write_bytes(b"{}")
    replace, done = Path.replace, []

    def until_last(self: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == last:
            raise OSError(errno.EIO, "no")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", until_last)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", failing(errno.EPERM))
    with pytest.raises(WorldError):
        DISK.write_all([(new, b"n"), (so, b"{1}"), (old, b"new")], backup=[old])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.docx": b"old", "so.json": b"{}"}


def test_w7_a_full_disk_is_met_before_anything_is_replaced(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync, calls = os.fsync, []

    def second_fails(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "no")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", second_fails)
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    with pytest.raises(WorldError) as caught:
        DISK.write_all([(paper.with_name("so.json"), b"{}"), (paper, b"new")])
    assert caught.value.trouble is Trouble.FULL
    assert names(paper.parent) == ["bao-cao.docx"]


def test_n4_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(WorldError) as caught:
        DISK.write(tmp_path / ("ệ" * 84 + ".docx"), b"new")
    assert caught.value.trouble in (Trouble.NAME_TOO_LONG, Trouble.MISSING)
    assert names(tmp_path) == []


def test_n4_a_name_too_long_for_its_backup_only(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".docx")
    path.write_bytes(b"old")
    with pytest.raises(WorldError):
        DISK.write(path, b"new", backup=True)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == [path.name]


@posix
@pytest.mark.parametrize(("mask", "mode"), [(0o077, 0o600), (0o000, 0o666), (0o022, 0o644)])
def test_w11_the_umask_is_obeyed(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        DISK.write(tmp_path / "x.docx", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x.docx").stat().st_mode) == mode


def test_w11_no_home_no_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path / "khong-co"))
    DISK.write(tmp_path / "x.docx", b"new", backup=True)
    assert names(tmp_path) == ["x.docx"]


def test_w5_old_temporary_files_are_swept(tmp_path: Path) -> None:
    dead, alive, theirs = tmp_path / ".tb-1-a.tmp", tmp_path / ".tb-2-b.tmp", tmp_path / "tb-3.tmp"
    for path in (dead, alive, theirs):
        path.touch()
    for path in (dead, theirs):
        os.utime(path, (1, 1))
    DISK.write(tmp_path / "x.docx", b"new")
    assert names(tmp_path) == [".tb-2-b.tmp", "tb-3.tmp", "x.docx"]


def test_w10_an_interrupt_in_the_middle(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        DISK.write(paper, b"new", backup=True)
    assert paper.read_bytes() == b"old"
    assert names(paper.parent) == ["bao-cao.docx"]


def test_w10_a_thread_may_write_too(paper: Path) -> None:
    thread = threading.Thread(target=DISK.write, args=(paper, b"new"))  # only the main thread hears signals
    thread.start()
    thread.join(20)
    assert paper.read_bytes() == b"new"


def test_the_temporary_name_is_ours(tmp_path: Path) -> None:
    first, second = writing._temporary(tmp_path), writing._temporary(tmp_path)
    assert first != second
    assert first.name.startswith(writing.PREFIX)
    assert first.name.endswith(writing.SUFFIX)
