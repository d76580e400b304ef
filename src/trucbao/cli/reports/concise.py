"""One line for each finding: ``tệp:dòng:cột: mã lời``, for grep and for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.cli.screen_text import visible
from trucbao.cli.snippet import spot
from trucbao.diagnostics.grouping import grouped

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.grouping import Group


def write(found: tuple[Diagnostic, ...]) -> str:
    """Give the findings, many of one cause as one."""
    return "".join(map(_line, grouped(found)))


def _line(group: Group) -> str:
    first = group.first
    more = f" ({group.more()})" if group.others else ""
    return visible(f"{spot(first.place)}: {first.code} {first.message}{more}").replace("\n", "␊") + "\n"
