"""Right texts are left alone: a hundred clean items, alone and as one conference, and the example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.desk import FOLDER, desk
from rules.bank import cases, findings
from trucbao.app.reading import read_and_check

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic

CLEAN = cases("sach")
OF_THE_WHOLE = {f"TB5{number:02}" for number in range(8, 15)}
"""What a conference of one report lacks by its nature."""


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str, int, str]]:
    return [(one.code, one.place.file, one.place.line, one.message) for one in found]


def test_there_are_a_hundred_items() -> None:
    assert len(CLEAN) == 10
    texts = sum(case["bao_cao"].count("\n  - ") for case in CLEAN)
    assert texts >= 100


@pytest.mark.parametrize("case", CLEAN, ids=[case["ten"] for case in CLEAN])
def test_a_clean_report_alone(case: dict[str, Any]) -> None:
    assert [one for one in told(findings(case)) if one[0] not in OF_THE_WHOLE] == []


def test_the_clean_reports_as_one_conference() -> None:
    reports = {case["bao_cao"].split("co_quan: ", 1)[1].split()[0]: case["bao_cao"] for case in CLEAN}
    assert len(reports) == 10
    assert told(findings({"bao_cao": reports})) == []


def test_the_example() -> None:
    assert told(read_and_check(desk(), FOLDER).found) == []
