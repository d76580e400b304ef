"""Workspace: all that was read of one conference, and Period: the submissions that count."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.records import Conclusions, Editing

if TYPE_CHECKING:
    from trucbao.model.conference import Conference
    from trucbao.model.records import PastTask
    from trucbao.model.submission import Submission


class Period(NamedTuple):
    """One conference and everything handed in for it; ``submissions`` in the order of their files' names.

    ``current`` holds the highest ``lan_nop`` of each agency in the order of the roster, keyed by the agency's code.
    """

    conference: Conference
    submissions: tuple[Submission, ...]
    current: dict[str, Submission]
    past: tuple[PastTask, ...] = ()
    conclusions: Conclusions = Conclusions()
    editing: Editing = Editing()
