"""Spans: from a stretch of a value's text to where it stands in the file, through folding, indentation and quoting."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from trucbao.diagnostics.place import Place
from trucbao.tree.lines import Lines

if TYPE_CHECKING:
    from trucbao.tree.nodes import SourceText

_BLANKS = frozenset(" \n\t\r\u00a0")


def span(source: SourceText, value: Place, text: str, start: int, end: int) -> Place:
    """Give the place of ``text[start:end]``, where ``text`` is the value that stands at ``value`` in ``source``.

    The text and the file are walked side by side: blanks of one match any blanks of the other, signs of quoting and
    indentation are passed over. Where they do not agree (an escape), the place of the whole value is the answer.
    """
    lines = _lines(source)
    begin = lines.starts[value.line - 1] + value.column - 1
    raw = source.text[begin : lines.starts[min(value.end_line, len(lines.starts)) - 1] + value.end_column - 1]
    if not 0 <= start < end <= len(text):
        return value
    word, before = text[start:end], text.count(text[start:end], 0, start)
    alike = raw.count(word) == text.count(word) and text.count(word, 0, end) == before + 1
    if alike and _BLANKS.isdisjoint(word):  # nearly always: spares the walk
        at = begin + _nth(raw, word, before)
        return Place(value.file, *_spot(lines, at), *_spot(lines, at + len(word)))
    marks = _aligned(raw, text)
    if marks is None:
        return value
    first, last = marks[start], marks[end - 1] + 1
    while last < len(raw) and unicodedata.combining(raw[last]):
        last += 1  # decomposed letters: the mark belongs to its letter
    return Place(value.file, *_spot(lines, begin + first), *_spot(lines, begin + last))


def opening(source: SourceText, value: Place) -> str:
    """Give the sign that the value at ``value`` begins with in its file: a quote, ``|`` or ``>``, else a letter."""
    at = _lines(source).starts[value.line - 1] + value.column - 1
    return source.text[at : at + 1]


def _nth(raw: str, word: str, before: int) -> int:
    """Give where ``word`` stands in ``raw`` with ``before`` of its kind ahead of it."""
    at = raw.index(word)
    for _ in range(before):
        at = raw.index(word, at + len(word))
    return at


def _aligned(raw: str, text: str) -> list[int] | None:
    """Give, for each character of ``text``, its offset in ``raw``; None where the two do not agree."""
    marks: list[int] = []
    at = _head(raw)
    for character in text:
        at = _next(raw, at, character)
        if at < 0:
            return None
        marks.append(at)
        at += 1
        while character not in _BLANKS and at < len(raw) and unicodedata.combining(raw[at]):
            at += 1
    return marks


def _head(raw: str) -> int:
    """Give where the text of a value can begin: behind the quote, or behind the line of a ``|`` or ``>``."""
    if raw[:1] in {"|", ">"}:
        return raw.find("\n") + 1
    return 1 if raw[:1] in {"'", '"'} else 0


def _next(raw: str, at: int, character: str) -> int:
    """Find ``character`` at ``at`` or behind the blanks that stand there; -1 when something else comes first."""
    if character in _BLANKS:
        return at if at < len(raw) and raw[at] in _BLANKS else -1
    while at < len(raw) and raw[at] in _BLANKS:
        at += 1
    if at >= len(raw):
        return -1
    return at if raw[at] == character or _composed(raw, at) == character else -1


def _composed(raw: str, at: int) -> str:
    """Give the letter at ``at`` with the marks that follow it, composed."""
    end = at + 1
    while end < len(raw) and unicodedata.combining(raw[end]):
        end += 1
    return unicodedata.normalize("NFC", raw[at:end])


@lru_cache(maxsize=8)
def _lines(source: SourceText) -> Lines:
    """Index the lines of a file once: one with many slips is asked about as many times."""
    return Lines.of(source)


def _spot(lines: Lines, offset: int) -> tuple[int, int]:
    """Give line and column of an offset; an end behind a line's last sign is the start of the next."""
    line = lines.number(offset)
    return line, offset - lines.starts[line - 1] + 1
