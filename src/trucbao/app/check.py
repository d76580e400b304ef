"""check: everything but writing, the making of the papers included; on request the safe faults are mended first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.app.build import build
from trucbao.app.options import Options
from trucbao.app.settings import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import PurePath

    from trucbao.app.mending import Mended
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.world.world import World


class Wish(NamedTuple):
    """What a check is asked for: which codes, mending (``fix``), only showing it (``dry_run``), legacy encodings."""

    choice: Choice = Choice()
    fix: bool = False
    dry_run: bool = False
    convert: bool = False


EVERYTHING = Wish()
"""A check of all codes that writes nothing."""


class Checked(NamedTuple):
    """What is left to find, the texts that it points into, how many findings were not asked for, what was mended."""

    found: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    passed_over: int = 0
    mended: tuple[Mended, ...] = ()


def check(
    world: World, folder: PurePath, wish: Wish = EVERYTHING, progress: Callable[[str], None] = lambda _: None
) -> Checked:
    """Find all that ``build`` would find; nothing is written but what ``wish`` asks to mend."""
    mended: tuple[Mended, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    if wish.fix:
        from trucbao.app.mending import Task, mend  # seldom asked for

        progress("Đang sửa …")
        mended, refused = mend(world, folder, Task(wish.choice, convert=wish.convert, dry_run=wish.dry_run))
    nothing = Options(formats=(), dry_run=True, force=True, advice=True)  # the paper is laid out, never put in Word
    made = build(world, folder, nothing, progress)
    found = tuple(finding for finding in made.found if wish.choice.takes(finding))
    return Checked(found + refused, made.sources, len(made.found) - len(found), mended)
