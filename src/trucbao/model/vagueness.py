"""Vagueness: words that stand where a figure should (``nhiều lớp``, ``cơ bản hoàn thành``)."""

from __future__ import annotations

import re


def vague_words(text: str) -> tuple[int, int] | None:
    """Find the first vague word of a text that has no number, written in digits or spelt out; None elsewhere.

    Words of titles (``một số điều của Luật``, ``Nghị quyết về một số giải pháp``) and of quotes do not count.
    """
    if _DIGIT.search(text):
        return None
    first = next((match for match in _VAGUE.finditer(text) if not _in_quotes(text, match.start())), None)
    return None if first is None or _SPELT.search(text) else first.span()


_DIGIT = re.compile("[0-9]")
_SPELT = re.compile(
    r"\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|(?<!àng )(?:trăm|nghìn|ngàn|triệu|vạn))\b(?! (?:là|bên|mặt)\b)"
    r"|\A(?:Hai|Ba|Bốn|Sáu|Bảy|Tám|Chín|Mười) [^\W\dA-ZĐ]"
)
_FIRM = "hoàn thành|hoàn tất|đạt|bảo đảm|đảm bảo|đáp ứng|thực hiện|khắc phục|giải quyết|xong|ổn định|đúng|kịp thời|đã"
_WORK = "nhiệm vụ|nội dung|công việc|công tác|chương trình|chỉ tiêu"
_VAGUE = re.compile(
    rf"\b[Cc]ơ bản (?:{_FIRM})\b|\b[Nn]hìn chung\b"
    r"|\b(?:[Hh]oàn thành|[Gg]iải quyết|[Kk]hắc phục|[Đđ]áp ứng|[Vv]ề) cơ bản\b"
    r"|(?<!bao )(?<!ít )(?<!không )(?<!chưa )(?<!về )\b[Nn]hiều\b"
    r"(?! (?:nhất|hơn|chiều|ít|khó khăn|tầng|mặt|kỳ|thành phần)\b)"
    r"|(?<!về )\b[Mm]ột số\b(?! (?:điều|khoản|hiệu|nhà)\b)"
    r"|\b(?:[Đđ]ại đa số|[Đđ]a số|[Đđ]a phần|[Pp]hần lớn|[Hh]ầu hết|[Tt]ương đối|đáng kể|[Gg]ần như)\b"
    r"|\b(?:[Mm]ột vài|[Mm]ột bộ phận|[Kk]hông ít|[Hh]àng (?:loạt|chục|trăm|nghìn|vạn)|khá cao|rất cao|khá lớn)\b"
    rf"|\b[Hh]oàn thành (?:khá )?tốt (?:các )?(?:{_WORK})\b"
    r"|\bđạt (?:được )?(?:những |các )?kết quả (?:tốt|khá|tích cực|quan trọng|nhất định|khả quan|đáng khích lệ)\b"
    r"|\A(?:Tăng cường|Đẩy mạnh|Quan tâm|Chú trọng|Làm tốt|Thực hiện tốt|Thường xuyên)\b"
    r"|\bđược (?:quan tâm|chú trọng|tăng cường|đẩy mạnh|nâng lên)\b"
)


def _in_quotes(text: str, at: int) -> bool:
    before = text[:at]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")
