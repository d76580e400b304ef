"""Tạo một thư mục hội nghị mẫu chạy được ngay, để sửa thành hội nghị của mình."""

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
    parser.flag("-q", "--quiet", help="không nói gì khi mọi việc tốt đẹp")
    parser.choice("--color", ("auto", "always", "never"), help="màu: auto, always, never")


def run(options: Namespace) -> int:
    """Make the workspace and say what comes next."""
    from trucbao.app.init import init
    from trucbao.world.disk import Disk

    world = Disk()
    screen = Screen(world, options.color, quiet=options.quiet)
    made = init(world, PurePath(options.thu_muc))
    screen.findings(made.found, {})
    if made.value:
        screen.line(f"Đã tạo {len(made.value)} tệp trong {options.thu_muc}.")
        screen.line(f"Lập thử: trucbao build {options.thu_muc}")
    return screen.verdict(made.found, strict=False)
