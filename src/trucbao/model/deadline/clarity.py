"""Clarity: whether a deadline tells when a thing is due, or only when it begins, or nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.deadline.habits import event_in
from trucbao.model.deadline.value import DeadlineKind

if TYPE_CHECKING:
    from trucbao.model.deadline.value import Deadline

_ON_DEMAND = ("đột xuất", "phát sinh", "khi cần", "yêu cầu", "khi hoàn thành", *"0123456789")
_BEGINS = ("bắt đầu", "trở đi")
_ENDS = ("xong", "hoàn thành", "hoàn tất", "kết thúc", "đến", "tới", "trước", "tổng kết")
_WIDE = {DeadlineKind.RANGE, DeadlineKind.MILESTONES}


def is_vague(deadline: Deadline) -> bool:
    """Whether no one could say of a day whether the thing is overdue on it: no time, no habit, no event is named.

    A condition alone (``theo hướng dẫn của Trung ương``) is vague; one that counts its days, one that waits for an
    event, and work on demand are not.
    """
    if deadline.kind is not DeadlineKind.CONDITIONAL:
        return deadline.kind in {DeadlineKind.VAGUE, DeadlineKind.NONE}
    if deadline.start or deadline.end or deadline.recurring:
        return False
    return not _holds(deadline, _ON_DEMAND) and not event_in(deadline.written)


def only_begins(deadline: Deadline) -> bool:
    """Whether a deadline names the time when work begins and none when it ends (``từ quý III/2023``)."""
    if deadline.kind is DeadlineKind.FROM:
        return True
    if deadline.kind in _WIDE or deadline.recurring or deadline.condition or deadline.start is None:
        return False
    return _holds(deadline, _BEGINS) and not _holds(deadline, _ENDS)


def is_due_by(deadline: Deadline) -> bool:
    """Whether the end of a deadline is a day by which all must be done.

    Beside a habit (``hằng năm theo kế hoạch năm 2022``) only a day that is written out is one.
    """
    if deadline.end is None or only_begins(deadline):
        return False
    return not deadline.recurring or deadline.kind is DeadlineKind.DAY


def _holds(deadline: Deadline, words: tuple[str, ...]) -> bool:
    written = deadline.written.lower()
    return any(word in written for word in words)
