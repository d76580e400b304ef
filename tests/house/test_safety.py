"""Nothing in the program runs text as code, unpickles, or starts a shell."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from house.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

CALLS = {"eval", "exec", "compile", "__import__", "system", "unsafe_load", "full_load", "unsafe_load_all"}
LIBRARIES = {
    "pickle",
    "cPickle",
    "dill",
    "marshal",
    "shelve",
    "code",
    "codeop",
    "xml",
    "telnetlib",
    "ftplib",
    "http",
    "urllib.request",
}


def test_nothing_runs_text_as_code() -> None:
    found = [f"{module.at(node)}: {what}" for module in modules() for node, what in dangers(module.tree)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "eval(x)",
        "exec(x)",
        "import pickle",
        "from pickle import loads",
        "from xml.etree import ElementTree",
        "run(c, shell=True)",
        "os.system(x)",
        "yaml.unsafe_load(x)",
        "yaml.load(x, Loader=yaml.Loader)",
        "etree.XMLParser(huge_tree=True)",
    ],
)
def test_the_guard_sees_each_way(code: str) -> None:
    assert list(dangers(ast.parse(code)))


def test_the_guard_lets_a_pattern_pass() -> None:
    assert not list(dangers(ast.parse("re.compile('x'); yaml.load(x, Loader=yaml.CSafeLoader)")))


def dangers(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Find calls, switches and imports through which data could become code or reach the network."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in CALLS:
                yield node, name
            case ast.Call(func=ast.Attribute(attr=name)) if name in CALLS - {"compile"}:
                yield node, name
            case ast.keyword(arg="shell" | "huge_tree" | "resolve_entities" as name, value=ast.Constant(value=True)):
                yield node.value, name
            case ast.keyword(arg="Loader", value=ast.Attribute(attr=name)) if "Safe" not in name:
                yield node.value, name
            case ast.Import(names=names):
                yield from ((node, alias.name) for alias in names if _forbidden(alias.name))
            case ast.ImportFrom(module=str(source)) if _forbidden(source):
                yield node, source
            case _:
                pass


def _forbidden(name: str) -> bool:
    return any(name == library or name.startswith(library + ".") for library in LIBRARIES)
