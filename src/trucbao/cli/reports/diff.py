"""What mending changes in a file, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from trucbao.cli.screen_text import visible
from trucbao.tree.lines import split_lines

if TYPE_CHECKING:
    from trucbao.app.mending import Mended


def write(mended: Mended) -> str:
    """Give the diff of one file; what cannot be seen in a line is named by its number."""
    old, new = ([line.rstrip("\r\n") for line in split_lines(text)] for text in (mended.old, mended.new))
    lines = unified_diff(old, new, mended.file, f"{mended.file} (sau khi sửa)", lineterm="")
    return "".join(visible(line) + "\n" for line in lines)
