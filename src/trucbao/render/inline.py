"""Inline: the content of one block as runs, the template's words and each printed value, in weight and slant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.blocks import Run
from trucbao.model.text import Piece, paragraphs
from trucbao.render.grammar import FOOTNOTE, Wrong
from trucbao.render.tokens import TOKEN, index_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trucbao.render.values import Piece as Printed


class Prose(NamedTuple):
    """A submitted text of several paragraphs or sub-items; ``form`` is the run that each becomes, but for its text."""

    pieces: tuple[Piece, ...]
    form: Run


Inline = Run | Prose

_SIGN = re.compile(r"(?P<stars>\*{1,3})|\\(?P<escaped>[!-/:-@\[-`{-~\n])|" + FOOTNOTE.pattern)


def inline_of(
    content: str, table: Sequence[Printed], number_of: Callable[[str], int]
) -> tuple[list[Inline], Wrong | None]:
    """Cut a block's content at its printed values; ``number_of`` gives the number of a footnote by its name."""
    found: list[Inline] = []
    if len(content) == 2 and TOKEN.match(content):  # one printed value and nothing else: most cells of a table
        _print(table[index_of(content)], found)
        return found, None
    open_marks: list[str] = []
    position = 0
    for sign in _SIGN.finditer(content):
        bold, italic = _STRONG in open_marks, _SLANTED in open_marks
        _cut(content[position : sign.start()], table, found, bold=bold, italic=italic)
        position = sign.end()
        if sign["note"]:
            _set_note(found, number_of(sign["note"]))
        elif sign["escaped"]:
            _cut(sign["escaped"], table, found, bold=bold, italic=italic)
        elif not all(_turn(mark, open_marks, content, sign) for mark in _marks_of(sign["stars"], open_marks)):
            return found, _UNPAIRED
    _cut(content[position:], table, found, bold=False, italic=False)
    return found, _UNPAIRED if open_marks else None


_STRONG, _SLANTED = "**", "*"


def _marks_of(stars: str, open_marks: list[str]) -> tuple[str, ...]:
    """Part a run of stars: three of them open bold before italic and close what was opened last first."""
    if len(stars) < 3:
        return (stars,)
    return (_SLANTED, _STRONG) if open_marks[-1:] == [_SLANTED] else (_STRONG, _SLANTED)


def _turn(mark: str, open_marks: list[str], content: str, sign: re.Match[str]) -> bool:
    """Open or close a mark, which must touch the text that it sets and lie whole within another; else say False."""
    if open_marks[-1:] == [mark]:
        open_marks.pop()
        return not content[: sign.start()][-1:].isspace()
    if mark in open_marks:
        return False
    open_marks.append(mark)
    after = content[sign.end() : sign.end() + 1]
    return bool(after) and not after.isspace()


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
        _print(table[index_of(match[0])], found, bold=bold, italic=italic)
    if position < len(text):
        found.append(Run(text[position:].replace("\n", " "), None, bold, italic))


def _print(printed: Printed, found: list[Inline], *, bold: bool = False, italic: bool = False) -> None:
    """Add a printed value; only a text of the data has paragraphs and sub-items."""
    words, origin = printed
    if "\n" in words or (origin and words.startswith(("- ", "+ "))):
        run = Run(words, origin, bold, italic)
        found.append(Prose(paragraphs(words), run) if origin else run._replace(text=words.replace("\n", " ")))
    elif words:
        found.append(Run(words, origin, bold, italic))
