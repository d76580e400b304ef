"""The roster as a table of plain columns, as Markdown and as JSON."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from trucbao.app.status import UNREAD
from trucbao.cli.snippet import Piece
from trucbao.model.brief import LATE, MISSING, ON_TIME
from trucbao.model.text import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.app.status import Line, Status
    from trucbao.formats.json_text import Json
    from trucbao.model.brief import ProgressCount

WIDTH = 80
"""Columns of the narrowest terminal in use; in a pipe nothing is cut."""

HEAD = ("Mã", "Cơ quan", "Tình hình", "Lần", "Lỗi", "C.báo", "Kỳ trước")
_NAME, _STATE, _LEFT = 1, 2, 3
"""The columns of names and of states; the first three stand to the left, figures to the right."""

_STYLES = {LATE: "warning", MISSING: "error", UNREAD: "error"}


def table(status: Status, *, width: int = 0) -> tuple[Piece, ...]:
    """Give the table, names cut where it would be wider than ``width`` (0: nothing is cut), and the totals."""
    rows = [HEAD, *(_cells(line) for line in status.dong)]
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    if width:
        widths[_NAME] = max(8, min(widths[_NAME], width - sum(widths) + widths[_NAME] - 2 * (len(HEAD) - 1)))
    styles = ["dim", *(_STYLES.get(line.trang_thai, "") for line in status.dong)]
    body = (piece for row, style in zip(rows, styles, strict=True) for piece in _row(row, widths, style))
    return (*body, Piece(f"\n{totals(status)}\n"))


def markdown(status: Status) -> str:
    """Give the table in Markdown."""
    rows = [HEAD, *(_cells(line) for line in status.dong)]
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + "---|" * _LEFT + "---:|" * (len(HEAD) - _LEFT))
    return "\n".join(lines) + f"\n\n{totals(status)}\n"


def totals(status: Status) -> str:
    """Say how many have sent, in time and late, and how many have not."""
    states = [line.trang_thai for line in status.dong]
    counts = {state: states.count(state) for state in (ON_TIME, LATE, UNREAD, MISSING)}
    words = {ON_TIME: "đúng hạn", LATE: "muộn", UNREAD: "không đọc được", MISSING: "chưa nộp"}
    told = ", ".join(f"{count} {words[state]}" for state, count in counts.items() if count)
    share = f"\nNhiệm vụ kỳ trước: xong {_share(status.tien_do)}." if status.tien_do else ""
    return f"{len(states)} cơ quan: {told}.{share}"


def as_json(status: Status) -> Json:
    """Give the roster for other programs; a new key leaves ``version`` as it is."""
    return {
        "version": 1,
        "roster": [_entry(line) for line in status.dong],
        "nhiem_vu_ky_truoc": _counted(status.tien_do),
    }


def _cells(line: Line) -> tuple[str, ...]:
    entry = line.nop
    return (
        entry.co_quan.ma,
        entry.co_quan.ten,
        _state(line),
        str(entry.lan_nop) if entry.lan_nop else "-",
        str(line.loi),
        str(line.canh_bao),
        _share(line.tien_do) if line.tien_do else "-",
    )


def _state(line: Line) -> str:
    days = line.nop.so_ngay_muon
    match line.trang_thai:
        case "muon":
            return f"muộn {days} ngày" if days else "muộn trong ngày"
        case "chua_nop":
            return f"chưa nộp {days} ngày" if days else "chưa nộp"
        case "khong_doc_duoc":
            return "không đọc được"
        case _:
            return "đúng hạn"


def _share(count: ProgressCount) -> str:
    if count.ty_le_giao is None:
        return f"{count.xong}/{count.giao}"
    return f"{count.xong}/{count.giao} ({count.ty_le_giao.quantize(Decimal(1), ROUND_HALF_UP)}%)"


def _row(row: tuple[str, ...], widths: list[int], style: str) -> Iterator[Piece]:
    """Give the pieces of a line; only the state is in colour, the head as a whole."""
    for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
        shown = _cut(cell, width)
        blank = " " * (width - display_width(shown))
        text = f"{shown}{blank}" if place < _LEFT else f"{blank}{shown}"
        yield Piece(text, style if place == _STATE or style == "dim" else "")
        yield Piece("  " if place < len(row) - 1 else "\n")


def _cut(text: str, width: int) -> str:
    if display_width(text) <= width:
        return text
    while display_width(text) >= width:
        text = text[:-1]
    return text.rstrip() + "…"


def _entry(line: Line) -> Json:
    from trucbao.formats.json_values import moment

    entry = line.nop
    return {
        "ma": entry.co_quan.ma,
        "ten": entry.co_quan.ten,
        "trang_thai": line.trang_thai,
        "so_ngay_muon": entry.so_ngay_muon,
        "han_nop": moment(entry.han_nop),
        "nhan_luc": moment(entry.nhan_luc),
        "lan_nop": entry.lan_nop,
        "tep": entry.tep,
        "tep_cu": list(entry.tep_cu),
        "loi": line.loi,
        "canh_bao": line.canh_bao,
        "goi_y": line.goi_y,
        "nhiem_vu_ky_truoc": _counted(line.tien_do),
    }


def _counted(count: ProgressCount | None) -> Json:
    return {"giao": count.giao, "xong": count.xong, "ty_le": count.ty_le_giao} if count else None
