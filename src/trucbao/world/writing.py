"""Writing: whole files or none, whatever the disk, the user or the power supply do meanwhile."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from trucbao.world.refusals import WINDOWS_IN_USE, told, trouble_of, winerror
from trucbao.world.world import Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import PurePath

PREFIX, SUFFIX = ".tb-", ".tmp"
"""What the names of our temporary files begin and end with."""

_STALE = 3600.0  # seconds; no write takes an hour, so an older temporary file is a crash's
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_WINDOWS_DENIED = 5  # ERROR_ACCESS_DENIED; where a file is to be replaced: it is open without share-delete
_PATIENCE = (0.05, 0.1, 0.2, 0.4)  # seconds; virus scanners and indexers let go of a new file after a moment


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """One file to write: ``path`` as asked, ``target`` with links resolved, ``fresh`` for the new content first."""

    path: PurePath
    data: bytes
    target: Path
    old: os.stat_result | None
    fresh: Path
    kept: bool  # the old content is to stay under another name


def write_all(files: Sequence[tuple[PurePath, bytes]], *, backup: Collection[PurePath] = ()) -> None:
    """Write ``files`` in this order, all or none; the old content of those in ``backup`` is kept beside them."""
    with _signals_held():
        plans = [_plan(path, data, kept=path in backup) for path, data in files]
        folders = {plan.target.parent for plan in plans}
        for folder in folders:
            _sweep(folder)
        _carry_out(plans)
        for folder in folders:
            _sync(folder)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM wait until the files are in place: a matter of milliseconds."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Python runs handlers in the main thread only
        return
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    ours = {number: handler for number, handler in before.items() if handler is not None}  # None: not Python's
    for number in ours:
        signal.signal(number, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        for number, handler in ours.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])


def _plan(path: PurePath, data: bytes, *, kept: bool) -> _Plan:
    """Find where ``path`` really lies and whether it may be replaced, before anything is written."""
    with told(path):
        target = Path(os.path.realpath(path)) if Path(path).is_symlink() else Path(path)
    with told(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
    old = None
    with told(path), suppress(FileNotFoundError):
        old = target.lstat()
    if old is not None:
        _expect_writable(path, target, old)
    return _Plan(path, data, target, old, _temporary(target.parent), kept)


def _expect_writable(path: PurePath, target: Path, old: os.stat_result) -> None:
    """Refuse what is no regular file, and a file its owner protects: renaming would ask neither."""
    if not stat.S_ISREG(old.st_mode):
        raise WorldError(Trouble.NOT_REGULAR, path)
    if not old.st_mode & 0o222:  # also for root, whom the system lets write anyway
        raise WorldError(Trouble.DENIED, path)
    try:  # opened without truncation: the system itself says what it would refuse, and changes nothing
        os.close(os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0)))
    except PermissionError as error:  # Windows gives this call no number of its own, and Word is the usual reason
        raise WorldError(Trouble.LOCKED if sys.platform == "win32" else Trouble.DENIED, path) from error
    except OSError as error:
        raise WorldError(trouble_of(error), path) from error


def _temporary(folder: Path) -> Path:
    return folder / f"{PREFIX}{os.getpid()}-{os.urandom(6).hex()}{SUFFIX}"


def _sweep(folder: Path) -> None:
    """Remove the temporary files of runs that were killed."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _STALE:
                        _remove(Path(entry))


def _carry_out(plans: list[_Plan]) -> None:
    """Write everything, then let the new files take their names; when that fails, put all back."""
    spares: dict[_Plan, Path] = {}
    swapped: list[_Plan] = []
    try:
        for plan in plans:
            _fill(plan)
        # The last one needs no second name to be put back from: nothing can fail after it.
        for plan in (plan for plan in plans if plan.old and (plan.kept or plan is not plans[-1])):
            spares[plan] = _spare(plan)
        for plan in plans:
            _swap(plan)
            swapped.append(plan)
    except BaseException:
        for plan in reversed(plans):
            _undo(plan, spares.get(plan), swapped=plan in swapped)
        raise
    for spare in spares.values():
        _forget(spare)


