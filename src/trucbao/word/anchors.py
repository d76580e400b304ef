"""Anchors: which paragraph is which item, as hidden bookmarks, and the base: what was written, by anchor."""

from __future__ import annotations

import json
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from trucbao.word.text import xml_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.model.blocks import Anchor, Run

NAMESPACE = "urn:trucbao:goc:1"
ITEM_ID = "{7C1D5A0E-2B64-4E0B-9C55-6F0A3D0C7A11}"
PROPERTY = "trucbao.goc"

_US, _RS = "\x1f", "\x1e"


class BaseEntry(NamedTuple):
    """One paragraph as it was written.

    ``address``, ``field``, ``number`` and ``bookmark`` are empty for the template's own words. ``place`` is
    ``table.row.column`` (counted from 1 over the paper) in a table's cell. ``text`` is the plain text; ``marks`` holds
    what is set apart from the style (``b0-12 i13-20``: bold, italic, from character to character), so that an asterisk
    in the text stays an asterisk.
    """

    text: str
    address: str = ""
    field: str = ""
    number: int = 0
    bookmark: str = ""
    place: str = ""
    marks: str = ""


def bookmark_name(anchor: Anchor) -> str:
    """Give the name of an anchor's bookmark: hidden, 18 to 20 letters, the same in every draft."""
    digest = sha256(f"{anchor.address}{_US}{anchor.field}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"_tb_{digest[:12]}_{anchor.number}"


def marks_of(runs: tuple[Run, ...]) -> str:
    """Give the stretches of bold and italic within the text of runs."""
    if not any(run.bold or run.italic for run in runs):
        return ""
    return spans((len(run.text), run.bold, run.italic) for run in runs)


def spans(stretches: Iterable[tuple[int, bool, bool]]) -> str:
    """Give stretches (length, bold, italic) as marks, neighbours of one kind joined: ``b0-12 i5-20``."""
    found: dict[str, list[list[int]]] = {"b": [], "i": []}
    at = 0
    for length, bold, italic in stretches:
        for kind, on in (("b", bold), ("i", italic)):
            if not on or not length:
                continue
            if found[kind] and found[kind][-1][1] == at:
                found[kind][-1][1] = at + length
            else:
                found[kind].append([at, at + length])
        at += length
    return " ".join(f"{kind}{start}-{end}" for kind, ends in found.items() for start, end in ends)


def base_digest(entries: Iterable[BaseEntry]) -> str:
    """Give the SHA-256 over the values of a base (never over bytes: Word and LibreOffice rewrite those)."""
    digest = sha256()
    for entry in entries:
        values = (
            entry.address,
            entry.field,
            str(entry.number),
            entry.bookmark,
            unicodedata.normalize("NFC", entry.text),
        )
        digest.update((_US.join(values) + _RS).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def base_json(entries: tuple[BaseEntry, ...], digest: str, paper: str, draft: int) -> bytes:
    """Give the base as the workspace keeps it (``.trucbao/goc/<sha256>.json``), one paragraph a line."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    lines = [encode(_named(entry)) for entry in entries]
    head = encode({"version": 1, "paper": paper, "draft": draft, "sha256": digest})
    body = ",\n".join(lines)
    return f'{head[:-1]}, "p": [\n{body}\n]}}\n'.encode("utf-8", "surrogatepass")


def base_xml(entries: tuple[BaseEntry, ...], digest: str, paper: str, draft: int) -> str:
    """Give the base with its digest as the custom XML part of the paper."""
    paragraphs = "".join([_entry_xml(entry) for entry in entries])
    return f'<goc xmlns="{NAMESPACE}" paper="{xml_text(paper)}" draft="{draft}" sha256="{digest}">{paragraphs}</goc>'


def _named(entry: BaseEntry) -> dict[str, object]:
    """Name the values of an entry as in the XML part; what is empty is left out."""
    named: dict[str, object] = {}
    if entry.bookmark:
        named = {"a": entry.address, "f": entry.field, "n": entry.number, "b": entry.bookmark}
    if entry.place:
        named["t"] = entry.place
    if entry.marks:
        named["m"] = entry.marks
    named["x"] = entry.text
    return named


def _entry_xml(entry: BaseEntry) -> str:
    """Write one paragraph of the base; line breaks and tabs as references, for XML reads them as blanks otherwise."""
    text = xml_text(entry.text)
    if "\n" in text or "\t" in text:
        text = text.replace("\n", "&#10;").replace("\t", "&#9;")
    address = ""
    if entry.bookmark:
        names = f'a="{xml_text(entry.address)}" f="{xml_text(entry.field)}"'
        address = f' {names} n="{entry.number}" b="{entry.bookmark}"'
    place = f' t="{entry.place}"' if entry.place else ""
    marks = f' m="{entry.marks}"' if entry.marks else ""
    return f'<p{address}{place}{marks} xml:space="preserve">{text}</p>'
