"""World: what the program may ask of the machine; a protocol with one disk and one in-memory form."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

Variable = Literal["NO_COLOR", "GITHUB_ACTIONS", "COLUMNS", "TERM"]
"""All that the program may read of its environment."""

RAISED, OUT_OF_MEMORY = 1, 2
"""Codes of a Job whose target raised an exception, or met the limit on memory; a signal n gives -n."""

LOCK = PurePath(".trucbao", "khoa")
"""The lock file in a workspace; it holds the pid of the run at work, for people to read."""


class Trouble(Enum):
    """Why the machine did not do what was asked."""

    MISSING = "missing"
    NOT_REGULAR = "not regular"  # a folder, link out of the root, circle of links, pipe, device
    TOO_LARGE = "too large"  # more than the limit when reading, more than the system allows when writing
    DENIED = "denied"
    FULL = "full"
    READ_ONLY = "read only"  # the whole disk is
    LOCKED = "locked"  # another program has it open, or another run of ours is at work
    NAME_TOO_LONG = "name too long"
    OTHER = "other"


class WorldError(Exception):
    """The machine said no: ``trouble`` why, ``path`` what file or folder refused, ``detail`` more (who has it open)."""

    def __init__(self, trouble: Trouble, path: PurePath, detail: str = "") -> None:
        super().__init__(trouble, path, detail)
        self.trouble, self.path, self.detail = trouble, path, detail

    def __str__(self) -> str:
        """Give one line for a bug report; users get a message of ours."""
        return f"{self.trouble.value}: {self.path}" + (f" ({self.detail})" if self.detail else "")


class EntryKind(Enum):
    """What a name in a folder stands for, links not followed."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    SPECIAL = "special"


class Entry(NamedTuple):
    """A name in a folder; undecodable bytes of the name are surrogate-escaped."""

    name: str
    kind: EntryKind


class Job(NamedTuple):
    """A finished child process: ``code`` 0 and what it gave, or another code and, when RAISED, the error's text."""

    code: int
    out: bytes
    timed_out: bool = False


class World(Protocol):
    """Files, clock and processes. Every method raises WorldError and nothing else."""

    def folder(self, path: PurePath) -> tuple[Entry, ...]:
        """List a folder, sorted by name in code-point order."""
        ...

    def read(self, path: PurePath, limit: int, root: PurePath | None = None) -> bytes:
        """Read a regular file of at most ``limit`` bytes; with ``root``, refuse links that lead out of it."""
        ...

    def exists(self, path: PurePath) -> bool:
        """Whether anything has this name, a link to nowhere too."""
        ...

    def absolute(self, path: PurePath) -> PurePath:
        """Give the one full spelling of a path, links left as they are, so that two spellings can be compared."""
        ...

    def shipped(self, path: str) -> PurePath:
        """Where ``templates/…``, ``profiles/…`` or ``examples/…`` of the program itself lie on this machine."""
        ...

    def write(self, path: PurePath, data: bytes, *, backup: bool = False) -> None:
        """Write whole or not at all, making folders that lack; ``backup`` keeps the old content for ever.

        It goes to ``<name>.bak``, or ``.bak2`` and so on: no backup is ever overwritten, so ask for one only when
        the old content is somebody's work. A link is followed; mode, owner and access list of the old file stay.
        """
        ...

    def write_all(self, files: Sequence[tuple[PurePath, bytes]], *, backup: Collection[PurePath] = ()) -> None:
        """Write files that belong together, in this order: all of them or, when one is refused, none.

        Only a crash can part them; then the first ones are new and the last ones old. ``backup``: as in ``write``.
        """
        ...

    def exclusive(self, folder: PurePath, seconds: float = 10.0) -> AbstractContextManager[None]:
        """Hold the workspace ``folder`` against other runs; LOCKED (``detail``: their pid) after ``seconds``.

        The hold of a process that died counts for nothing. Not to be nested.
        """
        ...

    def lock_owner(self, path: PurePath) -> str | None:
        """Who has ``path`` open in Word or LibreOffice ("" when the name is not told), or None."""
        ...

    def now(self) -> datetime:
        """Tell the present moment in the zone Asia/Ho_Chi_Minh."""
        ...

    def environ(self, name: Variable) -> str | None:
        """Give the value of a variable of the environment."""
        ...

    def run(self, target: Callable[..., bytes], args: Sequence[object], seconds: float, memory: int) -> Job:
        """Run ``target(*args)`` in a child process within ``seconds`` and ``memory`` bytes; kill it past either.

        ``target`` is a function of a module and ``args`` can be pickled: a child may have to import them afresh.
        """
        ...
