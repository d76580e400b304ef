"""Look-up of places: from a path of keys and positions, or from the place of a neighbour, to where a value stands."""

from __future__ import annotations

from bisect import bisect_right

from trucbao.diagnostics.place import Place
from trucbao.tree.nodes import Mapping, Node, Scalar, Sequence
from trucbao.tree.shape import place_of

Path = tuple[str | int, ...]


def find(root: Node | None, file: str, path: Path) -> Place:
    """Give the place of the value at ``path``, or of the nearest part above it that exists."""
    if root is None:
        return Place(file)
    node = _follow(root, path)
    return Place(file) if node is root else place_of(node, file)


def beside(root: Node | None, place: Place, path: Path) -> Place:
    """Give the place of the value at ``path`` within the group that holds the value at ``place``."""
    group = _holder(root, place) if root is not None else None
    return place if group is None else place_of(_follow(group, path), place.file)


def has(root: Node | None, place: Place, key: str) -> bool:
    """Whether the group that holds the value at ``place`` has ``key``, whatever is written there."""
    group = _holder(root, place) if root is not None else None
    return group is not None and _step(group, key) is not None


def _follow(node: Node, path: Path) -> Node:
    for step in path:
        below = _step(node, step)
        if below is None:
            break
        node = below
    return node


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return next((value for key, value in node.pairs if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def _holder(root: Node, place: Place) -> Mapping | None:
    """Find the mapping one of whose values stands at ``place``, going down through what encloses it."""
    node: Node | None = root
    held_by: Mapping | None = None
    while node is not None and not isinstance(node, Scalar):
        if isinstance(node, Mapping):
            held_by = node
        node = _enclosing(node, place)
    return held_by if node is not None and (node.line, node.column) == (place.line, place.column) else None


def _enclosing(node: Mapping | Sequence, place: Place) -> Node | None:
    """Give the part of a node that stands round ``place``: found by halving, for a list may have thousands."""
    parts = [value for _, value in node.pairs] if isinstance(node, Mapping) else node.items
    spot = (place.line, place.column)
    at = bisect_right(parts, spot, key=_start) - 1
    return parts[at] if at >= 0 and spot < (parts[at].end_line, parts[at].end_column) else None


def _start(node: Node) -> tuple[int, int]:
    return node.line, node.column
