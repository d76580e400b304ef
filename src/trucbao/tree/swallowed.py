"""Text that YAML swallows without a word: cut at #, folded into the line above, taken for one long text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Edit
from trucbao.diagnostics.place import Place
from trucbao.tree.lines import Mend, short
from trucbao.tree.signs import FORBIDDEN, UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.tree.nodes import Scalar


class Swallowed(NamedTuple):
    """A finding, with the mend by which the parser reads the line as it was meant."""

    finding: Diagnostic
    mend: Mend | None = None


def swallowed(file: str, lines: tuple[str, ...], scalars: tuple[Scalar, ...]) -> list[Swallowed]:
    """Find all text of a well-formed file that does not arrive as it was written."""
    found: list[Swallowed] = []
    cut = {number for number, line in enumerate(lines, start=1) if "#" in line and _CUT.search(line)}
    for scalar in scalars:
        text, line, column, end_line, _, style = scalar
        if style:
            if style == '"':
                found += map(Swallowed, _escapes(file, lines, scalar))
            continue
        if end_line in cut:
            found += map(Swallowed, _cut(file, lines, scalar))
        if text[:1] == "-" or ":" in text:
            found += _glued(file, lines[line - 1], line, column)
        if end_line != line:
            for number in range(line + 1, end_line + 1):
                found += _continued(file, lines[number - 1], number)
    return found


_CUT = re.compile(r"[ \t]#\S")
_COMMENT = re.compile(r"[ \t]++#\S.*+")
_HEAD = re.compile(r"[ ]*+")
_ITEM_HEAD = re.compile(r"[ ]*+(?:-[ ]++)*+")
GLUED_DASH = re.compile(r"-(?=[^\s\-])")
GLUED_KEY = re.compile(r"([a-z][a-z0-9_]*+):(?=[^\s/])")
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))")
_NAMED = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "e": 27, "N": 0x85, "L": 0x2028, "P": 0x2029}


def _cut(file: str, lines: tuple[str, ...], scalar: Scalar) -> Iterator[Diagnostic]:
    """Find a text cut at ``#``.

    A note of a person has a blank behind its # ("lan_nop: 1   # lần nộp"), a number has none ("Nghị quyết #5"): the
    blank decides. Where the # opens the line nothing is cut, it is a note in any case.
    """
    line = lines[scalar.end_line - 1].rstrip("\r\n")
    comment = _COMMENT.match(line, scalar.end_column - 1)
    if not comment:
        return
    start = line.index("#", comment.start())
    place = Place(file, scalar.end_line, start + 1, scalar.end_line, len(line) + 1)
    message = f"Phần “{short(line[start:])}” bị bỏ, vì máy hiểu dấu # sau dấu cách là chú thích."
    whole = f"{scalar.text} {line[start:]}".strip()
    hint = f"Đặt cả giá trị trong dấu nháy: '{short(whole)}'; nếu là chú thích, gõ dấu cách sau #."
    yield codes.CUT_AT_HASH.at(place, message, hint)


def _glued(file: str, line: str, number: int, column: int) -> Iterator[Swallowed]:
    """Judge a plain text that opens its line, or a list item."""
    head = _HEAD.match(line)
    if head and head.end() == column - 1 and GLUED_DASH.match(line, column - 1):
        yield glued_dash(file, line, number, column)
        return
    head = _ITEM_HEAD.match(line)
    key = GLUED_KEY.match(line, column - 1)
    if head and key and head.end() == column - 1:
        yield glued_key(file, number, key)


def _continued(file: str, line: str, number: int) -> Iterator[Swallowed]:
    """Judge a further line of a plain text; YAML joins it to the line before."""
    head = _HEAD.match(line)
    at = head.end() if head else 0
    key = GLUED_KEY.match(line, at)
    if GLUED_DASH.match(line, at):
        yield glued_dash(file, line, number, at + 1)
    elif key:
        yield glued_key(file, number, key)
    elif line[at : at + 2] in ("- ", "+ "):
        place = Place(file, number, at + 1, number, at + 2)
        message = "Máy nối dòng này vào dòng trên thành một câu, mất gạch đầu dòng."
        hint = "Nếu là mục mới: cho gạch thẳng cột với mục trên; nếu là ý con: ghi “|” sau khoá, chữ ở các dòng dưới."
        yield Swallowed(codes.FOLDED_DASH.at(place, message, hint))


def glued_dash(file: str, line: str, number: int, column: int) -> Swallowed:
    """Tell of ``-text``."""
    place = Place(file, number, column, number, column + 1)
    after = Place(file, number, column + 1, number, column + 1)
    message = "Thiếu dấu cách sau gạch đầu dòng."
    hint = f"Ghi: “- {short(line[column:].strip())}”."
    finding = codes.DASH_WITHOUT_SPACE.at(place, message, hint, edits=(Edit(after, " "),))
    return Swallowed(finding, Mend(number, column + 1, column + 1, " "))


def glued_key(file: str, number: int, key: re.Match[str]) -> Swallowed:
    """Tell of ``key:text``."""
    column = key.end() + 1
    place = Place(file, number, column - 1, number, column)
    edit = Edit(Place(file, number, column, number, column), " ")
    message = f"Thiếu dấu cách sau dấu hai chấm của khoá “{key[1]}”."
    hint = f"Ghi: “{key[1]}: {short(key.string[key.end() :].strip())}”."
    finding = codes.COLON_WITHOUT_SPACE.at(place, message, hint, edits=(edit,))
    return Swallowed(finding, Mend(number, column, column, " "))


def _escapes(file: str, lines: tuple[str, ...], scalar: Scalar) -> Iterator[Diagnostic]:
    """Find signs that no text may hold, written as escapes in double quotes."""
    for number in range(scalar.line, scalar.end_line + 1):
        start = scalar.column - 1 if number == scalar.line else 0
        end = scalar.end_column - 1 if number == scalar.end_line else len(lines[number - 1])
        for match in ESCAPE.finditer(lines[number - 1], start, end):
            if finding := bad_escape(file, number, match):
                yield finding


def bad_escape(file: str, number: int, match: re.Match[str]) -> Diagnostic | None:
    """Tell of an escape that gives a control, unseen or forbidden sign."""
    digits = match[1] or match[2] or match[3]
    value = int(digits, 16) if digits else _NAMED.get(match[4], 0x20)
    sign = chr(value) if value <= 0x10FFFF else "\ufffe"
    if not (FORBIDDEN.match(sign) or UNSEEN.match(sign)):
        return None
    place = Place(file, number, match.start() + 1, number, match.end() + 1)
    message = f"“{match.group()}” trong dấu nháy kép là ký tự U+{value:04X}, không được có trong văn bản."
    return codes.CONTROL_CHARACTER.at(place, message, "Xoá phần này; nếu là chữ, dùng dấu nháy đơn.")
