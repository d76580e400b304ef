"""Kiểm tra các báo cáo và cả việc lập văn bản, không ghi gì."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from trucbao.cli.show import Screen

if TYPE_CHECKING:
    from argparse import Namespace

    from trucbao.cli.parsing import Parser


def arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.folder()
    parser.flag("--strict", help="coi cảnh báo như lỗi")
    parser.flag("-q", "--quiet", help="không nói gì khi mọi việc tốt đẹp")
    parser.choice("--color", ("auto", "always", "never"), help="màu: auto, always, never")


def run(options: Namespace) -> int:
    """Check and show what was found."""
    from trucbao.app.check import check
    from trucbao.world.disk import Disk

    world = Disk()
    screen = Screen(world, options.color, quiet=options.quiet)
    checked = check(world, PurePath(options.thu_muc), screen.progress)
    screen.findings(checked.found, checked.sources)
    return screen.verdict(checked.found, strict=options.strict)
