"""Expand: the runs of one piece of markup become blocks; a submitted text of several paragraphs becomes several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.blocks import Cell, Heading, ListItem, Paragraph, Run
from trucbao.model.text import PieceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trucbao.render.anchors import Anchors
    from trucbao.render.inline import Inline


class _Group(NamedTuple):
    """The runs of one block; ``number`` is the place, within its text, of the paragraph that begins the block."""

    kind: PieceKind
    runs: list[Run]
    number: int = 0


def paragraph_blocks(inline: Sequence[Inline], anchors: Anchors) -> Iterator[Paragraph | ListItem]:
    """Give the blocks of a paragraph; sub-items of a text become items of a list."""
    plain = _plain(inline)
    if plain:
        yield Paragraph(plain, anchors.of(plain, 0))
        return
    for kind, runs, number in _groups(inline):
        anchor = anchors.of(runs, number)
        if kind is PieceKind.PARAGRAPH:
            yield Paragraph(tuple(runs), anchor)
        else:
            yield ListItem(1 if kind is PieceKind.ITEM else 2, tuple(runs), anchor)


def item_blocks(level: int, inline: Sequence[Inline], anchors: Anchors) -> Iterator[Paragraph | ListItem]:
    """Give the blocks of an item of a list; sub-items of its text stand one level below it."""
    plain = _plain(inline)
    if plain:
        yield ListItem(level, plain, anchors.of(plain, 0))
        return
    for place, (kind, runs, number) in enumerate(_groups(inline)):
        anchor = anchors.of(runs, number)
        if place and kind is PieceKind.PARAGRAPH:
            yield Paragraph(tuple(runs), anchor)
        else:
            yield ListItem(2 if place else level, tuple(runs), anchor)


def heading_block(level: int, inline: Sequence[Inline], anchors: Anchors) -> Heading:
    """Give a heading; it is one line whatever its text."""
    runs = one_line(inline)
    return Heading(level, runs, anchors.of(runs, 0))


def one_line(inline: Sequence[Inline]) -> tuple[Run, ...]:
    """Give the runs of a heading, title or footnote; what stood in several paragraphs is joined by blanks."""
    first, *others = _groups(inline) or [_Group(PieceKind.PARAGRAPH, [])]
    rest = [[group.runs[0]._replace(text=f" {group.runs[0].text}"), *group.runs[1:]] for group in others]
    return tuple(run for runs in (first.runs, *rest) for run in runs)


def cell_of(inline: Sequence[Inline], anchors: Anchors) -> Cell:
    """Give a table cell; sub-items of a text keep their sign, for a cell has no list."""
    plain = _plain(inline)
    if plain is not None:
        return (Paragraph(plain, anchors.of(plain, 0)),)
    return tuple(
        [Paragraph((*_SIGNS[kind], *runs), anchors.of(runs, number)) for kind, runs, number in _groups(inline)]
    ) or (Paragraph(()),)


_SIGNS: dict[PieceKind, tuple[Run, ...]] = {
    PieceKind.PARAGRAPH: (),
    PieceKind.ITEM: (Run("- "),),
    PieceKind.SUBITEM: (Run("+ "),),
}


def _groups(inline: Sequence[Inline]) -> list[_Group]:
    """Share out the runs: what stands before a text goes with its first paragraph, what follows with its last."""
    runs: list[Run] = []
    groups = [_Group(PieceKind.PARAGRAPH, runs)]
    for one in inline:
        if isinstance(one, Run):
            _append(runs, one)
            continue
        for number, piece in enumerate(one.pieces):
            run = one.form._replace(text=piece.text, note=one.form.note if number == len(one.pieces) - 1 else 0)
            if number == 0 and piece.kind is PieceKind.PARAGRAPH:
                runs.append(run)
            else:
                runs = [run]
                groups.append(_Group(piece.kind, runs, number))
    return [group for group in groups if group.runs]


def _append(runs: list[Run], run: Run) -> None:
    """Add a run; the template's own words in one form grow together."""
    last = runs[-1] if runs and run.origin is None else None
    if last and last.origin is None and not last.note and (last.bold, last.italic) == (run.bold, run.italic):
        runs[-1] = run._replace(text=last.text + run.text)
    else:
        runs.append(run)


def _plain(inline: Sequence[Inline]) -> tuple[Run, ...] | None:
    """Give the runs of a content in which no text has paragraphs of its own, as nearly all have none; else None."""
    runs: list[Run] = []
    for one in inline:
        if not isinstance(one, Run):
            return None
        _append(runs, one)
    return tuple(runs)
