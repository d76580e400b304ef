"""The program's own source and the checkout round it, read once for all guards."""

from __future__ import annotations

import ast
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "trucbao"

_MADE = {"__pycache__", "build", "dist", "du-thao", "htmlcov", "venv", "node_modules"}
"""Folders that tools and builds make; .gitignore names them too."""

_KEPT_DOTTED = {".ci", ".github"}


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the package; ``room`` is "" for the package's own first file."""

    path: Path
    name: str
    room: str
    text: str
    tree: ast.Module

    def at(self, node: ast.AST | int) -> str:
        """Give ``file:line`` for a message."""
        line = node if isinstance(node, int) else getattr(node, "lineno", 1)
        return f"{self.path.relative_to(ROOT).as_posix()}:{line}"


@cache
def modules() -> tuple[Module, ...]:
    """Give all modules of the package, sorted by path; there are some, or the guards would guard nothing."""
    found = tuple(_module(path) for path in sorted(PACKAGE.rglob("*.py")))
    assert len(found) > 20, f"only {len(found)} modules under {PACKAGE}"
    return found


@cache
def kept_files() -> tuple[Path, ...]:
    """Give the files of the checkout that belong into version control, made ones left out."""
    found = tuple(sorted(_walk(ROOT)))
    assert ROOT / "pyproject.toml" in found
    return found


def _module(path: Path) -> Module:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    names = parts[:-1] if parts[-1] == "__init__" else parts
    text = path.read_text(encoding="utf-8")
    return Module(path, ".".join(names), names[1] if len(names) > 1 else "", text, ast.parse(text))


def _walk(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                if _belongs(entry.name):
                    yield from _walk(Path(entry.path))
            elif not entry.name.endswith((".pyc", ".bak")) and not entry.name.startswith((".coverage", ".git", "~$")):
                yield Path(entry.path)


def _belongs(folder: str) -> bool:
    hidden = folder.startswith(".") and folder not in _KEPT_DOTTED
    return not hidden and folder not in _MADE and not folder.endswith(".egg-info")
