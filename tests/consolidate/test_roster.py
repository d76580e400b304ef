"""Who has sent, who is late, which version counts."""

from __future__ import annotations

import pytest

from consolidate.make import ROSTER, conference, moment, period, submission
from trucbao.consolidate.roster import roster


@pytest.mark.parametrize(
    ("received", "state", "days"),
    [
        ("08/02/2023 16:59", "dung_han", 0),
        ("08/02/2023 17:00", "dung_han", 0),  # the very minute is on time
        ("08/02/2023 17:01", "muon", 0),  # late within the day
        ("09/02/2023 00:05", "muon", 1),
        ("11/02/2023", "muon", 3),
        ("08/02/2023", "dung_han", 0),  # no time of day was noted: not held against the agency
        ("", "dung_han", 0),  # nobody noted when it came
    ],
)
def test_a_submission_is_judged_by_the_minute_and_late_by_the_day(received: str, state: str, days: int) -> None:
    entry = roster(period(submission("VP", received))).co_quan[0]
    assert (entry.trang_thai, entry.so_ngay_muon) == (state, days)


def test_the_roster_keeps_protocol_order_and_its_totals_add_up() -> None:
    state = roster(period(submission("KT", "07/02/2023"), submission("TC", "10/02/2023")))
    assert [entry.co_quan.ma for entry in state.co_quan] == ["VP", "TC", "KT"]
    assert (state.tong_so, state.da_nop, state.dung_han, state.muon, state.chua_nop) == (3, 2, 1, 1, 1)


def test_an_agency_may_have_a_deadline_of_its_own() -> None:
    own = ROSTER[0]._replace(han_nop=moment("10/02/2023 17:00"))
    state = roster(
        period(submission("VP", "10/02/2023 09:00"), submission("TC", "10/02/2023"), co_quan=(own, ROSTER[1]))
    )
    assert [entry.trang_thai for entry in state.co_quan] == ["dung_han", "muon"]
    assert state.co_quan[0].han_nop.written == "10/02/2023 17:00"


def test_a_correction_after_the_deadline_makes_nobody_late() -> None:
    first = submission("VP", "07/02/2023", "co-quan/VP.yaml")
    second = submission("VP", "13/02/2023", "co-quan/VP-2.yaml", lan_nop=2)
    entry = roster(period(second, first)).co_quan[0]
    assert (entry.trang_thai, entry.lan_nop) == ("dung_han", 2)
    assert entry.nhan_luc == moment("07/02/2023")
    assert (entry.tep, entry.tep_cu) == ("co-quan/VP-2.yaml", ("co-quan/VP.yaml",))


def test_a_missing_submission_counts_its_days_to_the_as_of_day() -> None:
    entry = roster(period(submission("TC"))).co_quan[0]
    assert (entry.trang_thai, entry.so_ngay_muon, entry.lan_nop, entry.tep) == ("chua_nop", 6, 0, "")


def test_nothing_is_overdue_before_its_deadline() -> None:
    early = conference().ky._replace(tinh_den=moment("01/02/2023").day)
    assert roster(period(submission("TC"), ky=early)).co_quan[0].so_ngay_muon == 0


def test_without_an_as_of_day_the_day_of_the_conference_counts() -> None:
    without = conference().ky._replace(tinh_den=None)
    assert roster(period(submission("TC"), ky=without)).co_quan[0].so_ngay_muon == 8
