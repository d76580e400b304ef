"""Citation: how a paper names another document (``Kết luận số 1492-KL/TU, ngày 25/12/2022 của … về …``)."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.dates import DAY, day_of

if TYPE_CHECKING:
    from datetime import date


class Side(Enum):
    """Whose rules a number and symbol follow: the Party's ``15-NQ/TU`` or the State's ``15/NQ-HĐND``."""

    PARTY = "dang"
    STATE = "nha-nuoc"
    UNKNOWN = ""


class Citation(NamedTuple):
    """A document as cited; what the text does not say is "".

    ``code`` is number and symbol together. ``day`` is None with a ``day_written`` when no calendar has that day.
    """

    written: str
    type: str
    number: str
    symbol: str
    code: str
    side: Side
    has_so: bool
    day: date | None = None
    day_written: str = ""
    comma_before_day: bool = False
    issuer: str = ""
    about: str = ""


# Types of document in use on either side; inside a sentence the first letter may be small.
_TYPES = (
    *("Báo cáo", "Biên bản", "Bộ luật", "Chiến lược", "Chỉ thị", "Chương trình(?: hành động| công tác| phối hợp)?"),
    *("Công điện", "Công văn", "Dự án", "Đề án", "Điều lệ", "Giấy mời", "Hướng dẫn(?: liên ngành)?", "Kết luận"),
    *("Kế hoạch(?: liên tịch)?", "Lệnh", "Luật", "Nghị định", "Nghị quyết(?: liên tịch)?", "Pháp lệnh", "Phiếu chuyển"),
    *("Phương án", "Quy chế(?: phối hợp)?", "Quy định", "Quy hoạch", "Quy trình", "Quyết định", "Sắc lệnh"),
    *("Thông báo(?: kết luận)?", "Thông cáo", "Thông tri", "Thông tư(?: liên tịch)?", "Tờ trình", "Tuyên bố"),
    "Văn bản(?: hợp nhất)?",
)
_TYPE = "|".join(f"[{name[0]}{name[0].lower()}]{name[1:]}" for name in _TYPES)
_LETTERS = "[A-ZĐ][A-Za-zĐđ]{0,14}"
_PARTY_TAIL = rf"-{_LETTERS}/[A-ZĐ][A-ZĐa-zđ0-9]{{0,19}}(?:-[A-ZĐ][A-ZĐa-zđ0-9]{{0,19}}){{0,3}}(?:/[A-Za-zĐđ]{{1,10}})?"
_STATE_TAIL = rf"/(?:[0-9]{{4}}/)?{_LETTERS}(?:-[A-ZĐ][A-ZĐa-zđ0-9]{{0,19}}){{1,4}}"
_LAW_TAIL = r"/[0-9]{4}/(?:QH|UBTVQH)[0-9]{1,2}"
_SIGNED_TAIL = f"{_PARTY_TAIL}|{_LAW_TAIL}|{_STATE_TAIL}"
_CORE = re.compile(
    rf"(?<![\w/.,-])(?:(?P<type>{_TYPE})\s{{1,3}})?(?P<so>[sS]ố\s{{0,2}}:?\s{{1,3}}|SỐ\s{{1,3}})?"
    rf"(?P<number>[0-9]{{1,5}})(?P<tail>{_SIGNED_TAIL}|/[0-9]{{4}}(?![0-9/]))?(?!\w|\.[0-9])"
)
_COMMA = re.compile(r"\s{0,3}(?P<comma>,?)\s{1,3}(?=ngày\s)")
_ISSUER = re.compile(r",?\s{0,3}của\s{1,3}")
_ABOUT = re.compile(r"(?:^|,?\s)(?:về\s|(?=[\"“]))")
_WELL_FORMED = {
    Side.PARTY: re.compile(
        r"(?:0[1-9]|[1-9]\d{1,3})-(?:NQ|QĐi?|CT|KL|QC|BC|TB|CTr|KH|TTr|HD|CV|BB|TT|ĐA|PA|DA|GM)"
        r"/[A-ZĐ]+(?:-[A-ZĐ]+)*(?:/nb)?"
    ),
    Side.STATE: re.compile(
        r"(?:0[1-9]|[1-9]\d{1,4})/(?:\d{4}/)?(?:[A-ZĐ][A-ZĐa-zđ]*(?:-[A-ZĐ0-9]+)+|(?:QH|UBTVQH)\d{1,2})"
    ),
}


def parse_citation(text: str) -> Citation | None:
    """Read a text that is one citation from end to end; None when it is not, or when words are left over."""
    written = text.strip()
    match = _CORE.match(written)
    if match is None or not _is_citation(match):
        return None
    found, end = _read_core(written, match)
    return _with_tail(found, written, end)


def find_citations(text: str) -> tuple[tuple[int, int, Citation], ...]:
    """Find the citations of a prose, each from its type to its day; issuer and subject are left to the sentence."""
    found: list[tuple[int, int, Citation]] = []
    for match in _CORE.finditer(text):
        if _is_citation(match):
            citation, end = _read_core(text, match)
            found.append((match.start(), end, citation))
    return tuple(found)


def is_well_formed(citation: Citation) -> bool:
    """Tell whether number and symbol follow the pattern of their side (HD36 1.3, NĐ30); never when the symbol lacks."""
    pattern = _WELL_FORMED.get(citation.side)
    return bool(pattern and pattern.fullmatch(citation.code))


def _is_citation(match: re.Match[str]) -> bool:
    """Tell a citation from any other number: it has a symbol, or both its type and the word ``số``."""
    return _side(match["tail"] or "") is not Side.UNKNOWN or bool(match["type"] and match["so"])


def _read_core(text: str, match: re.Match[str]) -> tuple[Citation, int]:
    tail = match["tail"] or ""
    comma = _COMMA.match(text, match.end())
    day = DAY.match(text, comma.end()) if comma else None
    end = day.end() if day else match.end()
    citation = Citation(
        written=text[match.start() : end],
        type=match["type"] or "",
        number=match["number"],
        symbol=tail.lstrip("-/0123456789"),
        code=match["number"] + tail,
        side=_side(tail),
        has_so=bool(match["so"]),
        day=day_of(day, None) if day else None,
        day_written=day.group() if day else "",
        comma_before_day=bool(comma and day and comma["comma"]),
    )
    return citation, end


def _with_tail(found: Citation, written: str, end: int) -> Citation | None:
    """Read issuer and subject after the day; None when the words there are neither."""
    rest = written[end:]
    of = _ISSUER.match(rest)
    rest = rest[of.end() :] if of else rest.lstrip(" ,")
    about = _ABOUT.search(rest) if of else _ABOUT.match(rest)
    issuer = rest[: about.start()] if about else rest
    if not of and issuer.strip(" .;,"):
        return None
    subject = rest[about.end() :] if about else ""
    return found._replace(written=written, issuer=issuer.strip(" .;,"), about=subject.strip(" .;,"))


def _side(tail: str) -> Side:
    if tail.startswith("-"):
        return Side.PARTY
    return Side.STATE if any(map(str.isalpha, tail)) else Side.UNKNOWN
