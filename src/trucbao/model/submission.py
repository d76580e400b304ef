"""Submission: what one agency sent, by the contract; field names are the contract's own keys.

Values keep what was written. An item's ``dia_chi`` (``BTCTU/KQ-01``) is stable over drafts; ``nguon`` is where its text
stands. References to agencies, fields and documents stay as written and are resolved by the rules and consolidate.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from trucbao.diagnostics.place import Place
    from trucbao.model.dates import Moment
    from trucbao.model.deadline import Deadline
    from trucbao.model.figure import Figure


class Letter(NamedTuple):
    """The letter that a submission came with."""

    so: str = ""
    ngay: date | None = None
    nguoi_ky: str = ""


class Reading(NamedTuple):
    """One line of ``so_lieu``: the value of an indicator; ``gom`` are parts that add up, ``trong_do`` subsets."""

    nguon: Place
    gia_tri: Figure
    chi_tieu: str = ""
    ten: str = ""
    don_vi: str = ""
    ke_hoach: Figure | None = None
    nam_truoc: Figure | None = None
    pham_vi: str = ""
    gom: tuple[tuple[str, Figure], ...] = ()
    trong_do: tuple[tuple[str, Figure], ...] = ()


class Result(NamedTuple):
    """A result of the period (``ket_qua``)."""

    nguon: Place
    noi_dung: str
    ma: str = ""
    linh_vuc: str = ""
    noi_bat: bool = False
    muc_do: str = ""
    nhiem_vu: str = ""
    phoi_hop: tuple[str, ...] = ()
    so_lieu: tuple[Reading, ...] = ()
    mat: bool = False
    dia_chi: str = ""
    co_quan: str = ""


class Causes(NamedTuple):
    """Causes of a shortcoming: objective and subjective."""

    khach_quan: str = ""
    chu_quan: str = ""


class Shortcoming(NamedTuple):
    """A shortcoming (``han_che``)."""

    nguon: Place
    noi_dung: str
    ma: str = ""
    bieu_hien: str = ""
    nguyen_nhan: Causes = Causes()
    khac_phuc: str = ""
    nhiem_vu: str = ""
    noi_bat: bool = False
    mat: bool = False
    dia_chi: str = ""
    co_quan: str = ""


class Task(NamedTuple):
    """A task of the next period (``nhiem_vu``); an empty ``chu_tri`` means the agency itself."""

    nguon: Place
    noi_dung: str
    ma: str = ""
    can_cu: str = ""
    chu_tri: str = ""
    phoi_hop: tuple[str, ...] = ()
    thoi_han: Deadline | None = None
    san_pham: str = ""
    cap_trinh: str = ""
    chiu_trach_nhiem: str = ""
    noi_bat: bool = False
    mat: bool = False
    dia_chi: str = ""
    co_quan: str = ""


class Proposal(NamedTuple):
    """A proposal (``kien_nghi``) to a higher level."""

    nguon: Place
    noi_dung: str
    ma: str = ""
    cap_nhan: str = ""
    ly_do: str = ""
    noi_bat: bool = False
    mat: bool = False
    dia_chi: str = ""
    co_quan: str = ""


Item = Result | Shortcoming | Task | Proposal


class ProgressLine(NamedTuple):
    """One line of ``tien_do``: the state of a task of last period."""

    nguon: Place
    nhiem_vu: str
    trang_thai: str
    ngay: date | None = None
    ly_do: str = ""


class ThematicPart(NamedTuple):
    """What an agency reports on one thematic subject (``chuyen_de``)."""

    ma: str
    ket_qua: tuple[Result, ...] = ()
    han_che: tuple[Shortcoming, ...] = ()
    kien_nghi: tuple[Proposal, ...] = ()

    def items(self) -> tuple[Item, ...]:
        """All items of the part."""
        return (*self.ket_qua, *self.han_che, *self.kien_nghi)


class Submission(NamedTuple):
    """One file of ``co-quan/``; ``nguon`` is the file, ``co_quan`` as written, ``agency`` the code it means."""

    nguon: Place
    co_quan: str
    ket_qua: tuple[Result, ...]
    lan_nop: int = 1
    nhan_luc: Moment | None = None
    van_ban: Letter | None = None
    so_lieu_den: date | None = None
    lien_he: str = ""
    danh_gia_chung: str = ""
    han_che: tuple[Shortcoming, ...] = ()
    nhiem_vu: tuple[Task, ...] = ()
    kien_nghi: tuple[Proposal, ...] = ()
    tien_do: tuple[ProgressLine, ...] = ()
    chuyen_de: tuple[ThematicPart, ...] = ()
    agency: str = ""

    def items(self) -> tuple[Item, ...]:
        """All items that a paper must account for, in the order of the contract, thematic ones left out."""
        return (*self.ket_qua, *self.han_che, *self.nhiem_vu, *self.kien_nghi)

    def thematic_items(self) -> tuple[Item, ...]:
        """All items of the thematic parts."""
        return tuple(chain.from_iterable(part.items() for part in self.chuyen_de))
