"""Kiểm tra các báo cáo rồi lập văn bản vào thư mục du-thao."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from trucbao.cli.show import Screen

if TYPE_CHECKING:
    from argparse import Namespace

    from trucbao.cli.parsing import Parser

FORMATS = ("docx", "md", "json")


def arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.folder()
    parser.words("--paper", metavar="TÊN", help="văn bản cần lập, cách nhau dấu phẩy, hoặc all (mặc định: bao-cao)")
    parser.text("-o", "--output", metavar="ĐƯỜNG_DẪN", help="nơi ghi: thư mục, hoặc tệp khi chỉ lập một văn bản")
    parser.words("--format", metavar="KIỂU", help="kiểu tệp: docx, md, json, cách nhau dấu phẩy (mặc định: docx)")
    parser.flag("--strict", help="coi cảnh báo như lỗi")
    parser.flag("--force", help="ghi đè cả văn bản đã sửa tay (bản sửa tay được giữ riêng)")
    parser.flag("--dry-run", help="làm mọi bước nhưng không ghi")
    parser.flag("-q", "--quiet", help="không nói gì khi mọi việc tốt đẹp")
    parser.choice("--color", ("auto", "always", "never"), help="màu: auto, always, never")


def run(options: Namespace) -> int:
    """Build, show what was found and what was written."""
    from trucbao.app.build import build
    from trucbao.app.options import Options
    from trucbao.world.disk import Disk

    formats = options.format or ("docx",)
    unknown = [word for word in formats if word not in FORMATS]
    if unknown:
        from trucbao.cli.parsing import UsageError

        message = f"Không có kiểu tệp “{unknown[0]}”. Chọn trong: {', '.join(FORMATS)}."
        raise UsageError(message)
    world = Disk()
    screen = Screen(world, options.color, quiet=options.quiet)
    wanted = Options(
        papers=options.paper or ("bao-cao",),
        output=PurePath(options.output) if options.output else None,
        formats=formats,
        strict=options.strict,
        force=options.force,
        dry_run=options.dry_run,
    )
    made = build(world, PurePath(options.thu_muc), wanted, screen.progress)
    screen.findings(made.found, made.sources)
    for path in made.written:
        screen.line(f"Đã lập {path}" if not options.dry_run else f"Sẽ lập {path}")
    code = screen.verdict(made.found, strict=options.strict)
    if made.written and not options.strict:
        screen.note("Lệnh build chỉ xét lỗi; cảnh báo và gợi ý: xem bằng “trucbao check”.")
    return code
