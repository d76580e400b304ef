"""Periods: read, with their first and last day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucbao.model.dates import format_day
from trucbao.model.period import months_of, parse_period


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("năm 2022", "YEAR", "01/01/2022 - 31/12/2022"),
        ("Năm 2022", "YEAR", "01/01/2022 - 31/12/2022"),
        ("quý III/2022", "QUARTER", "01/7/2022 - 30/9/2022"),
        ("quý 3 năm 2022", "QUARTER", "01/7/2022 - 30/9/2022"),
        ("Q1/2023", "QUARTER", "01/01/2023 - 31/3/2023"),
        ("6 tháng đầu năm 2023", "HALF", "01/01/2023 - 30/6/2023"),
        ("06 tháng đầu năm 2023", "HALF", "01/01/2023 - 30/6/2023"),
        ("6 tháng cuối năm 2023", "HALF", "01/7/2023 - 31/12/2023"),
        ("9 tháng đầu năm 2023", "NINE_MONTHS", "01/01/2023 - 30/9/2023"),
        ("9 tháng năm 2023", "NINE_MONTHS", "01/01/2023 - 30/9/2023"),
        ("ba tháng cuối năm 2023", "QUARTER", "01/10/2023 - 31/12/2023"),
        ("tháng 9/2023", "MONTH", "01/9/2023 - 30/9/2023"),
        ("tháng 02 năm 2024", "MONTH", "01/02/2024 - 29/02/2024"),
        ("giai đoạn 2020 - 2022", "YEARS", "01/01/2020 - 31/12/2022"),
        ("nhiệm kỳ 2020-2025", "YEARS", "01/01/2020 - 31/12/2025"),
        ("03 năm 2020 - 2022", "YEARS", "01/01/2020 - 31/12/2022"),
        ("từ 01/8/2019 đến 31/12/2022", "SPAN", "01/8/2019 - 31/12/2022"),
        ("từ ngày 15/12 đến ngày 31/12/2022", "SPAN", "15/12/2022 - 31/12/2022"),
    ],
)
def test_period(text: str, kind: str, days: str) -> None:
    period = parse_period(f" {text}\n")
    assert period
    assert (period.written, period.kind.name) == (text, kind)
    assert f"{format_day(period.start)} - {format_day(period.end)}" == days


NO_PERIODS = (
    *("", "2022", "năm 22", "năm 20222", "thời gian tới"),
    *("quý V/2022", "quý 0/2022", "quý IVI/2022", "tháng 13/2022", "tháng 0/2022", "7 tháng đầu năm 2023"),
    *("giai đoạn 2022 - 2020", "từ 31/02/2022 đến 31/12/2022", "từ 31/12/2022 đến 01/01/2022"),
    "từ thứ Hai tuần này đến hết tuần",
)


@pytest.mark.parametrize("text", NO_PERIODS)
def test_no_period(text: str) -> None:
    assert parse_period(text) is None


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_months(year: int, month: int) -> None:
    period = parse_period(f"tháng {month}/{year}")
    assert period
    assert (period.start, period.end) == months_of(year, month, month)
    assert period.start == date(year, month, 1)


@given(st.text() | st.text("0123456789/.- IVQqtháng quýnămđầucuốitừđếngiai đoạn"))
def test_nothing_raises(text: str) -> None:
    period = parse_period(text)
    assert period is None or period.start <= period.end
