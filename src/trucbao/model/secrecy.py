"""Secrecy: the marks of state secrets in running text, told from talk about secrecy."""

from __future__ import annotations

import re


def secrecy_marks(text: str) -> tuple[tuple[int, int], ...]:
    """Find marks of secrecy: ``MẬT``, ``Tối mật``, ``(mật)``, ``tài liệu mật kèm theo``.

    ``Bí mật nhà nước``, ``bảo mật``, ``mật khẩu``, ``mật độ`` and secret papers in general are no marks.
    """
    found = [match.span() for match in _MARK.finditer(text)]
    found += [match.span(match.lastgroup or 0) for match in _ATTACHED.finditer(text) if not _is_general(text, match)]
    return tuple(sorted(found))


_PAPER = "(?:tài liệu|văn bản|phụ lục|danh sách|hồ sơ|báo cáo|số liệu|nội dung|thông tin|bản|tờ trình|phần|biểu)"
_MARK = re.compile(
    r"\b(?:TỐI|TUYỆT) MẬT\b|\b(?:Tối|Tuyệt) [Mm]ật\b"
    r"|(?<!BÍ )(?<!BẢO )(?<!TỐI )(?<!TUYỆT )\bMẬT\b(?! (?:KHẨU|ĐỘ|MÃ|THƯ|ONG|VỤ|THIẾT|NGHỊ|ĐÀM)\b)"
    r"|(?<=[(\[])(?:[Mm]ật|tối mật|tuyệt mật)(?=[)\];:]|, (?!t))"
    rf"|(?<=[(\[]){_PAPER} mật(?=[)\]])"
    r"|\A(?:(?:Tài liệu|Nội dung|Phần|Mục) m|M)ật(?=\s?[:.)\]-]|\Z)"
    r"|(?<=ộ mật: )(?:[Mm]ật|tối mật|tuyệt mật)\b"
)
_ATTACHED = re.compile(
    rf"\b(?P<named>{_PAPER} (?:tối |tuyệt )?mật),?(?: \w{{1,7}}){{0,3}} (?:gửi |đính )?kèm\b"
    rf"|\bkèm(?: theo)?(?: \w{{1,7}}){{0,3}} (?P<listed>{_PAPER} (?:tối |tuyệt )?mật)\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"\b(?:không|cấm|tránh|chấm dứt|thay cho|vi phạm|quy trình|quy định|việc)\b")
_CLAUSE_END = re.compile(r"[.;,(:]")


def _is_general(text: str, match: re.Match[str]) -> bool:
    """Whether the clause speaks of secret papers in general: ``không gửi kèm văn bản mật qua thư điện tử``."""
    clause = _CLAUSE_END.split(text[max(0, match.start() - 80) : match.end()])[-1]
    return bool(_GENERAL.search(clause.lower()))
