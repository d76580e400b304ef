"""Keystrokes: what a word was meant to be in which keys of Telex or VNI were left (``ddax``, ``d9a3ng``)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from trucbao.model.syllable import EDGE, HEAVY, LEVEL, SHARP, is_plain, is_syllable, letters_of, spell


class Residue(NamedTuple):
    """Keys left at ``chunk[start:end]``: the words that may be meant; ``sure`` when they can be nothing but keys."""

    start: int
    end: int
    meant: tuple[str, ...]
    sure: bool


@lru_cache(maxsize=1 << 15)
def residues(chunk: str) -> tuple[Residue, ...]:
    """Find words with keys left in them in a stretch of text without blanks; codes and foreign words are none."""
    if is_plain(chunk) or not _CODE_SIGNS.isdisjoint(chunk.strip(EDGE)):
        return ()
    found = ((match, _read(match.group())) for match in _RUN.finditer(chunk))
    return tuple(Residue(*match.span(), *reading) for match, reading in found if reading)


_CODE_SIGNS = frozenset("@_\\'’=.:")
"""Signs inside addresses, paths and names (``baocao.docx``, H'leo)."""

_RUN = re.compile(r"\w+")
_TELEX_TONES = {"f": 1, "r": 2, "x": 3, "s": SHARP, "j": HEAVY}
_VNI_TONES = {"1": SHARP, "2": 1, "3": 2, "4": 3, "5": HEAVY}
_LONGEST = 12
_MOST_VOWELS = 3
_VOWELS = "aăâeêioôơuưy"

# One letter and a figure is a label (a4, khổ a1, o3) but for these.
_SHORT = {"d9": "đ", "a1": "á", "y1": "ý", "o6": "ô"}


def _read(word: str) -> tuple[tuple[str, ...], bool] | None:
    """Give what a word was meant to be, and whether that is sure; None for a word without keys."""
    lower = word.lower()
    if len(word) > _LONGEST or not lower[0].isalpha() or "0" in lower or _has_inner_capital(word):
        return None
    if not lower.isalpha():
        meant, sure = ((_SHORT[word],), True) if word in _SHORT else _from_vni(lower)
    else:
        meant, sure = ((), False) if is_syllable(lower) else _from_telex(lower)
    capital = word[0].isupper()
    if not meant or lower in _foreign() or (capital and not sure):
        return None
    return tuple(one.capitalize() if capital else one for one in meant), sure


def _has_inner_capital(word: str) -> bool:
    """Whether capitals stand inside; DDang and D9ang have their first letter typed with two keys."""
    rest = word[2:] if word[:2] in {"DD", "AA", "EE", "OO", "UW", "OW", "AW"} else word[1:]
    return (len(word) > 2 and rest != rest.lower()) or (len(word) == 2 and word.isupper())


def _from_telex(lower: str) -> tuple[tuple[str, ...], bool]:
    plain, tones = letters_of(lower)
    if len(tones) > 1:
        return (), False
    shaped = _shaped(plain)
    first = next((at for at, letter in enumerate(shaped) if letter in _VOWELS + "w"), len(shaped))
    keys = [at for at, letter in enumerate(shaped) if at > first and letter in _TELEX_TONES]
    if (
        len(plain) < 3
        or plain[0] == "w"
        or len(keys) > 1
        or not (keys or "w" in plain or shaped != plain)
        or _splits_vowels(shaped, keys)
    ):
        return (), False
    tone = tones[0][1] if tones else _TELEX_TONES[shaped[keys[0]]] if keys else LEVEL
    bare = "".join(letter for at, letter in enumerate(shaped) if at not in keys)
    return _spelt(_horned(bare), tone), _is_sure(lower, shaped, keys)


def _splits_vowels(shaped: str, keys: list[int]) -> bool:
    """Whether the key of a tone stands between vowels (``sofa``), where nobody types it."""
    return bool(keys) and shaped[keys[0] + 1 : keys[0] + 2] in set(_VOWELS)


def _shaped(plain: str) -> str:
    """Read the doubled letters; the first d of a word only, for no syllable has one elsewhere."""
    text = "đ" + plain[2:] if plain.startswith("dd") else plain
    return text.replace("aa", "â").replace("ee", "ê").replace("oo", "ô")


def _horned(bare: str) -> list[str]:
    """Read w: a horn or bow on vowels that stand before it, an ư where none does."""
    if "w" not in bare:
        return [bare]
    text = bare.replace("uw", "ư").replace("ow", "ơ").replace("aw", "ă")
    if "w" not in text and "uơ" not in text and "uă" not in text:
        return [text]
    lone = [text.replace("w", "ư")] if "w" in text else [text]
    return lone + _variants(bare.replace("w", ""), {"a": "ă", "o": "ơ", "u": "ư"})


def _variants(plain: str, change: dict[str, str]) -> list[str]:
    """Give a word with one or more of its vowels changed."""
    if sum(letter in change for letter in plain) > _MOST_VOWELS:
        return []
    choices = [(letter, change[letter]) if letter in change else (letter,) for letter in plain]
    return ["".join(one) for one in product(*choices)][1:]


def _spelt(bares: list[str], tone: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for bare in bares if (word := spell(bare, tone))))


def _is_sure(lower: str, shaped: str, keys: list[int]) -> bool:
    """Whether the keys can hardly belong to a foreign word: f, j, dd, a mark beside a key, two kinds of keys."""
    tone_key = shaped[keys[0]] if keys else ""
    kinds = bool(keys) + ("w" in lower) + any(pair in lower for pair in ("aa", "ee", "oo"))
    return tone_key in {"f", "j"} or lower.startswith("dd") or not lower.isascii() or kinds > 1


def _from_vni(lower: str) -> tuple[tuple[str, ...], bool]:
    figures = [sign for sign in lower if sign in "123456789"]
    plain = "".join(sign for sign in lower if sign not in "123456789")
    tones = [_VNI_TONES[sign] for sign in figures if sign in _VNI_TONES]
    shapes = "".join(sign for sign in figures if sign not in _VNI_TONES)
    if not plain.isascii() or len(tones) > 1 or len(plain) < 2:
        return (), False
    if "9" in shapes:
        if plain[0] != "d":
            return (), False
        plain = "đ" + plain[1:]
    meant = _spelt(_shaped_vni(plain, shapes), tones[0] if tones else LEVEL)
    return meant, "9" in shapes or len(figures) > 1 or lower[-1] not in "123456789"


def _shaped_vni(plain: str, shapes: str) -> list[str]:
    match "".join(sorted(set(shapes) - {"9"})):
        case "":
            return [plain]
        case "6":
            changed = _variants(plain, {"a": "â", "e": "ê", "o": "ô"})
        case "7":
            changed = _variants(plain, {"o": "ơ", "u": "ư"})
        case "8":
            changed = _variants(plain, {"a": "ă"})
        case _:
            changed = []
    return changed


@lru_cache(maxsize=1)
def _foreign() -> frozenset[str]:
    from trucbao.model.foreign_words import LIKE_KEYS  # a list for suspects only

    return LIKE_KEYS
