"""Text: runs of text as WordprocessingML, letter for letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trucbao.model.blocks import Run

_BANNED = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_BANNED}]")
_ODD = re.compile(f'[&<>"{_BANNED}]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_BREAKS = re.compile(r"\t|\r\n?|\n")
_SPECIAL = re.compile(f'[&<>"\t\n\r{_BANNED}]')
_OPEN, _CLOSE = '<w:t xml:space="preserve">', "</w:t>"

STAND_IN = "\u25a1"
"""Stands for a character that no XML may hold; such text is refused long before, here is the last guard."""

NOTE_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{}</w:r>'


def xml_text(text: str) -> str:
    """Escape for content and attributes; what XML forbids becomes □, so that nothing vanishes unseen."""
    return _ODD.sub(lambda match: _ENTITIES.get(match.group(), STAND_IN), text) if _ODD.search(text) else text


def plain_text(runs: tuple[Run, ...]) -> str:
    """Give the text of runs as a reader of the file will find it."""
    text = "".join([run.text for run in runs])
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub(STAND_IN, text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def runs_xml(runs: tuple[Run, ...], notes: int) -> str:
    """Write runs of text, each followed by its footnote mark if it has one of the ``notes`` there are."""
    return "".join([_run_xml(run, notes) for run in runs])


def words_xml(text: str) -> str:
    """Write one run of unmarked text."""
    return f"<w:r>{_content(text)}</w:r>" if text else ""


def _run_xml(run: Run, notes: int) -> str:
    """Write one run."""
    if not (run.bold or run.italic or run.note):
        return f"<w:r>{_content(run.text)}</w:r>" if run.text else ""
    marks = ""
    if run.bold:
        marks = "<w:b/><w:bCs/>"
    if run.italic:
        marks += "<w:i/><w:iCs/>"
    look = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    written = f"<w:r>{look}{_content(run.text)}</w:r>" if run.text else ""
    if 0 < run.note <= notes:  # Word repairs a file whose mark leads to no note
        written += NOTE_MARK.format(f'<w:footnoteReference w:id="{run.note}"/>')
    return written


def _content(text: str) -> str:
    """Write the content of a run; tabs and line breaks are elements of their own."""
    if not _SPECIAL.search(text):
        return f"{_OPEN}{text}{_CLOSE}"
    escaped = xml_text(text)
    if not _BREAKS.search(escaped):
        return f"{_OPEN}{escaped}{_CLOSE}"
    parts = []
    end = 0
    for match in _BREAKS.finditer(escaped):
        parts.append(_stretch(escaped[end : match.start()]))
        parts.append("<w:tab/>" if match.group() == "\t" else "<w:br/>")
        end = match.end()
    parts.append(_stretch(escaped[end:]))
    return "".join(parts)


def _stretch(escaped: str) -> str:
    """Write a stretch between two breaks."""
    return f"{_OPEN}{escaped}{_CLOSE}" if escaped else ""
