"""Slip: a stretch of text that was mistyped, and quick looks whether a text may have one at all.

Nearly every text passes the quick looks, so that the modules which know all cases are loaded only when one does not.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Slip(NamedTuple):
    """A slip of typing: ``text[start:end]`` should read ``new``."""

    start: int
    end: int
    new: str


def may_be_spaced_wrongly(text: str) -> bool:
    """Whether a sign of the text stands behind a blank, or before a letter; ``spacing_slips`` knows the rest."""
    return '"' in text or any(telltale.search(text) for telltale in _TELLTALES)


def may_have_double_blanks(text: str) -> bool:
    """Whether two blanks stand together somewhere."""
    return "  " in text or "\u00a0" in text


def may_have_tight_range(text: str) -> bool:
    """Whether a dash stands beside a number in another way than ``2020 - 2025``."""
    return ("-" in text and _TIGHT.search(text) is not None) or "–" in text or "—" in text


# Each begins with signs, which the engine looks for fast.
_TELLTALES = (
    re.compile(r"[ \u00a0](?:[,;:!?.)\]%]|”)"),
    re.compile(r"[,;:!?)\].](?:[^\W\d_]|(?<=[^\W\d_][,:;])\d|(?<=;)\d)"),
    re.compile(r"(?:[(\[]|“)(?:[ \u00a0]|(?<=[^\W\d_][^\W\d_]\()\w)"),
)
_TIGHT = re.compile(r"-(?:(?<=[\dIVX%]-) ?[\dIVX]|(?<=[\dIVX%] -)[\dIVX])")
