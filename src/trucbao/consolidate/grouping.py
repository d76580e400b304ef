"""Grouping: sorts entries into the parts that the conference declares, whatever is left into a last one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trucbao.model.conference import Named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

E = TypeVar("E")


def grouped(
    entries: Iterable[E], declared: Iterable[Named], part_of: Callable[[E], Named | None], rest: str
) -> Iterator[tuple[Named, tuple[E, ...]]]:
    """Give the parts that hold something, in the order declared; the last is called ``rest`` and has an empty code."""
    names = {named.ma: named for named in (Named("", rest), *declared)}
    parts: dict[str, list[E]] = {ma: [] for ma in names}
    for entry in entries:
        named = part_of(entry)
        parts[named.ma if named else ""].append(entry)
    for ma in (*(ma for ma in parts if ma), ""):
        if parts[ma]:
            yield names[ma], tuple(parts[ma])
