"""Replies: the findings of each agency's files, as the papers that go back to it say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.app.agency_files import by_agency
from trucbao.diagnostics.diagnostic import Severity
from trucbao.model.reply import Remark, Reply
from trucbao.model.text import excerpt
from trucbao.tree.lines import split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trucbao.app.reading import Checked
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.workspace import Period

LONGEST = 80
"""Characters of a line that a remark quotes."""


def reply_to_each(period: Period, checked: Checked) -> Iterator[Reply]:
    """Give the reply to each agency that is asked to mend something, in protocol order."""
    for own in by_agency(period, checked.workspace.files, checked.found):
        if own.asked:
            must = _remarks((one for one in own.asked if one.severity is Severity.ERROR), checked.sources)
            should = _remarks((one for one in own.asked if one.severity is not Severity.ERROR), checked.sources)
            yield Reply(own.co_quan, tuple(dict.fromkeys(one.tep for one in (*must, *should))), must, should)


def _remarks(found: Iterable[Diagnostic], sources: Mapping[str, str]) -> tuple[Remark, ...]:
    """Give one remark for each cause, where its first finding stands."""
    causes: dict[tuple[str, ...], list[Place]] = {}
    for one in found:
        causes.setdefault((one.place.file, one.code, one.message, one.hint), []).append(one.place)
    lines = {file: split_lines(sources.get(file, "")) for file, *_ in causes}
    return tuple(
        Remark(
            ma_loi=code,
            tep=file.rpartition("/")[2],
            dong=tuple(dict.fromkeys(place.line for place in places if place.line)),
            trich=_quoted(lines[file], places[0]),
            noi_dung=message,
            cach_sua=hint,
        )
        for (file, code, message, hint), places in causes.items()
    )


def _quoted(lines: Sequence[str], place: Place) -> str:
    """Give what a person needs of a line to find it: all of a short one, else the part round the fault."""
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    words = "".join(sign if sign.isprintable() else " " for sign in line)
    if len(words.strip()) <= LONGEST:
        return words.strip()
    part = excerpt(words, place.column - 1, LONGEST)
    return f"{part.lead}{part.text.strip()}{part.tail}"
