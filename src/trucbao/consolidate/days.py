"""Days: the day that everything overdue counts from and the day that figures stand for; never today."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from trucbao.model.conference import Conference
    from trucbao.model.submission import Submission


def as_of(conference: Conference) -> date:
    """Give the as-of day; a conference that names none is judged on its own day."""
    return conference.ky.tinh_den or conference.hoi_nghi.ngay


def cut_off(submission: Submission, conference: Conference) -> date | None:
    """Give the cut-off of a submission's figures: its own, else that of the conference."""
    return submission.so_lieu_den or conference.ky.so_lieu_den
