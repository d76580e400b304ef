"""Separators: numbers of a prose with English dots and commas, and numbers that can be read in two ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.figure import english_number

if TYPE_CHECKING:
    from collections.abc import Iterator


class OddNumber(NamedTuple):
    """A number at ``text[start:end]``; ``spelling`` is the Vietnamese one, ``sure`` whether it has no other reading."""

    start: int
    end: int
    spelling: str
    sure: bool


def odd_numbers(text: str) -> Iterator[OddNumber]:
    """Give the numbers whose separators are not Vietnamese; versions, outline numbers and days are left alone."""
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        if not (_GLUED_BEFORE.search(text, max(0, start - 2), start) or GLUED_AFTER.match(text, end)):
            odd = _judged(text, start, end)
            if odd:
                yield odd


def intended(text: str, start: int, end: int) -> str:
    """Give the Vietnamese spelling of an odd number that stands at ``text[start:end]``, else ""."""
    if not _CANDIDATE.fullmatch(text, start, end):
        return ""
    odd = _judged(text, start, end)
    return odd.spelling if odd else ""


_CANDIDATE = re.compile(r"[0-9]{1,18}(?:[.,][0-9]{1,18}){1,6}")
_GLUED_BEFORE = re.compile(r"(?:[\w.,:@/]|[^\W\d_][-–])\Z")
GLUED_AFTER = re.compile(r"[.,]?[\w:@/]|[-–][^\W\d_]")
"""What makes a number before it a part of something longer: a symbol, a time, an address."""
_COUNT_WITH_COMMA = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_THOUSANDS_WITH_DOT = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
# What a fraction may have behind it; all other words count whole things, of which there is no half.
_MEASURE = re.compile(
    r"\s?[%‰]|\s(?:điểm %|(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|ha|km2?|m[23]?|cm|mm|kg|g|tấn|tạ|yến|lít|ml|mét|héc-ta|"
    r"hecta|giây|phút|giờ|điểm|lần|tuổi|MW|kW|kWh|GB|TB|MB|USD|độ|mét giá)(?!\w))"
)
_WORD = re.compile(r"\s(?:[^\W\d_A-ZĐÀ-Ý])[^\W\d_]{0,10}")
_NO_UNIT = frozenset(
    (
        *("ban", "bằng", "bởi", "cho", "cùng", "của", "do", "dùng", "dưới", "để", "đến", "được", "đã", "đang", "đối"),
        *("gồm", "hay", "hoặc", "khi", "là", "lên", "mà", "này", "nêu", "nhằm", "như", "nhưng", "ở", "phục", "qua"),
        *("sang", "sau", "sẽ", "tại", "theo", "thì", "thuộc", "tới", "trên", "trong", "trước", "từ", "và", "vào"),
        *("vận", "về", "với"),
    )
)
_NAMES_A_NUMBER = re.compile(
    r"(?:phiên bản|bản|công nghiệp|cách mạng|thời đại|kỷ nguyên|nông nghiệp|giáo dục|y tế|du lịch|chính phủ|web|"
    r"windows|android|ios|mục|tiểu mục|điểm|khoản|điều|chương|phần|phụ lục|bảng|biểu|biểu đồ|hình|sơ đồ|mẫu|tiêu chí|"
    r"chỉ tiêu|nội dung|nhiệm vụ|tiêu chuẩn|số|đường|quốc lộ|tỉnh lộ|km|ngày|lúc|hồi|đến|điện thoại|tel|cấp|hệ|gói|lô|"
    r"tiểu dự án|dự án|hợp phần|đợt|câu|bài|trang|ISO|TCVN|QCVN)\s\Z",
    re.IGNORECASE,
)
_LONGEST_NAME = 14


def _judged(text: str, start: int, end: int) -> OddNumber | None:
    """Judge a number by its own form and by the words on either side."""
    written = text[start:end]
    measured = _MEASURE.match(text, end)
    if _THOUSANDS_WITH_DOT.fullmatch(written):
        per_cent = text[end : end + 2].lstrip()[:1] == "%"
        return OddNumber(start, end, written.replace(".", ","), sure=False) if per_cent else None
    if _COUNT_WITH_COMMA.fullmatch(written):
        counted = not measured and _counts(text, end)
        counted = counted or (written.endswith(",000") and not text.startswith("%", end))
        return OddNumber(start, end, written.replace(",", "."), sure=False) if counted else None
    spelling = english_number(written)
    if not spelling or written.startswith("00"):
        return None
    if "," not in written and not measured and not _fraction(text, start, end):
        return None
    return OddNumber(start, end, spelling, sure=True)


def _counts(text: str, end: int) -> bool:
    """Tell whether the number counts what is named behind it."""
    word = _WORD.match(text, end)
    return word is not None and word.group().strip() not in _NO_UNIT


def _fraction(text: str, start: int, end: int) -> bool:
    """Tell a fraction with its unit (``2.1 tin, bài``) from a version or an outline number (``mục 2.1``)."""
    named = _NAMES_A_NUMBER.search(text, max(0, start - _LONGEST_NAME), start)
    return not named and not text.endswith(".0", start, end) and _counts(text, end)
