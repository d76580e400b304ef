"""Old year: a year that a copied text has kept from the last period, told from a year that is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.model.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.model.period import Period


def old_year_in_plan(text: str, year: int) -> tuple[int, int] | None:
    """Find ``year`` named in a task of the next year as if the task were of ``year``.

    Winding up (``quyết toán``, ``tổng kết``), what is left over (``tồn từ``), comparisons, laws and decisions of that
    year, and stretches of years are meant.
    """
    for match, before, after in _named(text):
        if match["year"] == str(year) and f"năm {year + 1}" not in before + after and not _is_meant(before, after):
            return match.span()
    return None


def old_year_in_report(text: str, year: int) -> tuple[int, int] | None:
    """Find ``year`` named in a report on the next year as the period of the report: ``Trong năm 2021, …``.

    A text that compares, or that names the right year as well, is left alone.
    """
    if f"năm {year + 1}" in text.lower():
        return None
    for match, before, after in _named(text):
        if match["year"] == str(year) and _is_own_period(match, before, after):
            return match.span()
    return None


def old_period_in_plan(text: str, last: Period) -> tuple[int, int] | None:
    """Find the period before, however it is written, named in a task as its own: ``nhiệm vụ quý I/2023``.

    A quarter or a half year is named for many reasons, so it must follow the word for work, or open the text.
    """
    small = text.lower()
    if len(small) != len(text):
        return None
    for match in _PERIOD.finditer(small):
        before, after = _sentence(small, match)
        own = match.start() == 0 or before.endswith(_WITHIN) or _WORK.search(before)
        if own and not _is_meant(before, after) and _is_same(match.group(), last):
            return match.span()
    return None


_PERIOD = re.compile(
    r"(?<!\w)(?:quý [1-4iv]{1,3}|tháng [0-9]{1,2}|(?:0?[369]|ba|sáu|chín) tháng(?: đầu| cuối)?)"
    r"(?:/|-|\.|,? năm )[0-9]{4}(?![0-9])"
)
_LAST_DAY = r"(?:tính đến|đến hết|đến|trước|chậm nhất|xong trước) (?:hết )?(?:ngày )?[0-9]{1,2}/[0-9]{1,2}/"
_PART = r"(?:quý [1-4iv]{1,3}|tháng [0-9]{1,2})(?:/| năm )"
_NAMED = re.compile(
    rf"(?<![-–\w])(?:{_LAST_DAY}|{_PART}|năm |công tác |nhiệm vụ |kế hoạch |chương trình )"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9/]| ?[-–] ?[0-9])"
)
_WORK = re.compile(
    r"\b(?:nhiệm vụ|chương trình|kế hoạch|chỉ tiêu|phương hướng|dự toán|đăng ký|công tác)\b[^.;:()]{0,60}\Z"
)
_WINDING_UP = re.compile(
    r"\b(?:quyết toán|tổng kết|sơ kết|kiểm điểm|đánh giá|xếp loại|phân loại|bình xét|khen thưởng|tuyên dương|báo cáo"
    r"|thanh toán|thanh lý|tồn|còn lại|tồn đọng|chuyển tiếp|dở dang|chưa|nợ|so với|cùng kỳ|năm trước|kể từ"
    r"|từ(?= ?\Z| đầu| cuối| năm| quý| tháng| ngày)|(?<!kỷ )luật|pháp lệnh|công khai|kiểm toán|kê khai|khắc phục"
    r"|rút kinh nghiệm|hạn chế|kết quả|số liệu|niên độ|tiếp tục (?:hoàn thành|giải quyết|xử lý|theo dõi)"
    r"|hoàn thành nốt|kéo dài|chậm|lưu trữ|chỉnh lý|số hoá|số hóa|lịch sử|thưởng|trao giải|giải báo chí|biểu dương"
    r"|điển hình|nhân rộng|phát huy)\b"
)
_OF_THAT_YEAR = re.compile(
    r"\b(?:nghị định|nghị quyết|kết luận|quyết định|chỉ thị|thông tư|hiến pháp|giai đoạn|nhiệm kỳ|khoá|khóa|thu hồi"
    r"|kỷ niệm|tốt nghiệp|trúng tuyển|thống kê|thanh tra|ban hành|phê duyệt|thành lập|khởi công|phát sinh|xảy ra|vụ|bão"
    r"|lũ)\b"
)
_LEFT_OVER = re.compile(
    r"\b(?:tồn|chuyển|chưa|kéo dài|còn|chậm|dở dang|sang|đến nay|trở về trước|trở đi|về trước|các năm|bị|là năm)\b"
)
_SENTENCE_END = re.compile(r"[.;!?]\s|\n")
_WITHIN = ("trong ", "trong cả ", "tháng đầu ", "tháng cuối ", "cả ")
_REACH = 300


def _named(text: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Give each year named, with the parts of its sentence before and behind it, in small letters."""
    small = text.lower()
    if len(small) == len(text):
        yield from ((match, *_sentence(small, match)) for match in _NAMED.finditer(small))


def _sentence(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Give the parts of the sentence before and behind a match, no more than some lines of each."""
    before = _SENTENCE_END.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    return before, _SENTENCE_END.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]


def _is_same(written: str, last: Period) -> bool:
    period = parse_period(written)
    return period is not None and (period.start, period.end) == (last.start, last.end)


def _is_meant(before: str, after: str) -> bool:
    if _WINDING_UP.search(before) or _LEFT_OVER.search(after):
        return True
    return bool(_OF_THAT_YEAR.search(before)) and not _WORK.search(before)


def _is_own_period(match: re.Match[str], before: str, after: str) -> bool:
    """Whether the year opens a sentence, ends its figures or names its work, with nothing left over or compared."""
    if _WINDING_UP.search(before.removeprefix("kết quả")) or _LEFT_OVER.search(after) or _WINDING_UP.search(after):
        return False
    named = match.group()
    if named.startswith(("năm", "quý", "tháng")):
        opens = match.start() == 0 and after[:1] in {",", " "}
        return opens or before.endswith(_WITHIN) or bool(_WORK.search(before))
    return "đến" in named or bool(_WORK.search(before + named))
