"""Facts about Vietnamese text: its alphabetical order, its tone marks, its width on a screen, its plain paragraphs."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from typing import Literal, NamedTuple

SortKey = tuple[tuple[tuple[int, int, str, int], ...], str, str]

# f, j, w, z are no Vietnamese letters but stand in names; they take their places of the Latin order.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {ord(letter): chr(rank) for rank, letter in enumerate(_ALPHABET, start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_DROP_TONES = dict.fromkeys(map(ord, _TONES))
_TOKEN = re.compile(r"[0-9]+|[^\W0-9_]+")


def sort_key(text: str) -> SortKey:
    """Order texts as a Vietnamese dictionary does: by syllables, letters before tones before case; numbers by value."""
    composed = unicodedata.normalize("NFC", text)
    syllables = tuple(_syllable_key(token) for token in _TOKEN.findall(composed))
    case = "".join("1" if letter.isupper() else "0" for letter in composed)
    return syllables, case, composed


def fold(text: str) -> str:
    """Drop case, diacritics and the bar of đ, for look-ups; composed text keeps its length."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_PLAIN, _MARKED = "oOuU", "òÒỏỎõÕóÓọỌùÙủỦũŨúÚụỤ"
_SECOND, _SECOND_MARKED = "aAeEyY", "àÀảẢãÃáÁạẠèÈẻẺẽẼéÉẹẸỳỲỷỶỹỸýÝỵỴ"
_ONSET = r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|th|tr|[bcdđghklmnprstvx])?"
_OPEN_SYLLABLE = re.compile(
    rf"(?<![^\W\d_])({_ONSET})"
    rf"(?:([{_MARKED}])([{_SECOND}])|([{_PLAIN}])([{_SECOND_MARKED}]))(?![^\W\d_]|[\u0300-\u036f])",
    re.IGNORECASE,
)
_RHYMES = frozenset(("oa", "oe", "uy"))


def tone_style(text: str, style: Literal["uỷ", "ủy"]) -> str:
    """Move the tone mark of open syllables (oa, oe, uy) to the style asked for; composed text keeps its length."""
    first = style == "ủy"

    def moved(match: re.Match[str]) -> str:
        one, two = match[2] or match[4], match[3] or match[5]
        bases, tone = _split_tone(one + two)
        if bases.lower() not in _RHYMES:
            return match.group()
        pair = bases[0] + tone + bases[1] if first else bases + tone
        return match[1] + unicodedata.normalize("NFC", pair)

    return _OPEN_SYLLABLE.sub(moved, text)


class Excerpt(NamedTuple):
    """A part of a line, the index at which it begins, and "…" before and behind it where the line goes on."""

    text: str
    start: int
    lead: str
    tail: str


def excerpt(line: str, at: int, longest: int) -> Excerpt:
    """Give at most ``longest`` characters of a line, with the index ``at`` in view and a third of them before it."""
    left = max(0, min(at - longest // 3, len(line) - longest))
    goes_on = left + longest < len(line)
    return Excerpt(line[left : left + longest], left, "…" if left else "", "…" if goes_on else "")


def display_width(text: str) -> int:
    """Count the columns a text takes on a terminal: none for combining and invisible signs, two for wide ones."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


class PieceKind(Enum):
    """What a block of submitted prose is."""

    PARAGRAPH = "đoạn"
    ITEM = "gạch đầu dòng"
    SUBITEM = "dấu cộng"


class Piece(NamedTuple):
    """One block of submitted prose, its mark taken off, its lines joined."""

    kind: PieceKind
    text: str


_MARKS = {"- ": PieceKind.ITEM, "+ ": PieceKind.SUBITEM}


def paragraphs(text: str) -> tuple[Piece, ...]:
    """Cut plain prose at blank lines and before ``- `` and ``+ ``; no other sign has a meaning, no word is lost."""
    pieces: list[tuple[PieceKind, list[str]]] = []
    open_block = False
    for raw in text.split("\n"):
        line = raw.strip()
        kind = _MARKS.get(line[:2])
        if kind:
            pieces.append((kind, [line[2:].strip()]))
        elif line and open_block:
            pieces[-1][1].append(line)
        elif line:
            pieces.append((PieceKind.PARAGRAPH, [line]))
        open_block = bool(line)
    return tuple(Piece(kind, " ".join(lines)) for kind, lines in pieces)


def _syllable_key(token: str) -> tuple[int, int, str, int]:
    if token[0] in "0123456789":
        digits = token.lstrip("0")
        return 0, len(digits), digits, 0
    bases, tone = _split_tone(token.lower())
    return 1, 0, unicodedata.normalize("NFC", bases).translate(_LETTER_RANKS), _TONES.get(tone, 0)


class _Ranks(dict[int, str]):
    """Ranks of letters; letters of other alphabets follow in their own order."""

    def __missing__(self, code: int) -> str:
        return chr(min(code + 64, 0x10FFFF))


_LETTER_RANKS = _Ranks(_RANK)


def _split_tone(text: str) -> tuple[str, str]:
    """Give a text without its tone marks, decomposed, and the first tone mark that it had."""
    decomposed = unicodedata.normalize("NFD", text)
    tone = next((sign for sign in decomposed if sign in _TONES), "")
    return decomposed.translate(_DROP_TONES), tone


@lru_cache(maxsize=1024)  # a text has few different letters, and the lines of thousands of findings are measured
def _columns(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
