"""Reads a workspace and checks it: the part of the corridor that every command walks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.app.settings import Levels, read_levels
from trucbao.diagnostics.diagnostic import Severity
from trucbao.intake.workspace import Workspace, read_workspace

if TYPE_CHECKING:
    from pathlib import PurePath

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.world.world import World


class Checked(NamedTuple):
    """A workspace, everything found in it, the texts of its files for showing the lines, the levels it sets."""

    workspace: Workspace
    found: tuple[Diagnostic, ...]
    sources: dict[str, str]
    levels: Levels = Levels()


def read_and_check(world: World, folder: PurePath, *, advice: bool = True) -> Checked:
    """Read the workspace and run the rules over it, those that only advise on request; its ``quy_tac`` is obeyed."""
    workspace, found = read_workspace(world, folder)
    levels = Levels()
    if workspace.period is not None:
        from trucbao.rules.registry import check  # the rules are many files: not needed where nothing could be read

        conference = workspace.period.conference
        levels, more = read_levels(conference.quy_tac, workspace.files[conference.nguon.file])
        advice = advice or Severity.ERROR in levels.by_code.values()  # the workspace may raise advice to an error
        found = levels.over(found + more + check(workspace.period, workspace.files, advice=advice))
    sources = {name: parsed.source.text for name, parsed in workspace.files.items()}
    return Checked(workspace, in_file_order(found), sources, levels)


def in_file_order(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Order findings by file, line and column; the same finding told twice is told once."""
    once = dict.fromkeys(found)
    return tuple(sorted(once, key=lambda one: (one.place.file, one.place.line, one.place.column, one.code)))
