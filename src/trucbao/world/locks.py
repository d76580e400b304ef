"""Locks: who has a paper open, by the owner files that Word and LibreOffice lay beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.world.world import Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePath

    from trucbao.world.world import World

_LIMIT = 4096  # bytes; Word writes 162, Excel and PowerPoint 165, LibreOffice one line
_LONGEST_NAME = 52  # characters; Office refuses longer user names
_FIELD = r"((?:\\.|[^\\,;])*)"
_FIRST_FIELDS = re.compile(_FIELD + "," + _FIELD + "[,;]", re.DOTALL)


def lock_owner(world: World, path: PurePath) -> str | None:
    """Who has ``path`` open in Word or LibreOffice ("" when the name is not told), or None."""
    owner = None
    for name, name_in in _owner_files(path.name):
        file = path.with_name(name)
        if not world.exists(file):
            continue
        try:
            owner = name_in(world.read(file, _LIMIT))
        except WorldError as error:
            if error.trouble not in (Trouble.NOT_REGULAR, Trouble.MISSING):
                owner = ""  # Word on Windows lets nobody read its owner file
        if owner:
            return owner
    return owner


def _owner_files(name: str) -> list[tuple[str, Callable[[bytes], str]]]:
    """Give the owner files ``name`` may have, with who can read them.

    Word drops letters of the name so that 8.3 names stay such: none up to six letters, one of seven, else two;
    Excel drops none. All three are asked for, as versions differ.
    """
    words = [(f"~${name[dropped:]}", _office_owner) for dropped in (0, 1, 2)]
    return [*words, (f".~lock.{name}#", _libreoffice_owner)]


def _office_owner(data: bytes) -> str:
    """Read a user's name from an owner file of Office.

    First a byte with its length and the name in the code page of that machine, filled up to 54 bytes (Word: with
    zeros) or 55 (Excel, PowerPoint: with blanks); then the length in two bytes and the name in UTF-16.
    """
    at = 54
    if len(data) > at and data[at] == 0x20 and any(data[at - 2 : at]):
        at += 1
    length = int.from_bytes(data[at : at + 2], "little")
    if not 0 < length <= _LONGEST_NAME:
        return ""
    return data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace").strip()


def _libreoffice_owner(data: bytes) -> str:
    r"""Read ``full name,login,machine,time,profile;`` with ``\`` before a comma, a semicolon or itself."""
    match = _FIRST_FIELDS.match(data.decode("utf-8", "replace"))
    if match is None:
        return ""
    names = (re.sub(r"\\(.)", r"\1", field).strip() for field in match.groups())
    return next((name for name in names if name), "")
