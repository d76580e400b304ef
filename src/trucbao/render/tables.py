"""Tables: lines between pipes become a table; a row that does not fit is told, never filled up or cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.model.blocks import Align, Column, Row, Table
from trucbao.render.expand import cell_of
from trucbao.render.grammar import Wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trucbao.render.anchors import Anchors
    from trucbao.render.inline import Inline

    Read = Callable[[str, int], list[Inline]]

_RULE = re.compile(r"\|(?: *:?-+:? *\|)+")
_PIPE = re.compile(r"(?<!\\)\|")


def table_of(lines: Sequence[str], read: Read, anchors: Anchors) -> tuple[Table | None, list[tuple[int, Wrong]]]:
    """Read a table: header rows, the rule of dashes (their number is the column's share of the width), rows.

    ``read`` reads the text of a cell in a given row. The second value are the faults and their rows.
    """
    rule = next((row for row, line in enumerate(lines) if _RULE.fullmatch(line)), None)
    if rule is None:
        return None, [(0, _NO_RULE)]
    columns = tuple(_column(text) for text in _cells(lines[rule]))
    rows: list[Row] = []
    wrongs: list[tuple[int, Wrong]] = []
    for place, line in enumerate(lines):
        if place == rule:
            continue
        cells = _cells(line)
        if len(cells) != len(columns) or not line.endswith("|"):
            wrongs.append((place, _misfit(line, len(cells), len(columns))))
            continue
        rows.append(tuple([cell_of(read(text, place), anchors) for text in cells]))
    return (None if wrongs else Table(columns, tuple(rows[:rule]), tuple(rows[rule:]))), wrongs


_NO_RULE = Wrong(
    "Bảng thiếu dòng gạch dưới dòng đầu.",
    "Dưới dòng đầu viết |---|---|; nếu dòng này thuộc bảng phía trên thì bỏ dòng trống ở giữa.",
)


def _cells(line: str) -> list[str]:
    parts = [part.strip() for part in _PIPE.split(line)[1:]]
    return parts[:-1] if line.endswith("|") else parts


def _column(text: str) -> Column:
    left, right = text.startswith(":"), text.endswith(":")
    align = Align.CENTER if left and right else Align.RIGHT if right else Align.LEFT
    return Column(text.count("-"), align)


def _misfit(line: str, cells: int, columns: int) -> Wrong:
    if not line.endswith("|"):
        return Wrong(
            "Dòng của bảng không kết thúc bằng dấu |.", "Viết cả dòng: | ô 1 | ô 2 |, không xuống dòng ở giữa."
        )
    return Wrong(f"Dòng này có {cells} ô, bảng có {columns} cột.", r"Thêm hoặc bớt ô; muốn in dấu | thì viết \|.")
