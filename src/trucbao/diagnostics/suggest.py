"""Suggestions: the nearest right word ("ý bạn là …?")."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the word of ``known`` that ``word`` was most likely meant to be, or "" when none is near."""
    from rapidfuzz import fuzz, process  # imported on the first mistake only: a clean run does without it

    choices = {choice: _fold(choice) for choice in known}
    best = process.extractOne(_fold(word), choices, scorer=fuzz.ratio, score_cutoff=70)
    return best[2] if best else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give ``ý bạn là “…”?`` for the nearest word of ``known``, or ""."""
    match = nearest(word, known)
    return f"Ý bạn là “{match}”?" if match else ""


def _fold(text: str) -> str:
    """Drop case, diacritics and the difference between blanks and underscores."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("_", " ")
