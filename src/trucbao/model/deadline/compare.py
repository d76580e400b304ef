"""Order and relation of deadlines, and how late a thing is."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from trucbao.model.deadline.value import DeadlineKind

if TYPE_CHECKING:
    from datetime import date

    from trucbao.model.deadline.value import Deadline


class Relation(Enum):
    """How two deadlines of one task stand to each other."""

    AGREE = "khớp"
    REFINE = "cụ thể hơn"
    CLASH = "lệch"


_DATED, _RECURRING, _UNDATED = range(3)
_NEVER_DUE = 1 << 30
_DAYS_BETWEEN = {"tuần": 7, "tháng": 28, "quý": 90, "năm": 365}


def order_key(deadline: Deadline) -> tuple[int, int, int, int]:
    """Sort by due day, the more precise first; then what recurs, then what has a start only or no day at all."""
    if deadline.end:
        return _DATED, deadline.end.toordinal(), _length(deadline), deadline.tentative
    rank = _RECURRING if deadline.recurring else _UNDATED
    return rank, deadline.start.toordinal() if deadline.start else _NEVER_DUE, 0, 0


def relation(one: Deadline, other: Deadline) -> Relation:
    """Compare two deadlines, in either order: equal ends agree, one inside the other refines it, all else clashes."""
    if one.written.casefold() == other.written.casefold():
        return Relation.AGREE
    if one.end and other.end:
        return _relate_intervals(one, other)
    if one.kind is DeadlineKind.FROM or other.kind is DeadlineKind.FROM:
        return _relate_starts(one, other)
    if not one.end and not other.end:
        return _relate_frequencies(one.recurring, other.recurring)
    dated, open_ended = (one, other) if one.end else (other, one)
    every = _frequency(open_ended.recurring)
    # What recurs every month cannot be done by one day, but can within a year; what names no time contradicts none.
    return Relation.CLASH if every and every > _length(dated) + 1 else Relation.REFINE


def days_overdue(deadline: Deadline, as_of: date) -> int:
    """Count the days past the due day; 0 when not due yet, without a due day, or due only as expected."""
    if deadline.end is None or deadline.tentative or deadline.kind is DeadlineKind.CONDITIONAL:
        return 0
    return max(0, (as_of - deadline.end).days)


def _relate_intervals(one: Deadline, other: Deadline) -> Relation:
    if one.end == other.end:
        return Relation.AGREE
    if _lies_in(one, other) or _lies_in(other, one):
        return Relation.REFINE
    return Relation.CLASH


def _relate_starts(one: Deadline, other: Deadline) -> Relation:
    """Compare with an effective-from day: a due day must not lie before it."""
    if one.start and other.start and not one.end and not other.end:
        return Relation.AGREE if one.start == other.start else Relation.CLASH
    start, end = (one.start, other.end) if one.kind is DeadlineKind.FROM else (other.start, one.end)
    return Relation.CLASH if start and end and end < start else Relation.REFINE


def _relate_frequencies(one: str, other: str) -> Relation:
    if one == other:
        return Relation.AGREE if one else Relation.REFINE
    name, _, day = one.partition("/")
    other_name, _, other_day = other.partition("/")
    same = name == other_name and not (day and other_day)
    return Relation.REFINE if same or not (_frequency(one) and _frequency(other)) else Relation.CLASH


def _frequency(recurring: str) -> int:
    """Give the days between two times of what recurs; 0 when the words fix none (``thường xuyên``)."""
    return _DAYS_BETWEEN.get(recurring.partition("/")[0].removeprefix("hằng "), 0)


def _lies_in(inner: Deadline, outer: Deadline) -> bool:
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _length(deadline: Deadline) -> int:
    return (deadline.end - deadline.start).days if deadline.start and deadline.end else 0
