"""Exclusive: one run at a time, and a dead one stands in nobody's way."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from trucbao.shelf import bases
from trucbao.world.disk import Disk
from trucbao.world.exclusive import LOCK
from trucbao.world.world import Trouble, WorldError

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
DISK = Disk()


def test_w6_a_second_run_is_refused_and_told_by_whom(tmp_path: Path) -> None:
    with DISK.exclusive(tmp_path):
        with pytest.raises(WorldError) as caught, DISK.exclusive(tmp_path, 0.05):
            pytest.fail("held twice")
        assert caught.value.trouble is Trouble.LOCKED
        assert caught.value.path == tmp_path / LOCK
        assert caught.value.detail == str(os.getpid())
    assert not (tmp_path / LOCK).exists()


def test_w6_a_second_run_waits_its_turn(tmp_path: Path) -> None:
    order: list[str] = []
    held = threading.Event()

    def first() -> None:
        with DISK.exclusive(tmp_path):
            held.set()
            order.append("first")

    thread = threading.Thread(target=first)
    with DISK.exclusive(tmp_path):
        thread.start()
        order.append("zero")
        assert not held.wait(0.05)
    thread.join(5)
    assert order == ["zero", "first"]


def test_w6_the_hold_ends_with_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), DISK.exclusive(tmp_path):
        raise ZeroDivisionError
    with DISK.exclusive(tmp_path, 0):
        pass


@posix
def test_w6_the_lock_of_a_dead_run_is_taken_over(tmp_path: Path) -> None:
    ready, go = os.pipe()
    pid = os.fork()
    if pid == 0:
        with DISK.exclusive(tmp_path):
            os.write(go, b"x")
            signal.pause()
    os.read(ready, 1)
    os.close(ready)
    os.close(go)
    with pytest.raises(WorldError), DISK.exclusive(tmp_path, 0):
        pytest.fail("held twice")
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    assert (tmp_path / LOCK).read_text(encoding="ascii") == f"{pid}\n"
    with DISK.exclusive(tmp_path, 0):
        assert (tmp_path / LOCK).read_text(encoding="ascii") == f"{os.getpid()}\n"


def test_w6_a_file_left_by_another_program_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / LOCK).parent.mkdir()
    (tmp_path / LOCK).write_bytes(b"\xff" * 100)
    with DISK.exclusive(tmp_path, 0):
        pass


@posix
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_w6_no_lock_is_made_of_something_else(tmp_path: Path, kind: str) -> None:
    lock = tmp_path / LOCK
    lock.parent.mkdir()
    match kind:
        case "folder":
            lock.mkdir()
        case "pipe":
            os.mkfifo(lock)
        case _:
            lock.symlink_to(tmp_path / "x")
    with pytest.raises(WorldError) as caught, DISK.exclusive(tmp_path, 0):
        pytest.fail("held")
    assert caught.value.trouble is Trouble.NOT_REGULAR
    assert not (tmp_path / "x").exists()


@posix
def test_w6_a_disk_that_knows_no_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def unknown(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(fcntl, "flock", unknown)
    with DISK.exclusive(tmp_path, 0):
        assert (tmp_path / LOCK).exists()


@posix
def test_w6_many_builds_at_once(tmp_path: Path) -> None:
    paper = tmp_path / "du-thao" / "bao-cao.docx"
    runs, rounds = (int(n) for n in os.environ.get("TRUCBAO_BUILDS", "4x8").split("x"))
    pids = []
    for run in range(runs):
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                for turn in range(rounds):
                    build(tmp_path, paper, f"{run}.{turn} ".encode() * 1000)
                code = 0
            finally:
                os._exit(code)
        pids.append(pid)
    assert [os.waitpid(pid, 0)[1] for pid in pids] == [0] * runs
    assert bases.is_edited(DISK, tmp_path, paper) is False
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {"bao-cao.docx", "so.json"}


def build(workspace: Path, paper: Path, content: bytes) -> None:
    with DISK.exclusive(workspace, 60):
        assert bases.is_edited(DISK, workspace, paper) is not True
        DISK.write_all(bases.with_bases(DISK, workspace, [bases.Built(paper, content)]))
