"""The bank of cases in ``tests/cases/kiem-tra``: how a case becomes a conference, and what it finds."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import yaml

from trucbao.intake.workspace import read_workspace
from trucbao.rules.registry import check
from trucbao.tree import read
from trucbao.tree.lookup import find
from trucbao.world.memory import MemoryWorld

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "cases" / "kiem-tra"
CONFERENCE = ROOT / "examples" / "quang-ngai-2023" / "hoi-nghi.yaml"
DESK = PurePosixPath("hoi-nghi")
HARMLESS = "ket_qua:\n  - Thẩm định 12 hồ sơ nhân sự.\n"
CASE_KEYS = {"ten", "tap", "ma", "khong", "cho", "kem", "bao_cao", "hoi_nghi", "nam_truoc"}


@cache
def cases(name: str) -> tuple[dict[str, Any], ...]:
    """Give the cases of one file of the bank."""
    return tuple(_read((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")))


def groups() -> list[str]:
    """Give the names of the groups."""
    return sorted(path.stem.removesuffix("-kin") for path in FOLDER.glob("*-kin.yaml"))


def submissions(case: dict[str, Any]) -> dict[str, str]:
    """Give the submissions of a case by the stem of their file, completed as the bank's README says."""
    given = case["bao_cao"]
    files = {"BTCTU": given} if isinstance(given, str) else given
    return {stem: _completed(stem, text) for stem, text in files.items()}


def findings(case: dict[str, Any]) -> tuple[Diagnostic, ...]:
    """Give what reading and checking say of a case."""
    files: dict[str, bytes | str] = {"hoi-nghi/hoi-nghi.yaml": conference(case.get("hoi_nghi", ""))}
    files |= {f"hoi-nghi/co-quan/{stem}.yaml": text for stem, text in submissions(case).items()}
    if "nam_truoc" in case:
        files["hoi-nghi/nam-truoc.yaml"] = case["nam_truoc"]
    workspace, found = read_workspace(MemoryWorld(files), DESK)
    return found if workspace.period is None else found + check(workspace.period, workspace.files)


def conference(overrides: str) -> str:
    """Give the example's conference with whole top-level keys replaced."""
    text = CONFERENCE.read_text(encoding="utf-8")
    for key in _read(overrides) or {}:
        lines = text.split("\n")
        start = next((n for n, line in enumerate(lines) if line.startswith(f"{key}:")), len(lines))
        end = next((n for n in range(start + 1, len(lines)) if lines[n][:1] not in {" ", "#", ""}), len(lines))
        text = "\n".join((*lines[:start], *lines[end:]))
    return text + "\n" + overrides


def expected_lines(case: dict[str, Any]) -> set[tuple[str, int]]:
    """Give the files and lines at which the finding may stand."""
    spots = case.get("cho", [])
    texts = {
        **{f"co-quan/{stem}.yaml": text for stem, text in submissions(case).items()},
        "hoi-nghi.yaml": conference(case.get("hoi_nghi", "")),
        "nam-truoc.yaml": case.get("nam_truoc", ""),
    }
    return {_line(spot, texts) for spot in ([spots] if isinstance(spots, str) else spots)}


def _line(spot: str, texts: dict[str, str]) -> tuple[str, int]:
    stem, _, path = spot.rpartition("/")
    file = {"hoi-nghi": "hoi-nghi.yaml", "nam-truoc": "nam-truoc.yaml"}.get(stem, f"co-quan/{stem or 'BTCTU'}.yaml")
    steps = tuple(int(step) if step.isdecimal() else step for step in path.split(".") if step)
    return file, find(read(texts[file].encode(), file).value.root, file, steps).line


def _completed(stem: str, text: str) -> str:
    keys = _read(text) or {}
    head = "" if "co_quan" in keys else f"co_quan: {stem}\n"
    tail = "" if "ket_qua" in keys else HARMLESS
    return head + text.rstrip("\n") + "\n" + tail


def _read(text: str) -> Any:  # noqa: ANN401  # whatever the YAML holds
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506  # BaseLoader makes texts, lists and maps, nothing else
