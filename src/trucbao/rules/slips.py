"""Slips of typing in prose: the finding with its exact stretch, and the edits that are safe in the file's own YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.diagnostic import Edit
from trucbao.tree.spans import opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trucbao.diagnostics.codes import Code
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.slip import Slip
    from trucbao.rules.rule import Context, Prose


class Words(NamedTuple):
    """What a finding says: what is wrong, and the cure."""

    message: str
    hint: str


def slip_finding(code: Code, context: Context, prose: Prose, slips: Sequence[Slip], words: Words) -> Diagnostic:
    """Give the finding for slips that belong together, from the first to the last of them."""
    value = _Written(context, prose.text, prose.place)
    place = value.place(slips[0].start, slips[-1].end)
    edits = () if place == value.whole else _edits(value, slips)
    return code.at(place, *words, address=prose.address, edits=edits)


def is_of_party(context: Context) -> bool:
    """Whether the papers of the conference follow the Party's rules."""
    issue = context.period.conference.van_ban
    return (issue.ben or issue.the_thuc or "dang").startswith("dang")


def mended(text: str, slip: Slip) -> str:
    """Give the slip mended, between the words on either side."""
    before, after = text[: slip.start][-40:].split(), text[slip.end :][:40].split()
    words_before = before[-1] if before and not text[slip.start - 1].isspace() else ""
    words_after = after[0] if after and not text[slip.end].isspace() else ""
    return f"{words_before}{slip.new}{words_after}".strip()


class _Written(NamedTuple):
    """A text and the whole of the value that it is in its file."""

    context: Context
    text: str
    whole: Place

    def place(self, start: int, end: int) -> Place:
        """Where a stretch of the text stands."""
        return self.context.within(self.whole, self.text, start, end)

    def opening(self) -> str:
        """Give the sign that the value begins with in its file."""
        return opening(self.context.files[self.whole.file].source, self.whole)


_QUOTES = frozenset("'\"|>")
_CURLY = frozenset("“”„«»")


def _edits(value: _Written, slips: Sequence[Slip]) -> tuple[Edit, ...]:
    """Give the edits of all slips, none where one of them would change what YAML reads."""
    quote = value.opening()
    edits: list[Edit] = []
    for slip in slips:
        edit, new = _edit(value, slip), _fitted(slip, value.text, quote)
        if edit is None or new is None:
            return ()
        edits.append(edit if edit.new != slip.new else edit._replace(new=new))
    if quote not in _QUOTES and value.text[0] in _CURLY and slips[0].start == 0:
        edits.append(Edit(value.whole._replace(line=value.whole.end_line, column=value.whole.end_column), "'"))
    return tuple(edits)


def _edit(value: _Written, slip: Slip) -> Edit | None:
    """Give the plain edit of a slip; blanks at the end of a line are cut, not the line end with its indentation."""
    place = value.place(slip.start, slip.end)
    if place.line == place.end_line or not value.text[slip.end - 1].isspace():
        return Edit(place, slip.new)
    shorter = value.place(slip.start, slip.end - 1)
    return Edit(shorter, "") if slip.new == " " and shorter.line == shorter.end_line else None


def _fitted(slip: Slip, text: str, quote: str) -> str | None:
    """Give the new text as the value's quoting wants it; None where it would end or change the value."""
    if quote == '"':
        return slip.new.replace('"', '\\"')
    if quote in _QUOTES:
        return slip.new
    if ":" in slip.new:
        return None  # a colon with a blank behind it makes a key of a plain text
    if slip.new == '"' and text[0] in _CURLY:
        if "'" in text:
            return None
        return f"'{slip.new}" if slip.start == 0 else slip.new
    return slip.new
