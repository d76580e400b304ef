"""Unread: whose the files in ``co-quan/`` are that came to nothing as reports."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from trucbao.tree.nodes import Mapping as Group
from trucbao.tree.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from trucbao.model.references import Roster
    from trucbao.tree import ParsedFile


def unread_files(files: Mapping[str, ParsedFile], read: Container[str], roster: Roster) -> Iterator[tuple[str, str]]:
    """Give the files that are not ``read``, with the code of the agency that they name, inside or by their own name.

    A file that names no agency of the roster is left out.
    """
    for file, parsed in files.items():
        if not file.startswith("co-quan/") or file in read:
            continue
        named, stem = _agency_in(parsed), PurePosixPath(file).stem
        agency = (roster.find(named) if named else None) or roster.find(stem) or roster.find(stem.partition("-")[0])
        if agency is not None:
            yield file, agency.ma


def _agency_in(parsed: ParsedFile) -> str:
    """Give what the key ``co_quan`` of a file says, as far as the file could be read."""
    if not isinstance(parsed.root, Group):
        return ""
    values = (value for key, value in parsed.root.pairs if key.text == "co_quan")
    return next((" ".join(value.text.split()) for value in values if isinstance(value, Scalar)), "")
