"""Reading: the paragraphs of a .docx as its reader sees them, all tracked changes accepted, letter for letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.diagnostics.place import Place
from trucbao.word.namespaces import W
from trucbao.word.opening import Refusal, main_part, open_parts, parse, related
from trucbao.word.walking import Story

if TYPE_CHECKING:
    from lxml.etree import _Element

    from trucbao.word.walking import ReadParagraph

BODY, NOTES, HEADERS = "body", "footnotes", "header"


def read_paragraphs(data: bytes, file: str = "") -> Outcome[tuple[ReadParagraph, ...]]:
    """Read the body, the footnotes, then the headers; nothing and a finding where the file is refused."""
    try:
        return Outcome(_stories(open_parts(data)))
    except Refusal as refusal:
        code = codes.UNSAFE_DOCX if refusal.why.unsafe else codes.UNREADABLE_DOCX
        hint = "Mở tệp bằng Word, lưu lại thành .docx (Word Document) rồi thử lại."
        return Outcome((), (code.at(Place(file), f"Không đọc tệp Word này: {refusal.why.value}.", hint),))


def _stories(parts: dict[str, bytes]) -> tuple[ReadParagraph, ...]:
    """Read every story that holds words of the paper."""
    main = main_part(parts)
    story = Story(BODY)
    found = story.read(parse(parts[main]))
    for path in related(parts, main, "footnotes"):
        found += _notes(parse(parts[path]))
    for path in related(parts, main, "header"):
        found += [paragraph for paragraph in Story(HEADERS).read(parse(parts[path])) if paragraph.text]
    return tuple(found)


def _notes(root: _Element) -> list[ReadParagraph]:
    """Read the footnotes, without the separators above them."""
    found: list[ReadParagraph] = []
    for note in root.iter(f"{{{W}}}footnote"):
        if note.get(f"{{{W}}}type") in {None, "normal"}:
            found += Story(NOTES).read(note)
    return found
