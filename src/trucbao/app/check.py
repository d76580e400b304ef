"""check: everything but writing, the making of the papers included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.app.build import Built, build
from trucbao.app.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePath

    from trucbao.world.world import World


def check(world: World, folder: PurePath, progress: Callable[[str], None] = lambda _: None) -> Built:
    """Find all that ``build`` would find; nothing is written."""
    return build(world, folder, Options(dry_run=True, force=True), progress)
