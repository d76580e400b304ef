"""Traps in letters: old encodings pasted into Unicode, broken conversions, look-alikes, decomposed text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Edit
from trucbao.tree.lines import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trucbao.tree.lines import Lines

_MANY = 1000


def letter_traps(lines: Lines) -> tuple[list[Diagnostic], set[int]]:
    """Give all traps in letters, and the lines that hold an old encoding: their letters mean something else."""
    broken = list(islice(_broken(lines), _MANY))
    taken = {finding.place.line for finding in broken}
    old = list(islice(_legacy(lines, taken), _MANY))
    taken |= {finding.place.line for finding in old}
    alike = islice((finding for finding in _alike(lines) if finding.place.line not in taken), _MANY)
    return [*broken, *old, *alike, *_decomposed(lines)], {finding.place.line for finding in old}


# What the bytes 80-BF look like when UTF-8 is read as Windows-1252 (undefined ones: as Latin-1).
_TRAIL = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0))
_BYTES = {letter: byte for byte, letter in enumerate(_TRAIL, start=0x80)} | {
    chr(byte): byte for byte in range(0xC0, 0x100)
}
# Ã and Â are Vietnamese letters: before quotes and dashes they stand for themselves ("ĐÃ”").
_BROKEN = re.compile(
    rf"\ufffd++|(?:áº|á»)[{_TRAIL}]|[ÄÅÆ][{_TRAIL}]|Ã[\u00a1-\u00bf\u20ac]|Â[°º²³«»]|â€[{_TRAIL}]|ï»¿".replace(
        "\u00ad", r"\u00ad"
    )
)


def _broken(lines: Lines) -> Iterator[Diagnostic]:
    for match in _BROKEN.finditer(lines.text):
        place = lines.place(*match.span())
        if match.group()[0] == "\ufffd":
            message = "Chữ ở đây đã mất khi chuyển mã (còn lại dấu U+FFFD)."
            yield codes.BROKEN_CHARACTER.at(place, message, "Đối chiếu bản gốc, gõ lại chữ bị mất.")
            continue
        meant = bytes(_BYTES[letter] for letter in match.group()).decode("utf-8", errors="ignore")
        if meant and (meant in _WANTED or meant.isalpha()):
            message = f"“{match.group()}” là chữ “{meant}” bị đọc sai bảng mã."
            yield codes.BROKEN_CHARACTER.at(place, message, f"Sửa thành “{meant}”.", edits=(Edit(place, meant),))


_WANTED = set("“”‘’–—…•°²³«»\ufeff")
_OLD_LETTERS = re.compile("[¡-¯µ-¾ÄÅÆËÎÏÐÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ\u00ad]|[a-z][À-Þ]|[a-zâôêäöïå][øûïäåëüöñ]")
_OLD_WORD = re.compile("[A-Za-z¡-¯µ-¾À-ÿ\u00ad]++")
_UNICODE_LETTER = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")


def _legacy(lines: Lines, taken: set[int]) -> Iterator[Diagnostic]:
    """Find lines with text of TCVN3 or VNI: words that are no syllables as they stand but are when converted."""
    suspects = sorted({lines.number(match.start()) for match in _OLD_LETTERS.finditer(lines.text)} - taken)
    if not suspects:
        return
    from trucbao.tree.legacy import NAMES, convert_text, guess_word  # tables for suspect files only

    ends = (*lines.starts[1:], len(lines.text))
    for number in suspects:
        found = _OLD_WORD.finditer(lines.text, lines.starts[number - 1], ends[number - 1])
        words = [word for word in found if not word.group().isascii()]
        names = Counter(name for word in words if (name := guess_word(word.group())))
        if not names:
            continue
        # All marked words of the line go along: "vô" between such words is no "vô" either.
        name, start, end = names.most_common(1)[0][0], words[0].start(), words[-1].end()
        typed = lines.text[start:end]
        meant = unicodedata.normalize("NFC", convert_text(typed, name))
        place = lines.place(start, end)
        message = f"Chữ gõ bằng bảng mã {NAMES[name]}, không phải Unicode."
        edits = (
            ()
            if _UNICODE_LETTER.search(lines.text, lines.starts[number - 1], ends[number - 1])
            else (Edit(place, meant),)
        )
        yield codes.LEGACY_TEXT.at(place, message, f"Gõ lại bằng Unicode: “{short(meant)}”.", edits=edits)


_CYRILLIC = dict(zip("АВЕЗКМНОРСТУХІЅЈҮаеорсухіѕјһԁԛԝ", "ABE3KMHOPCTYXISJYaeopcyxisjhdqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαιν", "ABEZHIKMNOPTYXoaiv", strict=True))
_FOREIGN = _CYRILLIC | _GREEK
_FORMULA = set("αονι")
"""Small Greek letters that stand alone mean themselves."""

_STROKES = str.maketrans("ÐðƉɖ", "ĐđĐđ")

_STYLED = "\u212a\uff21-\uff3a\uff41-\uff5a\uff10-\uff19\ufb00-\ufb06\U0001d400-\U0001d7ff"
_ALIKE = re.compile(rf"[Ðð\u0189\u0256\u0370-\u03ff\u0400-\u052f{_STYLED}]")
_WORD = re.compile(r"[^\W_]++")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")


def _alike(lines: Lines) -> Iterator[Diagnostic]:
    words = _WORD.finditer(lines.text) if _ALIKE.search(lines.text) else ()
    for match in words:
        word = match.group()
        meant = _latin(word) if _ALIKE.search(word) else ""
        if not meant or meant == word:
            continue
        place = lines.place(*match.span())
        odd = next(old for old, new in zip(word, meant, strict=False) if old != new)
        message = f"“{word}” có chữ “{odd}” (U+{ord(odd):04X}) của bảng chữ khác, chỉ trông giống chữ Việt."
        yield codes.LOOK_ALIKE.at(place, message, f"Gõ lại: “{meant}”.", edits=(Edit(place, meant),))


def _latin(word: str) -> str:
    """Give the word in Latin letters, or "" where it is a word (or a formula's letter) of the other script."""
    plain = unicodedata.normalize("NFKC", word) if _STYLED_SIGN.search(word) else word
    plain = plain.translate(_STROKES)
    if plain in _FORMULA or any(letter not in _FOREIGN for letter in _OTHER_SCRIPT.findall(plain)):
        return ""
    return "".join(_FOREIGN.get(letter, letter) for letter in plain)


_STYLED_SIGN = re.compile(f"[{_STYLED}]")
_MARKED = re.compile("[A-Za-zÀ-ỹ][\u0300-\u036f]{1,10}")


def _decomposed(lines: Lines) -> Iterator[Diagnostic]:
    """Find decomposed letters: one finding for the file, since a whole file is typed one way."""
    normal: Callable[[str], str] = lambda text: unicodedata.normalize("NFC", text)  # noqa: E731  # said twice below
    found = [match for match in _MARKED.finditer(lines.text) if normal(match.group()) != match.group()]
    if not found:
        return
    edits = tuple(Edit(lines.place(*match.span()), normal(match.group())) for match in found)
    message = f"Có {len(found)} chữ Unicode tổ hợp (dấu tách rời chữ cái); máy đã đọc như Unicode dựng sẵn."
    hint = "Đặt bộ gõ ở bảng mã “Unicode dựng sẵn”."
    yield codes.DECOMPOSED.at(lines.place(*found[0].span()), message, hint, edits=edits)
