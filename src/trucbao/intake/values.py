"""The kinds of single values in the contract, each with its reader and the words for what does not fit."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.intake import spellings
from trucbao.model.dates import looks_like_day, parse_day, parse_moment
from trucbao.model.deadline import parse_deadline
from trucbao.model.figure import english_number, parse_figure
from trucbao.model.period import parse_period
from trucbao.tree.shape import Fault, Spelling, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.model.period import Period

MAX_TEXT = 50_000
"""Characters that one text may have: about 20 pages of one item."""

_CODE = re.compile(r"[0-9A-Za-zĐđ][0-9A-Za-zĐđ._/-]{0,39}")
_AGENCY_CODE = re.compile(r"[0-9A-ZĐ][0-9A-ZĐ._-]{0,19}")
_WHOLE = re.compile(r"[0-9]{1,6}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[ T]([0-9]{1,2}:[0-9]{2})(?::00)?)?")
_WINDOWS_NAMES = re.compile(r"(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN\$|CONOUT\$)(\..*)?", re.IGNORECASE)


def is_reserved_name(name: str) -> bool:
    """Whether Windows keeps this name, with any ending, for a device."""
    return bool(_WINDOWS_NAMES.fullmatch(name))


def choice(name: str, words: tuple[str, ...]) -> Value:
    """Give a value that must be one of ``words``."""

    def parse(text: str) -> object:
        if text in words:
            return text
        from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only when something is wrong

        hint = did_you_mean(text, words) or f"Chọn một trong: {', '.join(words)}."
        return Fault(codes.BAD_CHOICE, f"không có giá trị “{text}”.", hint)

    return Value(name, parse, spelling=Spelling(words=words))


def deadline(period: Period) -> Value:
    """Give the kind of a deadline of ``period``, whose year a date without year takes."""

    @cache  # a conference of thousands of tasks has but some dozens of deadlines
    def parse(text: str) -> object:
        deadline = parse_deadline(text, period)
        if deadline.impossible:
            hint = "Sửa lại ngày, tháng cho đúng."
            return Fault(codes.IMPOSSIBLE_DATE, f"không có ngày {deadline.impossible} trong lịch.", hint)
        return deadline

    return Value("thời hạn", parse, limit=1_000, spelling=spellings.DEADLINE)


def _matching(pattern: re.Pattern[str], name: str, hint: str) -> Callable[[str], object]:
    def parse(text: str) -> object:
        if pattern.fullmatch(text) and not is_reserved_name(text):
            return text
        return Fault(codes.BAD_CODE, f"“{text}” không phải là {name} viết đúng.", hint)

    return parse


def _yes(text: str) -> object:
    if text in ("có", "không"):
        return text == "có"
    return Fault(codes.BAD_CHOICE, f"không có giá trị “{text}”.", "Ghi “có” hoặc “không”.")


def _whole(text: str) -> object:
    if _WHOLE.fullmatch(text):
        return int(text)
    return Fault(codes.BAD_NUMBER, f"“{text}” không phải là số đếm.", "Ghi bằng chữ số, ví dụ: 1.")


def _figure(text: str) -> object:
    figure = parse_figure(text)
    if figure is not None:
        return figure
    english = english_number(text)
    hint = f"Viết theo lối Việt Nam: {english}." if english else "Ví dụ viết đúng: 1.912; 12,5; trên 300; 180 - 200."
    return Fault(codes.BAD_NUMBER, f"“{text}” không đọc được thành số.", hint, english or "")


def _day(text: str) -> object:
    day = parse_day(text)
    if day is not None:
        return day
    if looks_like_day(text):
        return Fault(codes.IMPOSSIBLE_DATE, f"không có ngày {text} trong lịch.", "Sửa lại ngày, tháng cho đúng.")
    hint = "Ghi ngày/tháng/năm, ví dụ: 16/02/2023."
    return Fault(codes.BAD_DATE, f"“{text}” không phải là ngày.", hint, _year_last(text))


def _moment(text: str) -> object:
    moment = parse_moment(text)
    if moment is not None:
        return moment
    first = text.split(maxsplit=1)[0] if text.split() else text
    if looks_like_day(first) and parse_day(first) is None:
        return Fault(codes.IMPOSSIBLE_DATE, f"không có ngày {first} trong lịch.", "Sửa lại ngày, tháng cho đúng.")
    hint = "Ghi ngày và giờ, ví dụ: 08/02/2023 17:00."
    return Fault(codes.BAD_DATE, f"“{text}” không phải là ngày giờ.", hint, _year_last(text))


def _year_last(text: str) -> str:
    """Give ``2023-02-14 16:30`` in the office's order, "" for what is no such day of the calendar."""
    match = _YEAR_FIRST.fullmatch(text)
    turned = f"{match[3]:0>2}/{match[2]:0>2}/{match[1]}" if match else ""
    if match is None or parse_day(turned) is None:
        return ""
    return f"{turned} {match[4]}" if match[4] else turned


def _period(text: str) -> object:
    hint = "Ví dụ viết đúng: năm 2022; quý III/2022; 6 tháng đầu năm 2023; tháng 9/2023."
    return parse_period(text) or Fault(codes.BAD_PERIOD, f"không hiểu kỳ “{text}”.", hint)


TEXT = Value("chữ", str, limit=MAX_TEXT, spelling=spellings.TEXT)
NAME = Value("tên", lambda text: " ".join(text.split()), limit=1_000, spelling=spellings.TEXT)
CODE = Value(
    "mã",
    _matching(_CODE, "mã", "Mã gồm chữ cái không dấu, chữ số và các dấu . _ - /, không có dấu cách."),
    spelling=spellings.CODE,
)
AGENCY_CODE = Value(
    "mã cơ quan",
    _matching(_AGENCY_CODE, "mã cơ quan", "Mã cơ quan gồm chữ in hoa không dấu và chữ số, dài nhất 20, ví dụ: BTCTU."),
    spelling=spellings.AGENCY_CODE,
)
YES = Value("“có” hoặc “không”", _yes, spelling=Spelling(words=("có", "không")))
WHOLE = Value("số đếm", _whole, spelling=spellings.WHOLE)
FIGURE = Value("số", _figure, spelling=spellings.FIGURE)
DAY = Value("ngày", _day, spelling=spellings.DAY)
MOMENT = Value("ngày giờ", _moment, spelling=spellings.MOMENT)
PERIOD = Value("kỳ", _period, spelling=spellings.PERIOD)
LEVEL = choice(
    "mức độ",
    ("hoàn thành vượt", "hoàn thành", "hoàn thành chậm", "đang thực hiện", "chậm", "chưa thực hiện", "dừng"),
)
