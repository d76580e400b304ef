"""schema: the JSON Schema of every file of a workspace and of both JSON outputs, for editors and other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.app.refusing import refusal
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.formats.brief_schema import brief_schema
from trucbao.formats.check_schema import check_schema
from trucbao.formats.json_text import json_bytes
from trucbao.intake.conference import CONFERENCE
from trucbao.intake.records import EDITING, conclusions_shape, past_shape
from trucbao.intake.submission import submission_shape
from trucbao.model.period import parse_period
from trucbao.tree.json_schema import json_schema
from trucbao.world.world import WorldError

if TYPE_CHECKING:
    from pathlib import PurePath

    from trucbao.tree.shape import Shape
    from trucbao.world.world import World

STORE = ".trucbao/luoc-do"
"""Where a workspace keeps the schemas for its editor."""

FILES = {
    "hoi-nghi": "hoi-nghi.yaml",
    "bao-cao": "co-quan/*.yaml",
    "nam-truoc": "nam-truoc.yaml",
    "ket-luan": "ket-luan.yaml",
    "bien-tap": "bien-tap.yaml",
}
"""The files of a workspace by the names of their schemas."""

OUTPUTS = {"check": check_schema, "brief": brief_schema}
"""The schemas of what the program writes for other programs."""


def schema(name: str) -> bytes:
    """Give the schema ``name``, one of FILES or OUTPUTS, as JSON."""
    return json_bytes(OUTPUTS[name]() if name in OUTPUTS else json_schema(_shapes()[name]))


def write_schemas(world: World, folder: PurePath) -> Outcome[dict[str, str]]:
    """Write the schemas of all files into the workspace; give the first line that binds each kind of file to its own.

    The line is a comment that the YAML extension of VS Code reads; the path in it counts from the file itself.
    """
    try:
        world.write_all([(folder / STORE / f"{name}.json", schema(name)) for name in FILES])
    except WorldError as error:
        return Outcome({}, (refusal(error),))
    return Outcome({shown: _line(name, shown) for name, shown in FILES.items()})


def _line(name: str, shown: str) -> str:
    return f"# yaml-language-server: $schema={'../' * shown.count('/')}{STORE}/{name}.json"


def _shapes() -> dict[str, Shape]:
    """Give the shapes; the year of a deadline without year does not matter to a schema."""
    period = parse_period("năm 2023")
    if period is None:
        raise AssertionError
    return {
        "hoi-nghi": CONFERENCE,
        "bao-cao": submission_shape(period),
        "nam-truoc": past_shape(period),
        "ket-luan": conclusions_shape(period),
        "bien-tap": EDITING,
    }
