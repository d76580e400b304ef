"""Settings: which findings count and how much, as the workspace (``quy_tac``) and the command line wish."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Outcome, Severity
from trucbao.tree.lookup import find

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trucbao.diagnostics.codes import Code
    from trucbao.diagnostics.place import Place
    from trucbao.model.conference import RuleSetting
    from trucbao.tree import ParsedFile

_LEVELS = {"goi-y": Severity.HINT, "canh-bao": Severity.WARNING, "loi": Severity.ERROR, "tat": None}


class Levels(NamedTuple):
    """The levels that a workspace sets: the new weight of a code, None where it is switched off."""

    by_code: Mapping[str, Severity | None] = MappingProxyType({})

    def over(self, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Give the findings with their new weights, less those that are switched off."""
        if not self.by_code:
            return found
        weighed = ((finding, self.by_code.get(finding.code, finding.severity)) for finding in found)
        return tuple(finding._replace(severity=weight) for finding, weight in weighed if weight is not None)


class Choice(NamedTuple):
    """The codes that a command line asks for: beginnings of codes, all of them when ``select`` is empty."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, finding: Diagnostic) -> bool:
        """Whether the finding is asked for; what the machine refused is told in any case."""
        code = codes.CODES.get(finding.code)
        if code is not None and code.exit == codes.SURROUNDINGS:
            return True
        return (not self.select or finding.code.startswith(self.select)) and not finding.code.startswith(self.ignore)


def read_levels(settings: Sequence[RuleSetting], file: ParsedFile) -> Outcome[Levels]:
    """Read ``quy_tac``: the levels that hold, and a finding for each line that has no effect."""
    if not settings:
        return Outcome(Levels(), ())
    from trucbao.app.catalogue import known_codes  # every code of every rule: only where one is set

    known = known_codes()
    levels: dict[str, Severity | None] = {}
    found: list[Diagnostic] = []
    for number, setting in enumerate(settings):
        code = known.get(setting.ma)
        if code is None:
            found.append(_unknown(setting.ma, known, _place(file, number, "ma")))
        elif _is_locked(code, _LEVELS[setting.muc]):
            found.append(_locked(setting.ma, _place(file, number, "muc")))
        else:
            levels[setting.ma] = _LEVELS[setting.muc]
    return Outcome(Levels(levels), tuple(found))


def _is_locked(code: Code, level: Severity | None) -> bool:
    """Whether the level may not be set: a fault that keeps a file from being read or an item from the paper stays."""
    return codes.CODES.get(code.code) is code and code.severity is Severity.ERROR and level is not Severity.ERROR


def _place(file: ParsedFile, number: int, key: str) -> Place:
    return find(file.root, file.source.file, ("quy_tac", number, key))


def _unknown(code: str, known: Iterable[str], place: Place) -> Diagnostic:
    from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only when something is wrong

    hint = did_you_mean(code, known) or "Xem các mã: trucbao explain --list."
    return codes.UNKNOWN_RULE.at(place, f"Không có mã lỗi “{code}”; dòng này của quy_tac không có tác dụng.", hint)


def _locked(code: str, place: Place) -> Diagnostic:
    message = f"Lỗi {code} không tắt và không hạ mức được: bỏ qua nó thì văn bản sẽ thiếu hoặc sai."
    return codes.LOCKED_RULE.at(place, message, "Xoá dòng này của quy_tac và sửa chỗ có lỗi.")
