"""Wrong indentation: which columns a line may begin at, after the lines above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.tree.lines import Mend, prose_lines

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic


def misplaced(file: str, lines: tuple[str, ...], number: int) -> tuple[Diagnostic, tuple[Mend, ...]] | None:
    """Tell of a line that stands in no column open above it, and move it, with what hangs on it, to the nearest one."""
    line = lines[number - 1]
    indent = _indent(line)
    levels = _levels(lines, number)
    dashed = line[indent : indent + 1] == "-"
    fitting = sorted(levels.dashes if dashed else levels.keys)
    if not fitting or indent in fitting:
        return None
    if stray := _stray_above(file, lines, number, dashed=dashed):
        return stray
    below = _indent_below(lines, number)
    alone = below in fitting  # what follows stands right already: only this line is to be moved
    nearest = below if alone else min(fitting, key=lambda level: (abs(level - indent), level))
    kind = "gạch đầu dòng" if dashed else "khoá"
    message = f"Dòng này thụt vào {indent} dấu cách, không thẳng cột với {kind} nào ở trên."
    wanted = " hoặc ".join(str(level) for level in fitting[-4:])
    columns = " hoặc ".join(str(level + 1) for level in fitting[-4:])
    hint = f"Thụt vào {wanted} dấu cách (bắt đầu ở cột {columns})."
    place = Place(file, number, indent + 1, number, indent + 2)
    mends = (Mend(number, 1, indent + 1, " " * nearest),) if alone else _moved(lines, number, nearest - indent)
    return codes.YAML_SYNTAX.at(place, message, hint), mends


def _stray_above(
    file: str, lines: tuple[str, ...], number: int, *, dashed: bool
) -> tuple[Diagnostic, tuple[Mend, ...]] | None:
    """Tell of the line above when this one would stand right without it: that one slipped out of its group."""
    above = number - 1
    while above > 1 and not lines[above - 1].strip():
        above -= 1
    wanted, indent = _indent(lines[number - 1]), _indent(lines[above - 1])
    levels = _levels(lines, above)
    if (
        indent >= wanted
        or wanted not in (levels.dashes if dashed else levels.keys)
        or not _PAIR.match(lines[above - 1])
    ):
        return None
    message = f"Dòng này thụt vào {indent} dấu cách, các dòng trên và dưới nó thụt vào {wanted}."
    hint = f"Nếu thuộc mục ở trên: thụt vào {wanted} dấu cách; nếu không: chuyển xuống dưới hết mục đó."
    place = Place(file, above, indent + 1, above, indent + 2)
    return codes.YAML_SYNTAX.at(place, message, hint), (Mend(above, 1, indent + 1, " " * wanted),)


_PAIR = re.compile(r"[ ]*+[A-Za-z_][A-Za-z0-9_]*+[ ]*+:[ ]++[^\s#|>]")


def _indent_below(lines: tuple[str, ...], number: int) -> int:
    """Give the indentation of the next line that says something, -1 at the end of the file."""
    return next((_indent(line) for line in lines[number:] if line.strip()), -1)


class _Levels(NamedTuple):
    """The indentations at which a key, or a dash, may stand next."""

    keys: set[int]
    dashes: set[int]


_DASHES = re.compile(r"(?:-[ ]++)*+")
_LOOK_BACK = 400


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _levels(lines: tuple[str, ...], number: int) -> _Levels:
    """Go up from a line and gather the levels still open above it: each line further up counts only further left."""
    first = max(0, number - 1 - _LOOK_BACK)
    above = lines[first : number - 1]
    prose = prose_lines(above)
    levels, limit = _Levels(set(), set()), 10_000
    for at in range(len(above), 0, -1):
        line = above[at - 1].rstrip("\r\n")
        indent = _indent(line)
        if at in prose or not line.strip() or line[indent] == "#" or indent >= limit:
            continue
        dashes = _DASHES.match(line, indent)
        inner = dashes.end() if dashes else indent
        for column in range(indent, inner):
            if line[column] == "-" and column < limit:
                levels.dashes.add(column)
        if inner < limit and line[inner : inner + 1] != "-":
            levels.keys.add(inner)
        limit = indent
        if limit == 0:
            break
    return levels


def _moved(lines: tuple[str, ...], number: int, by: int) -> tuple[Mend, ...]:
    """Move a line and those below it that stand at least as deep."""
    indent, mends = _indent(lines[number - 1]), []
    for at in range(number, len(lines) + 1):
        line = lines[at - 1]
        if line.strip() and _indent(line) < indent:
            break
        if line.strip():
            deep = _indent(line)
            mends.append(Mend(at, 1, deep + 1, " " * max(0, deep + by)))
    return tuple(mends)
