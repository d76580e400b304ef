"""Misspelling: words that cannot be Vietnamese syllables, why, and what may be meant."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from trucbao.model.keystrokes import residues
from trucbao.model.syllable import (
    EDGE,
    HEAVY,
    LEVEL,
    SHARP,
    divide,
    is_plain,
    is_stopped,
    is_syllable,
    letters_of,
    spell,
)


class Fault(Enum):
    """Why a word is no syllable."""

    ONSET = auto()
    """An onset of the other spelling: ngh before a, k before o, c before e."""
    STOP = auto()
    """A rime in c, ch, p, t without sắc or nặng."""
    MARK = auto()
    """A tone mark on another letter than its own."""
    HOOK = auto()
    """ươ, iê, uô, yê with a hook or hat missing."""
    BARE = auto()
    """No marks at all on a word that needs them."""
    JOINED = auto()
    """Two syllables without a blank."""
    DOUBLED = auto()
    """A letter typed twice."""
    TURNED = auto()
    """Two letters in the wrong order."""
    OTHER = auto()


class Misspelling(NamedTuple):
    """A word at ``chunk[start:end]`` that is no syllable, and the words that may be meant (none, one or two)."""

    start: int
    end: int
    fault: Fault
    meant: tuple[str, ...]


Verdict = tuple[Fault, tuple[str, ...]]


@lru_cache(maxsize=1 << 15)
def misspellings(chunk: str) -> tuple[Misspelling, ...]:
    """Find the words in a stretch of text without blanks that can be no syllables."""
    if is_plain(chunk):
        return ()
    words = [match for match in _RUN.finditer(chunk) if not _passes(match.group())]
    if not words or "://" in chunk or "www." in chunk or chunk.count("-") > 1 or residues(chunk):
        return ()
    alone = len(chunk.strip(EDGE)) == len(words[0].group())
    found = ((match, _judged(match.group(), alone=alone)) for match in words)
    return tuple(Misspelling(*match.span(), *verdict) for match, verdict in found if verdict)


_RUN = re.compile(r"[\w'’`@]+")
_VOWELS = frozenset("aăâeêioôơuưy")
_VIETNAMESE = frozenset("abcdeghiklmnopqrstuvxyăâđêôơư")
_LONGEST = 14


def _passes(word: str) -> bool:
    """Whether a word is a syllable, or so short, so long or so written that it is a letter, a code or a name."""
    return len(word) < 2 or not word.isalpha() or len(word) > _LONGEST or is_syllable(word) or is_syllable(word.lower())


def _judged(word: str, *, alone: bool) -> Verdict | None:
    lower = word.lower()
    plain, tones = letters_of(lower)
    capital = word[0].isupper()
    if word[1:] != lower[1:] and not (word.isupper() and tones):
        return None
    if word.isascii():
        verdict = _bare(lower) if alone and not capital else None
    elif _VOWELS & set(plain) and set(plain) <= _VIETNAMESE and not _is_loan(lower):
        verdict = _mended(lower, plain, tones)
    else:
        return None
    if verdict is None or (capital and _may_be_name(lower, plain, verdict)):
        return None
    write = str.upper if word.isupper() else str.capitalize if capital else str
    return verdict[0], tuple(write(one) for one in verdict[1])


def _mended(lower: str, plain: str, tones: tuple[tuple[int, int], ...]) -> Verdict | None:
    """Say why a word is no syllable by what makes one of it; None for a loan word of several syllables."""
    tone = tones[0][1] if tones else LEVEL
    parts = divide(plain)
    if parts and is_stopped(parts[1]) and tone not in {SHARP, HEAVY}:
        return Fault.STOP, (spell(plain, SHARP), spell(plain, HEAVY))
    mends = () if len(tones) > 1 else _MENDS
    found = ((fault, better) for fault, mend in mends if (better := mend(plain, tone)))
    joined = _parted(lower)
    if joined and not tones:
        found = ((fault, better) for fault, better in found if fault in {Fault.ONSET, Fault.HOOK})
        return next(found, None)  # ôtô, rađiô
    return next(found, (Fault.JOINED, (joined,)) if joined else (Fault.OTHER, ()))


_FELLOWS = (("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("c", "k"), ("q", "qu"))


def _mark_moved(plain: str, tone: int) -> tuple[str, ...]:
    return _spelt([plain], tone)


def _other_onset(plain: str, tone: int) -> tuple[str, ...]:
    tries = [other + plain[len(onset) :] for onset, other in _FELLOWS if plain.startswith(onset)]
    return _spelt(tries, tone)[:1]


def _hooked(plain: str, tone: int) -> tuple[str, ...]:
    tries = [plain.replace(*change) for change in _HOOKS if change[0] in plain]
    return _spelt(tries, tone)[:2]


def _undoubled(plain: str, tone: int) -> tuple[str, ...]:
    return _only([plain[:at] + plain[at + 1 :] for at in range(1, len(plain)) if plain[at] == plain[at - 1]], tone)


def _turned(plain: str, tone: int) -> tuple[str, ...]:
    tries = [plain[: at - 1] + plain[at] + plain[at - 1] + plain[at + 1 :] for at in range(1, len(plain))]
    return _only(tries, tone)


def _only(tries: list[str], tone: int) -> tuple[str, ...]:
    """Give the one syllable among words; nothing when there are several."""
    words = _spelt(tries, tone)
    return words if len(words) == 1 else ()


def _spelt(tries: list[str], tone: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for one in tries if (word := spell(one, tone))))


_HOOKS = (("uơ", "ươ"), ("ưo", "ươ"), ("ie", "iê"), ("ye", "yê"), ("uo", "uô"), ("uo", "ươ"))
_MENDS = (
    (Fault.MARK, _mark_moved),
    (Fault.ONSET, _other_onset),
    (Fault.HOOK, _hooked),
    (Fault.DOUBLED, _undoubled),
    (Fault.TURNED, _turned),
)


def _parted(lower: str) -> str:
    """Cut a word into two syllables, the first as long as may be; "" when a single letter would be left."""
    cuts = (at for at in range(len(lower) - 2, 1, -1) if is_syllable(lower[:at]) and is_syllable(lower[at:]))
    return next((f"{lower[:at]} {lower[at:]}" for at in cuts), "")


def _bare(lower: str) -> Verdict | None:
    """Judge a word without any mark: only one that no foreign word looks like (``nghanh``, ``thuyet``) is blamed."""
    # Onsets and finals of two letters that no foreign word in these reports has.
    ours = re.match(r"(?:ng|nh(?!s))|(?:kh|ph|th|tr|gi|qu|[bcdhlmnstvx])(?:oa|ie|uo|uye)(?:[cpt]|ch)$", lower)
    if not ours or not _VOWELS & set(lower) or _is_loan(lower):
        return None
    parts = divide(lower)
    if parts and not is_stopped(parts[1]):
        return None
    better = () if parts else _other_onset(lower, LEVEL)
    return (Fault.ONSET, better) if better else (Fault.BARE, ())  # which marks are missing nobody can tell


_OURS = frozenset("ăâđơưảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵằắầấềếồốờớừứ")
"""Letters that French and Spanish do not have."""


def _may_be_name(lower: str, plain: str, verdict: Verdict) -> bool:
    """Whether a word with a capital may be a name: of the highlands (Kông, Đăk) or foreign (Lênin)."""
    match verdict[0]:
        case Fault.OTHER | Fault.TURNED:
            return True
        case Fault.JOINED:
            return not _OURS & set(lower)
        case Fault.ONSET:
            return plain[0] in "kc"
        case _:
            return False


def _is_loan(lower: str) -> bool:
    from trucbao.model.foreign_words import LOANS  # a list for suspects only

    return lower in LOANS
