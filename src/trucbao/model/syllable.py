"""Syllable: how a Vietnamese syllable is built from onset, rime and tone, and where its tone mark stands."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

LEVEL, FALLING, ASKING, TUMBLING, SHARP, HEAVY = range(6)
"""The six tones: ngang, huyền, hỏi, ngã, sắc, nặng."""


EDGE = " .,;:!?()[]{}\"'“”‘’…-–—/%"
"""Signs that may stand before or behind a word."""


class Letters(NamedTuple):
    """A lower-case word without its tone marks, and the tones that it had: (index, tone) each."""

    plain: str
    tones: tuple[tuple[int, int], ...]


def is_syllable(word: str) -> bool:
    """Whether a lower-case, composed word is a syllable that can be spelt so; both places of the mark are good."""
    for length in (1, 2, 0, 3):
        rime = _RIME_OF.get(word[length:])
        if rime and _agree(word[:length], rime):
            return True
    return False


@lru_cache(maxsize=1 << 15)
def is_plain(chunk: str) -> bool:
    """Whether a stretch of text without blanks is one syllable, or none of its signs is a letter."""
    word = chunk.strip(EDGE).lower()
    return is_syllable(word) or not (word.isalpha() or any(map(str.isalpha, word)))


def letters_of(word: str) -> Letters:
    """Take the tone marks off a lower-case word."""
    if word.isascii():
        return Letters(word, ())
    split = [_UNMARKED.get(letter, (letter, LEVEL)) for letter in word]
    return Letters(
        "".join(letter for letter, _ in split), tuple((at, tone) for at, (_, tone) in enumerate(split) if tone)
    )


def divide(plain: str) -> tuple[str, str] | None:
    """Cut a word without tone marks into onset and rime; None when no syllable is spelt so."""
    for length in (3, 2, 1, 0):
        onset, rime = plain[:length], plain[length:]
        if rime in RIMES and _agree(onset, rime):
            return onset, rime
    return None


def sounds(rime: str, tone: int) -> bool:
    """Whether a rime bears a tone: one that ends in c, ch, p or t bears sắc and nặng only."""
    return tone in {SHARP, HEAVY} or not is_stopped(rime)


def is_stopped(rime: str) -> bool:
    """Whether a rime ends in c, ch, p or t."""
    return rime.endswith(("c", "ch", "p", "t"))


def spell(plain: str, tone: int) -> str:
    """Set the tone mark on a word without one (``hoá``, ``uỷ``); "" when there is no such syllable."""
    parts = divide(plain)
    if parts is None or not sounds(parts[1], tone):
        return ""
    at = len(parts[0]) + _mark_places(parts[1])[0]
    return plain[:at] + _MARKED[plain[at]][tone] + plain[at + 1 :]


_MARKED = {
    row[0]: row
    for row in (
        *("aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị"),
        *("oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"),
    )
}
_UNMARKED = {letter: (row[0], tone) for row in _MARKED.values() for tone, letter in enumerate(row)}

_EASY = frozenset(("", *"bdđhlmnprstvx", "ch", "kh", "nh", "ph", "th", "tr"))
"""Onsets that are written alike before all vowels; the others are c, g, gh, gi, k, ng, ngh, qu."""

_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u uc ui um un ung up ut ua uân uâng uât uây uê uên uêch uênh uêt uêu uôc uôi uôm uôn uông uôt uơ
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưc ưi ưm ưn ưng ưt ưa ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ych yn ynh yp yt yêm yên yêng yêt yêu
"""
RIMES = frozenset(_RIMES.split())

_AFTER_QU = frozenset(("ych", "yn", "ynh", "yp", "yt"))
"""What stands behind qu only: quýt, quỳnh."""

_BEHIND_QU = _AFTER_QU | {"ôc", "y", "yên", "yêt"}

_AFTER_G = frozenset(("i", "in", "iêng", "iêc"))
"""gì, gìn, giêng, giếc: the i of gi and that of the rime are written once."""

_BEFORE_Y = frozenset(("", *"hklmnstv", "qu", "th", "tr"))


def _agree(onset: str, rime: str) -> bool:
    """Whether an onset is written before a rime: k, gh, ngh before e, ê, i only, their fellows before the rest."""
    first = rime[0]
    if onset in _EASY:
        return first != "y" or (rime == "y" and onset in _BEFORE_Y) or (not onset and rime not in _AFTER_QU)
    match onset:
        case "k" | "gh" | "ngh":
            return first in "eêi" or (onset == "k" and rime == "y")
        case "c" | "ng":
            return first not in "eêiy"
        case "g":
            return first not in "eêiy" or rime in _AFTER_G
        case "gi":
            return first not in "iy"
        case _:
            return onset == "qu" and (first in "aăâeêiơ" or rime in _BEHIND_QU)


def _mark_places(rime: str) -> tuple[int, ...]:
    """Give where in a rime the tone mark may stand, the older way (``hoá``) first."""
    vowels = next((at for at, letter in enumerate(rime) if letter not in _MARKED), len(rime))
    hooked = [at for at in range(vowels) if rime[at] in "ăâêôơư"]
    if hooked:
        return (hooked[-1],)
    if vowels < len(rime):
        return (vowels - 1,)
    if rime in {"oa", "oe", "uy"}:
        return (1, 0)
    return (1,) if vowels == 3 else (0,)


def _spelt_rimes() -> dict[str, str]:
    """Give every rime as it is written with each tone, at each place of the mark."""
    spelt: dict[str, str] = {}
    for rime in RIMES:
        tones = (SHARP, HEAVY) if is_stopped(rime) else range(6)
        for at in _mark_places(rime):
            row = _MARKED[rime[at]]
            spelt |= {rime[:at] + row[tone] + rime[at + 1 :]: rime for tone in tones}
    return spelt


_RIME_OF = _spelt_rimes()
