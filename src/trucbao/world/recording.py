"""Recording: a World that passes everything on and remembers which files were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import PurePath

    from trucbao.world.world import Entry, Job, Variable, World


class Recording:
    """The ``world`` with a memory; what was asked for in vain is remembered too, as it may be there next time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._reads: dict[PurePath, None] = {}
        self._folders: dict[PurePath, None] = {}
        self._writes: dict[PurePath, None] = {}

    @property
    def reads(self) -> tuple[PurePath, ...]:
        """The files that were read or asked after, each once, in the order of their first reading."""
        return tuple(self._reads)

    @property
    def folders(self) -> tuple[PurePath, ...]:
        """The folders that were listed: a new file in one of them matters as much as a change in ``reads``."""
        return tuple(self._folders)

    @property
    def writes(self) -> tuple[PurePath, ...]:
        """The files that were written."""
        return tuple(self._writes)

    def folder(self, path: PurePath) -> tuple[Entry, ...]:
        """List a folder."""
        self._folders[path] = None
        return self._world.folder(path)

    def read(self, path: PurePath, limit: int, root: PurePath | None = None) -> bytes:
        """Read a file."""
        self._reads[path] = None
        return self._world.read(path, limit, root)

    def exists(self, path: PurePath) -> bool:
        """Whether anything has this name."""
        self._reads[path] = None
        return self._world.exists(path)

    def absolute(self, path: PurePath) -> PurePath:
        """Give the one full spelling of a path."""
        return self._world.absolute(path)

    def shipped(self, path: str) -> PurePath:
        """Where the program's own files lie."""
        return self._world.shipped(path)

    def write(self, path: PurePath, data: bytes, *, backup: bool = False) -> None:
        """Write a file."""
        self._world.write(path, data, backup=backup)
        self._writes[path] = None

    def write_all(self, files: Sequence[tuple[PurePath, bytes]], *, backup: Collection[PurePath] = ()) -> None:
        """Write files that belong together."""
        self._world.write_all(files, backup=backup)
        self._writes.update(dict.fromkeys(path for path, _ in files))

    def exclusive(self, folder: PurePath, seconds: float = 10.0) -> AbstractContextManager[None]:
        """Hold a workspace."""
        return self._world.exclusive(folder, seconds)

    def lock_owner(self, path: PurePath) -> str | None:
        """Who has ``path`` open."""
        return self._world.lock_owner(path)

    def now(self) -> datetime:
        """Tell the present moment."""
        return self._world.now()

    def environ(self, name: Variable) -> str | None:
        """Give the value of a variable of the environment."""
        return self._world.environ(name)

    def run(self, target: Callable[..., bytes], args: Sequence[object], seconds: float, memory: int) -> Job:
        """Run a function in a child process."""
        return self._world.run(target, args, seconds, memory)
