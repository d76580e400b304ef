"""Percentages: what a percentage of a prose says that it is of: a fraction before it, the plan, or something else."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.amount import Amount, amounts, apart, rounding
from trucbao.model.figure import FigureKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.model.amount import Bounds


class Base(Enum):
    """What a percentage is of: what stands before it, or the plan."""

    BEFORE = "số đứng trước"
    PLAN = "kế hoạch"


class Claim(NamedTuple):
    """A percentage at ``text[start:end]`` that is said to be reached (``đạt``) or exceeded (``vượt``).

    ``fraction`` is the ``x/y`` that it restates; ``nearest`` the last number before it; ``earlier`` all of them.
    """

    start: int
    end: int
    share: Amount
    base: Base
    exceeds: bool
    fraction: Amount | None
    nearest: Amount | None
    earlier: tuple[Amount, ...]


def claims(text: str) -> Iterator[Claim]:
    """Give the percentages of a prose that can be reckoned again; growth, and shares of other things, cannot."""
    if "%" not in text:
        return
    numbers = amounts(text)
    for at, share in enumerate(numbers):
        sign = _SIGN.match(text, share.end)
        if sign and share.whole is None:
            claim = _claim(text, share, sign.end(), numbers[max(0, at - _MOST_NUMBERS) : at])
            if claim:
                yield claim


def restates(claim: Claim, part: Decimal, whole: Decimal) -> bool:
    """Tell whether a claim can be the share that ``part`` has in ``whole``, all three rounded as printed."""
    part_slack, whole_slack = rounding(part), rounding(whole)
    if whole <= whole_slack:
        return True
    least = (part - part_slack) * 100 / (whole + whole_slack)
    most = (part + part_slack) * 100 / (whole - whole_slack)
    share = claim.share._replace(value=claim.share.value + 100) if claim.exceeds else claim.share
    return not apart((least, most), _printed(share))


def has_range_plan(text: str, claim: Claim) -> bool:
    """Tell whether the clause of a claim gives a range as the plan (``chỉ tiêu 180 - 200``), not of years or rates."""
    head, tail = max(0, claim.start - _LONGEST_SENTENCE), claim.end + _LONGEST_LINK
    begin = max((match.end() for match in _CLAUSE_END.finditer(text, head, claim.start)), default=head)
    end = _CLAUSE_END.search(text, claim.end, tail)
    found = _RANGE_PLAN.finditer(text, begin, end.start() if end else tail)
    return any(not _YEAR.fullmatch(match["low"]) for match in found)


def _printed(share: Amount) -> Bounds:
    """Give between which percentages the printed one lies: a whole number of per cent is rounded too."""
    if share.kind is FigureKind.ABOUT:
        return share.bounds()
    slack = rounding(share.value) or _HALF
    low = None if share.kind is FigureKind.UNDER else share.value - slack
    high = None if share.kind is FigureKind.OVER else share.value + slack
    return low, high


_HALF = Decimal("0.5")
_RANGE_PLAN = re.compile(
    r"(?:kế hoạch|chỉ tiêu)[^0-9;.]{0,40}(?P<low>[0-9][0-9.,]{0,15})(?: ?[-–] ?| đến )"
    r"[0-9][0-9.,]{0,15}(?![0-9.,]*\s?%)",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[;\n]|[.!?](?=\s)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SIGN = re.compile(r"\s?%")
# Between what is counted and the verb stands a cut; a bracket needs no verb.
_VERB = (
    r"(?P<verb>đạt(?: tỷ lệ)?|bằng|chiếm(?: tỷ lệ)?|tương (?:ứng|đương)(?: với)?|hoàn thành|thực hiện|tức(?: là)?|"
    r"tỷ lệ(?: đạt)?|vượt(?: kế hoạch| chỉ tiêu)?(?: là)?)"
)
_HEDGE = r"(?:(?:khoảng|gần|xấp xỉ|ước|chừng|trên|hơn|dưới|ít nhất|tối thiểu|không dưới)\s)?"
_FREE = re.compile(
    rf"(?:[,;(]\s?|\s-\s)(?:(?:và|đã|mới|chỉ|ước|cũng|tính ra)\s){{0,2}}{_VERB}\s{_HEDGE}\Z|\(\s?{_HEDGE}\Z",
    re.IGNORECASE,
)
_BOUND = re.compile(rf"(?<!\w){_VERB}\s{_HEDGE}\Z", re.IGNORECASE)
_OF_PLAN = re.compile(r"\s(?:(?:so với|của|theo)\s)?(?:kế hoạch|chỉ tiêu|KH(?!\w)|dự toán)", re.IGNORECASE)
_OF_OTHER_PLAN = re.compile(
    r"[^,;.()]{0,30}?(?<!\w)(?:quý|tháng|nhiệm kỳ|giai đoạn|[0-9]{1,2} năm|toàn khoá)(?!\w)", re.IGNORECASE
)
_OF_ALL = re.compile(r"\s(?:(?:so với|trên|của)\s)?(?:tổng số|số|tổng)\s")
_ENDS = re.compile(r"\s?(?:[.,;:)\"”]|\Z)")
_CUT = re.compile(r"[,;(]")
_DIGIT = re.compile(r"[0-9]")
_NOT_DONE = re.compile(r"(?<!\w)(?:chưa|không|còn lại)(?!\w)")
_ON_A_PLACE = re.compile(r"(?<!\w)(?:tại|ở|của|trong|trên|với|cho)\s\Z")
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n\s?\n")
_LONGEST_VERB, _LONGEST_LINK, _LONGEST_SENTENCE, _MOST_NUMBERS, _LONGEST_NOUN = 48, 100, 400, 12, 3


def _claim(text: str, share: Amount, end: int, earlier: tuple[Amount, ...]) -> Claim | None:
    head = max(0, share.start - _LONGEST_VERB)
    free = _FREE.search(text, head, share.start)
    said = free or _BOUND.search(text, head, share.start)
    base = _base(text, end)
    if said is None or base is None:
        return None
    verb = (said["verb"] or "").lower()
    if verb.startswith(("vượt kế hoạch", "vượt chỉ tiêu")):
        base = Base.PLAN
    if free is None and base is not Base.PLAN:
        return None
    begin = _sentence(text, share.start)
    earlier = tuple(one for one in earlier if one.start >= begin)
    nearest = next((one for one in reversed(earlier) if not _SIGN.match(text, one.end)), None)
    exceeds = verb.startswith("vượt")
    fraction = None if exceeds or free is None else _fraction(text, free.start(), base, earlier)
    return Claim(share.start, end, share, base, exceeds, fraction, nearest, earlier)


def _sentence(text: str, at: int) -> int:
    """Give where the sentence that holds ``at`` begins."""
    head = max(0, at - _LONGEST_SENTENCE)
    return max((match.end() for match in _SENTENCE_END.finditer(text, head, at)), default=head)


def _base(text: str, end: int) -> Base | None:
    """Give what the words behind the percentage say that it is of; None for other things, other years, other plans."""
    plan = _OF_PLAN.match(text, end)
    if plan:
        return None if _OF_OTHER_PLAN.match(text, plan.end()) else Base.PLAN
    return Base.BEFORE if _ENDS.match(text, end) or _OF_ALL.match(text, end) else None


def _fraction(text: str, cut: int, base: Base, earlier: tuple[Amount, ...]) -> Amount | None:
    """Give the fraction right before the cut, where nothing else is counted between."""
    at = next((n for n in range(len(earlier) - 1, -1, -1) if earlier[n].whole is not None), None)
    if at is None or cut - earlier[at].end > _LONGEST_LINK:
        return None
    found = earlier[at]
    between = text[found.end : cut]
    if _NOT_DONE.search(between) or not _is_one_clause(between):
        return None
    # "Kết nạp 196 đảng viên tại 45/60 chi bộ, đạt 98%": of which of the two? A plan may be that of anything counted.
    if at and (base is Base.PLAN or _is_aside(text, earlier[at - 1], found)):
        return None
    return found


def _is_one_clause(between: str) -> bool:
    """Tell whether the words behind a fraction speak of one thing: ``huyện, thị xã, thành phố`` is still one."""
    *listed, _ = between.split(",")
    short = all(len(part.split()) <= _LONGEST_NOUN for part in listed)
    return short and ";" not in between and not (_DIGIT.search(between) and _CUT.search(between))


def _is_aside(text: str, one: Amount, found: Amount) -> bool:
    """Tell whether a fraction only says where: after a preposition, in a clause that counts something else."""
    in_clause = _CUT.search(text, one.end, found.start) is None
    return in_clause and _ON_A_PLACE.search(text, max(0, found.start - 6), found.start) is not None
