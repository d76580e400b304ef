"""Children: a function in a process of its own ends in time, in bounds and in silence, whatever it does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from trucbao.world import children
from trucbao.world.disk import Disk
from trucbao.world.world import OUT_OF_MEMORY, RAISED, Job

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
MIB = 1 << 20


def run(target: Callable[..., Any], args: list[Any], seconds: float, memory: int) -> Job:
    """Run functions that give no bytes too."""
    return Disk().run(target, args, seconds, memory)


def test_the_result_comes_back() -> None:
    assert run(bytes, ["Tỉnh uỷ", "utf-8"], 20, 256 * MIB) == Job(0, "Tỉnh uỷ".encode())


def test_a_large_result_comes_back() -> None:
    assert run(bytes, [20_000_000], 20, 256 * MIB) == Job(0, bytes(20_000_000))


def test_an_exception_is_a_value() -> None:
    job = run(bytes.fromhex, ["không"], 20, 256 * MIB)
    assert (job.code, job.timed_out) == (RAISED, False)
    assert job.out.startswith(b"ValueError: ")


@pytest.mark.parametrize(
    ("target", "args", "outcome"),
    [
        (bytes, [b"x"], (0, b"x")),
        (bytes, [1 << 62], (OUT_OF_MEMORY, b"")),
        (int, ["x\ud800"], (RAISED, b"ValueError: invalid literal for int() with base 10: 'x\\ud800'")),
        (len, [b"x"], (RAISED, b"TypeError: memoryview: a bytes-like object is required, not 'int'")),
    ],
)
def test_what_a_child_tells(target: Callable[..., Any], args: list[Any], outcome: tuple[int, bytes]) -> None:
    assert children._outcome(target, args) == outcome


def test_an_end_of_its_own() -> None:
    assert run(os._exit, [7], 20, 256 * MIB) == Job(7, b"")
    assert run(sys.exit, [0], 20, 256 * MIB) == Job(RAISED, b"SystemExit: 0")


@posix
@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL] if sys.platform != "win32" else [])
def test_j2_a_child_that_dies_by_a_signal(number: int) -> None:
    assert run(signal.raise_signal, [number], 20, 256 * MIB) == Job(-number, b"")


@pytest.mark.parametrize(
    ("target", "args"),
    [(time.sleep, [600]), (max, [range(10**15)])],  # neither works nor ends, works without end
)
def test_j2_a_child_that_does_not_end(target: Callable[..., bytes], args: list[Any]) -> None:
    start = time.monotonic()
    job = run(target, args, 0.2, 256 * MIB)
    assert job.code != 0
    assert job.timed_out
    assert time.monotonic() - start < 10


@posix
def test_j2_a_child_that_ignores_requests_to_end() -> None:
    def deaf() -> bytes:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU):
            signal.signal(number, signal.SIG_IGN)
        while True:
            time.sleep(1)

    assert forked(deaf, 0.2).timed_out


@posix
def test_j2_a_child_that_leaves_a_child_behind() -> None:
    def parent() -> bytes:
        if os.fork() == 0:
            time.sleep(600)
        os._exit(3)

    assert forked(parent, 0.3).code == 3


@posix
def test_j3_a_child_that_wants_too_much_memory() -> None:
    assert run(bytes, [4096 * MIB], 20, 256 * MIB) == Job(OUT_OF_MEMORY, b"")


def test_j3_a_result_that_is_too_large() -> None:
    job = run(bytes, [3 * MIB], 20, 2 * MIB)
    assert (job.code != 0, job.out) == (True, b"")


@posix
def test_j2_the_system_holds_the_limits_when_the_parent_is_gone() -> None:
    def limits() -> bytes:
        import resource

        found = [resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_CPU, resource.RLIMIT_CORE)]
        return f"{found} {signal.alarm(0)}".encode()

    assert forked(limits, 5).out == b"[5, 0] 6"


def test_a_child_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(print, ["không in ra"], 20, 256 * MIB).code != 0  # None is no result
    assert run(os.system, ["echo x; echo y >&2"], 20, 256 * MIB).code != 0
    assert capfd.readouterr() == ("", "")


def test_a_child_started_afresh_does_the_same() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()  # with a second thread, forking is not sound
    try:
        assert children._context().get_start_method() == "spawn"
        assert run(bytes, [b"x"], 60, 512 * MIB) == Job(0, b"x")
        assert run(time.sleep, [600], 0.5, 512 * MIB).timed_out
    finally:
        stop.set()
        thread.join()


@posix
def test_w10_an_interrupt_ends_the_child_too(tmp_path: Path) -> None:
    script = (
        "import os, sys, time\n"
        "from trucbao.world.disk import Disk\n"
        "def work():\n"
        "    print(os.getpid(), file=open(sys.argv[1], 'w'), flush=True)\n"
        "    time.sleep(600)\n"
        "try:\n"
        "    Disk().run(work, [], 600, 1 << 28)\n"
        "except KeyboardInterrupt:\n"
        "    sys.exit(130)\n"
    )
    note = tmp_path / "pid"
    parent = subprocess.Popen([sys.executable, "-c", script, str(note)], start_new_session=True)
    try:
        child = waited_for(lambda: int(note.read_text(encoding="ascii") or 0) if note.exists() else 0)
        os.kill(parent.pid, signal.SIGINT)
        assert parent.wait(20) == 130
        assert waited_for(lambda: not is_alive(child))
    finally:
        parent.kill()
        parent.wait()


def forked(target: Callable[[], bytes], seconds: float) -> Job:
    """Run a function that cannot be sent to a fresh process."""
    if children._context().get_start_method() != "fork":
        pytest.skip("needs fork, which other threads forbid")
    return run(target, [], seconds, 256 * MIB)


def waited_for(look: Callable[[], int]) -> int:
    for _ in range(1000):
        found = look()
        if found:
            return found
        time.sleep(0.02)
    pytest.fail("waited in vain")


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
