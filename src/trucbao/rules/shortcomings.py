"""Shortcomings: those of a submission that say something, thematic ones included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.silence import says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.model.submission import Shortcoming, Submission


def shortcomings(submission: Submission) -> Iterator[Shortcoming]:
    """Give the shortcomings that have parts to ask for; ``Không.`` is none."""
    for items in (submission.han_che, *(part.han_che for part in submission.chuyen_de)):
        for item in items:
            if not says_nothing(item.noi_dung):
                yield item
