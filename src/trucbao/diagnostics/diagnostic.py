"""Diagnostic: one finding, as a value; nothing but the command line prints it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from trucbao.diagnostics.place import Place


class Severity(StrEnum):
    """How much a finding weighs: errors block the paper, warnings block it under ``--strict``, hints never do."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Edit(NamedTuple):
    """A safe replacement: the text between the ends of ``place`` becomes ``new``."""

    place: Place
    new: str


class Related(NamedTuple):
    """A second place that belongs to a finding ("đã ghi lần đầu ở đây")."""

    place: Place
    message: str
    address: str = ""


class Diagnostic(NamedTuple):
    """One finding: what is wrong (``message``), where (``place``), what to do (``hint``), in Vietnamese."""

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    address: str = ""
    edits: tuple[Edit, ...] = ()
    related: tuple[Related, ...] = ()


T = TypeVar("T")


class Outcome(NamedTuple, Generic[T]):
    """What a stage made and what it found on the way."""

    value: T
    found: tuple[Diagnostic, ...] = ()
