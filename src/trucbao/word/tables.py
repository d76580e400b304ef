"""Tables: data tables over the full width, and the borderless ones that set blocks side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.blocks import Align, Paragraph
from trucbao.word.styles import style_id
from trucbao.word.units import shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.model.blocks import Cell, Row, Table
    from trucbao.word.pen import Pen

KEEP_NEXT = "<w:keepNext/>"

_EMPTY = (Paragraph(()),)
_JC = {align: f'<w:jc w:val="{align.value}"/>' for align in Align}
_LOOK = (
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
    'w:noVBand="1"/>'
)


def table_xml(pen: Pen, table: Table, width: int, *, keep_last: bool = False) -> str:
    """Write a data table ``width`` twips wide; ``keep_last`` keeps its last row with what follows."""
    rows = (*table.header, *table.rows)
    columns = table.columns
    if not rows or not columns:
        return ""
    number = pen.next_table()
    widths = shared(width, tuple(column.share for column in columns))
    size = f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    written = [f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>{size}{_LOOK}</w:tblPr>{_grid(widths)}']
    aligns = [_JC[column.align] for column in columns]
    header = _Rows(pen, style_id("bang_dau"), widths, [""] * len(columns), "<w:tblHeader/>")
    body = _Rows(pen, style_id("bang_chu"), widths, aligns)
    heads, last = len(table.header), len(rows)
    for index, row in enumerate(rows, start=1):
        kind = header if index <= heads else body
        keep = KEEP_NEXT if index <= heads or (keep_last and index == last) else ""
        written.append(kind.row(row, f"{number}.{index}", keep))
    pen.place = ""
    written.append("</w:tbl>")
    return "".join(written)


def side_by_side(pen: Pen, widths: tuple[int, ...], cells: tuple[Callable[[], str], ...]) -> str:
    """Set blocks side by side in one row without lines or inner margins; each cell writes whole paragraphs."""
    number = pen.next_table()
    written = ""
    for index, (width, cell) in enumerate(zip(widths, cells, strict=True), start=1):
        pen.place = f"{number}.1.{index}"
        written += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell()}</w:tc>'
    pen.place = ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"{_grid(widths)}<w:tr><w:trPr><w:cantSplit/></w:trPr>{written}</w:tr></w:tbl>"
    )


class _Rows:
    """Writes the rows of one kind, header or body."""

    __slots__ = ("_aligns", "_fronts", "_pen", "_properties", "_style")

    def __init__(self, pen: Pen, style: str, widths: tuple[int, ...], aligns: list[str], header: str = "") -> None:
        """Prepare what is the same in every row."""
        self._pen, self._style, self._aligns = pen, style, aligns
        centred = '<w:vAlign w:val="center"/>' if header else ""
        self._fronts = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{centred}</w:tcPr>' for width in widths]
        self._properties = f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"

    def row(self, row: Row, place: str, keep: str) -> str:
        """Write a row; ``place`` is its table and number."""
        written = [self._properties]
        cells = _fitted(row, len(self._fronts))
        for index, (front, align, cell) in enumerate(zip(self._fronts, self._aligns, cells, strict=True), start=1):
            written.append(front)
            self._pen.place = f"{place}.{index}"
            written += [self._pen.paragraph(self._style, runs, anchor, keep + align) for runs, anchor in cell or _EMPTY]
            written.append("</w:tc>")
        written.append("</w:tr>")
        return "".join(written)


def _fitted(row: Row, count: int) -> tuple[Cell, ...]:
    """Give a row exactly ``count`` cells: empty ones are added, the paragraphs of surplus ones go into the last."""
    if len(row) == count:
        return row
    if len(row) < count:
        return (*row, *((),) * (count - len(row)))
    return (*row[: count - 1], tuple(paragraph for cell in row[count - 1 :] for paragraph in cell))


def _grid(widths: tuple[int, ...]) -> str:
    """Give the grid of a table."""
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    return f"<w:tblGrid>{columns}</w:tblGrid>"
