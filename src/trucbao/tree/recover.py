"""Parsing that goes on after a fault: each is told, mended in a copy, and the copy is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Edit, Outcome, Related
from trucbao.diagnostics.place import Place
from trucbao.tree.lines import Mend
from trucbao.tree.nodes import Mapping, Node, Scalar, Sequence
from trucbao.tree.parse import Built, build, fast_parser
from trucbao.tree.swallowed import Swallowed, swallowed

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.tree.lines import Patched
    from trucbao.tree.parse import Events, Fault

ROUNDS = 30
"""At most so many faults of one file are told in one run."""

WORK = 6_000_000
"""Characters that all rounds together may read: a large file gets fewer rounds."""


def recover(
    file: str, lines: Patched, trapped: tuple[int, ...], parser: Callable[[str], Events] | None
) -> Outcome[Node | None]:
    """Give the tree, or None where a fault could only be passed over by a guess; and all findings of both.

    ``trapped``: the lines that have a finding already; what else is wrong with their layout follows from it.
    """
    state = _State(lines)
    size = sum(map(len, lines.lines))
    for _ in range(max(2, min(ROUNDS, WORK // max(size, 1)))):
        built = build(state.lines.text(), file, parser or fast_parser)
        if built.fault:
            following = _after_fault(file, state, built.fault, trapped)
            items: list[Swallowed] = []
        else:
            items = [] if built.stopped else swallowed(file, state.lines.lines, built.scalars)
            following = _after_success(state, items)
        if following is None:
            return _outcome(file, state, built, items)
        state = following
    return Outcome(None, state.told)


class _State(NamedTuple):
    """The lines as mended so far, what was told, whether the mended lines still say what was meant.

    ``orphaning``: the lines whose mends may have left others without what they hung on.
    """

    lines: Patched
    told: tuple[Diagnostic, ...] = ()
    sound: bool = True
    orphaning: tuple[int, ...] = ()


def _after_fault(file: str, state: _State, fault: Fault, trapped: tuple[int, ...]) -> _State | None:
    """Tell of a syntax error and mend it; None when there is nothing left to mend."""
    from trucbao.tree.syntax import diagnose  # a sound file does without

    verdict = diagnose(file, state.lines.lines, fault)
    line = verdict.finding.place.line
    finding = _moved(verdict.finding, state.lines)
    known = any((finding.code, finding.place) == (told.code, told.place) for told in state.told)
    follows = verdict.doubtful and (line in trapped or line in state.lines.columns or _orphaned(state, line))
    if known or (follows and verdict.rough):  # a second mend of the same place would turn in a circle
        return _without_line(state, line)
    told = state.told if follows else (*state.told, finding)
    orphaning = (*state.orphaning, line) if verdict.rough else state.orphaning
    return _State(state.lines.patch(verdict.mends), told, state.sound and verdict.sound, orphaning)


def _orphaned(state: _State, line: int) -> bool:
    """Whether a line stands in the same top-level part as one whose mend may have orphaned it."""
    lines = state.lines.lines
    return any(
        before <= line and not any(text[:1] not in " -#\t\r\n" for text in lines[before:line])
        for before in state.orphaning
    )


def _without_line(state: _State, number: int) -> _State | None:
    """Leave a line out that a mend did not help; None where it is empty already: then nothing helps."""
    line = state.lines.lines[number - 1].rstrip("\r\n") if number <= len(state.lines.lines) else ""
    if not line:
        return None
    lines = state.lines.patch((Mend(number, 1, len(line) + 1, ""),))
    return state._replace(lines=lines, sound=False, orphaning=(*state.orphaning, number))


def _after_success(state: _State, items: list[Swallowed]) -> _State | None:
    """Mend what was swallowed and can be mended; None when the text says all that it was meant to say."""
    mends = [item.mend for item in items if item.mend]
    if not mends:
        return None
    told = tuple(_moved(item.finding, state.lines) for item in items if item.mend)
    return state._replace(lines=state.lines.patch(mends), told=(*state.told, *told))


def _outcome(file: str, state: _State, built: Built, items: list[Swallowed]) -> Outcome[Node | None]:
    """Give what the last round built, with places as they are in the file."""
    sure = (finding for finding in built.found if state.sound or not _stands_on_a_guess(finding, state.lines))
    found = (*sure, *(item.finding for item in items))
    told = (*state.told, *(_moved(finding, state.lines) for finding in found))
    root = built.root if state.sound and not built.stopped and not built.fault else None
    if state.sound and not built.stopped and not built.fault and _says_nothing(root):
        return Outcome(None, (*told, _empty(file, state.lines.lines)))
    if root is not None and state.lines.columns:
        root = _moved_node(root, state.lines)
    return Outcome(root, told)


def _stands_on_a_guess(finding: Diagnostic, lines: Patched) -> bool:
    """Whether a key stands twice only as a line was moved by a guess: what that says follows from another fault."""
    places = (finding.place, *(related.place for related in finding.related))
    return finding.code == codes.DUPLICATE_KEY.code and any(place.line in lines.columns for place in places)


def _says_nothing(root: Node | None) -> bool:
    return root is None or (isinstance(root, Scalar) and not root.text)


def _empty(file: str, lines: tuple[str, ...]) -> Diagnostic:
    """Tell of a file that says nothing."""
    notes = any(line.lstrip().startswith("#") for line in lines)
    message = "Tệp chỉ có chú thích, không có nội dung." if notes else "Tệp không có nội dung."
    return codes.EMPTY_FILE.at(Place(file, 1, 1, 1, 1), message, "Ghi nội dung vào tệp, hoặc xoá tệp nếu gửi nhầm.")


def _moved(finding: Diagnostic, lines: Patched) -> Diagnostic:
    """Give a finding with the places it has in the file."""
    if not lines.columns:
        return finding
    return finding._replace(
        place=_moved_place(finding.place, lines),
        edits=tuple(Edit(_moved_place(edit.place, lines), edit.new) for edit in finding.edits),
        related=tuple(
            Related(_moved_place(related.place, lines), related.message, related.address) for related in finding.related
        ),
    )


def _moved_place(place: Place, lines: Patched) -> Place:
    column, end_column = lines.column(place.line, place.column), lines.column(place.end_line, place.end_column)
    return Place(place.file, place.line, column, place.end_line, end_column)


def _moved_node(node: Node, lines: Patched) -> Node:
    """Give a tree with the places it has in the file; it is no deeper than the parser let it be."""
    column, end_column = lines.column(node.line, node.column), lines.column(node.end_line, node.end_column)
    match node:
        case Scalar():
            return _moved_scalar(node, lines)
        case Sequence():
            items = tuple(_moved_node(item, lines) for item in node.items)
            return node._replace(items=items, column=column, end_column=end_column)
        case Mapping():
            pairs = tuple((_moved_scalar(key, lines), _moved_node(value, lines)) for key, value in node.pairs)
            return node._replace(pairs=pairs, column=column, end_column=end_column)


def _moved_scalar(node: Scalar, lines: Patched) -> Scalar:
    column, end_column = lines.column(node.line, node.column), lines.column(node.end_line, node.end_column)
    return node._replace(column=column, end_column=end_column)
