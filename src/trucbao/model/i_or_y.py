"""I or y: syllables that may be written with either letter, and which of them stand in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from trucbao.model.syllable import EDGE


class Choice(NamedTuple):
    """A syllable at ``text[start:end]`` that may be written either way; ``family`` is its form with y."""

    start: int
    end: int
    family: str
    letter: str


@lru_cache(maxsize=1 << 15)
def choices(chunk: str) -> tuple[Choice, ...]:
    """Find the syllables with a choice in a stretch of text without blanks."""
    word = chunk.strip(EDGE)
    if (word.isalpha() and word.lower() not in _FAMILIES) or chunk.isupper():
        return ()
    found = ((match, match.group().lower()) for match in _WORD.finditer(chunk))
    return tuple(Choice(*match.span(), *_FAMILIES[word]) for match, word in found if word in _FAMILIES)


def choices_in(text: str) -> tuple[Choice, ...]:
    """Find the syllables with a choice in a text, less those that are always written so and those of names."""
    found = []
    for chunk in _CHUNK.finditer(text):
        for choice in choices(chunk.group()):
            moved = choice._replace(start=chunk.start() + choice.start, end=chunk.start() + choice.end)
            if family := _counted(text, moved):
                found.append(moved._replace(family=family))
    return tuple(found)


_WORD = re.compile(r"[^\W\d_]+")
_CHUNK = re.compile(r"\S+")
_LISTED = """
    kỹ kĩ kỳ kì ký kí kỷ kỉ kỵ kị lý lí lỵ lị mỹ mĩ mỳ mì quý quí quy qui quỹ quĩ quỳ quì quỷ quỉ quỵ quị sỹ sĩ tỷ tỉ
    tỳ tì tỵ tị vỹ vĩ hy hi ly li ty ti
"""
_PAIRS = _LISTED.split()
_FAMILIES = {
    word: (with_y, letter)
    for with_y, with_i in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
    for word, letter in ((with_y, "y"), (with_i, "i"))
}

_ALWAYS = {"tỷ": "mỉ|tê", "lý": "nhí|lắc", "kỳ": "cọ|kèo|cạch", "tỳ": "vết"}
"""Words that are written with i only, by what follows: tỉ mỉ, lí nhí."""

_ONLY = {
    "hy": (r"", r"sinh|vọng|hữu"),
    "ly": (r"cách|chia|phân|biệt", r"hôn|khai|tâm|thân|tán|gián"),
    "ty": (r"công", r""),
}
"""Syllables with a choice in these words only, by what stands before and behind: công ty, but ti vi."""

_BACK = 12


def _counted(text: str, choice: Choice) -> str:
    """Give the family that a syllable counts in by its neighbours, "" for none."""
    head, tail = text[max(0, choice.start - _BACK) : choice.start], text[choice.end : choice.end + _BACK]
    before, after = re.search(r"(?<![^\W\d_])([^\W\d_]{1,8})\s\Z", head), re.match(r"\s([^\W\d_]+)", tail)
    previous, following = before[1].lower() if before else "", after[1] if after else ""
    if text[choice.start].isupper() and (
        following[:1].isupper() or not re.search(r"(?:^|[.!?:\n\"“(]|[-+]\s)\s?\Z", head)
    ):
        return ""  # a name: Lý Sơn, nước Mỹ
    family = choice.family
    if re.fullmatch(_ALWAYS.get(family, ""), following.lower()) and following:
        return ""
    if family in _ONLY:
        earlier, later = _ONLY[family]
        known = re.fullmatch(earlier, previous) if previous else None
        known = known or (re.fullmatch(later, following.lower()) if following else None)
        return family if known else ""
    if family == "tỷ" and (re.search(r"\d\s\Z", head) or re.match(r"\s(?:đồng|USD|đô)\b", tail)):
        return "tỷ đồng"  # the number; tỷ lệ is another word
    return family
