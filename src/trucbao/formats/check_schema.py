"""The schema of ``check --format json``: what other programs may rely on in a list of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.formats.brief_schema import INTEGER, TEXT, listed, record, top

if TYPE_CHECKING:
    from trucbao.formats.json_text import Json

_LINE: Json = {"type": ["integer", "null"], "minimum": 1, "description": "Đếm từ 1; null: cả tệp."}
_FINDING = record(
    code={"type": "string", "pattern": "^TB[1-9][0-9]{2}$"},
    severity={"enum": ["error", "warning", "hint"]},
    file=TEXT,
    line=_LINE,
    column=_LINE,
    end_line=_LINE,
    end_column=_LINE,
    address=TEXT,
    message=TEXT,
    hint=TEXT,
    fixable={"type": "boolean"},
    related=listed(record(file=TEXT, line=_LINE, address=TEXT, message=TEXT)),
)


def check_schema() -> dict[str, Json]:
    """Give the schema (draft 2020-12)."""
    return top(
        "Kết quả của trucbao check --format json",
        version={"const": 1},
        findings=listed(_FINDING),
        counts={"type": "object", "additionalProperties": INTEGER},
    )
