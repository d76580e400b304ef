"""JSON Schema: a declared shape as editors know it, with the key's Vietnamese words, no stricter than the reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trucbao.tree.shape import Fault, Kind, Many, Pairs, Shape, Value

if TYPE_CHECKING:
    from trucbao.tree.shape import Key

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def json_schema(shape: Shape) -> Schema:
    """Give the schema of a whole file."""
    return {"$schema": DIALECT, **_shape(shape)}


def _key(key: Key) -> Schema:
    return {"description": f"{key.doc[:1].upper()}{key.doc[1:]}.", **_kind(key.kind, blank=not key.required)}


def _kind(kind: Kind, *, blank: bool) -> Schema:
    """Give the schema of a kind; ``blank`` lets it stand empty, as after "khoá:" with nothing behind it."""
    match kind:
        case Value():
            return _value(kind, blank=blank)
        case Many():
            return _many(kind)
        case Pairs():
            return {"type": ["object", "null"], "additionalProperties": _kind(kind.of, blank=_may_be_blank(kind.of))}
        case Shape():
            return _shape(kind, blank=blank)


def _value(value: Value, *, blank: bool) -> Schema:
    spelling = value.spelling
    if spelling.words:
        return {"enum": [*spelling.words, *([None] if blank else [])]}
    limits = {"minimum": spelling.least, "maximum": spelling.most}
    schema: Schema = {
        "type": [*spelling.types, *(["null"] if blank else [])],
        "maxLength": value.limit,
        **{name: limit for name, limit in limits.items() if limit is not None},
    }
    if spelling.pattern:
        schema["pattern"] = rf"^\s*(?:{spelling.pattern}){'?' if blank else ''}\s*$"
        schema["patternErrorMessage"] = f"Ví dụ viết đúng: {'; '.join(spelling.examples)}."  # VS Code shows it
    elif not blank:
        schema["pattern"] = r"\S"
        schema["patternErrorMessage"] = "Không để trống."
    return schema | ({"examples": list(spelling.examples)} if spelling.examples else {})


def _many(many: Many) -> Schema:
    item = _kind(many.of, blank=_may_be_blank(many.of))
    if many.least:
        schema: Schema = {"type": "array", "items": item, "minItems": many.least}
    else:
        schema = {"type": ["array", "null"], "items": item}
    return {"anyOf": [schema, _kind(many.of, blank=False)]} if many.single else schema


def _may_be_blank(kind: Kind) -> bool:
    """Whether an element of a list may be empty: where its reader takes an empty text."""
    return isinstance(kind, Value) and not isinstance(kind.parse(""), Fault)


def _shape(shape: Shape, *, blank: bool = False) -> Schema:
    schema: Schema = {
        "title": shape.name,
        "type": ["object", "null"] if blank else "object",
        "properties": {key.name: _key(key) for key in shape.keys},
        "required": [key.name for key in shape.keys if key.required],
        "additionalProperties": False,
    }
    if not shape.short:
        return schema
    return {"anyOf": [schema, _kind(shape.by_name[shape.short].kind, blank=False)]}
