"""Writing over an old file: what stays of it, and what is no file to write over."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from trucbao.world.disk import Disk
from trucbao.world.world import Trouble, WorldError
from world.conftest import failing, names

posix = pytest.mark.skipif(sys.platform == "win32", reason="links, devices and modes of POSIX")
DISK = Disk()


@posix
def test_w8_a_link_stays_a_link(tmp_path: Path, paper: Path) -> None:
    link = tmp_path / "moi-nhat.docx"
    link.symlink_to("du-thao/bao-cao.docx")
    DISK.write(link, b"new", backup=True)
    assert link.is_symlink()
    assert paper.read_bytes() == b"new"
    assert names(paper.parent) == ["bao-cao.docx", "bao-cao.docx.bak"]
    assert names(tmp_path) == ["du-thao", "moi-nhat.docx"]


@posix
def test_w8_a_link_to_nowhere_gets_its_file(tmp_path: Path) -> None:
    (tmp_path / "x.docx").symlink_to("chua-co/y.docx")
    DISK.write(tmp_path / "x.docx", b"new")
    assert (tmp_path / "chua-co/y.docx").read_bytes() == b"new"


@posix
def test_w8_no_folder_device_pipe_or_circle_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder.docx").mkdir()
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "vong.docx").symlink_to("vong.docx")
    (tmp_path / "day.docx").symlink_to("/dev/full")
    for name in ("folder.docx", "pipe.docx", "vong.docx", "day.docx"):
        with pytest.raises(WorldError) as caught:
            DISK.write(tmp_path / name, b"new", backup=True)
        assert caught.value.trouble is Trouble.NOT_REGULAR
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    assert names(tmp_path) == ["day.docx", "folder.docx", "pipe.docx", "vong.docx"]


def test_w8_a_file_where_a_folder_should_be(paper: Path) -> None:
    with pytest.raises(WorldError) as caught:
        DISK.write(paper / "x.docx", b"new")
    assert (caught.value.trouble, caught.value.path) == (Trouble.NOT_REGULAR, paper)


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_w8_the_mode_stays(paper: Path, mode: int) -> None:
    paper.chmod(mode)
    DISK.write(paper, b"new", backup=True)
    assert stat.S_IMODE(paper.stat().st_mode) == mode
    assert stat.S_IMODE(paper.with_name("bao-cao.docx.bak").stat().st_mode) == mode


@posix
def test_w8_the_owner_stays(paper: Path) -> None:
    try:
        os.chown(paper, 1234, 4321)
    except PermissionError:
        pytest.skip("a root that may not give files away")
    DISK.write(paper, b"new")
    assert (paper.stat().st_uid, paper.stat().st_gid) == (1234, 4321)


@pytest.mark.skipif(sys.platform != "linux", reason="access lists are attributes on Linux")
def test_w8_the_attributes_stay(paper: Path) -> None:
    try:
        os.setxattr(paper, "user.trucbao", b"1")
    except OSError:
        pytest.skip("this disk has no attributes")
    DISK.write(paper, b"new")
    assert os.getxattr(paper, "user.trucbao") == b"1"


@posix
def test_w8_a_second_name_keeps_the_old_content(paper: Path) -> None:
    other = paper.with_name("ban-luu.docx")
    other.hardlink_to(paper)
    DISK.write(paper, b"new")
    assert (other.read_bytes(), paper.read_bytes()) == (b"old", b"new")


@pytest.mark.parametrize("links", [True, False])
def test_w9_no_backup_is_ever_lost(paper: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool) -> None:
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", failing(errno.EPERM))
    for content in (b"2", b"3", b"3"):
        DISK.write(paper, content, backup=True)
    DISK.write(paper, b"old", backup=True)  # "3" is kept; and the content kept first comes back
    DISK.write(paper, b"4", backup=True)
    kept = {path.name: path.read_bytes() for path in paper.parent.iterdir()}
    assert kept == {
        "bao-cao.docx": b"4",
        "bao-cao.docx.bak": b"old",
        "bao-cao.docx.bak2": b"2",
        "bao-cao.docx.bak3": b"3",
    }


def test_w9_names_already_taken_by_others(paper: Path) -> None:
    paper.with_name("bao-cao.docx.bak").mkdir()
    paper.with_name("bao-cao.docx.bak2").write_bytes(b"sua tay")
    paper.with_name("bao-cao.docx.bak2").chmod(0o444)
    DISK.write(paper, b"new", backup=True)
    assert paper.with_name("bao-cao.docx.bak2").read_bytes() == b"sua tay"
    assert paper.with_name("bao-cao.docx.bak3").read_bytes() == b"old"


def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    DISK.write(tmp_path / "x.docx", b"new", backup=True)
    assert names(tmp_path) == ["x.docx"]
