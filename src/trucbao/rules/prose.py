"""Prose: every text that an agency wrote, with where it stands and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.submission import Proposal, Result, Shortcoming, Task
from trucbao.rules.rule import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.model.submission import Item, Submission
    from trucbao.rules.rule import Context


def proses(submission: Submission, context: Context) -> tuple[Prose, ...]:
    """Give every prose text of a submission in the order of the contract, thematic items last.

    A dozen rules ask for the same texts, so the answer is kept in the context.
    """
    file = submission.nguon.file
    if file not in context.proses:
        context.proses[file] = tuple(_proses(submission, context))
    return context.proses[file]


def _proses(submission: Submission, context: Context) -> Iterator[Prose]:
    if submission.danh_gia_chung:
        field = "danh_gia_chung"
        yield Prose(submission.danh_gia_chung, field, submission.agency, None, submission.nguon, (field,), context)
    for item in (*submission.items(), *submission.thematic_items()):
        for path, text in _texts(item):
            if text:
                yield Prose(text, path[-1], item.dia_chi, item, item.nguon, path, context)


def _texts(item: Item) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give the fields of an item that hold sentences."""
    yield ("noi_dung",), item.noi_dung
    match item:
        case Shortcoming():
            yield ("bieu_hien",), item.bieu_hien
            yield ("nguyen_nhan", "khach_quan"), item.nguyen_nhan.khach_quan
            yield ("nguyen_nhan", "chu_quan"), item.nguyen_nhan.chu_quan
            yield ("khac_phuc",), item.khac_phuc
        case Task():
            yield ("san_pham",), item.san_pham
        case Proposal():
            yield ("ly_do",), item.ly_do
        case Result():
            pass
