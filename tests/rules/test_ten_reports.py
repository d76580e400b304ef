"""Ten broken reports in one conference: every finding of every file in one pass, at its line and column.

The places were read off by hand against the text; the form of a case is that of ``tree/test_cases.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from rules.bank import DESK, conference
from tree.test_cases import parts
from trucbao.intake.workspace import read_workspace
from trucbao.rules.registry import check
from trucbao.world.memory import MemoryWorld

PATHS = sorted((Path(__file__).parents[1] / "cases" / "muoi-bao-cao").glob("*.yaml"))
CASES = {f"co-quan/{path.name}": parts(path.read_text(encoding="utf-8")) for path in PATHS}


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[str, int, int]]]:
    """Give what one pass over all ten finds, by file."""
    files: dict[str, bytes | str] = {f"{DESK}/{name}": text for name, (text, _, _) in CASES.items()}
    world = MemoryWorld({**files, f"{DESK}/hoi-nghi.yaml": conference("")})
    workspace, found = read_workspace(world, DESK)
    assert workspace.period is not None
    found += check(workspace.period, workspace.files)
    assert all(one.hint for one in found)
    spots = [(one.place.file, (one.code, one.place.line, one.place.column)) for one in found]
    return {name: sorted(spot for file, spot in spots if file == name) for name in CASES}


def test_there_are_ten() -> None:
    assert len(CASES) == 10
    assert sum(len(expected) for _, expected, _ in CASES.values()) >= 30


@pytest.mark.parametrize("name", CASES)
def test_a_report(name: str, told: dict[str, list[tuple[str, int, int]]]) -> None:
    assert told[name] == sorted(CASES[name][1])
