"""The registry: every file of ``rules/each`` and ``rules/across`` is a rule; nothing has to be kept in step.

What lies in their ``advice`` folders warns or hints and never keeps a paper from being written, so that a build need
not load it.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Any

from trucbao.model.references import Roster
from trucbao.rules.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.model.workspace import Period
    from trucbao.tree import ParsedFile


def rules_each(*, advice: bool = True) -> tuple[Rule[Submission], ...]:
    """Give the rules on one submission, in the order of their codes; those that only advise on request."""
    return _rules("each", advice=advice)


def rules_across(*, advice: bool = True) -> tuple[Rule[Period], ...]:
    """Give the rules across all submissions, in the order of their codes; those that only advise on request."""
    return _rules("across", advice=advice)


def check(period: Period, files: Mapping[str, ParsedFile], *, advice: bool = True) -> tuple[Diagnostic, ...]:
    """Run the rules over the current submissions and over the period as a whole."""
    context = Context(period, Roster(period.conference), files, {})
    found: list[Diagnostic] = []
    single = rules_each(advice=advice)
    for submission in period.current.values():
        for rule in single:
            found += rule.check(submission, context)
    for whole in rules_across(advice=advice):
        found += whole.check(period, context)
    return tuple(found)


def _rules(folder: str, *, advice: bool) -> tuple[Rule[Any], ...]:
    packages = [f"trucbao.rules.{folder}"] + [f"trucbao.rules.{folder}.advice"] * advice
    modules = [importlib.import_module(name) for package in packages for name in _modules(package)]
    rules = [Rule(module.CODE, module.check, module.__doc__ or "") for module in modules]
    return tuple(sorted(rules, key=lambda rule: rule.code.code))


def _modules(package: str) -> list[str]:
    path = importlib.import_module(package).__path__
    return sorted(f"{package}.{module.name}" for module in pkgutil.iter_modules(path) if not module.ispkg)
