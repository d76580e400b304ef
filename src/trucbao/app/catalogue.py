"""The catalogue: every code that the program knows, the rules' own included, each with its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from trucbao.diagnostics.codes import CODES

if TYPE_CHECKING:
    from trucbao.diagnostics.codes import Code
    from trucbao.rules.rule import Rule


class Entry(NamedTuple):
    """A kind of finding and its page: a title, why it matters, a wrong and a right example where text can hold one."""

    code: Code
    page: str


def known_codes() -> dict[str, Code]:
    """Give every code by its name, in the order of their numbers."""
    codes = CODES | {entry.code.code: entry.code for entry in _rules()}
    return dict(sorted(codes.items()))


def every_entry() -> dict[str, Entry]:
    """Give every code with its page, in the order of their numbers."""
    from trucbao.diagnostics.pages import pages  # long texts: only for who reads them

    written = pages()
    entries = {name: Entry(code, written.get(name, code.title + ".")) for name, code in CODES.items()}
    entries |= {entry.code.code: entry for entry in _rules()}
    return dict(sorted(entries.items()))


def _rules() -> tuple[Entry, ...]:
    from trucbao.rules.registry import rules_across, rules_each  # many files: a good command line does without

    rules: tuple[Rule[Any], ...] = (*rules_each(), *rules_across())
    return tuple(Entry(rule.code, rule.page.strip("\n")) for rule in rules)
