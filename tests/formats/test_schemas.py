"""The schemas of both JSON outputs: what the program writes is right by them, and they name every key of it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from app.desk import FOLDER, built, desk
from trucbao.formats.brief_schema import brief_schema
from trucbao.formats.check_schema import check_schema

if TYPE_CHECKING:
    from pathlib import Path

jsonschema = pytest.importorskip("jsonschema")


def closed(schema: Any) -> Any:  # noqa: ANN401  # any part of a schema
    """Give the schema without room for keys that it does not name: others may add keys, this version has none more."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(part) for key, part in schema.items()}
    return {**inner, "additionalProperties": False} if "required" in schema else inner


def judge(schema: Any, data: Any) -> list[str]:  # noqa: ANN401
    validator = jsonschema.Draft202012Validator(closed(schema), format_checker=jsonschema.FormatChecker())
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]


def test_the_brief_of_the_example() -> None:
    world = desk()
    made = built(world, formats=("json",))
    assert made.found == ()
    data = json.loads(world.files[str(FOLDER / "du-thao" / "tong-hop.json")])
    assert judge(brief_schema(), data) == []
    data["roster"][0]["trang_thai"] = "mất"
    data["ket_qua"][0]["noi_dung"] = None
    assert len(judge(brief_schema(), data)) == 2


def test_the_findings_of_a_broken_file(workspace: Path) -> None:
    (workspace / "co-quan" / "BTCTU.yaml").write_text("co_quan: BTCTU\nket_qua: []\nlan_nop: hai\n", encoding="utf-8")
    command = [sys.executable, "-m", "trucbao.cli.main", "check", str(workspace), "--format", "json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    data = json.loads(done.stdout)
    assert judge(check_schema(), data) == []
    assert "co-quan/BTCTU.yaml" in {finding["file"] for finding in data["findings"]}
