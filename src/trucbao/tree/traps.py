"""Traps in the characters of a text: signs that harm or hide, found before YAML is read."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Edit
from trucbao.tree.letters import letter_traps
from trucbao.tree.lines import Lines, Mend, split_lines
from trucbao.tree.signs import FORBIDDEN, UNSEEN
from trucbao.tree.spacing import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.tree.nodes import SourceText

MANY = 1000
"""Nobody reads more findings of one kind in one file."""


class Scanned(NamedTuple):
    """What the parser shall read (every line as long as in the file), mends of its lines, and the traps found."""

    text: str
    mends: tuple[Mend, ...]
    found: tuple[Diagnostic, ...]


def traps(source: SourceText) -> Scanned:
    """Find all traps in the characters of a text."""
    lines = Lines.of(source)
    letters, old_lines = letter_traps(lines)
    spacing = slips(source.file, split_lines(source.text))
    found = [*letters, *(slip.finding for slip in spacing)]
    covered = {(slip.mend.line, column) for slip in spacing for column in range(slip.mend.column, slip.mend.end_column)}
    for detector in (_line_ends, _controls, _directions, _private, _stacked, _emoji):
        found += islice(detector(lines), MANY)
    hidden = (finding for finding in _hidden(lines, old_lines) if _start(finding) not in covered)
    found += islice(hidden, MANY)
    mends = [slip.mend for slip in spacing]
    mends += [_mend(finding.edits[0]) for finding in letters if finding.code == codes.LOOK_ALIKE.code]
    return Scanned(_readable(source.text), tuple(mends), tuple(found))


_OTHER_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]+")
_LONE_CR = re.compile("\r(?!\n)")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]+")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_STACKED = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{11,}+")
# Below U+1F000 only the signs that are shown as pictures by themselves (Emoji_Presentation): ✅ ❌ ⭐, no ✓ nor ☎.
_PICTURES = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be"
    "\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757"
    "\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff"
)
_EMOJI = re.compile(
    rf"[{_PICTURES}][\u200d\ufe0f\U0001f000-\U0001faff\u2600-\u27bf\U000e0020-\U000e007f]*+|[\u2000-\u33ff]\ufe0f|\u20e3"
)
_HIDDEN = re.compile(f"(?:[\u00ad]|{UNSEEN.pattern})++")


def _mend(edit: Edit) -> Mend:
    return Mend(edit.place.line, edit.place.column, edit.place.end_column, edit.new)


def _start(finding: Diagnostic) -> tuple[int, int]:
    return finding.place.line, finding.place.column


def _readable(text: str) -> str:
    """Put harmless signs of the same length where the parser would stop or count lines in its own way."""
    readable = _LONE_CR.sub("\n", _OTHER_ENDS.sub(lambda ends: " " * len(ends.group()), text))
    # The parser in Python stops at a tab inside a text; a tab where it harms has been found by now.
    return FORBIDDEN.sub("\ufffd", readable).replace("\ufeff", "\u200b").replace("\t", " ")


def _line_ends(lines: Lines) -> Iterator[Diagnostic]:
    ends = list(_LONE_CR.finditer(lines.text))
    if ends:
        edits = tuple(Edit(lines.place(*end.span()), "\n") for end in ends[:MANY])
        message = "Dòng kết thúc bằng ký tự CR đơn của máy Mac đời cũ."
        hint = "Lưu lại tệp với kiểu xuống dòng Windows (CRLF) hoặc Unix (LF)."
        yield codes.ODD_LINE_END.at(lines.place(*ends[0].span()), message, hint, edits=edits)
    for end in _OTHER_ENDS.finditer(lines.text):
        place = lines.place(*end.span())
        message = f"Ký tự xuống dòng lạ {_name(end.group())}, thường do dán từ Word."
        yield codes.ODD_LINE_END.at(place, message, "Xoá ký tự này rồi nhấn Enter.", edits=(Edit(place, " "),))


def _controls(lines: Lines) -> Iterator[Diagnostic]:
    for match in _CONTROLS.finditer(lines.text):
        place = lines.place(*match.span())
        message = f"Ký tự điều khiển {_name(match.group())} không được có trong văn bản."
        safe = match.group() < "\x20"  # a C1 sign may be what is left of a letter: only a person can tell
        hint = "Xoá ký tự này." if safe else "Xoá ký tự này, đọc lại chữ ở hai bên, gõ lại nếu mất chữ."
        yield codes.CONTROL_CHARACTER.at(place, message, hint, edits=(Edit(place, ""),) if safe else ())


def _directions(lines: Lines) -> Iterator[Diagnostic]:
    for match in _DIRECTIONS.finditer(lines.text):
        place = lines.place(*match.span())
        message = f"Ký tự {_name(match.group())} đổi chiều chữ, làm chữ hiện ra khác với chữ trong tệp."
        yield codes.CONTROL_CHARACTER.at(place, message, "Xoá ký tự này.", edits=(Edit(place, ""),))


def _private(lines: Lines) -> Iterator[Diagnostic]:
    for match in _PRIVATE.finditer(lines.text):
        message = f"Ký tự {_name(match.group())} thuộc vùng dùng riêng, chỉ hiện đúng với một phông chữ nào đó."
        hint = "Xoá, gõ lại bằng chữ thường; nếu là dấu đầu dòng của Word thì gõ “- ”."
        yield codes.CONTROL_CHARACTER.at(lines.place(*match.span()), message, hint)


def _stacked(lines: Lines) -> Iterator[Diagnostic]:
    for match in _STACKED.finditer(lines.text):
        message = f"Một chữ cái mang tới {len(match.group())} dấu chồng lên nhau."
        yield codes.CONTROL_CHARACTER.at(lines.place(*match.span()), message, "Xoá chữ này, gõ lại.")


def _emoji(lines: Lines) -> Iterator[Diagnostic]:
    for match in _EMOJI.finditer(lines.text):
        message = (
            f"Biểu tượng “{match.group()[:8]}” không dùng trong văn bản hành chính và không có trong phông chữ in."
        )
        yield codes.EMOJI.at(lines.place(*match.span()), message, "Xoá biểu tượng này.")


def _hidden(lines: Lines, old_lines: set[int]) -> Iterator[Diagnostic]:
    """Find unseen signs; those of emoji and of text direction, and the ư of TCVN3, are told elsewhere."""
    emoji = {at for match in _EMOJI.finditer(lines.text) for at in range(*match.span())}
    for match in _HIDDEN.finditer(lines.text):
        known = match.start() in emoji or _DIRECTIONS.match(match.group())
        place = lines.place(*match.span())
        if known or (place.line in old_lines and match.group() == "\u00ad"):
            continue
        message = f"Có ký tự vô hình {_name(match.group())}: hai chữ trông giống nhau sẽ bị coi là khác nhau."
        yield codes.INVISIBLE_CHARACTER.at(place, message, "Xoá ký tự này.", edits=(Edit(place, ""),))


def _name(signs: str) -> str:
    """Name the first of the signs by its number: it has no shape that could be shown."""
    return f"U+{ord(signs[0]):04X}"
