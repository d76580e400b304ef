"""Spots: the line of a template that a fault stands on, as a place with columns."""

from __future__ import annotations

import re

from trucbao.diagnostics.place import Place


def on_line(place: Place, source: str, word: str = "") -> Place:
    """Give the place of ``word`` on the line of ``place`` in ``source``, that of the whole line where it is not there.

    A place that has its columns, or means the file as a whole, stays as it is.
    """
    lines = source.split("\n")
    if place.column or not 0 < place.line <= len(lines):
        return place
    line = lines[place.line - 1]
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line) if word else None
    start, end = found.span() if found else (len(line) - len(line.lstrip()), len(line.rstrip()))
    return Place(place.file, place.line, start + 1, place.line, max(end, start + 1) + 1)
