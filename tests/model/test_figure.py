"""Figures: read by Vietnamese rules, written back, told apart from English ones."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.case_tables import table
from trucbao.model.figure import FigureKind, english_number, format_number, parse_figure, percent

CASES = table("so-lieu.yaml")
DECIMALS = st.decimals(-(10**15), 10**15, places=2)


def number(text: str) -> Decimal | None:
    return None if text == "~" else Decimal(text)


@pytest.mark.parametrize(("text", "want"), CASES["hieu"].items())
def test_understood(text: str, want: list[str]) -> None:
    figure = parse_figure(f" {text} ")
    assert figure
    assert figure.written == text
    kind, low, high, unit = want
    assert (figure.kind.name, figure.low, figure.high, figure.unit) == (kind, number(low), number(high), unit)
    assert english_number(text) is None


@pytest.mark.parametrize(("text", "want"), CASES["thanh_phan"].items())
def test_parts(text: str, want: list[str]) -> None:
    figure = parse_figure(text)
    assert figure
    assert [figure.kind.name, figure.unit, *(part.written for part in figure.parts)] == want
    assert figure.low is figure.high is None


@pytest.mark.parametrize(("text", "spelling"), CASES["khong"].items())
def test_not_understood(text: str, spelling: str) -> None:
    assert parse_figure(text) is None
    assert (english_number(text) or "") == spelling
    assert not spelling or parse_figure(spelling)


def test_values_of_parts() -> None:
    pair, ratio = parse_figure("khoảng 11 vụ/20 bị can"), parse_figure("620/1.124 hồ sơ")
    assert pair
    assert ratio
    assert [(part.kind, part.low, part.unit) for part in pair.parts] == [
        (FigureKind.ABOUT, Decimal(11), "vụ"),
        (FigureKind.EXACT, Decimal(20), "bị can"),
    ]
    assert [part.low for part in ratio.parts] == [620, 1124]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (1912, "1.912"),
        (-21460, "-21.460"),
        (Decimal("12.5"), "12,5"),
        (Decimal("1234567.50"), "1.234.567,50"),
        (Decimal("1E+6"), "1.000.000"),
        (Decimal("-0.00"), "0,00"),
        (Decimal("-1E-7"), "-0,0000001"),
    ],
)
def test_format(value: Decimal | int, written: str) -> None:
    assert format_number(value) == written


@pytest.mark.parametrize(
    ("part", "whole", "places", "written"),
    [
        (104, 112, 2, "92,86%"),
        (104, 112, 1, "92,9%"),
        (17, 18, 1, "94,4%"),
        (14, 14, 2, "100%"),
        (18, 20, 1, "90%"),
        (1, 2000, 1, "0,1%"),
        (0, 7, 2, "0%"),
        (-1, 10**9, 2, "0%"),
        (-1, 8, 1, "-12,5%"),
        (Decimal("5.9"), Decimal("6.84"), 1, "86,3%"),
        (1234, 1, 2, "123.400%"),
        (1, 0, 2, ""),
    ],
)
def test_percent(part: Decimal | int, whole: Decimal | int, places: int, written: str) -> None:
    assert percent(part, whole, places) == written


@given(DECIMALS)
def test_written_and_read_again(value: Decimal) -> None:
    figure = parse_figure(format_number(value))
    assert figure
    assert figure.low == figure.high == value


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.sampled_from([1, 2]))
def test_percent_is_near(part: int, whole: int, places: int) -> None:
    figure = parse_figure(percent(part, whole, places))
    assert figure
    assert figure.low is not None
    assert abs(figure.low * whole - part * 100) * 2 * 10**places <= whole


@given(st.text() | st.text("0123456789.,-/% khoảngtừđếntrên"))
def test_nothing_raises(text: str) -> None:
    figure = parse_figure(text)
    assert figure is None or figure.written == text.strip()
    spelling = english_number(text)
    assert spelling is None or english_number(spelling) is None
