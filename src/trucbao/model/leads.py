"""Leads: the bodies that a task names as its lead, in its key and in its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.model.conference import Agency
    from trucbao.model.references import Roster

_BETWEEN = re.compile(r"\s?[,;/&+]\s?|\s[-–—]\s|\s(?:và|cùng với|cùng|phối hợp với|phối hợp|với)\s")
_ASIDE = re.compile(r"\s?\([^()]{0,60}\)")
_BODY = re.compile(
    r"[A-ZĐ][A-ZĐ0-9._-]{1,19}\Z"
    r"|(?:Ban|Bộ|Sở|Cục|Chi cục|Phòng|Văn phòng|Uỷ ban|Ủy ban|Hội|Hội đồng|Huyện|Thành|Thị|Tỉnh|Đảng|Đoàn|Trường|Báo"
    r"|Đài|Công an|Toà|Tòa|Viện|Thanh tra|Mặt trận|Liên đoàn|Trung tâm|HĐND|UB[A-Z]{2})(?![^\W_])"
)
_MOST_PIECES = 4
"""Pieces that the name of one body is cut into (``Ban Bảo vệ, chăm sóc sức khoẻ``)."""

_LEADS = re.compile(
    r"(?:\s?[(:])?(?:\s(?:là|làm|sẽ|được giao|tiếp tục|có trách nhiệm|cơ quan|đơn vị|cùng|đồng)){0,4}"
    r"\s?(?<![^\W_])[Cc]hủ trì(?![^\W_])"
)
_SHARED = re.compile(r"(?:cùng|đồng)\schủ trì\Z")
_AND = re.compile(r"\s(?:và|cùng|với)\Z")
_NAMED_NEXT = re.compile(r"(?:\s?:|\slà|\sgồm:?)\s")
_MEETING = re.compile(
    r",?\s(?:các |buổi |cuộc |phiên |lễ ){0,2}"
    r"(?:hội nghị|hội thảo|họp|toạ đàm|tọa đàm|giao ban|làm việc|tiếp|đối thoại|lễ|phiên|buổi|cuộc)(?![^\W_])",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"(?<![^\W_])(?:tham gia|tham dự|dự(?! (?:án|thảo|kiến|toán))|(?<!bầu )cử(?! tri)|phục vụ|hội nghị|cuộc họp"
    r"|hội thảo|buổi)(?![^\W_])[^.;]{0,120}\sdo\Z",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?<![^\W_])(?:gửi|mời|đề nghị|kiến nghị|phối hợp|phối hợp với|phối hợp cùng|cùng với"
    r"|(?:tham mưu|trình|đề xuất)(?![^\W_])[^.;]{0,120}\s(?:giao|phân công)(?:\scho)?)\Z",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?<![^\W_])(?:đồng chí|đ/c|chánh|phó|trưởng|lãnh đạo|thường trực|bí thư|chủ nhiệm|giám đốc|hiệu trưởng"
    r"|tổng biên tập)\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_ROUND = ' \n,.;:()"“”'
_LONGEST, _MOST_WORDS = 160, 14


class NamedLead(NamedTuple):
    """A body that a text calls the lead, at ``text[start:end]``."""

    agency: Agency
    start: int
    end: int


def bodies_in(written: str, roster: Roster) -> tuple[str, ...]:
    """Give the bodies that one ``chu_tri`` names; one only where what stands between them is part of a name."""
    if roster.find(written):
        return (written,)
    plain = _ASIDE.sub("", written).strip(" .,;")
    words = plain.split(" ")
    if len(words) > 1 and all(word.isupper() and roster.find(word) for word in words):
        return tuple(words)
    bodies = tuple(_bodies(plain, _pieces(plain), roster))
    if len(bodies) > 1 and all(roster.find(body) or _BODY.match(body) for body in bodies):
        return bodies
    return (written,)


def leads_in(text: str, roster: Roster) -> Iterator[NamedLead]:
    """Find the bodies of the roster that a task's words call its lead; who chairs a meeting leads no task."""
    if "hủ trì" not in text:
        return
    for match in _LEADS.finditer(text):
        if _MEETING.match(text, match.end()):
            continue
        after = _NAMED_NEXT.match(text, match.end())
        named = _name_after(text, after.end(), roster) if after else _name_before(text, match.start(), roster)
        if named is None or _is_other(text[max(0, named.start - _LONGEST) : named.start].rstrip()):
            continue
        yield named if after else named._replace(end=match.end())
        joint = _AND.search(text, max(0, named.start - 10), named.start - 1)
        other = _name_before(text, joint.start(), roster) if joint and _SHARED.search(match.group()) else None
        if other:
            yield other._replace(end=match.end())


def _pieces(plain: str) -> list[tuple[int, int]]:
    """Give the stretches between the words and signs that can part two bodies."""
    cuts = [match.span() for match in _BETWEEN.finditer(plain)]
    starts = (0, *(end for _, end in cuts))
    ends = (*(start for start, _ in cuts), len(plain))
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _bodies(plain: str, pieces: list[tuple[int, int]], roster: Roster) -> Iterator[str]:
    """Put pieces together again where together they are the name of one body."""
    at = 0
    while at < len(pieces):
        many = range(min(len(pieces), at + _MOST_PIECES), at, -1)
        names = [(to, plain[pieces[at][0] : pieces[to - 1][1]]) for to in many]
        at, name = next((one for one in names if roster.find(one[1])), names[-1])
        yield name


def _name_before(text: str, end: int, roster: Roster) -> NamedLead | None:
    """Give the longest name of the roster that ends at ``end``."""
    words = list(_WORD.finditer(text, max(0, end - _LONGEST), end))[-_MOST_WORDS:]
    return next((named for word in words if (named := _named(text, word.start(), end, roster))), None)


def _name_after(text: str, start: int, roster: Roster) -> NamedLead | None:
    """Give the longest name of the roster that begins at ``start``."""
    words = list(_WORD.finditer(text, start, min(len(text), start + _LONGEST)))[:_MOST_WORDS]
    return next((named for word in reversed(words) if (named := _named(text, start, word.end(), roster))), None)


def _named(text: str, start: int, end: int, roster: Roster) -> NamedLead | None:
    start += len(text[start:end]) - len(text[start:end].lstrip(_ROUND))
    end -= len(text[start:end]) - len(text[start:end].rstrip(_ROUND))
    written = " ".join(text[start:end].split())
    agency = roster.find(written)
    # One word is a name only as a code: the code BAO must not be found in “báo”.
    return NamedLead(agency, start, end) if agency and (" " in written or written == agency.ma) else None


def _is_other(before: str) -> bool:
    """Whether the words before a name make it a person of that body, or the lead of a work that is not this task."""
    return bool(_PERSON.search(before) or _JOINS.search(before) or _ASKED.search(before))
