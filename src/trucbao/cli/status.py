"""Xem cơ quan nào đã nộp, nộp muộn, chưa nộp, báo cáo còn bao nhiêu lỗi."""

from __future__ import annotations

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

from trucbao.cli.show import Screen

if TYPE_CHECKING:
    from argparse import Namespace

    from trucbao.cli.parsing import Parser


def arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.folder()
    parser.choice("--format", ("table", "json", "md"), help="kiểu: table (mặc định), json, md")
    parser.choice("--color", ("auto", "always", "never"), help="màu: auto, always, never")


def run(options: Namespace) -> int:
    """Show the roster; faults in reports are counted in it, only a conference that cannot be read stops it."""
    from trucbao.app.status import status
    from trucbao.world.disk import Disk

    world = Disk()
    screen = Screen(world, options.color)
    told = status(world, PurePath(options.thu_muc))
    if not told.dong:
        screen.findings(told.found, told.sources)
        return screen.verdict(told.found, strict=False)
    from trucbao.cli import roster

    match options.format:
        case "json":
            from trucbao.formats.json_text import json_bytes

            screen.text(json_bytes(roster.as_json(told)).decode())
        case "md":
            screen.line(roster.markdown(told).rstrip("\n"))
        case _:
            screen.pieces(roster.table(told, width=roster.WIDTH if sys.stdout.isatty() else 0))
    return 0
