"""Disk: the World of the real machine."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from trucbao.world import exclusive, locks, writing
from trucbao.world.refusals import told
from trucbao.world.world import Entry, EntryKind, Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from contextlib import AbstractContextManager

    from trucbao.world.world import Job, Variable

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Fixed: the zone has known no summer time since 1975, and Windows has no zone files."""

_CHUNK = 1 << 18
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Disk:
    """Files, clock and processes of this machine; ``package`` is the folder that the program's modules lie in."""

    package: Path = Path(__file__).parents[1]

    def folder(self, path: PurePath) -> tuple[Entry, ...]:
        """List a folder, sorted by name in code-point order."""
        try:
            with told(path), os.scandir(path) as entries:
                found = [Entry(entry.name, _kind(entry)) for entry in entries]
        except WorldError as error:
            if isinstance(error.__cause__, NotADirectoryError) and os.path.lexists(path):
                raise WorldError(Trouble.NOT_REGULAR, path) from error
            raise
        return tuple(sorted(found, key=lambda entry: entry.name))

    def read(self, path: PurePath, limit: int, root: PurePath | None = None) -> bytes:
        """Read a regular file of at most ``limit`` bytes; with ``root``, refuse links that lead out of it."""
        with told(path):
            real = _inside(path, root) if root is not None else path
            # Looked at before it is opened, as opening alone wakes a pipe's writer or rewinds a tape; looked at
            # again through the open handle, as it may have been exchanged in between.
            _expect_file(Path(real).stat(), path)
            handle = os.open(real, _OPEN)
            try:
                _expect_file(os.fstat(handle), path)
                return _drain(handle, limit, path)
            finally:
                os.close(handle)

    def exists(self, path: PurePath) -> bool:
        """Whether anything has this name, a link to nowhere too."""
        return os.path.lexists(path)

    def absolute(self, path: PurePath) -> PurePath:
        """Give the one full spelling of a path, links left as they are."""
        with told(path):
            return PurePath(os.path.abspath(path))  # noqa: PTH100  # Path.absolute keeps the dots

    def shipped(self, path: str) -> PurePath:
        """Where ``templates/…``, ``profiles/…`` or ``examples/…`` of the program itself lie on this machine.

        A wheel has them all in the package; in a checkout, installed as editable or not, the first and the last lie
        beside ``src/`` and win over any copy in the package.
        """
        parts = PurePath(path).parts
        if not parts or PurePath(path).is_absolute() or ".." in parts:
            raise WorldError(Trouble.MISSING, PurePath(path))
        checkout = self.package.parents[1]
        in_checkout = self.package.parent.name == "src" and (checkout / "pyproject.toml").is_file()
        home = checkout if in_checkout and (checkout / parts[0]).is_dir() else self.package
        return home.joinpath(*parts)

    def write(self, path: PurePath, data: bytes, *, backup: bool = False) -> None:
        """Write whole or not at all; ``backup`` keeps the old content."""
        writing.write_all([(path, data)], backup=[path] if backup else [])

    def write_all(self, files: Sequence[tuple[PurePath, bytes]], *, backup: Collection[PurePath] = ()) -> None:
        """Write files that belong together, in this order: all of them or, when one is refused, none."""
        writing.write_all(files, backup=backup)

    def exclusive(self, folder: PurePath, seconds: float = 10.0) -> AbstractContextManager[None]:
        """Hold the workspace ``folder`` against other runs; LOCKED after ``seconds``."""
        return exclusive.exclusive(folder, seconds)

    def lock_owner(self, path: PurePath) -> str | None:
        """Who has ``path`` open in Word or LibreOffice ("" when the name is not told), or None."""
        return locks.lock_owner(self, path)

    def now(self) -> datetime:
        """Tell the present moment in the zone Asia/Ho_Chi_Minh."""
        return datetime.now(VIETNAM)

    def environ(self, name: Variable) -> str | None:
        """Give the value of a variable of the environment."""
        return os.environ.get(name)

    def run(self, target: Callable[..., bytes], args: Sequence[object], seconds: float, memory: int) -> Job:
        """Run ``target(*args)`` in a child process within ``seconds`` and ``memory`` bytes; kill it past either."""
        from trucbao.world import children  # slow to import, and few commands need a child

        return children.run(target, args, seconds, memory)


def _kind(entry: os.DirEntry[str]) -> EntryKind:
    """Say what a name stands for, links not followed."""
    if entry.is_symlink():
        return EntryKind.LINK
    if entry.is_dir(follow_symlinks=False):
        return EntryKind.FOLDER
    return EntryKind.FILE if entry.is_file(follow_symlinks=False) else EntryKind.SPECIAL


def _inside(path: PurePath, root: PurePath) -> PurePath:
    """Resolve all links of ``path``, which must not lead out of ``root``."""
    real = PurePath(os.path.realpath(path, strict=True))
    if not real.is_relative_to(os.path.realpath(root, strict=True)):
        raise WorldError(Trouble.NOT_REGULAR, path)
    return real


def _expect_file(status: os.stat_result, path: PurePath) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise WorldError(Trouble.NOT_REGULAR, path)


def _drain(handle: int, limit: int, path: PurePath) -> bytes:
    """Read to the end, or to one byte past ``limit``: a file may grow while it is read."""
    chunks: list[bytes] = []
    left = limit + 1
    while left and (chunk := os.read(handle, min(_CHUNK, left))):
        chunks.append(chunk)
        left -= len(chunk)
    if not left:
        raise WorldError(Trouble.TOO_LARGE, path)
    return b"".join(chunks)
