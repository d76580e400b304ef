"""Brief: everything the papers are made from, consolidated from all submissions into one immutable value.

Field names are the contract's keys and stand as they are in templates and in ``build --format json``. An entry holds
its item (``muc``), whose fields templates and JSON see as if they were the entry's own, and what its references mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from trucbao.model.conference import Agency, Issue, Meeting, Named, Periods, ThematicSubject
    from trucbao.model.dates import Moment
    from trucbao.model.records import Conclusions, PastTask
    from trucbao.model.submission import Letter, ProgressLine, Proposal, Reading, Result, Shortcoming, Task


class ReadingEntry(NamedTuple):
    """A figure of a result with its name and unit, which the indicator gives where the agency left them out."""

    muc: Reading
    ten: str
    don_vi: str


class ResultEntry(NamedTuple):
    """A result with its agency, field, co-ordinators and figures; a body outside the roster has an empty code."""

    muc: Result
    co_quan: Agency
    linh_vuc: Named | None
    phoi_hop: tuple[Agency, ...]
    so_lieu: tuple[ReadingEntry, ...]


class ShortcomingEntry(NamedTuple):
    """A shortcoming with its agency."""

    muc: Shortcoming
    co_quan: Agency


class TaskEntry(NamedTuple):
    """A task with the agency that sent it, its lead, its co-ordinators, its governing document."""

    muc: Task
    co_quan: Agency
    chu_tri: Agency
    phoi_hop: tuple[Agency, ...]
    can_cu: Named | None


class ProposalEntry(NamedTuple):
    """A proposal with its agency."""

    muc: Proposal
    co_quan: Agency


ON_TIME, LATE, MISSING = "dung_han", "muon", "chua_nop"
"""How an agency stands with its submission."""

DONE = ("hoàn thành vượt", "hoàn thành", "hoàn thành chậm")
"""The states of a task that count as done; the others are đang thực hiện, chậm, chưa thực hiện, dừng."""

STOPPED = "dừng"
UNANSWERED = "chưa rõ"
"""A task that was called off, and the state of one that nobody answered: it stands in no submission."""


Entry = ResultEntry | ShortcomingEntry | TaskEntry | ProposalEntry


class AgencyPart(NamedTuple):
    """All that one agency sent, in the order it wrote it; empty tuples for an agency that sent nothing."""

    co_quan: Agency
    danh_gia_chung: str
    ket_qua: tuple[ResultEntry, ...]
    han_che: tuple[ShortcomingEntry, ...]
    nhiem_vu: tuple[TaskEntry, ...]
    kien_nghi: tuple[ProposalEntry, ...]
    dia_chi: str


class FieldPart(NamedTuple):
    """The results of one field, agencies in protocol order; the last part (empty code) holds those without a field.

    A field without results has no part.
    """

    ma: str
    ten: str
    ket_qua: tuple[ResultEntry, ...]


class DocumentPart(NamedTuple):
    """The tasks that one document governs, ordered by deadline; the last part (empty code) holds the others.

    A document without tasks has no part.
    """

    ma: str
    ten: str
    nhiem_vu: tuple[TaskEntry, ...]


class AddresseePart(NamedTuple):
    """The proposals to one addressee, agencies in protocol order; the last part holds those that name nobody."""

    cap_nhan: str
    kien_nghi: tuple[ProposalEntry, ...]


class RosterEntry(NamedTuple):
    """How one agency stands: ``trang_thai`` is ``dung_han``, ``muon`` or ``chua_nop``.

    State and ``nhan_luc`` are those of the first version; ``lan_nop``, ``van_ban`` and ``tep`` those of the version
    that counts, ``tep_cu`` the others, oldest first. ``so_ngay_muon`` is in calendar days: 0 for one that came later
    on the very day, and up to the as-of day for one that has not come.
    """

    co_quan: Agency
    trang_thai: str
    so_ngay_muon: int
    han_nop: Moment
    lan_nop: int
    nhan_luc: Moment | None
    van_ban: Letter | None
    tep: str
    tep_cu: tuple[str, ...]


class Roster(NamedTuple):
    """The state of the submissions: totals and one entry per agency in protocol order."""

    tong_so: int
    da_nop: int
    dung_han: int
    muon: int
    chua_nop: int
    co_quan: tuple[RosterEntry, ...]


class Contribution(NamedTuple):
    """One agency's figure for an indicator: whose it is, where it stands, what it says."""

    co_quan: Agency
    dia_chi: str
    so_lieu: Reading


