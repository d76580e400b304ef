"""Conference: what ``hoi-nghi.yaml`` says; field names are the contract's own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from trucbao.diagnostics.place import Place
    from trucbao.model.dates import Moment
    from trucbao.model.period import Period


class AgendaLine(NamedTuple):
    """One line of the agenda."""

    gio: str
    noi_dung: str
    thuc_hien: str = ""


class Meeting(NamedTuple):
    """The meeting itself (``hoi_nghi``)."""

    ten: str
    ngay: date
    chu_tri: str
    gio: str = ""
    dia_diem: str = ""
    thanh_phan: tuple[str, ...] = ()
    chuong_trinh: tuple[AgendaLine, ...] = ()


class Periods(NamedTuple):
    """The period under review, the next one, the cut-off of figures, the as-of day (``ky``)."""

    danh_gia: Period
    nhiem_vu: Period
    so_lieu_den: date | None = None
    tinh_den: date | None = None


class Named(NamedTuple):
    """A code and what it stands for: a field, a governing document."""

    ma: str
    ten: str


class Indicator(NamedTuple):
    """An indicator that may be summed over agencies (``chi_tieu``)."""

    ma: str
    ten: str
    don_vi: str = ""


class Agency(NamedTuple):
    """A body of the roster (``co_quan``), in protocol order; ``han_nop`` is its own deadline when it has one."""

    ma: str
    ten: str
    ten_khac: tuple[str, ...] = ()
    han_nop: Moment | None = None


class ThematicSubject(NamedTuple):
    """A thematic report that the conference hears (``chuyen_de``) and the agency that gives it."""

    ma: str
    ten: str
    co_quan: str


class Signer(NamedTuple):
    """Who signs: the form (``K/T CHÁNH VĂN PHÒNG``), the post, the name (empty in a draft)."""

    chuc_vu: str
    quyen_han: str = ""
    ho_ten: str = ""


class Issue(NamedTuple):
    """How papers are issued (``van_ban``): header, number, place and date, signature, recipients."""

    ky_hieu: str
    co_quan_ban_hanh: str
    dia_danh: str
    ngay_ban_hanh: date
    nguoi_ky: Signer
    ben: str = ""
    the_thuc: str = ""
    co_quan_cap_tren: str = ""
    so: str = ""
    du_thao: int | None = None
    chi_dan: str = ""
    in_hai_mat: bool = False
    noi_nhan: tuple[str, ...] = ()


class RuleSetting(NamedTuple):
    """A check that the workspace switches off or weighs otherwise, with the reason (``quy_tac``)."""

    ma: str
    muc: str
    ly_do: str


class Conference(NamedTuple):
    """The whole of ``hoi-nghi.yaml``."""

    nguon: Place
    hoi_nghi: Meeting
    ky: Periods
    han_nop: Moment
    co_quan: tuple[Agency, ...]
    van_ban: Issue
    can_cu: tuple[Named, ...] = ()
    linh_vuc: tuple[Named, ...] = ()
    chi_tieu: tuple[Indicator, ...] = ()
    chuyen_de: tuple[ThematicSubject, ...] = ()
    dau_thanh: str = ""
    quy_tac: tuple[RuleSetting, ...] = ()
