"""No regular expression of the program can be made slow by what it reads (threat S1)."""

from __future__ import annotations

import ast
import importlib
import re
import signal
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from house.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from house.source import Module

ATTACKS = {
    "digits": "1" * 50_000 + "x",
    "months": "tháng " * 10_000,
    "blanks": " " * 100_000,
    "numbers": "1." * 20_000,
    "brackets": "(" * 20_000,
    "letters": "a" * 50_000,
    "lines": "\n" * 50_000,
    "dashes": "- " * 20_000,
    "hashes": "#" * 50_000,
    "quotes": '"' * 20_001,
}
SECONDS = 1.0
METHODS = {"match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn"}


class Use(NamedTuple):
    """A pattern, the method that the program calls it by, and where it stands."""

    where: str
    pattern: re.Pattern[str]
    method: str


class SlowError(Exception):
    """The clock ran out."""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that can interrupt a match")
def test_s1_every_pattern_is_quick_on_every_attack() -> None:
    uses = patterns()
    assert len(uses) > 20
    found = [f"{use.where}: {use.method} of {use.pattern.pattern!r}: {name}" for use in uses for name in slow(use)]
    assert not found, "\n".join(found)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that can interrupt a match")
def test_the_guard_sees_a_slow_pattern() -> None:
    assert slow(Use("here", re.compile(r"(\d+[.,]?)+$"), "match"))[0] == "digits"


def slow(use: Use) -> list[str]:
    """Name the first attack on which the pattern takes longer than it may."""
    name = ""
    try:
        for name, text in ATTACKS.items():  # noqa: B007  # the handler wants to know which one it was
            with _limit():
                _run(use, text)
    except SlowError:
        return [name]
    return []


@cache
def patterns() -> tuple[Use, ...]:
    """Give every pattern that a module holds or writes out in a call, with each method it is called by."""
    named = [use for module in modules() for use in _held(module)]
    written = [use for module in modules() for use in _written(module)]
    return tuple(named + written)


def _held(module: Module) -> Iterator[Use]:
    """Find compiled patterns among a module's names, also in its tables."""
    for name, value in vars(importlib.import_module(module.name)).items():
        held = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else [value]
        for pattern in held:
            if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                for method in _methods(module, name):
                    yield Use(f"{module.name}.{name}", pattern, method)


def _methods(module: Module, name: str) -> set[str]:
    """Give the methods that a name is called by; all of its module's where it is used another way."""
    used = {
        node.attr
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
    }
    return used & METHODS or {"match", "fullmatch"}


def _written(module: Module) -> Iterator[Use]:
    """Find patterns written out in a call of the library (``re.sub(r"…", …)``)."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr=method, value=ast.Name(id="re")), args=[ast.Constant(value=str(text)), *_]
            ) if method in METHODS:
                yield Use(module.at(node), re.compile(text), method)


def _run(use: Use, text: str) -> None:
    match use.method:
        case "finditer":
            for _ in use.pattern.finditer(text):
                pass
        case "sub" | "subn":
            use.pattern.sub("", text)
        case method:
            getattr(use.pattern, method)(text)


@contextmanager
def _limit() -> Iterator[None]:
    """Interrupt what takes too long; the engine looks for signals while it matches."""

    def ring(_signal: int, _frame: object) -> None:
        raise SlowError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
