"""Rule: one check with its code and its page; Context: what a check may look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from trucbao.tree.lookup import beside, find
from trucbao.tree.spans import span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from trucbao.diagnostics.codes import Code
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.references import Roster
    from trucbao.model.workspace import Period
    from trucbao.tree import ParsedFile

Subject = TypeVar("Subject")


class Context(NamedTuple):
    """The whole period, the roster for look-ups, and the files as they were read, for places."""

    period: Period
    roster: Roster
    files: Mapping[str, ParsedFile]

    def place(self, origin: Place, *path: str | int) -> Place:
        """Where the value at ``path`` stands in the group whose main value stands at ``origin``."""
        return beside(self.files[origin.file].root, origin, path) if path else origin

    def top(self, file: str, *path: str | int) -> Place:
        """Where the value at ``path`` stands in ``file``, counted from its top."""
        return find(self.files[file].root, file, path)

    def within(self, value: Place, text: str, start: int, end: int) -> Place:
        """Where ``text[start:end]`` stands in the file, ``text`` being the value at ``value``."""
        return span(self.files[value.file].source, value, text, start, end)


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
