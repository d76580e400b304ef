"""Facts of a text: its words, its counts, its numbered names and its proper names, set apart from one another."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from trucbao.model.likeness.lexicon import (
    BEFORE_OFFICE,
    BODIES,
    BOUNDS,
    DAY_WORDS,
    HEDGES,
    LABELS,
    LEVELS,
    LIGHT,
    OFFICES,
    OWN,
    SCALES,
)
from trucbao.model.text import tone_style

TOKEN = re.compile(r"[^\W_]+(?:[./,\-][^\W_]+)*")


class Count(NamedTuple):
    """A number of something: ``28.400 lượt cán bộ`` with the place of the number in the text.

    ``unit`` are the words that follow up to the next sign, at most six; ``before`` is the word ahead of the number.
    """

    written: str
    value: Decimal | None
    unit: tuple[str, ...]
    before: str
    hedge: str
    start: int
    end: int

    def __str__(self) -> str:
        """Give the number with the head of its unit, as a message shows it: ``421 hộ đồng thuận…``."""
        if self.unit[:1] == ("%",):
            return f"{self.written}%"
        head = tuple(takewhile(lambda word: word not in LIGHT, self.unit))
        return " ".join((self.written, *head[:_SHOWN])) + ("…" if len(head) > _SHOWN else "")


class Facts(NamedTuple):
    """What a text says, apart from how it says it.

    ``marks`` are numbered names by their kind (``khoá``: ``XIII``; ``ngày``: ``15/7``); ``names`` the capital words of
    places and units; ``levels`` the levels and stretches that it speaks of (``cấp huyện``, ``toàn tỉnh``). ``own``:
    it tells of the office itself (its cell, its union, what it registered), which every agency does in like words.
    """

    words: frozenset[str]
    counts: tuple[Count, ...]
    marks: dict[str, frozenset[str]]
    names: frozenset[str]
    levels: frozenset[str]
    own: bool


class _Token(NamedTuple):
    """A word as written and as compared; ``opens`` a sentence, ``parted`` from the word before by a sign."""

    written: str
    plain: str
    start: int
    end: int
    opens: bool
    parted: bool


_DAY = re.compile(r"0?([0-9]{1,2})[/.\-]0?([0-9]{1,2})(?:[/.\-]([0-9]{4}))?")
_NUMBER = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3}){1,5}|[0-9]{1,15})(?:,([0-9]{1,6}))?(?:/[0-9][0-9.,]{0,20})?")
_ROMAN = frozenset("IVXL")
_SENTENCE_ENDS = frozenset(".!?:\n")
_UNIT_WORDS, _SHOWN = 6, 3
_END = _Token("", "", 0, 0, opens=False, parted=True)


@lru_cache(maxsize=1 << 14)
def plain(word: str) -> str:
    """Give a word in small letters, composed, its tone mark in one place, so that spellings of one word agree."""
    small = unicodedata.normalize("NFC", word).lower()
    return small if small.isascii() else tone_style(small, "uỷ")


@lru_cache(maxsize=1 << 16)  # some 400 bytes a text, the words themselves being shared
def plain_words(text: str) -> tuple[str, ...]:
    """Give the words of a text in their order as they are compared, numbers among them, function words left out."""
    return tuple([word for word in map(plain, TOKEN.findall(text)) if word not in LIGHT])


@lru_cache(maxsize=1 << 12)
def facts(text: str) -> Facts:
    """Read the facts of a text."""
    tokens = _tokens(text)
    counts: list[Count] = []
    marks: dict[str, set[str]] = {}
    words: set[str] = set()
    for at, token in enumerate(tokens):
        mark = _mark(tokens, at) if token.plain[0].isdecimal() or tokens[at - 1].plain in LABELS else None
        if mark:
            marks.setdefault(mark[0], set()).add(mark[1])
        elif token.written[0].isdecimal():
            counts.append(_count(text, tokens, at))
        elif token.plain not in LIGHT:
            words.add(token.plain)
    return Facts(
        words=frozenset(words),
        counts=tuple(counts),
        marks={kind: frozenset(values) for kind, values in marks.items()},
        names=frozenset(token.plain for token in tokens if _is_name(token)),
        levels=frozenset(_levels(tokens)),
        own=any(map(_is_own, tokens, tokens[1:], (*tokens[2:], _END))),
    )


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    end = 0
    for match in TOKEN.finditer(text):
        word, start = match[0], match.start()
        gap = text[end:start]
        opens = not tokens or (gap != " " and gap.rstrip(' -+"“(')[-1:] in _SENTENCE_ENDS)
        end = match.end()
        tokens.append(_Token(word, plain(word), start, end, opens, gap != " " and bool(gap.strip())))
    return tokens


def _mark(tokens: list[_Token], at: int) -> tuple[str, str] | None:
    """Give the kind and the value of a token that is part of a name: a day, a symbol, a year, a numbered thing."""
    written = tokens[at].written
    before = "" if tokens[at].parted or not at else tokens[at - 1].plain
    if not written[0].isdecimal():
        return (LABELS[before], written) if before in LABELS and _ROMAN.issuperset(written) else None
    time = _time(written, before, last=at + 1 == len(tokens) or tokens[at + 1].parted)
    if time:
        bound = next((word.plain for word in tokens[max(at - 2, 0) : at] if word.plain in BOUNDS), "")
        return f"{bound} {time[0]}".lstrip(), time[1]
    if at + 1 < len(tokens) and tokens[at + 1].plain == "tháng":
        return "số tháng", written.lstrip("0")
    number, _, symbol = written.partition("-")
    if symbol and number.isdecimal() and symbol[0].isalpha():
        return symbol.upper(), number.lstrip("0")
    if before in LABELS and before != "hội" and not (before == "số" and _is_part_of_sum(tokens, at)):
        return LABELS[before], written.lstrip("0")
    return None


def _time(written: str, before: str, *, last: bool) -> tuple[str, str] | None:
    """Read a day (its year left out, which one agency writes and another does not) or a year."""
    day = _DAY.fullmatch(written)
    if day and (day[3] or before in DAY_WORDS):
        return "ngày", f"{day[1]}/{day[2]}"
    year = len(written) == 4 and written.isdecimal() and written[:2] in {"19", "20"}
    return ("năm", written) if year and (before in {"năm", ""} or last) else None


def _is_part_of_sum(tokens: list[_Token], at: int) -> bool:
    """Whether ``số`` ends a word of its own before a count (``tổng số 45 hồ sơ``, ``trong số 12 vụ``)."""
    return at > 1 and tokens[at - 2].plain in {"tổng", "trong", "một"}


def _count(text: str, tokens: list[_Token], at: int) -> Count:
    token = tokens[at]
    before = tokens[at - 1].plain if at else ""
    unit: list[str] = []
    for follower in tokens[at + 1 : at + 1 + _UNIT_WORDS]:
        if follower.parted or follower.written[0].isdecimal():
            break
        unit.append(follower.plain)
    if text[token.end : token.end + 1] == "%":
        unit = ["%"]
    end = token.end
    scale = SCALES.get(unit[0], 0) if unit else 0
    if scale:
        end = tokens[at + 1].end
        unit = unit[1:]
    hedge = HEDGES.get(before, "")
    if hedge and at > 1:
        before = tokens[at - 2].plain
    written = text[token.start : end]
    return Count(written, _value(token.written, scale), tuple(unit), before, hedge, token.start, end)


def _value(written: str, scale: int) -> Decimal | None:
    """Give the value of a number, of a ratio that of its part; a code has none and is compared as written."""
    match = _NUMBER.fullmatch(written)
    if match is None:
        return None
    return Decimal(f"{match[1].replace('.', '')}.{match[2] or '0'}").scaleb(scale).normalize()


def _is_name(token: _Token) -> bool:
    first = token.written[0]
    return first.isupper() and not token.opens and token.plain not in BODIES and not _ROMAN.issuperset(token.written)


def _is_own(word: _Token, second: _Token, third: _Token) -> bool:
    """Whether words speak of the office itself: ``chi bộ``, ``của cơ quan``, ``của Ban`` with nothing behind."""
    if second.plain == "cơ" and third.plain == "quan":
        return word.plain in BEFORE_OFFICE
    ends = word.plain == "của" and second.plain in OFFICES and third.parted
    return ends or (word.plain, second.plain) in OWN


def _levels(tokens: list[_Token]) -> set[str]:
    """Give the levels that a text speaks of; ``của tỉnh`` and ``trong tỉnh`` are ``cấp tỉnh``."""
    levels: set[str] = set()
    for word, level in pairwise(token.plain for token in tokens):
        if level == "tỉnh" and word in {"toàn", "cả"}:
            levels.add("toàn tỉnh")
        elif (word == "cấp" and level in LEVELS) or (level == "tỉnh" and word in {"của", "trong"}):
            levels.add(f"cấp {level}")
    return levels
