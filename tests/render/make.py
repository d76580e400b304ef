"""What the tests of this room are made of: a small brief, templates in memory, and the rendering of both."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from trucbao.diagnostics.place import Place
from trucbao.model.brief import (
    AgencyPart,
    Brief,
    FieldPart,
    IndicatorTotal,
    ProposalEntry,
    ResultEntry,
    Roster,
    ShortcomingEntry,
    TaskEntry,
    Totals,
)
from trucbao.model.conference import Agency, Issue, Meeting, Named, Periods, Signer
from trucbao.model.deadline import parse_deadline
from trucbao.model.period import Period, PeriodKind
from trucbao.model.records import Conclusions
from trucbao.model.submission import Causes, Proposal, Result, Shortcoming, Task
from trucbao.render.paper import render
from trucbao.shelf.template_shape import Meta
from trucbao.shelf.templates import CONTENT, Template
from trucbao.world.memory import MemoryWorld

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.blocks import Document, Run

VPTU, BTCTU = Agency("VPTU", "Văn phòng Tỉnh uỷ"), Agency("BTCTU", "Ban Tổ chức Tỉnh uỷ")
FIELD = Named("XDD", "Xây dựng Đảng")
YEAR = Period("năm 2022", date(2022, 1, 1), date(2022, 12, 31), PeriodKind.YEAR)
FILE = "templates/bao-cao/noi-dung.md.j2"


def result(number: int, text: str, agency: Agency = BTCTU, **more: Any) -> ResultEntry:  # noqa: ANN401
    """Make a result whose text stands at line ``number`` of its file."""
    item = Result(_place(agency, number), text, ma=f"KQ-{number:02}", dia_chi=f"{agency.ma}/KQ-{number:02}", **more)
    return ResultEntry(item, agency, FIELD, (VPTU,) if item.phoi_hop else (), ())


def shortcoming(number: int, text: str) -> ShortcomingEntry:
    """Make a shortcoming with all its fields."""
    causes = Causes("Thiếu hướng dẫn", "Chưa chủ động")
    item = Shortcoming(_place(BTCTU, 50 + number), text, bieu_hien="08/112 nội dung chậm", nguyen_nhan=causes)
    return ShortcomingEntry(item._replace(khac_phuc="Rà soát", dia_chi=f"BTCTU/HC-{number:02}"), BTCTU)


def task(number: int, text: str, due: str = "quý II/2023") -> TaskEntry:
    """Make a task led by another agency."""
    deadline = parse_deadline(due, YEAR)
    item = Task(_place(BTCTU, 70 + number), text, chu_tri="VPTU", thoi_han=deadline, dia_chi=f"BTCTU/NV-{number:02}")
    return TaskEntry(item, BTCTU, VPTU, (), None)


def proposal(number: int, text: str) -> ProposalEntry:
    """Make a proposal with its reason."""
    item = Proposal(_place(BTCTU, 90 + number), text, ly_do="Thiếu biên chế", dia_chi=f"BTCTU/KN-{number:02}")
    return ProposalEntry(item, BTCTU)


def _place(agency: Agency, line: int) -> Place:
    return Place(f"co-quan/{agency.ma}.yaml", line, 15)


def brief(
    results: Iterable[ResultEntry] = (),
    shortcomings: Iterable[ShortcomingEntry] = (),
    tasks: Iterable[TaskEntry] = (),
    proposals: Iterable[ProposalEntry] = (),
) -> Brief:
    """Make a brief of one agency's items."""
    parts = tuple(results), tuple(shortcomings), tuple(tasks), tuple(proposals)
    total = IndicatorTotal(
        ma="dang-vien-moi", ten="Đảng viên mới", don_vi="đảng viên", pham_vi="", so_lieu_den=date(2022, 12, 31),
        tong=Decimal(1912), gan_dung="", ke_hoach=None, nam_truoc=Decimal("1731.5"), phan=(), thieu=(), ly_do="",
        dia_chi="chi_tieu/dang-vien-moi",
    )  # fmt: skip
    return Brief(
        hoi_nghi=Meeting("Hội nghị trực báo", date(2023, 2, 16), "Phó Bí thư Thường trực"),
        ky=Periods(YEAR, YEAR._replace(written="năm 2023"), date(2022, 12, 31), date(2023, 2, 14)),
        van_ban=Issue(
            "VPTU", "Văn phòng", "Quảng Ngãi", date(2023, 2, 14), Signer("Phó Chánh Văn phòng"), noi_nhan=("Lưu",)
        ),
        tong=Totals(*map(len, parts)),
        tinh_hinh_nop=Roster(1, 1, 1, 0, 0, ()),
        co_quan=(AgencyPart(BTCTU, "", *parts, "BTCTU"),),
        linh_vuc=(FieldPart("XDD", "Xây dựng Đảng", parts[0]),),
        so_lieu=(total,),
        so_lieu_rieng=(),
        nhiem_vu_theo_can_cu=(),
        nhiem_vu_theo_thoi_han=parts[2],
        kien_nghi_theo_cap=(),
        tien_do=None,
        chuyen_de=(),
        ket_luan=Conclusions(),
    )


def template(content: str, *, own: bool = False, meta: Mapping[str, Any] | None = None, **files: str) -> Template:
    """Make a template of its text; further files by their name without the ending."""
    sources = {CONTENT: content, **{f"{name}.md.j2": text for name, text in files.items()}}
    folder = "mau" if own else "templates"
    facts = Meta(Place(f"{folder}/bao-cao/mau.yaml", 4), "Báo cáo", "Báo cáo", "BC", **(meta or {}))
    return Template("bao-cao", facts, sources, {name: f"{folder}/bao-cao/{name}" for name in sources}, own)


def rendered(
    content: str, matter: Brief | None = None, meta: Mapping[str, Any] | None = None, **files: str
) -> Document:
    """Render what must be without findings."""
    document, found = render(template(content, meta=meta, **files), matter or brief(), MemoryWorld())
    assert not found, found
    assert document is not None
    return document


def complaint(content: str, matter: Brief | None = None, **files: str) -> Diagnostic:
    """Render what must end as one finding."""
    document, found = render(template(content, **files), matter or brief([result(1, "Một")]), MemoryWorld())
    assert document is None
    assert len(found) == 1, found
    return found[0]


def text_of(runs: Iterable[Run]) -> str:
    """Give the plain text of runs."""
    return "".join(run.text for run in runs)


def line(content: str, matter: Brief | None = None, **files: str) -> str:
    """Render one paragraph and give its text."""
    (block,) = rendered(content, matter, **files).blocks
    return text_of(block.runs)  # type: ignore[union-attr]
