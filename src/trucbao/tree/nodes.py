"""Nodes: a YAML file as a tree of text with the place of every key and value."""

from __future__ import annotations

from typing import NamedTuple


class Scalar(NamedTuple):
    """A text; ``style`` is its quoting: "" plain, ``'``, ``"``, ``|``, ``>``. Marks count from 1, end exclusive."""

    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    style: str = ""


class Mapping(NamedTuple):
    """Keys and values in the order of the file; no key stands twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int
    end_line: int
    end_column: int


class Sequence(NamedTuple):
    """A list of nodes."""

    items: tuple[Node, ...]
    line: int
    column: int
    end_line: int
    end_column: int


Node = Scalar | Mapping | Sequence


class SourceText(NamedTuple):
    """The text of a file as its places count it (before NFC), with the path shown to the user."""

    file: str
    text: str
