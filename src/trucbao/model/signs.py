"""Signs of a paper that are written in one way only: quotes, and the end of a text."""

from __future__ import annotations

import re

from trucbao.model.slip import Slip


def curly_quotes(text: str) -> tuple[tuple[Slip, ...], ...]:
    """Find typographic double quotes, each pair together; the office's sign is the straight one."""
    marks = [Slip(match.start(), match.end(), '"') for match in _CURLY.finditer(text)]
    groups: list[tuple[Slip, ...]] = []
    for mark in marks:
        if groups and len(groups[-1]) == 1 and _opens(text, groups[-1][0]) and not _opens(text, mark):
            groups[-1] = (*groups[-1], mark)
        else:
            groups.append((mark,))
    return tuple(groups)


def closing_signs(text: str) -> tuple[Slip, ...]:
    """Find the sign ``./.`` that ends a paper of the State."""
    return tuple(Slip(*match.span(), ".") for match in _CLOSING.finditer(text)) if "/." in text else ()


_CURLY = re.compile("[\u201c-\u201f]|[«»]")
_OPENING = frozenset("“„«")
_CLOSING = re.compile(r"(?<!\s)[ \u00a0]{0,3}\.?[ ]?/\.(?=\s|$|[\"”)])")


def _opens(text: str, mark: Slip) -> bool:
    return text[mark.start] in _OPENING
