"""Reads a workspace and checks it: the part of the corridor that every command walks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.intake.workspace import Workspace, read_workspace

if TYPE_CHECKING:
    from pathlib import PurePath

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.world.world import World


class Checked(NamedTuple):
    """A workspace, everything found in it, and the texts of its files for showing the lines."""

    workspace: Workspace
    found: tuple[Diagnostic, ...]
    sources: dict[str, str]


def read_and_check(world: World, folder: PurePath) -> Checked:
    """Read the workspace and run every rule over it."""
    workspace, found = read_workspace(world, folder)
    if workspace.period is not None:
        from trucbao.rules.registry import check  # the rules are many files: not needed where nothing could be read

        found += check(workspace.period, workspace.files)
    sources = {name: parsed.source.text for name, parsed in workspace.files.items()}
    return Checked(workspace, in_file_order(found), sources)


def in_file_order(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Order findings by file, line and column; the same finding told twice is told once."""
    once = dict.fromkeys(found)
    return tuple(sorted(once, key=lambda one: (one.place.file, one.place.line, one.place.column, one.code)))
