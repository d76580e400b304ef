"""Case tables of the value grammars, read as text only: no ``012`` becomes ten."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parents[1] / "cases"


def table(name: str) -> Any:  # noqa: ANN401  # tables are free in shape
    """Give a table of ``tests/cases``; every scalar in it is a str."""
    text = (CASES / name).read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506  # BaseLoader builds text, lists and dicts, nothing else
