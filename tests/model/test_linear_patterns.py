"""S1: no pattern and no parser of the value grammars is slow on any input."""

from __future__ import annotations

import re
import time
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from trucbao.model import citation, dates, figure, period, text
from trucbao.model.deadline import habits, parse_deadline, read, scan, times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MODULES = (citation, dates, figure, period, text, habits, read, scan, times)
WILD = {
    "digits": "1" * 50_000 + "x",
    "months": "tháng " * 10_000,
    "blanks": " " * 100_000,
    "points": "1." * 20_000,
    "brackets": "(" * 20_000,
    "days": "30/6/2023, " * 5_000,
    "list": "tháng 1" + ", 2" * 20_000,
    "ranges": "1 - " * 20_000,
    "citations": "số 1-KL/TU " * 5_000,
    "letters": "A-" * 20_000,
    "slashes": "1/" * 20_000,
    "unit": "5 " + "a" * 50_000,
    "of": "của " * 20_000,
}
YEAR = period.Period("năm 2023", date(2023, 1, 1), date(2023, 12, 31), period.PeriodKind.YEAR)
PARSERS: list[Callable[[str], object]] = [
    citation.parse_citation,
    citation.find_citations,
    dates.parse_day,
    dates.parse_moment,
    dates.find_days,
    figure.parse_figure,
    figure.english_number,
    period.parse_period,
    text.sort_key,
    text.fold,
    text.display_width,
    text.paragraphs,
    lambda wild: text.tone_style(wild, "ủy"),
    lambda wild: parse_deadline(wild, YEAR),
    lambda wild: parse_deadline("sau khi " + wild, YEAR),
    lambda wild: citation.parse_citation("Kết luận số 1-KL/TU của " + wild),
]


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(patterns_in, value.values()))
    elif isinstance(value, tuple | list):
        yield from chain.from_iterable(map(patterns_in, value))


PATTERNS = list(dict.fromkeys(chain.from_iterable(patterns_in(vars(module)) for module in MODULES)))


def test_patterns_were_seen() -> None:
    assert len(PATTERNS) > 50


@pytest.mark.parametrize("wild", WILD.values(), ids=WILD)
def test_every_pattern(wild: str) -> None:
    for pattern in PATTERNS:
        start = time.perf_counter()
        for _ in pattern.finditer(wild):
            pass
        pattern.fullmatch(wild)
        assert time.perf_counter() - start < 1, pattern.pattern


@pytest.mark.parametrize("wild", WILD.values(), ids=WILD)
def test_every_parser(wild: str) -> None:
    for parser in PARSERS:
        start = time.perf_counter()
        parser(wild)
        assert time.perf_counter() - start < 1, parser
