"""Giải thích một mã lỗi: nghĩa, vì sao, ví dụ sai và đúng; hoặc liệt kê mọi mã."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from trucbao.app.catalogue import Entry
    from trucbao.cli.parsing import Parser

_WIDTH = 80


def arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.word("ma", metavar="MÃ", help="mã lỗi, ví dụ TB101")
    parser.flag("--list", help="liệt kê mọi mã với mức và tên")


def run(options: Namespace) -> int:
    """Print a page, or the list."""
    from trucbao.app.explain import explain

    if options.list:
        sys.stdout.write("".join(map(_line, explain())))
        return 0
    found = explain(options.ma) if options.ma else ()
    if not found:
        _refuse(options.ma)
    sys.stdout.write(page(found[0]))
    return 0


def page(entry: Entry) -> str:
    """Lay out a page for a terminal: its sentences wrapped, its examples as they are."""
    from trucbao.cli.screen_text import plain, wrap
    from trucbao.cli.snippet import WORDS

    code = entry.code
    text = f"{code.code} ({WORDS[code.severity]}): {plain(entry.page)}"
    parts = (part if part.startswith("    ") else wrap(part, _WIDTH) for part in text.split("\n\n"))
    return "\n\n".join(parts) + "\n"


def _line(entry: Entry) -> str:
    from trucbao.cli.screen_text import wrap
    from trucbao.cli.snippet import WORDS

    code = entry.code
    return f"{code.code}  {WORDS[code.severity]:<9}  {wrap(code.title, _WIDTH, 18, 18)}\n"


def _refuse(code: str) -> None:
    """Complain of a code that there is not, or that none was given."""
    from trucbao.app.catalogue import known_codes
    from trucbao.app.explain import full_code
    from trucbao.cli.parsing import UsageError
    from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only on a mistake

    what = f"Không có mã lỗi “{code}”. {did_you_mean(full_code(code), known_codes())}" if code else "Thiếu mã lỗi."
    message = what.rstrip() + "\nXem các mã: trucbao explain --list"
    raise UsageError(message)
