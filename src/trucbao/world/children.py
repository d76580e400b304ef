"""Children: functions run in a process of their own, with limits on time and memory."""

from __future__ import annotations

import faulthandler
import math
import multiprocessing
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from trucbao.world.refusals import told
from trucbao.world.world import OUT_OF_MEMORY, RAISED, Job

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnContext

    if sys.platform != "win32":
        from multiprocessing.context import ForkContext
    else:
        ForkContext = SpawnContext
    from multiprocessing.process import BaseProcess

_GRACE = 2.0  # seconds for a child to end after it has given its result


def run(target: Callable[..., bytes], args: Sequence[object], seconds: float, memory: int) -> Job:
    """Run ``target(*args)`` in a child process within ``seconds`` and ``memory`` bytes; kill it past either."""
    context = _context()
    with told(PurePath(sys.executable)):
        reader, writer = context.Pipe(duplex=False)
        process = context.Process(target=_child, args=(writer, target, tuple(args), seconds, memory), daemon=True)
        process.start()
    writer.close()
    late = threading.Event()
    timer = threading.Timer(seconds, _stop, (process, late))
    timer.daemon = True
    timer.start()
    out = b""
    try:
        # A child that dies closes its end of the pipe, so this ends when the child does: at the latest by the timer.
        try:
            out = reader.recv_bytes(memory)
            process.join(_GRACE)
        except EOFError:
            process.join(_GRACE)
        except OSError:  # more than ``memory``: the child still waits for somebody to take it
            pass
    finally:
        timer.cancel()
        timer.join()
        _kill(process)
        process.join()
        reader.close()
    return _job(process.exitcode, out, late=late.is_set())


def _context() -> ForkContext | SpawnContext:
    """Fork where that is sound: on Linux, while no other thread may hold a lock; else start afresh."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _stop(process: BaseProcess, late: threading.Event) -> None:
    late.set()
    _kill(process)


def _kill(process: BaseProcess) -> None:
    """Kill the child and what it may have started, which would keep the pipe open."""
    if sys.platform != "win32" and process.pid is not None:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _job(code: int | None, out: bytes, *, late: bool) -> Job:
    code = RAISED if code is None else code
    timed_out = code != 0 and (late or -code in _signals("SIGXCPU", "SIGALRM"))
    return Job(code, out if code in (0, RAISED) else b"", timed_out)


def _child(pipe: Connection, target: Callable[..., bytes], args: Sequence[object], seconds: float, memory: int) -> None:
    """Run in the child: give the result through the pipe and how it went as the exit code."""
    _be_silent()
    _limit(seconds, memory)
    code, out = _outcome(target, args)
    try:
        pipe.send_bytes(out)
    except (OSError, MemoryError):
        code = RAISED
    os._exit(code)  # at once: what the parent wants done at its exit is not the child's to do


def _outcome(target: Callable[..., bytes], args: Sequence[object]) -> tuple[int, memoryview | bytes]:
    try:
        return 0, memoryview(target(*args))
    except MemoryError:
        return OUT_OF_MEMORY, b""
    except BaseException as error:  # noqa: BLE001 (the parent decides what a failure means)
        return RAISED, f"{type(error).__name__}: {error}".encode("utf-8", "backslashreplace")


def _be_silent() -> None:
    """Leave the terminal to the parent: its output, and its Ctrl-C."""
    if sys.platform != "win32":
        os.setpgid(0, 0)  # a group of its own, so that it can be killed with its children
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    faulthandler.disable()
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    sys.stdout = sys.stderr = os.fdopen(null, "w", encoding="utf-8")


def _limit(seconds: float, memory: int) -> None:
    """Let the system itself hold the limits, also when the parent is gone; Windows has only the parent's clock."""
    if sys.platform != "win32":
        import resource  # Windows has no such module

        whole = math.ceil(seconds)
        room = _size(resource.getpagesize()) + memory
        for kind, limits in (
            (resource.RLIMIT_AS, (room, room)),
            (resource.RLIMIT_CPU, (whole, whole + 1)),  # the second kills: the first may be caught
            (resource.RLIMIT_CORE, (0, 0)),  # a dump would hold the text of the papers
        ):
            with suppress(OSError, ValueError):  # a lower limit is set already, or the system knows none of this kind
                resource.setrlimit(kind, limits)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(whole + 1)


def _size(page: int) -> int:
    """Bytes of address space that the process has before it starts to work, 0 where that is not told."""
    with suppress(OSError):
        return int(Path("/proc/self/statm").read_bytes().split()[0]) * page
    return 0


def _signals(*names: str) -> set[int]:
    """Give the numbers of those signals that this system has."""
    return {int(getattr(signal, name)) for name in names if hasattr(signal, name)}
