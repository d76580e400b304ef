"""Days and moments: read, told apart from what is none, written as the office does."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucbao.model.dates import (
    find_days,
    format_clock,
    format_day,
    format_long,
    is_late,
    looks_like_day,
    parse_clock,
    parse_day,
    parse_moment,
)

DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "30/6/2023",
        "30/06/2023",
        "30-6-2023",
        "30.6.2023",
        " 30/6/2023 ",
        "30 / 6 / 2023",
        "ngày 30/6/2023",
        "ngày 30 tháng 6 năm 2023",
        "Ngày 30 tháng 06, năm 2023",
    ],
)
def test_ways_of_writing(text: str) -> None:
    assert parse_day(text) == date(2023, 6, 30)


def test_year_by_default() -> None:
    assert parse_day("30/6") is None
    assert parse_day("30/6", 2023) == parse_day("ngày 30 tháng 6", 2023) == date(2023, 6, 30)
    assert parse_day("30/6/2022", 2023) == date(2022, 6, 30)


@pytest.mark.parametrize(
    "text", ["31/02/2023", "30/13/2023", "00/6/2023", "29/02/2023", "30/6/23", "30/6/0203", "30/6/3023"]
)
def test_impossible(text: str) -> None:
    assert parse_day(text) is None
    assert looks_like_day(text)


@pytest.mark.parametrize(
    "text", ["", "quý II", "tháng 6/2023", "30-6", "1.5", "2023-06-30", "1.912.345", "30/6/2023 x", "٣٠/6/2023"]
)
def test_no_day_at_all(text: str) -> None:
    assert parse_day(text, 2023) is None
    assert not looks_like_day(text)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("08/02/2023 17:00", 1020),
        ("08/02/2023, 17 giờ 00", 1020),
        ("08/02/2023 lúc 17h", 1020),
        ("17 giờ 00 ngày 08/02/2023", 1020),
        ("17 giờ 00, ngày 08/02/2023", 1020),
        ("trước 17h00 ngày 08 tháng 02 năm 2023", 1020),
        ("17:00 08/02/2023", 1020),
        ("08/02/2023 00:00", 0),
        ("08/02/2023", None),
    ],
)
def test_moment(text: str, minute: int | None) -> None:
    moment = parse_moment(text)
    assert moment
    assert (moment.written, moment.day, moment.minute) == (text, date(2023, 2, 8), minute)


@pytest.mark.parametrize(
    "text", ["", "17:00", "08/02/2023 24:00", "08/02/2023 17:60", "31/02/2023 17:00", "08/02/2023 17:00:00"]
)
def test_no_moment(text: str) -> None:
    assert parse_moment(text) is None


def test_clock() -> None:
    read = {"14 giờ 00": 840, "13h45": 825, "8 giờ": 480, "14:00": 840, "14 giờ 05 phút": 845}
    assert {text: parse_clock(text) for text in read} == read
    assert [parse_clock(text) for text in ("", "14", "25:00", "14:0", "14 giờ chiều")] == [None] * 5
    assert format_clock(480) == "08 giờ 00"


@pytest.mark.parametrize(
    ("received", "due", "late"),
    [
        ("08/02/2023 17:00", "08/02/2023 17:00", False),
        ("08/02/2023 17:01", "08/02/2023 17:00", True),
        ("08/02/2023", "08/02/2023 17:00", False),
        ("08/02/2023 23:59", "08/02/2023", False),
        ("09/02/2023 00:00", "08/02/2023", True),
        ("07/02/2023 18:00", "08/02/2023 17:00", False),
    ],
)
def test_late(received: str, due: str, late: bool) -> None:  # noqa: FBT001 (a column of the table)
    one, other = parse_moment(received), parse_moment(due)
    assert one
    assert other
    assert is_late(one, other) is late


def test_written_as_the_office_does() -> None:
    written = ["09/01/2026", "11/3/2019", "05/3/2020", "04/6/2021", "27/5/2026", "16/02/2023", "25/12/2022"]
    assert [format_day(day) for text in written if (day := parse_day(text))] == written
    assert format_long(date(2023, 1, 5)) == "ngày 05 tháng 01 năm 2023"
    assert format_long(date(2023, 10, 15)) == "ngày 15 tháng 10 năm 2023"


def test_days_in_prose() -> None:
    text = "Kết luận ngày 31/02/2023, đến 30/6/2023 đạt 104/112; dịp ngày 2/9 và 1.912.345 lượt."
    found = [(day.written, day.day) for day in find_days(text)]
    assert found == [("ngày 31/02/2023", None), ("30/6/2023", date(2023, 6, 30)), ("ngày 2/9", date(2000, 9, 2))]
    assert all(text[day.start : day.end] == day.written for day in find_days(text))


@given(DAYS)
def test_written_and_read_again(day: date) -> None:
    assert parse_day(format_day(day)) == parse_day(format_long(day)) == day
    assert parse_day(f"{day.day}-{day.month:02}-{day.year}") == day


@given(DAYS, st.integers(0, 1439))
def test_moment_read_again(day: date, minute: int) -> None:
    moment = parse_moment(f"{format_clock(minute)} ngày {format_day(day)}")
    assert moment
    assert (moment.day, moment.minute) == (day, minute)


@given(st.text() | st.text("0123456789/.-: ngàythángnămgiờh"))
def test_nothing_raises(text: str) -> None:
    assert parse_day(text) is None or looks_like_day(text)
    moment = parse_moment(text)
    assert moment is None or moment.written == text.strip()
    parse_clock(text)
    find_days(text)
