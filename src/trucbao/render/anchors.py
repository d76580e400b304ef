"""Anchors: ties each paragraph to the item it shows, once in a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.blocks import Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trucbao.model.blocks import Run


class Anchors:
    """The anchors of one paper as they are given out; ``annex`` is the annex being laid, 0 in the body."""

    def __init__(self) -> None:
        self.annex = 0
        self._given: dict[Anchor, int] = {}

    def of(self, runs: Sequence[Run], number: int) -> Anchor | None:
        """Give the anchor of a paragraph: its first run that shows an item.

        ``number`` is the place of the paragraph that begins here within its text. In annex 3 the field becomes
        ``phu-luc-3:noi_dung``; a second paragraph for one field ``noi_dung#2``.
        """
        for place, run in enumerate(runs):
            if run.origin is not None and run.origin.address:
                field = f"phu-luc-{self.annex}:{run.origin.field}" if self.annex else run.origin.field
                return self._once(Anchor(run.origin.address, field, 0 if place else number))
        return None

    def _once(self, anchor: Anchor) -> Anchor:
        count = self._given[anchor] = self._given.get(anchor, 0) + 1
        return anchor if count == 1 else anchor._replace(field=f"{anchor.field}#{count}")
