"""Notes: the footnotes of one paper, numbered in the order in which the text calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.render.grammar import Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.model.blocks import Run


class Notes:
    """The footnotes called and the footnotes written."""

    def __init__(self) -> None:
        self._called: dict[str, tuple[int, int]] = {}
        self._written: dict[str, tuple[tuple[Run, ...], int]] = {}

    def number_of(self, name: str, line: int) -> int:
        """Give the number of the footnote that the text calls ``name`` at ``line``."""
        return self._called.setdefault(name, (len(self._called) + 1, line))[0]

    def define(self, name: str, runs: tuple[Run, ...], line: int) -> bool:
        """Take the text of a footnote; False when it has one already."""
        return self._written.setdefault(name, (runs, line))[1] == line

    def finish(self) -> tuple[tuple[tuple[Run, ...], ...], tuple[tuple[int, Wrong], ...]]:
        """Give the texts in the order of their numbers, and what is called and not written or the reverse."""
        return tuple(self._written.get(name, ((), 0))[0] for name in self._called), tuple(self._wrongs())

    def _wrongs(self) -> Iterator[tuple[int, Wrong]]:
        for name, (_number, line) in self._called.items():
            if name not in self._written:
                yield line, Wrong(f"Không có nội dung của chú thích “{name}”.", f"Thêm dòng: [^{name}]: nội dung.")
        for name, (_runs, line) in self._written.items():
            if name not in self._called:
                hint = f"Đặt [^{name}] vào chỗ cần chú thích, hoặc xoá dòng này."
                yield line, Wrong(f"Chú thích “{name}” không được gọi ở đâu.", hint)