def _fill(plan: _Plan) -> None:
    """Write the new content to the temporary file, down to the platter."""
    with told(plan.target.parent):
        # Nobody may look into the successor of a private file, not even for a moment.
        handle = os.open(plan.fresh, _NEW, 0o666 if plan.old is None else 0o600)
    with told(plan.path), open(handle, "wb") as file:  # noqa: PTH123
        file.write(plan.data)
        file.flush()
        if plan.old is not None:
            _inherit(plan.target, plan.fresh, plan.old)
        os.fsync(handle)


def _inherit(source: Path, heir: Path, old: os.stat_result) -> None:
    """Give ``heir`` owner, access list and mode of ``source``, as far as we may."""
    if sys.platform != "win32" and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        for user, group in ((-1, old.st_gid), (old.st_uid, -1)):
            with suppress(OSError):
                os.chown(heir, user, group)
    if sys.platform == "linux":
        with suppress(OSError):
            for name in os.listxattr(source):
                with suppress(OSError):
                    os.setxattr(heir, name, os.getxattr(source, name))
    with suppress(OSError):  # exFAT and some shares know no modes
        heir.chmod(stat.S_IMODE(old.st_mode))


def _spare(plan: _Plan) -> Path:
    """Give the old content a second name: a backup's that stays when it is ``kept``, else a temporary one."""
    name = (_backup_name(plan.target) if plan.kept else None) or _temporary(plan.target.parent)
    with told(name):
        try:
            name.hardlink_to(plan.target)
        except OSError:  # exFAT and some shares have no hard links
            _copy(plan, name)
    return name


def _backup_name(target: Path) -> Path | None:
    """Give the first free name among ``.bak``, ``.bak2``, …, or None when one of them holds this very content."""
    for number in count(1):
        name = target.with_name(f"{target.name}.bak{number if number > 1 else ''}")
        if not os.path.lexists(name):
            return name
        if _same(name, target):
            return None
    raise AssertionError  # count() has no end


def _same(name: Path, target: Path) -> bool:
    with suppress(OSError):
        found = name.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_size == target.stat().st_size:
            return name.read_bytes() == target.read_bytes()
    return False


def _copy(plan: _Plan, name: Path) -> None:
    """Copy the old content, for disks that know no hard links."""
    handle = os.open(name, _NEW, 0o600)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123
            file.write(plan.target.read_bytes())
            file.flush()
            os.fsync(handle)
        if plan.old is not None:
            _inherit(plan.target, name, plan.old)
    except BaseException:
        _remove(name)
        raise


def _swap(plan: _Plan) -> None:
    """Let the temporary file take the target's name, in one step."""
    for pause in (*_PATIENCE, None):
        try:
            plan.fresh.replace(plan.target)
        except OSError as error:
            in_use = winerror(error) in (_WINDOWS_DENIED, *WINDOWS_IN_USE)
            if not in_use or pause is None:
                raise WorldError(Trouble.LOCKED if in_use else trouble_of(error), plan.path) from error
            time.sleep(pause)
        else:
            return


def _forget(spare: Path) -> None:
    """Remove a second name that was needed for the moment only; a backup stays."""
    if spare.name.startswith(PREFIX):
        _remove(spare)


def _undo(plan: _Plan, spare: Path | None, *, swapped: bool) -> None:
    """Put things back as they were."""
    if not swapped:
        _remove(plan.fresh)
        if spare:
            _remove(spare)
    elif spare:
        with suppress(OSError):
            spare.replace(plan.target)
    elif plan.old is None:
        _remove(plan.target)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _sync(folder: Path) -> None:
    """Make the new names outlast a power cut, where a folder can be opened."""
    with suppress(OSError):  # too late to fail: the files are in place; and Windows opens no folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
