"""Habits of speech in deadlines: what recurs, what waits for a condition or an event, what says nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

_NOTHING = re.compile(r"[-–—./… ]*|không|không có|không quy định|chưa có|chưa xác định", re.IGNORECASE)
_UNIT = r"(?P<unit>ngày|tuần|tháng|quý|năm|kỳ)"
_EVERY = re.compile(rf"(?<![^\W_])(?:hằng|hàng|mỗi|từng|định kỳ) {_UNIT}(?![^\W_])", re.IGNORECASE)
_EVERY_FEW = re.compile(
    r"(?<![^\W_])(?:(?P<many>[0-9]{1,2}) (?P<unit>ngày|tuần|tháng|năm)(?: ?/ ?| )(?:một |0?1 )?lần"
    r"|(?:hằng|hàng|mỗi|định kỳ) (?P<many_2>[0-9]{1,2}) (?P<unit_2>ngày|tuần|tháng|năm)(?! (?:đầu|cuối)))",
    re.IGNORECASE,
)
_TIMES_PER = re.compile(
    r"(?<![^\W_])(?P<many>[0-9]{1,2}) lần ?(?:/|trong|một) ?(?P<unit>tuần|tháng|quý|năm)", re.IGNORECASE
)
_ALWAYS = re.compile(r"(?<![^\W_])(?:thường xuyên|thường kỳ|liên tục|quanh năm)(?![^\W_])", re.IGNORECASE)
_REGULARLY = re.compile(r"(?<![^\W_])định kỳ(?![^\W_])", re.IGNORECASE)
_DAY_OF_UNIT = re.compile(
    r"(?<![^\W_])ngày (?P<days>[0-9]{1,2}(?:(?:, ?| và )[0-9]{1,2}(?=[,)]|$| và| hằng| hàng| mỗi)){0,3})"
    r"(?![0-9/.\-]| tháng [0-9])",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"[0-9]{1,2}")
_WEEKDAY = re.compile(r"(?<![^\W_])(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?![^\W_])", re.IGNORECASE)
_CONDITION = re.compile(
    r"(?<![^\W_])(?:(?:chậm nhất|trong vòng|trong|không quá)(?: là)? )?(?:"
    r"[0-9]{1,3} (?:ngày|tuần|tháng)(?: làm việc)?,? (?:kể từ|tính từ|từ|sau)"
    r"|(?:ngay |chỉ )?(?:sau|kể từ|khi|nếu) (?:khi|có|cần|được|trung ương|cấp|phát sinh|hoàn thành|kết thúc|ban hành)"
    r"|theo (?:hướng dẫn|chỉ đạo|yêu cầu|kết luận|ý kiến)"
    r"|theo (?:kế hoạch|tiến độ|lộ trình|lịch|quy định|thời gian) của (?:trung ương|cấp trên|bộ chính trị|ban bí thư)"
    r"|tùy theo|tuỳ theo|phụ thuộc|đột xuất)(?![^\W_])",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;.)]")
_EVENT = re.compile(
    r"(?<![^\W_])(?:trước khi|tết|kỳ họp|đại hội|hội nghị|phiên họp|kỷ niệm|dịp|bầu cử|năm học|khai giảng|nhiệm kỳ"
    r"|ngày truyền thống|lễ|cuộc họp|buổi)(?![^\W_])",
    re.IGNORECASE,
)


class Clause(NamedTuple):
    """The clause of a deadline that has to come true first; empty when there is none."""

    at: int = 0
    to: int = 0
    text: str = ""

    def holds(self, place: int) -> bool:
        """Tell whether a place of the deadline's text lies in the clause."""
        return self.at <= place < self.to


def nothing_in(plain: str) -> bool:
    """Tell whether a deadline says that there is none."""
    return _NOTHING.fullmatch(plain) is not None


def recurring_in(plain: str) -> tuple[str, str]:
    """Give the frequency (``hằng tháng/25``), "" for none, and the text of a day that no month has."""
    frequency = _frequency(plain)
    if not frequency:
        return "", ""
    if frequency == "hằng tuần":
        weekday = _WEEKDAY.search(plain)
        return (f"{frequency}/{weekday.group().lower()}" if weekday else frequency), ""
    found = [day for match in _DAY_OF_UNIT.finditer(plain) for day in _NUMERAL.findall(match["days"])]
    days = list(dict.fromkeys(map(int, found)))[:4]
    bad = next((f"ngày {day}" for day in days if not 1 <= day <= 31), "")
    return (f"{frequency}/{','.join(map(str, days))}" if days and not bad else frequency), bad


def condition_in(plain: str) -> Clause:
    """Give the clause of a condition, from its first word to the next comma, semicolon, bracket or full stop."""
    match = _CONDITION.search(plain)
    if match is None:
        return Clause()
    end = _CLAUSE_END.search(plain, match.end())
    to = end.start() if end else len(plain)
    return Clause(match.start(), to, plain[match.start() : to].strip())


def event_in(plain: str) -> bool:
    """Tell whether a deadline hangs on a meeting, a congress, a feast or the like."""
    return _EVENT.search(plain) is not None


def _frequency(plain: str) -> str:
    if match := _EVERY.search(plain):
        return f"hằng {match['unit'].lower()}"
    if match := _EVERY_FEW.search(plain):
        return f"{int(match['many'] or match['many_2'])} {(match['unit'] or match['unit_2']).lower()}/lần"
    if match := _TIMES_PER.search(plain):
        return f"{int(match['many'])} lần/{match['unit'].lower()}"
    if _ALWAYS.search(plain):
        return "thường xuyên"
    return "định kỳ" if _REGULARLY.search(plain) else ""
