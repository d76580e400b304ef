"""Texts for a screen: sentences wrapped, pages without marks, control characters made visible."""

from __future__ import annotations

from trucbao.model.text import display_width


def wrap(text: str, width: int | None, start: int = 0, indent: int = 0) -> str:
    """Break a sentence between words so that no line passes ``width`` columns; None leaves it on one line.

    The first line begins behind ``start`` columns, the others behind ``indent`` blanks; a longer word stays whole.
    """
    if width is None:
        return text
    lines: list[list[str]] = [[]]
    used = start
    for word in text.split(" "):
        room = display_width(word) + bool(lines[-1])
        if used + room > width and (lines[-1] or used > indent):
            lines.append([])
            used, room = indent, display_width(word)
        lines[-1].append(word)
        used += room
    return ("\n" + " " * indent).join(" ".join(line) for line in lines)


def plain(page: str) -> str:
    """Give a code's page without its marks, each paragraph on one line, its examples as they are."""
    parts = page.replace("``", "").replace("::\n", ":\n").split("\n\n")
    return "\n\n".join(part if part.startswith("    ") else " ".join(part.split()) for part in parts)


def visible(text: str) -> str:
    """Make control characters and undecodable bytes visible, so that a file's text cannot drive the terminal."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    if character == "\t":
        return " "  # one column, as the caret counts it
    number = ord(character)
    return chr(0x2400 + number) if number < 0x20 else f"<U+{number:04X}>"
