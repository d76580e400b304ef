"""Reading: regular files only, never more than the limit, never a hang."""

from __future__ import annotations

import os
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trucbao.world.disk import Disk
from trucbao.world.world import Entry, EntryKind, Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and modes of POSIX")
DISK = Disk()


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    """Kill the run rather than wait for ever: a hang is the failure that is looked for here."""
    if sys.platform != "win32":
        signal.alarm(20)
    yield
    if sys.platform != "win32":
        signal.alarm(0)


def refused(path: Path, limit: int = 100, root: Path | None = None) -> Trouble:
    with pytest.raises(WorldError) as caught:
        DISK.read(path, limit, root)
    assert caught.value.path == path
    return caught.value.trouble


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"abcde")
    assert DISK.read(file, 5) == b"abcde"
    assert refused(file, 4) is Trouble.TOO_LARGE


def test_an_empty_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").touch()
    assert DISK.read(tmp_path / "x.yaml", 0) == b""


def test_a_large_file_is_read_whole(tmp_path: Path) -> None:
    data = os.urandom(3_000_000)
    (tmp_path / "x.docx").write_bytes(data)
    assert DISK.read(tmp_path / "x.docx", 1 << 30) == data


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="a file that says it has no size: /proc of Linux")
def test_n5_limit_holds_for_a_file_that_grows() -> None:
    assert refused(Path("/proc/self/status"), 10) is Trouble.TOO_LARGE


@posix
def test_n5_no_special_file_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        with monkeypatch.context() as there:
            there.chdir(tmp_path)  # the name of a socket may only be short
            server.bind("socket.yaml")
        for name in ("pipe.yaml", "folder.yaml", "socket.yaml"):
            assert refused(tmp_path / name) is Trouble.NOT_REGULAR
    assert refused(Path("/dev/zero")) is Trouble.NOT_REGULAR


@posix
def test_n5_links_count_by_where_they_lead(tmp_path: Path) -> None:
    workspace, outside = tmp_path / "hn", tmp_path / "ngoai"
    (workspace / "co-quan").mkdir(parents=True)
    outside.mkdir()
    (outside / "mat.yaml").write_bytes(b"secret")
    (workspace / "that.yaml").write_bytes(b"in")
    (workspace / "co-quan/trong.yaml").symlink_to("../that.yaml")
    (workspace / "co-quan/ra.yaml").symlink_to(outside / "mat.yaml")
    (workspace / "thu-muc").symlink_to(outside)
    (workspace / "vong.yaml").symlink_to("vong.yaml")
    (workspace / "cut.yaml").symlink_to("khong-co.yaml")
    assert DISK.read(workspace / "co-quan/trong.yaml", 100, workspace) == b"in"
    assert DISK.read(workspace / "co-quan/ra.yaml", 100) == b"secret"  # no root: the caller named this very file
    assert refused(workspace / "co-quan/ra.yaml", root=workspace) is Trouble.NOT_REGULAR
    assert refused(workspace / "thu-muc/mat.yaml", root=workspace) is Trouble.NOT_REGULAR
    assert refused(workspace / "../ngoai/mat.yaml", root=workspace) is Trouble.NOT_REGULAR
    assert refused(workspace / "vong.yaml", root=workspace) is Trouble.NOT_REGULAR
    assert refused(workspace / "vong.yaml") is Trouble.NOT_REGULAR
    assert refused(workspace / "cut.yaml", root=workspace) is Trouble.MISSING


@posix
def test_n5_a_workspace_that_is_itself_a_link(tmp_path: Path) -> None:
    (tmp_path / "that").mkdir()
    (tmp_path / "that/x.yaml").write_bytes(b"x")
    (tmp_path / "hn").symlink_to("that")
    assert DISK.read(tmp_path / "hn/x.yaml", 9, tmp_path / "hn") == b"x"


def test_n5_a_file_gone_since_it_was_listed(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").touch()
    (entry,) = DISK.folder(tmp_path)
    (tmp_path / "x.yaml").unlink()
    assert refused(tmp_path / entry.name) is Trouble.MISSING
    assert refused(tmp_path / "x.yaml/y.yaml") is Trouble.MISSING


def test_n5_an_unreadable_file(unprivileged: Path) -> None:
    file = unprivileged / "x.yaml"
    file.touch(mode=0)
    assert refused(file) is Trouble.DENIED


def test_n4_names_too_long_and_impossible(tmp_path: Path) -> None:
    assert refused(tmp_path / ("ệ" * 84 + ".yaml")) in (Trouble.NAME_TOO_LONG, Trouble.MISSING)
    assert refused(tmp_path / ("x/" * 3000)) in (Trouble.NAME_TOO_LONG, Trouble.MISSING)
    for name in ("a\0b", "\ud800"):
        assert refused(tmp_path / name) in (Trouble.OTHER, Trouble.MISSING)
        assert not DISK.exists(tmp_path / name)


@posix
def test_n5_a_folder_tells_what_its_names_are(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").touch()
    (tmp_path / "B.yaml").touch()
    (tmp_path / "a").mkdir()
    (tmp_path / "đ.yaml").symlink_to("b.yaml")
    (tmp_path / "c").symlink_to("a")
    (tmp_path / "e").symlink_to("e")
    os.mkfifo(tmp_path / "p.yaml")
    found = DISK.folder(tmp_path)
    assert found == (
        Entry("B.yaml", EntryKind.FILE),
        Entry("a", EntryKind.FOLDER),
        Entry("b.yaml", EntryKind.FILE),
        Entry("c", EntryKind.LINK),
        Entry("e", EntryKind.LINK),
        Entry("p.yaml", EntryKind.SPECIAL),
        Entry("đ.yaml", EntryKind.LINK),
    )
    assert all(DISK.exists(tmp_path / entry.name) for entry in found)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no undecodable names")
def test_n6_an_undecodable_name_is_listed_and_read(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/B\xe9.yaml"))).write_bytes(b"x")
    (entry,) = DISK.folder(tmp_path)
    assert entry.name == "B\udce9.yaml"
    assert DISK.read(tmp_path / entry.name, 9, tmp_path) == b"x"


@pytest.mark.parametrize("name", ["\x1b[31mđỏ.yaml", "hai\ndòng.yaml", "[red]x.yaml"])
@posix
def test_n7_odd_names_come_as_they_are(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert [entry.name for entry in DISK.folder(tmp_path)] == [name]


def test_no_folder(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").touch()
    for name, trouble in (("khong", Trouble.MISSING), ("x.yaml", Trouble.NOT_REGULAR), ("x.yaml/y", Trouble.MISSING)):
        with pytest.raises(WorldError) as caught:
            DISK.folder(tmp_path / name)
        assert caught.value.trouble is trouble


def test_n5_a_closed_folder(unprivileged: Path) -> None:
    (unprivileged / "co-quan").mkdir(mode=0)
    with pytest.raises(WorldError) as caught:
        DISK.folder(unprivileged / "co-quan")
    assert caught.value.trouble is Trouble.DENIED


@posix
def test_w11_the_working_folder_is_deleted(tmp_path: Path, in_child: Callable[[Callable[[], None]], int]) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()

    def work() -> None:
        os.chdir(gone)
        gone.rmdir()
        assert refused(Path("x.yaml")) is Trouble.MISSING
        assert refused(Path("x.yaml"), root=Path()) is Trouble.MISSING
        with pytest.raises(WorldError):
            DISK.write(Path("x.yaml"), b"x")

    assert in_child(work) == 0
