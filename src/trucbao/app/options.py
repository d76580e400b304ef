"""Options: what a build is asked to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import PurePath


class Options(NamedTuple):
    """What to build: which papers, where to, in which formats, how strictly.

    ``advice``: look for warnings and hints too, which a build needs only when they block (``strict``).
    """

    papers: tuple[str, ...] = ("bao-cao",)
    output: PurePath | None = None
    formats: tuple[str, ...] = ("docx",)
    strict: bool = False
    advice: bool = False
    force: bool = False
    dry_run: bool = False
