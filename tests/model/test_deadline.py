"""Deadlines: read, ordered, compared, counted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.case_tables import table
from trucbao.model.dates import format_day, parse_day
from trucbao.model.deadline import (
    Deadline,
    DeadlineKind,
    Relation,
    days_overdue,
    order_key,
    parse_deadline,
    relation,
)
from trucbao.model.period import Period, PeriodKind, parse_period

YEAR = Period("năm 2023", date(2023, 1, 1), date(2023, 12, 31), PeriodKind.YEAR)


EXPRESSIONS = [(kind, text, want) for kind, table in table("thoi-han.yaml").items() for text, want in table.items()]
PAIRS = [(name, *pair) for name, pairs in table("thoi-han-cap.yaml").items() for pair in pairs]


def read(text: str) -> Deadline:
    return parse_deadline(text, YEAR)


def described(deadline: Deadline) -> dict[str, str]:
    """Put a deadline in the words of the case table."""
    start, end = deadline.start, deadline.end
    said = {
        "loai": deadline.kind.name,
        "han": " - ".join(map(format_day, dict.fromkeys((start, end)))) if start and end else "",
        "moc": "; ".join(map(format_day, deadline.milestones)),
        "lap": deadline.recurring,
        "dieu_kien": deadline.condition,
        "du_kien": "có" if deadline.tentative else "",
        "tu": format_day(start) if start and not end else "",
        "sai": deadline.impossible,
    }
    return {key: value for key, value in said.items() if value}


def test_table_is_large() -> None:
    assert len(EXPRESSIONS) >= 150
    assert {kind for kind, _, _ in EXPRESSIONS} == {kind.name for kind in DeadlineKind}


@pytest.mark.parametrize(("kind", "text", "want"), EXPRESSIONS, ids=[text for _, text, _ in EXPRESSIONS])
def test_expression(kind: str, text: str, want: str | dict[str, str]) -> None:
    expected = want if isinstance(want, dict) else {} if want in {"", "~"} else {"han": want}
    assert described(read(text)) == {"loai": kind} | expected
    assert read(text).written == text


MEANINGS = {"H2": "6 tháng cuối", "Q1": "quý I", "Q2": "quý II", "Q3": "quý III", "Q4": "quý IV"}


def meant(short: str) -> tuple[date, date]:
    """Give the interval that the short form of the conference's table stands for."""
    year, _, rest = short.partition("-")
    if len(rest) == 5:
        day = date.fromisoformat(short)
        return day, day
    words = f"{MEANINGS[rest]} năm {year}" if rest in MEANINGS else f"tháng {rest}/{year}" if rest else f"năm {year}"
    period = parse_period(words)
    assert period
    return period.start, period.end


@pytest.mark.parametrize(("text", "short"), table("thoi-han-hoi-nghi.yaml").items())
def test_conference(text: str, short: str) -> None:
    deadline = read(text)
    assert not deadline.impossible
    assert deadline.tentative == short.endswith("?")
    if not short.startswith("2023"):
        assert deadline.end is None
        assert short in {deadline.recurring, deadline.condition, f"từ {deadline.start}"}
        return
    parts = [meant(part) for part in short.rstrip("?").replace("..", ";").split(";")]
    if ".." in short:
        assert (deadline.start, deadline.end) == (parts[0][0], parts[-1][1])
        assert deadline.kind is DeadlineKind.RANGE
    else:
        assert (deadline.start, deadline.end) == parts[-1]
    if ";" in short:
        assert deadline.milestones == tuple(end for _, end in parts)


@pytest.mark.parametrize(("name", "one", "other"), PAIRS)
def test_pair(name: str, one: str, other: str) -> None:
    assert relation(read(one), read(other)) is Relation[name]
    assert relation(read(other), read(one)) is Relation[name]


def test_order() -> None:
    want = [
        "trước ngày 30/6/2023",
        "tháng 6/2023",
        "quý II/2023",
        "6 tháng đầu năm 2023",
        "dự kiến 6 tháng đầu năm 2023",
        "quý III/2023",
        "năm 2023, sơ kết hằng quý",
        "thường xuyên",
        "từ ngày 01/7/2023",
        "thời gian tới",
    ]
    assert sorted(want[5:] + want[:5], key=lambda text: order_key(read(text))) == want


@pytest.mark.parametrize(
    ("text", "day", "days"),
    [
        ("trước ngày 30/6/2023", "30/6/2023", 0),
        ("trước ngày 30/6/2023", "01/7/2023", 1),
        ("quý II/2023", "14/7/2023", 14),
        ("quý II/2023", "14/5/2023", 0),
        ("phát động quý I, trao giải dịp 21/6/2023", "22/6/2023", 1),
        ("theo hướng dẫn của Trung ương, dự kiến quý IV/2023", "01/3/2024", 0),
        ("từ ngày 01/7/2023", "01/3/2024", 0),
        ("thường xuyên", "01/3/2024", 0),
    ],
)
def test_overdue(text: str, day: str, days: int) -> None:
    as_of = parse_day(day)
    assert as_of
    assert days_overdue(read(text), as_of) == days


def test_year_comes_from_the_period() -> None:
    years = parse_period("giai đoạn 2020 - 2025")
    assert years
    assert parse_deadline("trước ngày 30/6", years).end == date(2025, 6, 30)


def test_a_report_is_no_deadline() -> None:
    assert read("30/6/2023; " * 41).kind is DeadlineKind.VAGUE


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
NAMED = (
    "30/6/2023",
    "31/02",
    "ngày 5",
    "tháng 8",
    "quý II/2023",
    "năm 2023",
    "6 tháng",
    "8",
    "10 ngày",
    "cả năm",
    "T2",
)
SAID = ("trước", "từ", "kể từ", "đến", "hằng", "và", "cuối", "sau khi", "dự kiến", "dịp", "-", ",", ";", "(", ")")
WORDS = st.sampled_from(NAMED + SAID)


@given(DAYS)
def test_every_day_is_understood(day: date) -> None:
    for text in (format_day(day), f"trước ngày {format_day(day)}", f"chậm nhất {day.day}-{day.month}-{day.year}"):
        assert (read(text).start, read(text).end) == (day, day)


@given(st.text() | st.lists(WORDS, max_size=30).map(" ".join))
def test_nothing_raises(text: str) -> None:
    deadline = read(text)
    assert deadline.written == text.strip()
    assert (deadline.start is None) or (deadline.end is None) or deadline.start <= deadline.end
    assert (deadline.kind is DeadlineKind.NONE) <= (deadline.end is None)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.lists(WORDS, max_size=12).map(" ".join))
def test_relation_is_symmetric(one: str, other: str) -> None:
    assert relation(read(one), read(other)) is relation(read(other), read(one))
    assert relation(read(one), read(one)) is Relation.AGREE


@given(st.lists(WORDS, max_size=12).map(" ".join), DAYS)
def test_overdue_counts_by_the_day(text: str, day: date) -> None:
    today, tomorrow = days_overdue(read(text), day), days_overdue(read(text), day + timedelta(days=1))
    assert 0 <= today <= tomorrow <= today + 1
