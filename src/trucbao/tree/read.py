"""The whole way of a file from bytes to a tree, with all that was found on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Outcome
from trucbao.diagnostics.place import Place
from trucbao.tree.decode import decode
from trucbao.tree.lines import Patched, split_lines
from trucbao.tree.nodes import Node, SourceText

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.tree.parse import Events


class ParsedFile(NamedTuple):
    """A file's text and tree; ``root`` is None when the file could not be read as a whole."""

    source: SourceText
    root: Node | None


MAX_FOUND = 300
"""A file with more findings than this has one cause, or an enemy."""


def read(data: bytes, file: str, parser: Callable[[str], Events] | None = None) -> Outcome[ParsedFile]:
    """Read a file: its text, its tree, and every trap and fault in both; never raises, whatever the bytes.

    ``parser`` is for tests: by default libyaml's, else the one in Python.
    """
    text, found = decode(data, file)
    source = SourceText(file, text or "")
    if text is None:
        return Outcome(ParsedFile(source, None), found)
    root, more = _read_text(source, parser)
    return Outcome(ParsedFile(source, root), _in_order(found + more, file))


# What our files are written with. Any other sign sends the text through the traps; a clean file is spared them.
_PLAIN_TEXT = re.compile(
    "[^\n\r -~\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022°²³€"
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư]"
)
_ODD_START = re.compile("\n[ ]*+[\u2013\u2014\u2022]")


def _read_text(source: SourceText, parser: Callable[[str], Events] | None) -> Outcome[Node | None]:
    from trucbao.tree.recover import recover  # brings YAML along

    text = source.text
    lone_cr = "\r" in text and text.count("\r") != text.count("\r\n")
    if not lone_cr and not _PLAIN_TEXT.search(text) and not _ODD_START.search(text) and text[:1] not in "–—•":
        return recover(source.file, Patched(split_lines(text), {}), (), parser)
    from trucbao.tree.traps import traps  # a clean file does without

    scanned = traps(source)
    patched = Patched(split_lines(scanned.text), {}).patch(scanned.mends)
    root, found = recover(source.file, patched, tuple(mend.line for mend in scanned.mends), parser)
    return Outcome(root, scanned.found + found)


def _in_order(found: tuple[Diagnostic, ...], file: str) -> tuple[Diagnostic, ...]:
    """Put findings in the order of the file, and say how many are left out of a flood."""
    ordered = sorted(found, key=lambda finding: (finding.place.line, finding.place.column, finding.code))
    if len(ordered) <= MAX_FOUND:
        return tuple(ordered)
    message = f"Còn ít nhất {len(ordered) - MAX_FOUND} lỗi nữa trong tệp này chưa kể ra."
    more = codes.TOO_MANY_FINDINGS.at(Place(file), message, "Sửa các lỗi đã nêu rồi kiểm tra lại.")
    return (*ordered[:MAX_FOUND], more)
