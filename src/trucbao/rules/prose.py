"""Prose: every text that an agency wrote, with where it stands and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.submission import Proposal, Result, Shortcoming, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.place import Place
    from trucbao.model.submission import Item, Submission
    from trucbao.rules.rule import Context


class Prose(NamedTuple):
    """A text as written: ``field`` is its key, ``item`` what it belongs to (None for the general assessment)."""

    text: str
    field: str
    place: Place
    address: str
    item: Item | None


def proses(submission: Submission, context: Context) -> Iterator[Prose]:
    """Give every prose text of a submission in the order of the contract, thematic items last."""
    if submission.danh_gia_chung:
        place = context.top(submission.nguon.file, "danh_gia_chung")
        yield Prose(submission.danh_gia_chung, "danh_gia_chung", place, submission.agency, None)
    for item in (*submission.items(), *submission.thematic_items()):
        for path, text in _texts(item):
            if text:
                place = item.nguon if path == ("noi_dung",) else context.place(item.nguon, *path)
                yield Prose(text, path[-1], place, item.dia_chi, item)


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
