"""A command is a module in app/, a module in cli/ and a line in the list of commands: all three or none."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from house.source import modules
from trucbao.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


def test_app_and_cli_have_the_commands_of_the_list() -> None:
    assert COMMANDS
    assert commands("cli", {"arguments", "run"}) == set(COMMANDS)
    assert commands("app") == set(COMMANDS)


def commands(room: str, wanted: AbstractSet[str] = frozenset()) -> set[str]:
    """Give the modules of a room that hold a command: the functions ``wanted``, or the one of the module's name."""
    found = set()
    for module in modules():
        name = module.name.rsplit(".", 1)[-1]
        public = {node.name for node in module.tree.body if isinstance(node, ast.FunctionDef)}
        if module.room == room and (wanted or {name}) <= public:
            found.add(name)
    return found
