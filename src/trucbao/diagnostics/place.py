"""Places: where in a file something stands."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of a file; lines and columns count from 1, columns in characters, the end is exclusive.

    ``file`` is the path shown to the user, with forward slashes, relative to the workspace where it lies in it.
    ``line`` is 0 when the place is the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
