"""Legacy encodings: the tables of TCVN3 (ABC), VNI and CP1258, and the test of what a Vietnamese syllable is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

NAMES = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI", "cp1258": "Windows-1258"}
"""The encodings that `convert` knows, with the names a clerk knows them by."""


def convert(data: bytes, encoding: str) -> str:
    """Give the text of a file in one of `NAMES`, composed (NFC)."""
    if encoding == "cp1258":  # its tones are letters of their own: decoding gives decomposed text
        return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    return convert_text(data.decode("cp1252", errors="replace"), encoding)


def convert_text(text: str, encoding: str) -> str:
    """Give text that was typed in TCVN3 or VNI and read as Latin letters as what it was meant to be."""
    if encoding == "tcvn3":
        return text.translate(_TCVN3)
    return _VNI_LETTER.sub(lambda match: _VNI[match.group()], text)


def guess(data: bytes) -> str:
    """Name the encoding of `NAMES` that makes Vietnamese of ``data``, or "" when none does."""
    sample = data[:_SAMPLE]
    score, name = max((_share_of_syllables(convert(sample, name)), name) for name in NAMES)
    return name if score >= _ENOUGH else ""


def guess_word(word: str) -> str:
    """Name the encoding ("tcvn3", "vni") of a word that is no syllable as it stands but is one when converted."""
    if word.isascii() or len(word) < 2 or word in _UNITS or is_syllable(word):
        return ""
    return next((name for name in ("tcvn3", "vni") if is_syllable(convert_text(word, name))), "")


@cache
def is_syllable(word: str) -> bool:
    """Whether a word is built like a Vietnamese syllable; loan words and names may not be."""
    split = unicodedata.normalize("NFD", word.lower())
    tones = [letter for letter in split if letter in _TONES]
    plain = unicodedata.normalize("NFC", "".join(letter for letter in split if letter not in _TONES))
    match = _SYLLABLE.fullmatch(plain)
    if not match or len(tones) > 1:
        return False
    # c, ch, p, t close a syllable of the tones sắc and nặng only: it tells "thùc" (thực in TCVN3) from a syllable.
    return not match["stop"] or bool(tones and tones[0] in _SHORT_TONES)


_SAMPLE = 1 << 16
_ENOUGH = 0.7
_UNITS = {"µm", "µg", "µl", "µs"}
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHORT_TONES = "\u0301\u0323"
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    "(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi"
    "|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|ya|yê|[aăâeêioôơuưy])"
    "(?:(?P<stop>ch|[cpt])|ng|nh|[mn])?",
)


def _share_of_syllables(text: str) -> float:
    """Give how many of the words with marked letters are syllables, 0 to 1."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


# TCVN 5712:1993 VN3, as the ABC fonts use it: the code of a letter, shown as the Latin-1 letter of that code.
_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)


def _vni_table() -> dict[str, str]:
    """Build the table of VNI: a plain letter, then a letter that stands for its marks."""
    tones = dict(zip("øùûõï", "\u0300\u0301\u0309\u0303\u0323", strict=True))
    table = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    for letter, marked in (*((letter, letter) for letter in "aeouy"), ("ô", "ơ"), ("ö", "ư")):
        table |= {letter + sign: marked + tone for sign, tone in tones.items()}
    roofs = dict(zip("âàáåãä", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
    for letter, marked in zip("aeo", "âêô", strict=True):
        table |= {letter + sign: marked + tone for sign, tone in roofs.items()}
    bows = dict(zip("êèéúüë", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
    table |= {"a" + sign: "ă" + tone for sign, tone in bows.items()}
    whole = {typed: unicodedata.normalize("NFC", meant) for typed, meant in table.items()}
    capital = {typed[0].upper() + typed[1:]: meant.upper() for typed, meant in whole.items()}
    return whole | capital | {typed.upper(): meant.upper() for typed, meant in whole.items()}


_VNI = _vni_table()
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
