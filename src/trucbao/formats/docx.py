"""Docx: a paper as a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trucbao.model.blocks import Document
    from trucbao.model.profile import Profile
    from trucbao.word.writing import Written


def write(document: Document, profile: Profile) -> Written:
    """Give the paper as the bytes of a .docx, and the base of a draft."""
    from trucbao.word import writing  # loaded only by a run that writes Word

    return writing.write_with_base(document, profile)
