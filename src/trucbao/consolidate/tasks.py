"""Tasks: the tasks of the next period by deadline and by governing document; nothing is merged here."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trucbao.consolidate.grouping import grouped
from trucbao.model.brief import DocumentPart
from trucbao.model.deadline import Deadline, DeadlineKind, order_key
from trucbao.model.text import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.model.brief import AgencyPart, TaskEntry
    from trucbao.model.conference import Named

REST = "Nhiệm vụ khác"

_NO_DEADLINE = Deadline("", DeadlineKind.NONE)


def by_deadline(agencies: Iterable[AgencyPart]) -> tuple[TaskEntry, ...]:
    """Give all tasks by deadline, then in Vietnamese order, then in protocol order."""
    words = _Words()

    def order(entry: TaskEntry) -> tuple[object, ...]:
        return order_key(entry.muc.thoi_han or _NO_DEADLINE), words.order(entry.muc.noi_dung)

    return tuple(sorted((entry for part in agencies for entry in part.nhiem_vu), key=order))


def by_document(tasks: Iterable[TaskEntry], documents: Iterable[Named]) -> tuple[DocumentPart, ...]:
    """Give one part per governing document that has tasks, in the order declared; the order of the tasks is kept."""
    return tuple(
        DocumentPart(document.ma, document.ten, entries)
        for document, entries in grouped(tasks, documents, lambda entry: entry.can_cu, REST)
    )


class _Words(dict[str, tuple[object, ...]]):
    """Sort keys by word: texts share their words, and whole sentences would cost most of the time of this room."""

    def __missing__(self, word: str) -> tuple[object, ...]:
        key = self[word] = sort_key(word)[0]
        return key

    def order(self, text: str) -> tuple[object, ...]:
        return tuple(chain.from_iterable(map(self.__getitem__, text.split())))
