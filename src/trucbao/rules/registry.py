"""The registry: every file of ``rules/each`` and ``rules/across`` is a rule; nothing has to be kept in step."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Any

from trucbao.model.references import Roster
from trucbao.rules import across, each
from trucbao.rules.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.model.workspace import Period
    from trucbao.tree import ParsedFile


def rules_each() -> tuple[Rule[Submission], ...]:
    """Give the rules on one submission, in the order of their codes."""
    return _rules(each)


def rules_across() -> tuple[Rule[Period], ...]:
    """Give the rules across all submissions, in the order of their codes."""
    return _rules(across)


def check(period: Period, files: Mapping[str, ParsedFile]) -> tuple[Diagnostic, ...]:
    """Run every rule over the current submissions and over the period as a whole."""
    context = Context(period, Roster(period.conference), files)
    found: list[Diagnostic] = []
    single = rules_each()
    for submission in period.current.values():
        for rule in single:
            found += rule.check(submission, context)
    for whole in rules_across():
        found += whole.check(period, context)
    return tuple(found)


def _rules(package: ModuleType) -> tuple[Rule[Any], ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    rules = [Rule(module.CODE, module.check, module.__doc__ or "") for module in modules]
    return tuple(sorted(rules, key=lambda rule: rule.code.code))
