"""The checkout holds what belongs there, and nothing that is true of one machine only."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from house.source import ROOT, kept_files, modules

if TYPE_CHECKING:
    from pathlib import Path

TOP = {
    *("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"),
    *("src", "templates", "examples", "tests", "docs"),
}

# In pieces, or this file would hold what it forbids.
HOSTS = [
    *("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "debian" + ".org"),
    *("crates" + ".io", "golang" + ".org", "maven" + ".org", "rubygems" + ".org", "docker" + ".io"),
]
MACHINE = re.compile("|".join([*map(re.escape, HOSTS), r"(?<![\w.])/(?:root|home|work|tmp/dev)/"]))


def test_the_top_level_holds_nothing_else() -> None:
    seen = {path.relative_to(ROOT).parts[0] for path in kept_files()}
    assert {"pyproject.toml", "src", "tests"} <= seen
    assert not {name for name in seen if not name.startswith(".")} - TOP


def test_no_file_names_a_registry_or_a_machine() -> None:
    texts = {path: text for path in kept_files() if (text := _text(path))}
    assert len(texts) > 50
    found = [
        f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for path, text in texts.items()
        for match in MACHINE.finditer(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["see files." + HOSTS[1], "cd " + "/root" + "/x", '"' + "/work" + '/main"'])
def test_the_guard_sees_each_kind(text: str) -> None:
    assert MACHINE.search(text)


def test_every_library_has_its_room() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    housed = {name for contract in contracts for name in contract.get("protected_modules", ())}
    assert {"yaml", "lxml"} <= housed
    imported = {(name, module.name) for module in modules() for name in libraries(module.tree)}
    assert not {(name, where) for name, where in imported if name not in housed}


def libraries(tree: ast.Module) -> set[str]:
    """Give the names of the libraries that a module imports, Python's own and ours left out."""
    nodes = list(ast.walk(tree))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"trucbao"}


def _text(path: Path) -> str:
    """Give what the file says, or nothing where it holds no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
