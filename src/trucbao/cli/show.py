"""The screen: findings with their lines and carets, progress, the closing verdict."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trucbao.cli.snippet import full
from trucbao.diagnostics.diagnostic import Severity
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

    def progress(self, text: str) -> None:
        """Tell the stage that has begun, on a terminal only, each on top of the one before."""
        if self._live:
            sys.stderr.write(f"\r\x1b[K{visible(text)}")
            sys.stderr.flush()

    def findings(self, found: Iterable[Diagnostic], sources: Mapping[str, str]) -> None:
        """Show every finding in full."""
        self._clear()
        for finding in found:
            self._write(full(finding, sources))

    def verdict(self, found: tuple[Diagnostic, ...], *, strict: bool) -> int:
        """Say how many findings of each weight there are, and give the exit code."""
        self._clear()
        counts = {severity: sum(finding.severity is severity for finding in found) for severity in Severity}
        words = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.HINT: "gợi ý"}
        told = ", ".join(f"{count} {words[severity]}" for severity, count in counts.items() if count)
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
        Console(force_terminal=True, highlight=False, soft_wrap=True).print(text)


def visible(text: str) -> str:
    """Make control characters and undecodable bytes visible, so that a file's text cannot drive the terminal."""
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    if character == "\t":
        return " "  # one column, as the caret counts it
    number = ord(character)
    return chr(0x2400 + number) if number < 0x20 else f"<U+{number:04X}>"
