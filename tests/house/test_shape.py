"""Every file is small, says its one job in its first line, and has a name of its own."""

from __future__ import annotations

import ast

import pytest

from house.source import PACKAGE, ROOT, kept_files, modules

FILE, FUNCTION = 300, 40
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "core", "misc", "base", "tools", "shared"}


def test_no_file_is_longer_than_a_room_should_be() -> None:
    files = [path for path in kept_files() if path.suffix == ".py" and (ROOT / "tests" / "cases") not in path.parents]
    assert any(path.is_relative_to(PACKAGE) for path in files)
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    found = [f"{path.relative_to(ROOT)}: {length} lines" for path, length in lengths.items() if length > FILE]
    assert not found, "\n".join(found)


def test_no_function_is_longer_than_a_screen() -> None:
    functions = [
        (module, node)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert len(functions) > 50
    found = [
        f"{module.at(node)}: {node.name} has {lines(node)} lines"
        for module, node in functions
        if lines(node) > FUNCTION
    ]
    assert not found, "\n".join(found)


def test_every_module_says_its_one_job() -> None:
    found = [module.at(1) for module in modules() if not first_line(module.tree)]
    assert not found, "\n".join(found)


def test_no_module_has_a_name_that_says_nothing() -> None:
    found = [module.at(1) for module in modules() if module.name.rsplit(".", 1)[-1].strip("_") in EMPTY_NAMES]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", ["x = 1", '""', '"""\nOne job."""'])
def test_the_guard_sees_a_first_line_that_says_nothing(code: str) -> None:
    assert not first_line(ast.parse(code))


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines from ``def`` to the end, decorators left out."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def first_line(tree: ast.Module) -> str:
    """Give the first line of the docstring when it is a sentence on the file's first line, else nothing."""
    line = (ast.get_docstring(tree, clean=False) or "").split("\n", 1)[0].strip()
    return line if line.endswith((".", "?")) else ""
