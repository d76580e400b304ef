"""JSON text: writes decimal numbers to the last digit, which the standard writer would pass through floats."""

from __future__ import annotations

from decimal import Decimal
from json.encoder import encode_basestring as quoted
from types import NoneType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Json = str | int | Decimal | None | list["Json"] | dict[str, "Json"]
"""What a JSON text can hold; bool is an int of Python's."""

_STEP = "  "
_PLAIN: dict[type, Callable[..., str]] = {
    str: quoted,
    int: str,
    Decimal: "{:f}".format,
    bool: lambda value: "true" if value else "false",
    NoneType: lambda _: "null",
}


def json_bytes(value: Json) -> bytes:
    """Write a value in UTF-8, indented by two, keys in the order given, a newline at the end."""
    # A lone surrogate has no UTF-8; the backslash form that replaces it is the JSON escape of the same sign.
    return (_text(value, "\n") + "\n").encode("utf-8", "backslashreplace")


def _text(value: Json, newline: str) -> str:
    inner = newline + _STEP
    match value:
        case dict():
            return _between("{}", [f"{quoted(key)}: {_text(item, inner)}" for key, item in value.items()], newline)
        case list():
            return _between("[]", [_text(item, inner) for item in value], newline)
        case _:
            return _PLAIN[type(value)](value)


def _between(brackets: str, lines: list[str], newline: str) -> str:
    inner = newline + _STEP
    return f"{brackets[0]}{inner}{f',{inner}'.join(lines)}{newline}{brackets[1]}" if lines else brackets
