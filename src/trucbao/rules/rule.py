"""Rule: one check with its code and its page; Context: what a check may look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from trucbao.tree.lookup import beside, find, has
from trucbao.tree.spans import span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from trucbao.diagnostics.codes import Code
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.references import Roster
    from trucbao.model.submission import Item
    from trucbao.model.workspace import Period
    from trucbao.tree import ParsedFile

Subject = TypeVar("Subject")


class Context(NamedTuple):
    """The whole period, the roster for look-ups, the files as they were read, for places; ``proses``: see prose.py."""

    period: Period
    roster: Roster
    files: Mapping[str, ParsedFile]
    proses: dict[str, tuple[Prose, ...]]

    def place(self, origin: Place, *path: str | int) -> Place:
        """Where the value at ``path`` stands in the group whose main value stands at ``origin``."""
        return beside(self.files[origin.file].root, origin, path) if path else origin

    def has(self, origin: Place, key: str) -> bool:
        """Whether the group whose main value stands at ``origin`` has ``key``, be its value readable or not."""
        return has(self.files[origin.file].root, origin, key)

    def top(self, file: str, *path: str | int) -> Place:
        """Where the value at ``path`` stands in ``file``, counted from its top."""
        return find(self.files[file].root, file, path)

    def within(self, value: Place, text: str, start: int, end: int) -> Place:
        """Where ``text[start:end]`` stands in the file, ``text`` being the value at ``value``."""
        return span(self.files[value.file].source, value, text, start, end)


class Prose(NamedTuple):
    """A text as written: ``field`` is its key, ``item`` what it belongs to (None for the general assessment)."""

    text: str
    field: str
    address: str
    item: Item | None
    origin: Place
    path: tuple[str, ...]
    context: Context

    @property
    def place(self) -> Place:
        """Where the text stands; looked up when it is asked for, since most texts have no fault."""
        if self.item is None:
            return self.context.top(self.origin.file, *self.path)
        return self.origin if self.path == ("noi_dung",) else self.context.place(self.origin, *self.path)


class Rule(NamedTuple, Generic[Subject]):
    """A check: its kind of finding, its function, its page (the docstring of its file)."""

    code: Code
    check: Callable[[Subject, Context], Iterable[Diagnostic]]
    page: str

    def examples(self) -> tuple[Example, ...]:
        """Give the page's examples in their order."""
        return tuple(
            Example(match["kind"] == "Sai", _dedent(match["body"])) for match in _EXAMPLE.finditer(self.page + "\n")
        )


class Example(NamedTuple):
    """An example of a page: YAML of a submission, and whether the rule must object to it."""

    wrong: bool
    text: str


_EXAMPLE = re.compile(r"^(?P<kind>Sai|Đúng)::\n\n(?P<body>(?: {4}[^\n]*\n|\n)+)", re.MULTILINE)


def _dedent(block: str) -> str:
    return "\n".join(line[4:] for line in block.rstrip("\n").split("\n")) + "\n"
