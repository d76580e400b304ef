"""Spacing: blanks that stand where the office writes none, and blanks that are missing, round punctuation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.model.slip import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator


def spacing_slips(text: str) -> tuple[Slip, ...]:
    """Find punctuation that is not joined to the word before it or not parted from the word after it.

    Times (17:00), decimals (2,5), names of domains and files, ratios and addresses of mail are no slips.
    """
    plain = _without_addresses(text)
    found = [slip for match in _SUSPECT.finditer(plain) if (slip := _judged(plain, match))]
    if '"' in text:
        found += _quote_slips(text)
    return tuple(_apart(sorted(found)))


def blank_slips(text: str) -> tuple[Slip, ...]:
    """Find two and more blanks between words; those before or behind a sign belong to ``spacing_slips``."""
    runs = [Slip(*match.span(), " ") for match in _RUN.finditer(text)]
    if not runs:
        return ()
    taken = {at for slip in spacing_slips(text) for at in range(slip.start, slip.end)}
    return tuple(run for run in runs if run.start not in taken)


_BLANK = "[ \u00a0]"
_LETTER = r"[^\W\d_]"
_RUN = re.compile(rf"(?<=\S){_BLANK}{{2,}}+(?=\S)")
_SUSPECT = re.compile(
    rf"(?<=\S){_BLANK}++(?:[,;:!?.)\]%]|”)"
    rf"|[,;:!?)\]](?={_LETTER})"
    rf"|(?<={_LETTER})[,:](?=\d)"
    r"|;(?=\d)"
    rf"|\.(?={_LETTER}{{2}})"
    rf"|(?:[(\[]|“){_BLANK}++(?=\S)"
    rf"|(?<={_LETTER}{{2}})\((?=\w)"
)
_TOKEN = re.compile(r"\S++")
_ADDRESS = ("://", "@", "www.")
_VOWELS = frozenset("aăâeêioôơuưy")
_FIRMS = frozenset(("co", "inc", "corp"))
_ENDINGS = frozenset(("vn", "com", "net", "org", "gov", "edu"))
_LONGEST_WORD = 8


def _apart(slips: list[Slip]) -> Iterator[Slip]:
    """Leave out a slip that begins inside the one before: mending the first changes what it is about."""
    end = 0
    for slip in slips:
        if slip.start >= end:
            yield slip
            end = slip.end


def _without_addresses(text: str) -> str:
    """Put letters in the place of addresses of pages and mail, whose signs are no punctuation."""
    if not any(sign in text for sign in _ADDRESS):
        return text
    return _TOKEN.sub(lambda token: _masked(token.group()), text)


def _masked(token: str) -> str:
    return "x" * len(token) if any(sign in token for sign in _ADDRESS) else token


def _judged(text: str, match: re.Match[str]) -> Slip | None:
    """Tell a slip from signs that stand right."""
    written = match.group()
    sign = written.strip()
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if sign in "([“":
        joined = sign == "(" and _joins_word(text, match.start())
        return Slip(*match.span(), f" {sign}" if joined else sign) if joined or len(written) > 1 else None
    if len(written) > 1:
        if not _parted_wrongly(sign, before, text[match.end() :].lstrip()[:1] if sign == ":" else after):
            return None
        return Slip(*match.span(), f"{sign} " if _wants_blank(sign, before, after) else sign)
    if (sign == "." and not _ends_sentence(text, match.start())) or (sign == ":" and not _tells(text, match.start())):
        return None
    return Slip(*match.span(), f"{sign} ")


def _joins_word(text: str, at: int) -> bool:
    """Whether the bracket at ``at`` sticks to a word of small letters."""
    return at > 1 and text[at - 1].islower() and text[at - 2].isalpha()


def _parted_wrongly(sign: str, before: str, after: str) -> bool:
    """Whether a blank before ``sign`` is one too many; ``.docx``, ``...``, ``1 : 500`` and ``tỷ lệ %`` are right."""
    match sign:
        case ".":
            return before != "." and not after.strip()
        case ":":
            return not (before.isdigit() and after.isdigit())
        case "%":
            return before.isdigit()
        case ")" | "]":
            return before not in "(["
        case "”":
            return not after.isalpha()
        case _:
            return True


def _wants_blank(sign: str, before: str, after: str) -> bool:
    return sign not in "%." and (after.isalpha() or (after.isdigit() and (sign == ";" or not before.isdigit())))


def _ends_sentence(text: str, at: int) -> bool:
    """Whether the dot at ``at`` stands between a small word (or a number, a bracket) and a capital: ``xong.Ban``."""
    after = text[at + 1 : at + _LONGEST_WORD]
    if not (after[:1].isupper() and after[1:2].islower()) or _word(after).lower() in _ENDINGS:
        return False
    before = _word_before(text, at)
    if not before:
        return text[at - 1 : at] in {"%", ")", "”", '"'} or text[at - 1 : at].isdigit()
    spoken = any(letter in _VOWELS or letter > "\u00ff" for letter in before.lower())
    return len(before) > 1 and spoken and not before.isupper() and before.lower() not in _FIRMS


def _tells(text: str, at: int) -> bool:
    """Whether the colon at ``at`` stands in prose: ``gồm:kiểm tra``; a port and ``A:B`` are right."""
    before, after = text[at - 1 : at], text[at + 1]
    if not before.islower():
        return not (before.isupper() and after.isupper()) and not after.isdigit()
    return not after.isdigit() or _word_before(text, at).lower() not in {*_ENDINGS, "localhost"}


def _word(text: str) -> str:
    """Give the letters that ``text`` begins with."""
    return next((text[:at] for at, sign in enumerate(text) if not sign.isalpha()), text)


def _word_before(text: str, at: int) -> str:
    """Give the letters that end at ``at``, the last few of a long word."""
    return _word(text[max(0, at - _LONGEST_WORD) : at][::-1])[::-1]


def _quote_slips(text: str) -> list[Slip]:
    """Find blanks inside pairs of straight quotes; where the pairs cannot be told, none."""
    marks = [at for at, sign in enumerate(text) if sign == '"']
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 or any(start and text[start - 1] not in ' \n([“"' for start, _ in pairs):
        return []
    slips: list[Slip] = []
    for start, end in pairs:
        inner = text[start + 1 : end]
        if inner.strip() and inner[0] == " ":
            slips.append(Slip(start, end - len(inner.lstrip(" ")), '"'))
        if inner.strip() and inner[-1] == " ":
            slips.append(Slip(start + 1 + len(inner.rstrip(" ")), end + 1, '"'))
    return slips
