"""Citation: how a paper names another document (``Kết luận số 1492-KL/TU, ngày 25/12/2022 của … về …``)."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.dates import DAY, day_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


class Side(Enum):
    """Whose rules a number and symbol follow: the Party's ``15-NQ/TU`` or the State's ``15/NQ-HĐND``."""

    PARTY = "dang"
    STATE = "nha-nuoc"
    UNKNOWN = ""


class Citation(NamedTuple):
    """A document as cited; what the text does not say is "".

    ``code`` is number and symbol together. ``day`` is None with a ``day_written`` when no calendar has that day.
    ``odd`` is a symbol that follows no side's way of writing (``18-NQ.TW``); ``symbol`` and ``side`` are empty then.
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
    odd: str = ""


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
_CODE = re.compile(
    rf"(?P<number>[0-9]{{1,5}})(?![0-9])(?P<tail>(?:{_SIGNED_TAIL})(?!\w|\.[0-9])|/[0-9]{{4}}(?![0-9/]))?"
)
_SO = re.compile(r"(?<![\w/.,-])(?:[sS]ố\s{0,2}:?\s{1,3}|SỐ\s{1,3})\Z")
_TYPE_BEFORE = re.compile(rf"(?<![\w/.,-])(?:{_TYPE})\s{{1,3}}\Z")
_LONGEST_SO, _LONGEST_TYPE = 9, 28
# Dots, dashes and blanks where a slash or a hyphen belongs; the second half begins with a capital or is tu, tw.
_ODD = re.compile(
    r"(?:\s?[-–—./,_\s]\s?(?:[0-9]{4}\s?[-–—./]\s?)?)?[A-Za-zĐđ]{1,8}\s?[-–—./_]\s?"
    r"(?:[A-ZĐ][A-Za-zĐđ0-9]{0,19}(?:[-/][A-ZĐ][A-Za-zĐđ0-9]{0,19}){0,3}|t[uw](?!\w))|\s?[-–/]\s?[A-ZĐ]{2,10}(?!\w)"
)
_COMMA = re.compile(r"(?:\s{0,3},\s{1,3}|\s{1,3}\(?)(?=ngày\s|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})")
_ISSUER = re.compile(r",?\s{0,3}của\s{1,3}")
_ABOUT = re.compile(r"(?:^|,?\s)(?:về\s|(?=[\"“]))")
_WELL_FORMED = {
    Side.PARTY: re.compile(
        r"(?:0[1-9]|[1-9]\d{1,4})-(?:NQ|QĐ(?:i|NS)?|CT|KL|QC|BC|TB|TC|CTr|KH|TTr|HD|CV|BB|TT|ĐA|PA|DA|GM|CĐ|PC)"
        r"/[A-ZĐ](?:[A-Za-zĐđ0-9]{0,19}[A-ZĐ0-9])?(?:-[A-ZĐ](?:[A-Za-zĐđ0-9]{0,19}[A-ZĐ0-9])?)*(?:/nb)?"
    ),
    Side.STATE: re.compile(
        r"(?:0[1-9]|[1-9]\d{1,4})/(?:\d{4}/)?(?:[A-ZĐ][A-ZĐa-zđ]*(?:-[A-ZĐ0-9][A-ZĐa-zđ0-9]*)+|(?:QH|UBTVQH)\d{1,2})"
    ),
}


def parse_citation(text: str) -> Citation | None:
    """Read a text that is one citation from end to end; None when it is not, or when words are left over."""
    written = text.strip()
    core = next(_cores(written), None)
    if core is None or core.start:
        return None
    found, end = _read_core(written, core)
    return _with_tail(found, written, end)


@lru_cache(maxsize=1024)  # the rules on citations ask for the same texts, one submission after the other
def find_citations(text: str) -> tuple[tuple[int, int, Citation], ...]:
    """Find the citations of a prose, each from its type to its day; issuer and subject are left to the sentence."""
    found: list[tuple[int, int, Citation]] = []
    for core in _cores(text):
        citation, end = _read_core(text, core)
        found.append((core.start, end, citation))
    return tuple(found)


def is_well_formed(citation: Citation) -> bool:
    """Tell whether number and symbol follow the pattern of their side (HD36 1.3, NĐ30); never when the symbol lacks."""
    pattern = _WELL_FORMED.get(citation.side)
    return bool(pattern and pattern.fullmatch(citation.code))


class _Core(NamedTuple):
    """A citation without its day: where it begins and ends, and its parts."""

    start: int
    end: int
    type: str
    so: str
    number: str
    tail: str
    odd: str


def _cores(text: str) -> Iterator[_Core]:
    """Tell citations from other numbers: they have a symbol, or both their type and the word ``số``."""
    for match in _CODE.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if before in _INSIDE or before.isalnum():
            continue
        tail = match["tail"] or ""
        so = _ending(_SO, text, start, _LONGEST_SO)
        signed = _side(tail) is not Side.UNKNOWN
        if not (so or signed or text[start - 2 : start - 1].isalpha()):
            continue
        kind = _ending(_TYPE_BEFORE, text, start - len(so), _LONGEST_TYPE)
        odd = _ODD.match(text, end) if kind and not signed else None
        if signed or odd or (kind and so and not _runs_on(text, end)):
            first = start - len(so) - len(kind)
            yield _Core(first, odd.end() if odd else end, kind, so, match["number"], tail, odd.group() if odd else "")


_INSIDE = frozenset("/.,-_")


def _ending(pattern: re.Pattern[str], text: str, end: int, longest: int) -> str:
    """Give what ``pattern`` finds right before ``end``, or ""."""
    match = pattern.search(text, max(0, end - longest), end)
    return match.group() if match else ""


def _runs_on(text: str, end: int) -> bool:
    """Tell whether the number goes on (``5a``, ``1.5``)."""
    return text[end : end + 1].isalnum() or (text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit())


def _read_core(text: str, core: _Core) -> tuple[Citation, int]:
    comma = _COMMA.match(text, core.end)
    day = DAY.match(text, comma.end()) if comma else None
    end = day.end() if day else core.end
    tail = "" if core.odd else core.tail
    citation = Citation(
        written=text[core.start : end],
        type=core.type.strip(),
        number=core.number,
        symbol=tail.lstrip("-/0123456789"),
        code=core.number + tail,
        side=_side(tail),
        has_so=bool(core.so),
        day=day_of(day, None) if day else None,
        day_written=day.group() if day else "",
        comma_before_day=bool(comma and day and comma.group().strip()),
        odd=core.number + core.tail + core.odd if core.odd else "",
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
