"""Exclusive: one run at a time writes in a workspace."""

from __future__ import annotations

import os
import stat
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from trucbao.world.refusals import told
from trucbao.world.world import LOCK, Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath


_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_PAUSE = 0.02  # seconds between two tries
_FAR = 1 << 20  # the byte that Windows locks: past the pid, which others then may still read


@contextmanager
def exclusive(folder: PurePath, seconds: float) -> Iterator[None]:
    """Hold ``folder`` against other runs; LOCKED with their pid when it is not free within ``seconds``.

    The hold is the system's lock on the open file, which ends with the process however that ends.
    """
    path = Path(folder) / LOCK
    with told(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    handle = _take(path, seconds)
    try:
        yield
    finally:
        _release(handle, path)


def _take(path: Path, seconds: float) -> int:
    deadline = time.monotonic() + seconds
    while True:
        with told(path):
            handle = os.open(path, _OPEN, 0o666)
        try:
            _expect_file(handle, path)
            if _lock(handle) and _names(path, handle):
                _sign(handle)
                return handle
            holder = os.read(handle, 20).decode("ascii", "replace").strip()
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        if time.monotonic() >= deadline:
            raise WorldError(Trouble.LOCKED, path, holder)
        time.sleep(_PAUSE)


def _expect_file(handle: int, path: Path) -> None:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        raise WorldError(Trouble.NOT_REGULAR, path)


def _lock(handle: int) -> bool:
    """Lock the open file if nobody has; a disk that knows no locks does not stop the work."""
    try:
        if sys.platform == "win32":
            import msvcrt  # each system has its own

            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # each system has its own

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    finally:
        os.lseek(handle, 0, os.SEEK_SET)
    return True


def _names(path: Path, handle: int) -> bool:
    """Whether the file that we locked still has its name: the run before us removes it when it is done."""
    with suppress(OSError):
        return os.path.samestat(path.stat(), os.fstat(handle))
    return False


def _sign(handle: int) -> None:
    with suppress(OSError):  # a full disk: the lock holds all the same
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode("ascii"))


def _release(handle: int, path: Path) -> None:
    """Remove the file while we hold it; Windows removes no open file, nor one that the next run has opened."""
    if sys.platform == "win32":
        os.close(handle)
    with suppress(OSError):
        path.unlink()
    if sys.platform != "win32":
        os.close(handle)
