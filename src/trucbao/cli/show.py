"""The screen: findings with their lines and carets, progress, the closing verdict."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trucbao.cli.screen_text import visible
from trucbao.cli.snippet import WORDS, full
from trucbao.diagnostics.diagnostic import Severity
from trucbao.diagnostics.grouping import grouped
from trucbao.diagnostics.verdict import exit_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trucbao.cli.snippet import Piece
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.world.world import World

_STYLES = {"error": "bold red", "warning": "bold yellow", "hint": "bold cyan", "dim": "dim", "": ""}


class Screen:
    """Findings and results to stdout, progress and verdict to stderr; colour only where a person looks."""

    def __init__(self, world: World, color: str, *, quiet: bool = False) -> None:
        """Take the wish for colour: ``auto``, ``always`` or ``never``; NO_COLOR in the environment means never."""
        plain = color == "never" or (color == "auto" and (bool(world.environ("NO_COLOR")) or not sys.stdout.isatty()))
        self._color, self._quiet = not plain, quiet
        self._live = sys.stderr.isatty() and not quiet

    def line(self, text: str) -> None:
        """Say one thing, unless asked to be quiet."""
        if not self._quiet:
            sys.stdout.write(visible(text) + "\n")

    def pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show pieces of text, each in its style where there is colour."""
        self._write(pieces)

    def progress(self, text: str) -> None:
        """Tell the stage that has begun, on a terminal only, each on top of the one before."""
        if self._live:
            sys.stderr.write(f"\r\x1b[K{visible(text)}")
            sys.stderr.flush()

    def findings(self, found: Iterable[Diagnostic], sources: Mapping[str, str]) -> None:
        """Show every finding in full; many of one cause as one."""
        self._clear()
        groups = grouped(found)
        width = _columns() if groups else None
        for group in groups:
            self._write(full(group, sources, width))

    def text(self, text: str) -> None:
        """Write a finished text as it is."""
        self._clear()
        sys.stdout.write(text)

    def note(self, text: str) -> None:
        """Tell of something that is no finding and no result, unless asked to be quiet."""
        if not self._quiet:
            self._clear()
            sys.stderr.write(visible(text) + "\n")

    def verdict(self, found: tuple[Diagnostic, ...], *, strict: bool) -> int:
        """Say how many findings of each weight there are, and give the exit code."""
        self._clear()
        counts = {severity: sum(finding.severity is severity for finding in found) for severity in Severity}
        told = ", ".join(f"{count} {WORDS[severity]}" for severity, count in counts.items() if count)
        if told:
            sys.stderr.write(f"Tìm thấy {told}.\n")
        elif not self._quiet:
            sys.stderr.write("Không có lỗi.\n")
        return exit_code(found, strict=strict)

    def _clear(self) -> None:
        if self._live:
            sys.stderr.write("\r\x1b[K")

    def _write(self, pieces: tuple[Piece, ...]) -> None:
        if not self._color:
            sys.stdout.write("".join(visible(piece.text) for piece in pieces))
            return
        from rich.console import Console  # only for a person at a terminal: it costs as much as reading ten reports
        from rich.text import Text

        text = Text(overflow="ignore", no_wrap=True, end="")
        for piece in pieces:
            text.append(visible(piece.text), style=_STYLES[piece.style])
        Console(force_terminal=True, highlight=False, soft_wrap=True).print(text, end="")


def _columns() -> int | None:
    """Give the width of the terminal; a pipe has none, so that a line there is a finding's and can be searched."""
    if not sys.stdout.isatty():
        return None
    from rich.console import Console  # only for a person at a terminal

    return Console().width
