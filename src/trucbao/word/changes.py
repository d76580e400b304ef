"""Changes: which items' texts a person changed in a paper since it was written."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from trucbao.word.reading import read_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator


def changed_items(paper: bytes, base: bytes) -> tuple[str, ...]:
    """Give the addresses of the items whose anchored paragraphs read otherwise than ``base`` says, each once.

    Nothing where the paper or the base cannot be read: that it is no longer what was written is known by its hash.
    """
    read, _ = read_paragraphs(paper)
    texts: dict[str, list[str]] = {}
    for paragraph in read:
        for name in paragraph.bookmarks:
            texts.setdefault(name, []).append(paragraph.text)
    if not texts:
        return ()
    return tuple(dict.fromkeys(_changed(base, texts)))


def _changed(base: bytes, texts: dict[str, list[str]]) -> Iterator[str]:
    try:
        entries = json.loads(base)["p"]
        for entry in entries:
            if "b" in entry and _even(" ".join(texts.get(entry["b"], []))) != _even(entry["x"]):
                yield entry["a"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return  # a damaged base tells nothing


def _even(text: str) -> str:
    """Take away what editors change by themselves: kinds of blanks, ways to compose letters (roundtrip 4.2)."""
    return " ".join(unicodedata.normalize("NFC", text).split())
