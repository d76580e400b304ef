"""MemoryWorld: a World without a machine, for tests and dry runs; it remembers what was written."""

from __future__ import annotations

import posixpath
from contextlib import nullcontext
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from trucbao.world.world import RAISED, Entry, EntryKind, Job, Trouble, World, WorldError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from contextlib import AbstractContextManager

    from trucbao.world.world import Variable

A_DAY = datetime(2023, 2, 10, 8, 0, tzinfo=timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh"))
"""The moment at which tests play, unless they say another."""


class MemoryWorld:
    """Files in a dict over, when given, the world ``below``, which is read and never written.

    ``troubles`` names paths at which the machine shall refuse, ``owners`` papers that somebody has open; ``now_is``
    and ``variables`` may be changed between two runs.
    """

    def __init__(
        self,
        files: Mapping[str, bytes | str] | None = None,
        *,
        below: World | None = None,
        troubles: Mapping[str, Trouble] | None = None,
        owners: Mapping[str, str] | None = None,
    ) -> None:
        self.files: dict[str, bytes] = {_key(path): _bytes(data) for path, data in (files or {}).items()}
        self.below = below
        self.troubles = {_key(path): trouble for path, trouble in (troubles or {}).items()}
        self.owners = {_key(path): owner for path, owner in (owners or {}).items()}
        self.variables: dict[Variable, str] = {}
        self.now_is = A_DAY
        self._written: dict[str, PurePath] = {}

    @property
    def writes(self) -> tuple[PurePath, ...]:
        """The files written so far, each once, in the order of their first writing."""
        return tuple(self._written.values())

    def folder(self, path: PurePath) -> tuple[Entry, ...]:
        """List a folder, sorted by name in code-point order."""
        self._ask(path)
        if _key(path) in self.files:
            raise WorldError(Trouble.NOT_REGULAR, path)
        found = {} if self.below is None else self._listed_below(self.below, path)
        for key in self.files:
            inner = _within(key, _key(path))
            if inner:
                name, slash, _ = inner.partition("/")
                found[name] = Entry(name, EntryKind.FOLDER if slash else EntryKind.FILE)
        if not found and not (self.below and self.below.exists(path)):
            raise WorldError(Trouble.MISSING, path)
        return tuple(found[name] for name in sorted(found))

    def read(self, path: PurePath, limit: int, root: PurePath | None = None) -> bytes:
        """Read a file of at most ``limit`` bytes; with ``root``, refuse what lies outside."""
        self._ask(path)
        data = self.files.get(_key(path))
        if data is None and self._is_folder(path):
            raise WorldError(Trouble.NOT_REGULAR, path)
        if data is None and self.below is not None:
            return self.below.read(path, limit, root)
        if data is None:
            raise WorldError(Trouble.MISSING, path)
        if root is not None and _within(_key(path), _key(root)) is None:
            raise WorldError(Trouble.NOT_REGULAR, path)
        if len(data) > limit:
            raise WorldError(Trouble.TOO_LARGE, path)
        return data

    def exists(self, path: PurePath) -> bool:
        """Whether anything has this name."""
        here = _key(path) in self.files or self._is_folder(path)
        return here or (self.below is not None and self.below.exists(path))

    def absolute(self, path: PurePath) -> PurePath:
        """Give the one full spelling of a path; relative ones start from ``/``."""
        return PurePosixPath(posixpath.normpath(posixpath.join("/", path.as_posix())))

    def shipped(self, path: str) -> PurePath:
        """Where the world below has the program's own files; without one, under ``/shipped``."""
        return PurePosixPath("/shipped", path) if self.below is None else self.below.shipped(path)

    def write(self, path: PurePath, data: bytes, *, backup: bool = False) -> None:
        """Remember the file; ``backup`` keeps the old content under a free name."""
        self.write_all([(path, data)], backup=[path] if backup else [])

    def write_all(self, files: Sequence[tuple[PurePath, bytes]], *, backup: Collection[PurePath] = ()) -> None:
        """Remember all of the files or, when one is refused, none."""
        for path, _ in files:
            self._ask(path)
            if self._is_folder(path) or self._is_folder_below(path):
                raise WorldError(Trouble.NOT_REGULAR, path)
        for path, data in files:
            if path in backup and self.exists(path):
                self._back_up(path)
            self._put(path, data)

    def exclusive(self, folder: PurePath, seconds: float = 10.0) -> AbstractContextManager[None]:  # noqa: ARG002
        """Hold nothing: no other run sees this world. LOCKED when ``troubles`` say so of ``folder``."""
        self._ask(folder)
        return nullcontext()

    def lock_owner(self, path: PurePath) -> str | None:
        """Who has ``path`` open, as ``owners`` or the world below say."""
        owner = self.owners.get(_key(path))
        return self.below.lock_owner(path) if owner is None and self.below is not None else owner

    def now(self) -> datetime:
        """Tell the moment that ``now_is`` says."""
        return self.now_is

    def environ(self, name: Variable) -> str | None:
        """Give the value in ``variables``; the real environment stays out."""
        return self.variables.get(name)

    def run(self, target: Callable[..., bytes], args: Sequence[object], seconds: float, memory: int) -> Job:
        """Call ``target`` here and now, without limits; over a world below, that one runs it."""
        if self.below is not None:
            return self.below.run(target, args, seconds, memory)
        try:
            return Job(0, target(*args))
        except Exception as error:  # noqa: BLE001 (as in a child: a failure is a value)
            return Job(RAISED, f"{type(error).__name__}: {error}".encode("utf-8", "backslashreplace"))

    def _ask(self, path: PurePath) -> None:
        trouble = self.troubles.get(_key(path))
        if trouble is not None:
            raise WorldError(trouble, path)

    def _listed_below(self, below: World, path: PurePath) -> dict[str, Entry]:
        try:
            return {entry.name: entry for entry in below.folder(path)}
        except WorldError as error:
            if error.trouble is Trouble.MISSING:
                return {}
            raise

    def _is_folder(self, path: PurePath) -> bool:
        return any(_within(key, _key(path)) for key in self.files)

    def _is_folder_below(self, path: PurePath) -> bool:
        try:
            return self.below is not None and self.below.folder(path) is not None
        except WorldError:
            return False

    def _back_up(self, path: PurePath) -> None:
        old = self.read(path, 1 << 30)
        for number in count(1):
            name = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
            if not self.exists(name):
                self._put(name, old)
                return
            if self.files.get(_key(name)) == old:
                return

    def _put(self, path: PurePath, data: bytes) -> None:
        self.files[_key(path)] = data
        self._written.setdefault(_key(path), path)


def _key(path: PurePath | str) -> str:
    """Give one spelling to a path; the folder that relative paths start from is ``.``."""
    return posixpath.normpath(path.as_posix() if isinstance(path, PurePath) else path)


def _bytes(data: bytes | str) -> bytes:
    return data.encode("utf-8") if isinstance(data, str) else data


def _within(key: str, folder: str) -> str | None:
    """Give the path of ``key`` inside ``folder`` ("" for itself), or None."""
    if folder == ".":
        return None if key.startswith(("/", "../")) else key
    if key == folder:
        return ""
    start = folder.rstrip("/") + "/"
    return key.removeprefix(start) if key.startswith(start) else None
