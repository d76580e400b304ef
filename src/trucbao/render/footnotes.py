"""Footnotes: the sign ``[^ten]`` within a line, as a rule for markdown-it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

FOOTNOTE = re.compile(r"\[\^([\w-]{1,40})\]")
FOOTNOTE_MARK = "footnote_mark"


def footnote_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's own signature
    """Read ``[^ten]``."""
    match = FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(FOOTNOTE_MARK, "", 0).content = match[1]
    state.pos = match.end()
    return True
