"""In lược đồ (JSON Schema) của các tệp, để VS Code gợi ý và báo lỗi ngay khi gõ."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from trucbao.cli.show import Screen

if TYPE_CHECKING:
    from argparse import Namespace

    from trucbao.cli.parsing import Parser


def arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.arguments.add_argument("ten", nargs="?", default="", metavar="TÊN", help="tên lược đồ; bỏ trống: liệt kê")
    parser.text(
        "--vscode", metavar="THƯ_MỤC", help="ghi các lược đồ vào thư mục hội nghị, in dòng khai báo cho VS Code"
    )


def run(options: Namespace) -> int:
    """Print the schema asked for, or the list of them; with ``--vscode`` write them into the workspace."""
    from trucbao.app.schema import FILES, OUTPUTS, schema
    from trucbao.world.disk import Disk

    screen = Screen(Disk(), "never")
    known = (*FILES, *OUTPUTS)
    if options.vscode:
        return _into_workspace(screen, PurePath(options.vscode))
    if not options.ten:
        for name in known:
            screen.line(f"{name:<10}{FILES.get(name) or f'kết quả của trucbao {_COMMANDS[name]} --format json'}")
        return 0
    if options.ten not in known:
        from trucbao.cli.parsing import UsageError
        from trucbao.diagnostics.suggest import did_you_mean

        hint = did_you_mean(options.ten, known) or f"Chọn trong: {', '.join(known)}."
        message = f"Không có lược đồ “{options.ten}”. {hint}"
        raise UsageError(message)
    screen.text(schema(options.ten).decode())
    return 0


_COMMANDS = {"check": "check", "brief": "build"}


def _into_workspace(screen: Screen, folder: PurePath) -> int:
    from trucbao.app.schema import STORE, write_schemas
    from trucbao.world.disk import Disk

    lines, found = write_schemas(Disk(), folder)
    screen.findings(found, {})
    if lines:
        screen.line(f"Đã ghi các lược đồ vào {folder / STORE}.")
        screen.line("Chép dòng sau vào dòng đầu của tệp tương ứng (VS Code cần phần mở rộng YAML của Red Hat):")
        for file, line in lines.items():
            screen.line(f"  {file}\n    {line}")
    return screen.verdict(found, strict=False) if found else 0
