"""Outside world/ nothing touches files, the clock, the environment or other processes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from house.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = {
    *("open", "fdopen", "read_text", "read_bytes", "write_text", "write_bytes", "touch", "input", "print"),
    *("exists", "is_file", "is_dir", "is_symlink", "lstat", "samefile", "readlink", "expanduser"),
    *("glob", "iglob", "rglob", "iterdir", "listdir", "scandir", "walk", "cwd", "getcwd", "home", "chdir"),
    *("mkdir", "makedirs", "unlink", "rmdir", "rmtree", "rename", "copyfile", "symlink_to", "mkstemp", "mkdtemp"),
    *("now", "today", "utcnow", "localtime", "gmtime", "time_ns", "setlocale"),
    *("environ", "getenv", "putenv", "urandom", "popen", "Popen", "spawnv", "fork", "startfile"),
}
LIBRARIES = {
    *("pathlib.Path", "pathlib.PosixPath", "pathlib.WindowsPath"),  # a PurePath names a file and cannot touch it
    *(
        "os",
        "io.open",
        "shutil",
        "subprocess",
        "multiprocessing",
        "tempfile",
        "socket",
        "ssl",
        "http",
        "urllib.request",
    ),
    *(
        "glob",
        "fileinput",
        "locale",
        "random",
        "secrets",
        "uuid",
        "platform",
        "getpass",
        "webbrowser",
        "ctypes",
        "signal",
    ),
}
INSIDE = {"world": NAMES, "archive": {"open"}, "entry": {"is_dir"}}
"""Receivers whose methods may have such a name: the door itself, a zip file held in memory and what it lists."""
OWN = {
    "cli": {"print", "signal"},  # the screen is the command line's; Ctrl-C is heard there
}
"""What a room may do for itself, with the reason."""


def test_nothing_but_world_reaches_outside() -> None:
    seen = [module for module in modules() if module.room != "world"]
    assert {module.room for module in seen} >= {"tree", "intake", "word", "cli"}
    found = [
        f"{module.at(node)}: {what}"
        for module in seen
        for node, what in reaches_outside(module.tree)
        if what not in OWN.get(module.room, ())
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "open('x')",
        "Path('x').read_text()",
        "from pathlib import Path",
        "date.today()",
        "datetime.now(tz)",
        "from os import environ",
        "import os.path",
        "import subprocess as s",
        "self.path.exists()",
        "worlds.now()",
        "archive.exists()",
    ],
)
def test_the_guard_sees_each_way(code: str) -> None:
    assert list(reaches_outside(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["world.now()", "self.world.exists(path)", "archive.open(entry)", "from io import BytesIO"]
)
def test_the_guard_lets_the_door_pass(code: str) -> None:
    assert not list(reaches_outside(ast.parse(code)))


def reaches_outside(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Find calls and imports that touch the machine; the methods of a ``world`` are the door itself."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in NAMES:
                yield node, name
            case ast.Call(func=ast.Attribute(attr=name, value=owner)) if name in NAMES and not _inside(owner, name):
                yield node, name
            case ast.Attribute(attr="environ", value=owner) if not _inside(owner, "environ"):
                yield node, "environ"
            case ast.Import(names=names):
                yield from ((node, alias.name) for alias in names if _forbidden(alias.name))
            case ast.ImportFrom(module=str(source), names=names):
                yield from ((node, name) for name in _imported(source, names))
            case _:
                pass


def _inside(owner: ast.expr, method: str) -> bool:
    name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
    return method in INSIDE.get(name.lstrip("_"), ())


def _imported(source: str, names: list[ast.alias]) -> list[str]:
    if _forbidden(source):
        return [source]
    return [alias.name for alias in names if _forbidden(f"{source}.{alias.name}")]


def _forbidden(name: str) -> bool:
    return any(name == library or name.startswith(library + ".") for library in LIBRARIES)
