"""Every kind of finding has one code of its own, in the hundred of its subject."""

from __future__ import annotations

import ast
import re
from collections import Counter
from itertools import pairwise

from house.source import modules

HUNDREDS = {"each": "34", "across": "5"}
"""Rules on one submission and its wording; rules across agencies (design 6)."""


def test_a_code_is_used_once() -> None:
    codes = Counter(code for code, _ in declared())
    assert len(codes) > 40
    assert not {code: count for code, count in codes.items() if count > 1}


def test_a_code_looks_like_a_code() -> None:
    assert not [(code, where) for code, where in declared() if not re.fullmatch(r"TB[1-9][0-9]{2}", code)]


def test_rules_keep_to_their_hundred() -> None:
    rules = [
        (module.name.split(".")[2], code)
        for module in modules()
        for code in _codes(module.tree)
        if "rules." in module.name
    ]
    assert rules
    assert not [(kind, code) for kind, code in rules if code[2] not in HUNDREDS[kind]]


def test_the_table_stands_in_order_under_its_headings() -> None:
    (table,) = [module for module in modules() if module.name == "trucbao.diagnostics.codes"]
    heading, listed = "", []
    for line in table.text.splitlines():
        if match := re.match(r"# ([1-9])xx: ", line):
            heading = match[1]
        elif match := re.match(r'[A-Z_]+ = Code\("TB([0-9]{3})"', line):
            assert match[1][0] == heading, line
            listed.append(match[1])
    assert len(listed) > 40
    assert not [(one, other) for one, other in pairwise(listed) if other <= one]


def test_the_program_knows_all_codes_of_the_table() -> None:
    from trucbao.diagnostics.codes import CODES

    (table,) = [module for module in modules() if module.name == "trucbao.diagnostics.codes"]
    assert set(CODES) == set(_codes(table.tree))


def declared() -> list[tuple[str, str]]:
    """Give every code that is declared anywhere, with its place."""
    return [(code, module.name) for module in modules() for code in _codes(module.tree)]


def _codes(tree: ast.Module) -> list[str]:
    return [
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Code"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]
