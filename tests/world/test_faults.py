"""Faults made for real: full, closed and read-only disks, limits, kills and signals."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trucbao.shelf import bases
from trucbao.world.disk import Disk
from trucbao.world.world import Trouble, WorldError
from world.conftest import names

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="faults made with the means of POSIX")
DISK = Disk()


def refused(path: Path, data: bytes = b"new", *, backup: bool = False) -> WorldError:
    with pytest.raises(WorldError) as caught:
        DISK.write(path, data, backup=backup)
    return caught.value


@pytest.mark.parametrize("backup", [False, True])
def test_w1_a_full_disk(mount: Callable[..., Path], *, backup: bool) -> None:
    folder = mount("day", "-t", "tmpfs", "-o", "size=64k", "tmpfs")
    paper, base = folder / "bao-cao.docx", folder / "goc.json"
    paper.write_bytes(b"old" * 5000)
    assert refused(paper, b"n" * 60_000, backup=backup).trouble is Trouble.FULL
    with pytest.raises(WorldError):
        DISK.write_all([(base, b"{}"), (paper, b"n" * 60_000)], backup=[paper])
    assert paper.read_bytes() == b"old" * 5000
    assert names(folder) == ["bao-cao.docx"]


def test_w1_a_disk_without_room_for_one_more_name(mount: Callable[..., Path]) -> None:
    folder = mount("day", "-t", "tmpfs", "-o", "nr_inodes=2", "tmpfs")
    (folder / "bao-cao.docx").write_bytes(b"old")
    assert refused(folder / "bao-cao.docx").trouble is Trouble.FULL
    assert (folder / "bao-cao.docx").read_bytes() == b"old"


def test_w2_a_limit_on_the_size_of_files(tmp_path: Path, in_child: Callable[[Callable[[], None]], int]) -> None:
    import resource

    paper = tmp_path / "bao-cao.docx"
    paper.write_bytes(b"old")

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20480, 20480))
        assert refused(paper, b"n" * 30_000, backup=True).trouble is Trouble.TOO_LARGE

    assert in_child(work) == 0
    assert paper.read_bytes() == b"old"
    assert names(tmp_path) == ["bao-cao.docx"]


def test_w3_a_closed_folder_is_named(unprivileged: Path) -> None:
    paper = unprivileged / "du-thao" / "bao-cao.docx"
    paper.parent.mkdir()
    paper.write_bytes(b"old")
    paper.parent.chmod(0o500)
    error = refused(paper)
    assert (error.trouble, error.path) == (Trouble.DENIED, paper.parent)
    assert paper.read_bytes() == b"old"
    assert names(paper.parent) == ["bao-cao.docx"]


def test_w3_a_protected_file_is_named(unprivileged: Path) -> None:
    paper = unprivileged / "bao-cao.docx"
    paper.write_bytes(b"old")
    paper.chmod(0o444)
    error = refused(paper, backup=True)
    assert (error.trouble, error.path) == (Trouble.DENIED, paper)
    assert paper.read_bytes() == b"old"
    assert names(unprivileged) == ["bao-cao.docx"]


def test_w3_a_protected_file_binds_root_too(tmp_path: Path) -> None:
    paper = tmp_path / "bao-cao.docx"
    paper.write_bytes(b"old")
    paper.chmod(0o444)
    assert refused(paper).trouble is Trouble.DENIED


def test_w3_a_file_that_may_not_be_changed(tmp_path: Path) -> None:
    paper = tmp_path / "bao-cao.docx"
    paper.write_bytes(b"old")
    try:
        done = subprocess.run(["chattr", "+i", str(paper)], capture_output=True, check=False)
    except OSError:
        pytest.skip("no chattr here")
    if done.returncode:
        pytest.skip("this disk knows no immutable files, or we are not root")
    try:
        error = refused(paper)
    finally:
        subprocess.run(["chattr", "-i", str(paper)], check=True)
    assert (error.trouble, error.path) == (Trouble.DENIED, paper)
    assert names(tmp_path) == ["bao-cao.docx"]


def test_w3_n8_a_read_only_disk(mount: Callable[..., Path]) -> None:
    folder = mount("hn", "-t", "tmpfs", "tmpfs")
    paper = folder / "bao-cao.docx"
    paper.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    error = refused(paper)
    assert (error.trouble, error.path) == (Trouble.READ_ONLY, paper)
    error = refused(folder / "moi.docx")
    assert (error.trouble, error.path) == (Trouble.READ_ONLY, folder)
    with pytest.raises(WorldError) as caught, DISK.exclusive(folder):
        pytest.fail("held a read-only folder")
    assert caught.value.trouble is Trouble.READ_ONLY
    assert DISK.read(paper, 9, folder) == b"old"


def test_w5_killed_at_any_moment(tmp_path: Path) -> None:
    paper, old, new = tmp_path / "bao-cao.docx", b"o" * 300_000, b"n" * 200_000
    paper.write_bytes(old)
    seed = random.randrange(1 << 30)  # noqa: S311
    moments = random.Random(seed)  # noqa: S311
    kills = int(os.environ.get("TRUCBAO_KILLS", "30"))
    for _ in range(kills):
        pid = os.fork()
        if pid == 0:
            while True:
                DISK.write(paper, new)
                DISK.write(paper, old, backup=True)
        time.sleep(moments.uniform(0.0, 0.02))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        assert paper.read_bytes() in (old, new), f"seed {seed}"
    assert all(path.read_bytes() in (old, new) for path in tmp_path.glob("*.bak*"))
    for path in tmp_path.glob(".tb-*.tmp"):
        os.utime(path, (1, 1))
    DISK.write(paper, new)
    assert not list(tmp_path.glob(".tb-*.tmp"))


@pytest.mark.parametrize("renames", [0, 1, 2, 3])
def test_w7_killed_between_paper_and_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renames: int) -> None:
    paper = tmp_path / "du-thao" / "bao-cao.docx"

    def build(content: bytes) -> None:
        built = bases.Built(paper, content, bases_hash(content), b"{}")
        DISK.write_all(bases.with_bases(DISK, tmp_path, [built]))

    build(b"old")
    pid = os.fork()
    if pid == 0:
        replace, left = Path.replace, [None] * renames

        def until_killed(self: Path, target: Path) -> Path:
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left.pop()
            return replace(self, target)

        monkeypatch.setattr(Path, "replace", until_killed)
        build(b"new")
        os._exit(0)
    os.waitpid(pid, 0)
    assert paper.read_bytes() == (b"new" if renames == 3 else b"old")
    assert bases.is_edited(DISK, tmp_path, paper) is (renames == 2)  # the safe side: nothing is overwritten


def bases_hash(content: bytes) -> str:
    return content.hex().rjust(64, "0")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 130)])
def test_w10_a_signal_waits_for_the_file(
    tmp_path: Path,
    in_child: Callable[[Callable[[], None]], int],
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: int,
) -> None:
    paper = tmp_path / "bao-cao.docx"
    paper.write_bytes(b"old")
    fsync = os.fsync

    def signalled(handle: int) -> None:
        signal.raise_signal(number)
        fsync(handle)

    def work() -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        monkeypatch.setattr(os, "fsync", signalled)
        try:
            DISK.write(paper, b"new", backup=True)
        except KeyboardInterrupt:
            os._exit(130)

    assert in_child(work) == code
    assert paper.read_bytes() == b"new"
    assert names(tmp_path) == ["bao-cao.docx", "bao-cao.docx.bak"]


def test_w10_handlers_are_given_back(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    DISK.write(tmp_path / "x", b"x")
    with pytest.raises(WorldError):
        DISK.write(tmp_path, b"x")
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before


def test_w8_a_private_paper_is_never_open_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper, seen = tmp_path / "mat.docx", []
    paper.write_bytes(b"old")
    paper.chmod(0o600)
    fsync = os.fsync

    def look(handle: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", look)
    DISK.write(paper, b"new")
    assert seen[0] == 0o600
