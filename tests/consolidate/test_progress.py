"""Last period's tasks: which answer counts, the states, both rates, the days overdue."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from consolidate.make import HERE, past, period, result, submission
from trucbao.consolidate import consolidate
from trucbao.diagnostics.place import Place
from trucbao.model.submission import ProgressLine

if TYPE_CHECKING:
    from trucbao.model.brief import Progress
    from trucbao.model.records import PastTask
    from trucbao.model.submission import Submission


def line(task: str, state: str, ly_do: str = "") -> ProgressLine:
    return ProgressLine(HERE, task, state, ly_do=ly_do)


def progress(tasks: list[PastTask], *sent: Submission) -> Progress:
    found = consolidate(period(*sent, tasks=tasks)).value.tien_do
    assert found
    return found


def test_the_states_add_up_and_an_unanswered_task_is_seen() -> None:
    states = ("hoàn thành vượt", "hoàn thành", "hoàn thành chậm", "đang thực hiện", "chậm", "chưa thực hiện", "dừng")
    lines = tuple(line(f"T{number}", state) for number, state in enumerate(states))
    so = progress([past(f"T{number}", "VP") for number in range(8)], submission("VP", ket_qua=(), tien_do=lines)).so
    assert (so.giao, so.xong, so.dung, so.chua_ro, so.cham, so.hoan_thanh) == (8, 3, 1, 1, 1, 1)
    assert so.ty_le_giao == Decimal("37.50")


def test_rates_round_half_up_to_two_places() -> None:
    tasks = [past(f"T{number}", "VP") for number in range(1600)]
    done = tuple(line(f"T{number}", "hoàn thành") for number in range(1))
    assert progress(tasks, submission("VP", ket_qua=(), tien_do=done)).so.ty_le_giao == Decimal("0.06")
    assert progress(tasks[:800], submission("VP", ket_qua=(), tien_do=done)).so.ty_le_giao == Decimal("0.13")


def test_the_second_rate_looks_at_the_tasks_that_were_due() -> None:
    """A task done before its time must not push the rate over 100 %."""
    tasks = [past("T0", "VP"), past("T1", "VP"), past("T2", "VP", "31/12/2023"), past("T3", "VP", "thường xuyên")]
    lines = tuple(line(f"T{number}", "hoàn thành") for number in (0, 2, 3))
    so = progress(tasks, submission("VP", ket_qua=(), tien_do=lines)).so
    assert (so.xong, so.den_han, so.xong_den_han) == (3, 2, 1)
    assert (so.ty_le_giao, so.ty_le_den_han) == (Decimal("75.00"), Decimal("50.00"))


def test_a_rate_without_denominator_is_none() -> None:
    assert progress([past("T0", "VP", "31/12/2023")], submission("VP", ket_qua=())).so.ty_le_den_han is None


def test_the_lead_has_the_last_word() -> None:
    other = submission("VP", ket_qua=(), tien_do=(line("T0", "hoàn thành"),))
    lead = submission("TC", ket_qua=(), tien_do=(line("T0", "chậm", "thiếu người"), line("T0", "dừng")))
    (entry,) = progress([past("T0", "Ban Tổ chức Tỉnh ủy")], other, lead).con_lai
    assert (entry.trang_thai, entry.co_quan.ma) == ("chậm", "TC")
    assert entry.tra_loi
    assert entry.tra_loi.ly_do == "thiếu người"


def test_another_agency_answers_when_the_lead_is_silent() -> None:
    sent = submission("KT", ket_qua=(), tien_do=(line("T0", "hoàn thành"),))
    assert progress([past("T0", "VP")], sent).so.xong == 1


def test_a_result_answers_only_where_no_line_does() -> None:
    at = Place("co-quan/VP.yaml", 9, 3)
    results = (
        result(nhiem_vu="T0", muc_do="hoàn thành vượt")._replace(nguon=at),
        result(nhiem_vu="T1", muc_do="hoàn thành"),
        result(nhiem_vu="T2"),
    )
    sent = submission("VP", ket_qua=results, tien_do=(line("T1", "đang thực hiện"),))
    entries = progress([past(f"T{number}", "VP") for number in range(3)], sent).co_quan[0].dong
    assert [entry.trang_thai for entry in entries] == ["hoàn thành vượt", "đang thực hiện", "chưa rõ"]
    assert entries[0].tra_loi
    assert entries[0].tra_loi.nguon == at


@pytest.mark.parametrize(
    ("state", "due", "days"),
    [
        ("chậm", "31/12/2022", 45),
        ("chưa thực hiện", "tháng 01/2023", 14),
        ("đang thực hiện", "14/02/2023", 0),
        ("đang thực hiện", "thường xuyên", 0),
        ("hoàn thành chậm", "31/12/2022", 0),
        ("dừng", "31/12/2022", 0),
        ("", "31/12/2022", 45),  # not answered
    ],
)
def test_days_overdue_count_from_the_as_of_day(state: str, due: str, days: int) -> None:
    lines = (line("T0", state),) if state else ()
    entries = progress([past("T0", "VP", due)], submission("VP", ket_qua=(), tien_do=lines)).co_quan[0].dong
    assert entries[0].qua_han == days


def test_leads_stand_in_protocol_order_others_after_them() -> None:
    tasks = [past("T0", "Sở Y tế"), past("T1", "KT"), past("T2", "Báo tỉnh"), past("T3", "VP")]
    found = progress(tasks)
    assert [part.co_quan.ten for part in found.co_quan] == [
        "Văn phòng Tỉnh uỷ",
        "Uỷ ban Kiểm tra Tỉnh uỷ",
        "Báo tỉnh",
        "Sở Y tế",
    ]
    assert [part.dia_chi for part in found.co_quan] == [
        "tien_do/VP",
        "tien_do/KT",
        "tien_do/Báo tỉnh",
        "tien_do/Sở Y tế",
    ]
    assert [entry.dia_chi for entry in found.con_lai] == ["tien_do/T3", "tien_do/T1", "tien_do/T2", "tien_do/T0"]
