"""Every rule's page is its test: its wrong example brings its code and nothing else, its right example nothing."""

from __future__ import annotations

import pytest

from rules.page import findings
from trucbao.diagnostics.diagnostic import Severity
from trucbao.rules.registry import rules_across, rules_each

RULES = {rule.code.code: rule for rule in (*rules_each(), *rules_across())}
PERIOD_CODES = {f"TB5{number:02}" for number in range(8, 15)}
"""What a conference as a whole lacks: a page shows one report or two of it, so only their own pages speak of these."""

CASES = [(code, example) for code, rule in RULES.items() for example in rule.examples()]


def test_there_are_rules_and_each_has_both_examples() -> None:
    assert RULES
    for code, rule in RULES.items():
        kinds = {example.wrong for example in rule.examples()}
        assert kinds == {True, False}, code


def test_a_rule_lies_where_its_weight_belongs() -> None:
    blocking = {rule.code.code for rule in (*rules_each(advice=False), *rules_across(advice=False))}
    assert blocking == {code for code, rule in RULES.items() if rule.code.severity is Severity.ERROR}


def test_a_rules_code_is_in_the_hundred_of_its_folder() -> None:
    assert all(rule.code.code.startswith(("TB3", "TB4")) for rule in rules_each())
    assert all(rule.code.code.startswith("TB5") for rule in rules_across())


@pytest.mark.parametrize(("code", "example"), CASES, ids=[f"{c}-{'sai' if e.wrong else 'dung'}" for c, e in CASES])
def test_the_example_brings_what_it_says(code: str, example: object) -> None:
    others = PERIOD_CODES - {code}
    found = [finding for finding in findings(example.text) if finding.code not in others]
    assert [finding.code for finding in found] == ([code] if example.wrong else [])
    for finding in found:
        assert finding.place.line > 0
        assert finding.hint