class IndicatorTotal(NamedTuple):
    """The sum of an indicator over the agencies, for one unit, scope and cut-off.

    ``gan_dung`` is the hedge of the sum (``khoảng``, ``trên``, ``dưới``), empty when every part is exact. ``tong`` is
    None where nothing may be added (per cent, range, pair, ratio, no figure yet), and ``ly_do`` says why. A figure of
    the whole province holds its parts already: it is a total of its own, given once however many wrote it, and
    ``ly_do`` of the others says that they lie inside it. ``ke_hoach`` and ``nam_truoc`` are sums only where every part
    gave an exact one. ``thieu`` are the agencies of the roster that gave no figure of the indicator in any unit, scope
    or cut-off, those that sent nothing among them. Every declared indicator has at least one total.
    """

    ma: str
    ten: str
    don_vi: str
    pham_vi: str
    so_lieu_den: date | None
    tong: Decimal | None
    gan_dung: str
    ke_hoach: Decimal | None
    nam_truoc: Decimal | None
    phan: tuple[Contribution, ...]
    thieu: tuple[Agency, ...]
    ly_do: str
    dia_chi: str


class ProgressCount(NamedTuple):
    """Last period's tasks by state; the states and ``chua_ro`` (no answer) add up to ``giao``.

    ``xong`` are the done ones, ``xong_den_han`` those of them that were due by the as-of day. ``ty_le_giao`` =
    ``xong``/``giao`` and ``ty_le_den_han`` = ``xong_den_han``/``den_han`` in per cent with two decimals, None without
    denominator.
    """

    giao: int
    den_han: int
    hoan_thanh_vuot: int
    hoan_thanh: int
    hoan_thanh_cham: int
    dang_thuc_hien: int
    cham: int
    chua_thuc_hien: int
    dung: int
    chua_ro: int
    xong: int
    xong_den_han: int
    ty_le_giao: Decimal | None
    ty_le_den_han: Decimal | None


class ProgressEntry(NamedTuple):
    """One task of last period, what was answered (None: nothing) and the days it is overdue on the as-of day.

    What is done or called off is not overdue.
    """

    nhiem_vu: PastTask
    co_quan: Agency
    tra_loi: ProgressLine | None
    trang_thai: str
    qua_han: int
    dia_chi: str


class AgencyProgress(NamedTuple):
    """Last period's tasks of one lead agency."""

    co_quan: Agency
    so: ProgressCount
    dong: tuple[ProgressEntry, ...]
    dia_chi: str


class Progress(NamedTuple):
    """Last period's tasks as a whole and by lead agency; ``con_lai`` are those not done, stopped ones too."""

    so: ProgressCount
    co_quan: tuple[AgencyProgress, ...]
    con_lai: tuple[ProgressEntry, ...]
    dia_chi: str = "tien_do"


class Thematic(NamedTuple):
    """One thematic report: ``co_quan`` gives it, the entries tell who sent them."""

    chu_de: ThematicSubject
    co_quan: Agency
    ket_qua: tuple[ResultEntry, ...]
    han_che: tuple[ShortcomingEntry, ...]
    kien_nghi: tuple[ProposalEntry, ...]


class Totals(NamedTuple):
    """How many items of each kind there are."""

    ket_qua: int
    han_che: int
    nhiem_vu: int
    kien_nghi: int


class Brief(NamedTuple):
    """The whole consolidated matter of one conference."""

    hoi_nghi: Meeting
    ky: Periods
    van_ban: Issue
    tong: Totals
    tinh_hinh_nop: Roster
    co_quan: tuple[AgencyPart, ...]
    linh_vuc: tuple[FieldPart, ...]
    so_lieu: tuple[IndicatorTotal, ...]
    so_lieu_rieng: tuple[Contribution, ...]
    nhiem_vu_theo_can_cu: tuple[DocumentPart, ...]
    nhiem_vu_theo_thoi_han: tuple[TaskEntry, ...]
    kien_nghi_theo_cap: tuple[AddresseePart, ...]
    tien_do: Progress | None
    chuyen_de: tuple[Thematic, ...]
    ket_luan: Conclusions
