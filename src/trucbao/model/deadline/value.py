"""Deadline: one due time as written and as understood."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class DeadlineKind(Enum):
    """What sort of due time was written."""

    DAY = "ngày"
    MONTH = "tháng"
    QUARTER = "quý"
    HALF = "6 tháng"
    NINE_MONTHS = "9 tháng"
    YEAR = "năm"
    RANGE = "khoảng"
    MILESTONES = "nhiều mốc"
    RECURRING = "định kỳ"
    FROM = "từ ngày"
    CONDITIONAL = "có điều kiện"
    EVENT = "theo sự kiện"
    VAGUE = "không rõ"
    NONE = "không có"


class Deadline(NamedTuple):
    """A deadline; the paper prints ``written``, everything else is for ordering and checking.

    ``end`` is the due day, itself included (``trước ngày 30/6`` is due on 30/6); ``start`` to ``end`` is the interval
    that was named, for MILESTONES that of the last one. FROM has only a ``start``. ``recurring`` is a frequency
    (``hằng tháng``, ``hằng tháng/25``) and may stand beside a due day. ``condition`` is the clause that has to come
    true first. ``tentative`` says that the text calls the time expected (``dự kiến``). ``impossible`` is the text of a
    day, month or quarter that no calendar has.
    """

    written: str
    kind: DeadlineKind
    start: date | None = None
    end: date | None = None
    milestones: tuple[date, ...] = ()
    recurring: str = ""
    condition: str = ""
    tentative: bool = False
    impossible: str = ""
