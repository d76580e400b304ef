"""Answers: which line answers a task of last period, when several do or only a result does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.submission import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.consolidate.entries import Sender
    from trucbao.consolidate.references import Resolver
    from trucbao.model.records import PastTask
    from trucbao.model.submission import Submission

_LINE, _RESULT = 0, 2


def answers(past: Iterable[PastTask], sent: Iterable[Sender], resolver: Resolver) -> dict[str, ProgressLine]:
    """Give the answer to each task that has one, by the task's code.

    A progress line goes before a result that names the task, the lead's word before another's, then the first in
    protocol order.
    """
    leads = {task.ma: resolver.agency(task.chu_tri).ma for task in past}
    chosen: dict[str, tuple[int, ProgressLine]] = {}
    for sender in sent:
        for kind, line in _lines(sender.submission) if sender.submission else ():
            if line.nhiem_vu in leads:
                rank = kind + (leads[line.nhiem_vu] != sender.agency.ma)
                if line.nhiem_vu not in chosen or rank < chosen[line.nhiem_vu][0]:
                    chosen[line.nhiem_vu] = rank, line
    return {code: line for code, (_, line) in chosen.items()}


def _lines(submission: Submission) -> Iterator[tuple[int, ProgressLine]]:
    for line in submission.tien_do:
        yield _LINE, line
    for result in submission.ket_qua:
        if result.nhiem_vu and result.muc_do:
            yield _RESULT, ProgressLine(result.nguon, result.nhiem_vu, result.muc_do)
