"""Md: a paper as Markdown, for reading in a browser or a diff; every text comes out as the characters that it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.model.blocks import Align, Heading, ListItem, PageBreak, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.model.blocks import Block, Document, Run
    from trucbao.model.profile import Profile

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&:$^])")
"""What any Markdown could take for markup: each gets a backslash before it."""


def write(document: Document, profile: Profile) -> bytes:
    """Give the paper as Markdown in UTF-8; headings are numbered by Markdown's readers, not here."""
    del profile  # the same in every profile: Markdown knows no format rules
    front = document.front
    head = [f"# {_plain(front.paper_type.upper())}", f"**{_plain(front.abstract)}**"]
    body = list(_blocks(document.blocks))
    for annex in document.annexes:
        body += [f"# {_runs(annex.title)}", *_blocks(annex.blocks)]
    notes = [f"[^{number}]: {_runs(note)}" for number, note in enumerate(document.notes, 1)]
    return ("\n\n".join((*head, *body, *notes)) + "\n").encode()


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level, runs):
                yield f"{'#' * (level + 1)} {_runs(runs)}"
            case Paragraph(runs):
                yield _runs(runs)
            case ListItem(level, runs):
                yield f"{'  ' * (level - 1)}- {_runs(runs)}"
            case Table():
                yield "\n".join(_table(block))
            case PageBreak():
                yield "---"


def _table(table: Table) -> Iterator[str]:
    """Give the lines of a table; Markdown has one header row, further ones become rows of the body."""
    rules = {Align.LEFT: ":--", Align.CENTER: ":-:", Align.RIGHT: "--:", Align.BOTH: "---"}
    head, *more = table.header or ((((),),) * len(table.columns),)
    yield _row(head)
    yield f"| {' | '.join(rules[column.align] for column in table.columns)} |"
    for row in (*more, *table.rows):
        yield _row(row)


def _row(row: Iterable[Iterable[Paragraph | tuple[()]]]) -> str:
    return f"| {' | '.join('<br>'.join(_runs(one[0]) for one in cell if one) for cell in row)} |"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in _joined(runs))


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Join neighbours of one weight and slant: ``*a*`` beside ``*b*`` would be read as ``a**b``."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and not last.note and (last.bold, last.italic) == (run.bold, run.italic):
            joined[-1] = run._replace(text=last.text + run.text)
        else:
            joined.append(run)
    return joined


def _run(run: Run) -> str:
    """Give a run; a mark must touch its text, so blanks at the ends stay outside."""
    text = _plain(run.text)
    inner = text.strip()
    mark = "**" * run.bold + "*" * run.italic
    if mark and inner:
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        text = f"{lead}{mark}{inner}{mark[::-1]}{tail}"
    return text + (f"[^{run.note}]" if run.note else "")


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
