"""The contract's shapes: readable cases, each with the complaint under the offending line (see tree/test_cases.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from rules.page import CONFERENCE, FOLDER, PAST
from tree.test_cases import parts
from trucbao.intake.workspace import read_workspace
from trucbao.world.memory import MemoryWorld

FOLDERS = Path(__file__).parents[1] / "cases" / "hinh-dang"
SUBMISSIONS = sorted((FOLDERS / "bao-cao").glob("*.yaml"))
CONFERENCES = sorted((FOLDERS / "hoi-nghi").glob("*.yaml"))
GOOD = "co_quan: VPTU\nket_qua: [Tiếp nhận 438 đơn.]\n"


def test_there_are_cases() -> None:
    assert len(SUBMISSIONS) >= 15
    assert CONFERENCES


@pytest.mark.parametrize("path", SUBMISSIONS, ids=lambda path: path.stem)
def test_a_submission(path: Path) -> None:
    text, expected, _ = parts(path.read_text(encoding="utf-8"))
    files = {
        "hoi-nghi/hoi-nghi.yaml": CONFERENCE,
        "hoi-nghi/nam-truoc.yaml": PAST,
        "hoi-nghi/co-quan/BTCTU.yaml": text,
        "hoi-nghi/co-quan/VPTU.yaml": GOOD,
    }
    workspace, found = read_workspace(MemoryWorld(files), FOLDER)
    told = sorted((one.place.line, one.place.column, one.code) for one in found)
    assert told == sorted((line, column, code) for code, line, column in expected)
    assert all(one.place.file == "co-quan/BTCTU.yaml" and one.hint for one in found)
    assert workspace.period is not None, "one bad file stops only itself"
    assert "VPTU" in workspace.period.current


@pytest.mark.parametrize("path", CONFERENCES, ids=lambda path: path.stem)
def test_a_conference(path: Path) -> None:
    text, expected, _ = parts(path.read_text(encoding="utf-8"))
    world = MemoryWorld({"hoi-nghi/hoi-nghi.yaml": text, "hoi-nghi/co-quan/VPTU.yaml": GOOD})
    workspace, found = read_workspace(world, FOLDER)
    told = sorted((one.place.line, one.place.column, one.code) for one in found)
    assert told == sorted((line, column, code) for code, line, column in expected)
    assert workspace.period is None


def test_a_code_is_declared_once() -> None:
    """A schema cannot say this, so the case stands apart from those that schema and program must judge alike."""
    text, expected, _ = parts((FOLDERS / "ma-trung.yaml").read_text(encoding="utf-8"))
    _, found = read_workspace(MemoryWorld({"hoi-nghi/hoi-nghi.yaml": text, "hoi-nghi/co-quan/VPTU.yaml": GOOD}), FOLDER)
    assert [(one.code, one.place.line, one.place.column) for one in found] == expected
    assert all(one.hint and one.related for one in found)
