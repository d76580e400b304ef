"""Inline: the content of one block as runs, the template's words and each printed value, in weight and slant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.blocks import Run
from trucbao.model.text import Piece, paragraphs
from trucbao.render.grammar import Wrong, grammar
from trucbao.render.tokens import TOKEN, index_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from trucbao.render.values import Piece as Printed


class Prose(NamedTuple):
    """A submitted text of several paragraphs or sub-items; ``form`` is the run that each becomes, but for its text."""

    pieces: tuple[Piece, ...]
    form: Run


Inline = Run | Prose

_MARKUP = re.compile(r"[*\\\[]")


def inline_of(
    content: str, table: Sequence[Printed], number_of: Callable[[str], int]
) -> tuple[list[Inline], Wrong | None]:
    """Cut a block's content at its printed values; ``number_of`` gives the number of a footnote by its name."""
    found: list[Inline] = []
    if not _MARKUP.search(content):
        _cut(content, table, found, bold=False, italic=False)
        return found, None
    tokens: list[Token] = []
    parser = grammar()
    parser.inline.parse(content, parser, {}, tokens)
    bold = italic = False
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold = token.nesting > 0
            case "em_open" | "em_close":
                italic = token.nesting > 0
            case "footnote_mark":
                _set_note(found, number_of(token.content))
            case "hardbreak":
                found.append(Run(" "))
            case "text" if "*" in token.content:
                return found, _UNPAIRED
            case _:
                _cut(token.content, table, found, bold=bold, italic=italic)
    return found, None


_UNPAIRED = Wrong("Dấu * hoặc ** không có cặp.", r"Viết **đậm** hoặc *nghiêng*; muốn in dấu sao thì viết \*.")


def _set_note(found: list[Inline], number: int) -> None:
    """Hang a footnote on the run before it, or on an empty one."""
    last = found[-1] if found else Run("")
    form = last.form if isinstance(last, Prose) else last
    if not found or form.note:
        found.append(Run("", note=number))
    else:
        noted = form._replace(note=number)
        found[-1] = last._replace(form=noted) if isinstance(last, Prose) else noted


def _cut(text: str, table: Sequence[Printed], found: list[Inline], *, bold: bool, italic: bool) -> None:
    """Part the template's own words, whose line breaks are blanks, from what was printed."""
    position = 0
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if start > position:
            found.append(Run(text[position:start].replace("\n", " "), None, bold, italic))
        position = end
        words, origin = table[index_of(match[0])]
        run = Run(words, origin, bold, italic)
        # Only a text of the data has paragraphs and sub-items.
        if "\n" in words or (origin and words.startswith(("- ", "+ "))):
            found.append(Prose(paragraphs(words), run) if origin else run._replace(text=words.replace("\n", " ")))
        elif words:
            found.append(run)
    if position < len(text):
        found.append(Run(text[position:].replace("\n", " "), None, bold, italic))
