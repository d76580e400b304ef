"""Makes small conferences and submissions, so that a test says only what it is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trucbao.diagnostics.place import Place
from trucbao.model.conference import Agency, Conference, Indicator, Issue, Meeting, Named, Periods, Signer
from trucbao.model.dates import Moment, parse_moment
from trucbao.model.deadline import Deadline, parse_deadline
from trucbao.model.figure import Figure, parse_figure
from trucbao.model.period import Period as Span
from trucbao.model.period import parse_period
from trucbao.model.records import PastTask
from trucbao.model.submission import Proposal, Reading, Result, Shortcoming, Submission, Task
from trucbao.model.workspace import Period

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Place("co-quan/A.yaml", 1, 1)
ROSTER = (
    Agency("VP", "Văn phòng Tỉnh uỷ", ("Văn phòng",)),
    Agency("TC", "Ban Tổ chức Tỉnh uỷ"),
    Agency("KT", "Uỷ ban Kiểm tra Tỉnh uỷ"),
)


def span(text: str) -> Span:
    found = parse_period(text)
    assert found, text
    return found


def moment(text: str) -> Moment:
    found = parse_moment(text)
    assert found, text
    return found


def figure(text: str) -> Figure:
    found = parse_figure(text)
    assert found, text
    return found


def deadline(text: str) -> Deadline:
    return parse_deadline(text, span("năm 2023"))


def conference(**more: object) -> Conference:
    """Give a conference of three bodies, due on 08/02/2023 at 17:00, judged on 14/02/2023."""
    plain = Conference(
        nguon=Place("hoi-nghi.yaml"),
        hoi_nghi=Meeting("Hội nghị trực báo", date(2023, 2, 16), "Phó Bí thư Thường trực Tỉnh uỷ"),
        ky=Periods(span("năm 2022"), span("năm 2023"), date(2022, 12, 31), date(2023, 2, 14)),
        han_nop=moment("08/02/2023 17:00"),
        co_quan=ROSTER,
        van_ban=Issue("VPTU", "Văn phòng", "Quảng Ngãi", date(2023, 2, 14), Signer("Chánh Văn phòng")),
        can_cu=(Named("CT-2023", "Chương trình công tác năm 2023"), Named("KL-1492", "Kết luận số 1492-KL/TU")),
        linh_vuc=(Named("KTXH", "Kinh tế - xã hội"), Named("XDD", "Xây dựng Đảng")),
        chi_tieu=(
            Indicator("nghi-quyet", "Nghị quyết", "văn bản"),
            Indicator("dang-vien", "Đảng viên mới", "đảng viên"),
        ),
    )
    return plain._replace(**more)


def result(noi_dung: str = "Đã làm xong.", *so_lieu: Reading, **more: object) -> Result:
    return Result(HERE, noi_dung, so_lieu=so_lieu, **more)


def shortcoming(noi_dung: str = "Còn chậm.", **more: object) -> Shortcoming:
    return Shortcoming(HERE, noi_dung, **more)


def task(noi_dung: str, thoi_han: str = "", **more: object) -> Task:
    return Task(HERE, noi_dung, thoi_han=deadline(thoi_han) if thoi_han else None, **more)


def proposal(noi_dung: str, cap_nhan: str = "", **more: object) -> Proposal:
    return Proposal(HERE, noi_dung, cap_nhan=cap_nhan, **more)


def reading(gia_tri: str, chi_tieu: str = "nghi-quyet", **more: object) -> Reading:
    for key in ("ke_hoach", "nam_truoc"):
        if key in more:
            more[key] = figure(more[key])
    return Reading(HERE, figure(gia_tri), chi_tieu=chi_tieu, **more)


def past(ma: str, chu_tri: str, thoi_han: str = "31/12/2022") -> PastTask:
    return PastTask(Place("nam-truoc.yaml", 2, 5), ma, f"Nội dung {ma}", chu_tri, thoi_han=deadline(thoi_han))


def submission(agency: str, nhan_luc: str = "", tep: str = "", **more: object) -> Submission:
    """Give a submission whose items have their addresses, as the intake leaves it."""
    for key, prefix in (("ket_qua", "KQ"), ("han_che", "HC"), ("nhiem_vu", "NV"), ("kien_nghi", "KN")):
        items = more.get(key, ())
        more[key] = tuple(
            item._replace(dia_chi=f"{agency}/{item.ma or f'{prefix}-{number:02}'}", co_quan=agency)
            for number, item in enumerate(items, 1)
        )
    file = Place(tep or f"co-quan/{agency}.yaml")
    return Submission(file, agency, agency=agency, nhan_luc=moment(nhan_luc) if nhan_luc else None, **more)


def period(*submissions: Submission, tasks: Iterable[PastTask] = (), **more: object) -> Period:
    """Give a period in which the highest version of each agency counts."""
    held = conference(**more)
    latest: dict[str, Submission] = {}
    for sent in sorted(submissions, key=lambda sent: (sent.lan_nop, sent.nguon.file)):
        latest[sent.agency] = sent
    current = {agency.ma: latest[agency.ma] for agency in held.co_quan if agency.ma in latest}
    return Period(held, submissions, current, tuple(tasks))
