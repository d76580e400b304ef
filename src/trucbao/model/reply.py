"""Reply: what an agency is asked to correct in what it sent; field names are what templates call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trucbao.model.conference import Agency


class Remark(NamedTuple):
    """What is wrong in one file, once for all its lines (none: the file as a whole), with what the first one says."""

    ma_loi: str
    tep: str
    dong: tuple[int, ...]
    trich: str
    noi_dung: str
    cach_sua: str


class Reply(NamedTuple):
    """All that one agency is asked: what must be corrected, and what should be looked at, in the order of its files."""

    co_quan: Agency
    tep: tuple[str, ...]
    phai_sua: tuple[Remark, ...]
    nen_xem: tuple[Remark, ...]
