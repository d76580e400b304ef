"""explain: the page of a code, or all codes with their titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.app.catalogue import every_entry

if TYPE_CHECKING:
    from trucbao.app.catalogue import Entry


def explain(code: str = "") -> tuple[Entry, ...]:
    """Give the entry of ``code`` (``TB101``, ``tb101`` or ``101``), none when there is no such code; "" gives all."""
    entries = every_entry()
    if not code:
        return tuple(entries.values())
    entry = entries.get(full_code(code))
    return (entry,) if entry else ()


def full_code(written: str) -> str:
    """Give a code as the program writes it."""
    code = written.strip().upper()
    return f"TB{code}" if re.fullmatch(r"[0-9]{1,3}", code) else code
