"""Readable cases of YAML as people get it wrong: each complaint stands under the line that it is about.

A case is a file in ``tests/cases/yaml``. Before it is read,

* lines that begin with ``#!`` (what the case shows) and ``#^`` (what is expected) are taken out;
* ``⟦200B⟧`` becomes the sign of that number, so that a person sees what cannot be seen.

``#^ TB102 3`` says: the line above has a finding TB102 at column 3. ``#^ không đọc được``: the file has no tree.
All findings of a file are listed, and no others may come. Both parsers must give the same, and each finding a cure.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trucbao.tree import ParsedFile, read
from trucbao.tree.parse import fast_parser, plain_parser

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Outcome

CASES = sorted((Path(__file__).parents[1] / "cases" / "yaml").glob("*.yaml"))
SIGN = re.compile("⟦([0-9A-F]+)⟧")
EXPECTED = re.compile(r"#\^ (TB[0-9]{3}) ([0-9]+)")
NO_TREE = "#^ không đọc được"


def test_there_are_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    text, expected, has_tree = parts(path.read_text(encoding="utf-8"))
    parsed, found = outcome = read(text.encode(), path.name, fast_parser)
    assert [(finding.code, finding.place.line, finding.place.column) for finding in found] == expected
    assert (parsed.root is not None) is has_tree
    assert [finding.code for finding in found if not finding.hint or not finding.message] == []
    assert read(text.encode(), path.name, plain_parser) == outcome


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_edit_mends_what_it_is_offered_for(path: Path) -> None:
    text, _, _ = parts(path.read_text(encoding="utf-8"))
    before = read(text.encode(), path.name)
    after = read(edited(text, before).encode(), path.name)
    mended = [finding.code for finding in before.found if finding.edits]
    left = [finding.code for finding in after.found]
    open_ones = [finding.code for finding in before.found if not finding.edits]
    assert [code for code in mended if left.count(code) > open_ones.count(code)] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_windows_line_ends_change_nothing(path: Path) -> None:
    text, expected, _ = parts(path.read_text(encoding="utf-8"))
    found = read(text.replace("\n", "\r\n").encode(), path.name).found
    assert [(finding.code, finding.place.line, finding.place.column) for finding in found] == expected


def parts(case: str) -> tuple[str, list[tuple[str, int, int]], bool]:
    """Give the input of a case, the findings it expects, and whether there is a tree."""
    lines: list[str] = []
    expected: list[tuple[str, int, int]] = []
    for line in case.split("\n"):
        if match := EXPECTED.match(line):
            expected.append((match[1], len(lines), int(match[2])))
        elif not line.startswith(("#^", "#!")):
            lines.append(SIGN.sub(lambda sign: chr(int(sign[1], 16)), line))
    order = sorted(expected, key=lambda finding: (*finding[1:], finding[0]))
    return "\n".join(lines), order, NO_TREE not in case


def edited(text: str, outcome: Outcome[ParsedFile]) -> str:
    """Do all edits that the findings offer."""
    lines = text.split("\n")
    edits = {edit for finding in outcome.found for edit in finding.edits}
    for edit in sorted(edits, key=lambda edit: (edit.place.line, edit.place.column), reverse=True):
        place = edit.place
        assert place.line == place.end_line
        line = lines[place.line - 1]
        lines[place.line - 1] = line[: place.column - 1] + edit.new + line[place.end_column - 1 :]
    return "\n".join(lines)
