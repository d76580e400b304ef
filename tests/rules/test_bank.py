"""The bank of cases that the rules were not made from: every fault found at its line, no right text blamed."""

from __future__ import annotations

from typing import Any

import pytest

from rules.bank import CASE_KEYS, cases, expected_lines, findings, groups
from trucbao.rules.registry import rules_across, rules_each

CODES = {rule.code.code for rule in (*rules_each(), *rules_across())}
ALL = [
    pytest.param(case, id=f"{name}:{case['ten']}")
    for group in groups()
    for name in (group, f"{group}-kin")
    for case in cases(name)
]
PERIOD_CODES = {f"TB5{number:02}" for number in range(8, 15)}


def test_the_bank_is_large_and_well_formed() -> None:
    faults = [param.values[0] for param in ALL if "ma" in param.values[0]]
    assert len(faults) >= 120
    assert len(ALL) - len(faults) >= 80
    assert all(set(param.values[0]) <= CASE_KEYS for param in ALL)
    assert {case["ma"] for case in faults} <= CODES


@pytest.mark.parametrize("case", ALL)
def test_case(case: dict[str, Any]) -> None:
    found = findings(case)
    told = [(one.code, one.place.file, one.place.line) for one in found]
    allowed = {case.get("ma"), *case.get("kem", []), "TB512", *PERIOD_CODES}
    if "ma" in case:
        assert {(case["ma"], *spot) for spot in expected_lines(case)} & set(told), told
    elif case["khong"] != "tất cả":
        assert case["khong"] not in {code for code, *_ in told}, told
    assert [one for one in told if one[0] not in allowed] == []
    assert all(one.hint and one.message for one in found)
