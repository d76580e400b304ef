"""Tokens: printed text as pairs of private-use characters, so that no text meets the markup parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.render.faults import TemplateFault, too_much

if TYPE_CHECKING:
    from trucbao.render.values import Piece

OUTPUT_LIMIT = 256 * 1024 * 1024
"""Characters that one paper may print; two hundred thousand items stay below it."""

TOO_LONG = ("Mẫu viết ra quá nhiều chữ cho một văn bản.", "Xem lại các vòng lặp ở dòng này.")

_HIGH, _LOW, _PLANE = 0x100000, 0xF0000, 0xFFFE
# The last two code points of a plane are no characters, hence 0xFFFE of them.
TOKEN = re.compile(r"[\U00100000-\U0010FFFD][\U000F0000-\U000FFFFD]")
PRIVATE = re.compile(r"[\ue000-\uf8ff\U000F0000-\U000FFFFD\U00100000-\U0010FFFD]")
"""What template text may not hold, or it could forge a token."""

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")

MARK = re.compile(r"\ue000(\d+)\.(\d+)\ue001")


def mark(file: int, line: int) -> str:
    """Write the sign that a line of a template ends here; ``file`` is its number among the template's files."""
    return f"\ue000{file}.{line}\ue001"


def index_of(token: str) -> int:
    """Give the place of a token's text in the table."""
    return (ord(token[0]) - _HIGH) * _PLANE + ord(token[1]) - _LOW


class Ink:
    """What one rendering printed: the table of texts and their origins that its tokens stand for."""

    __slots__ = ("room", "table")

    def __init__(self) -> None:
        self.table: list[Piece] = []
        self.room = OUTPUT_LIMIT

    def put(self, piece: Piece) -> str:
        """Take a text into the table and give its token."""
        text, origin = piece
        self.spend(len(text))
        # Submitted text was judged where it was read; only a template's own strings can still hold "\x07".
        if origin is None and (control := _CONTROL.search(text)):
            message = f"Mẫu in ra ký tự điều khiển U+{ord(control[0]):04X}."
            raise TemplateFault(codes.CONTROL_CHARACTER, message, "Bỏ ký tự này khỏi chuỗi trong mẫu.")
        high, low = divmod(len(self.table), _PLANE)
        self.table.append(piece)
        return chr(_HIGH + high) + chr(_LOW + low)

    def spend(self, characters: int) -> None:
        """Count what is printed; past the limit the template stops."""
        self.room -= characters
        if self.room < 0:
            raise too_much(*TOO_LONG)
