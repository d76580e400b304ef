"""Views: what a template sees of a model value, its fields and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from trucbao.model.blocks import Origin
from trucbao.model.dates import format_day
from trucbao.render.faults import forbidden, unknown_name
from trucbao.render.values import Amount, Day, Nothing, Number, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class View:
    """A model value in a template; it has no name that Jinja could reach, ``look`` reads its fields."""

    __slots__ = ("_address", "_path", "_readers", "_value")

    def __init__(self, value: Any, address: str, path: str) -> None:  # noqa: ANN401  # any value of the model
        self._readers, own_address = _shape(value)
        own = own_address(value)
        self._value = value
        self._address, self._path = (own, "") if own else (address, path)


def top_level(brief: object, extra: Mapping[str, object]) -> dict[str, object]:
    """Give the variables of a template: the fields of the brief, and what this paper gets besides."""
    given = {name: read(brief) for name, read in _shape(brief).readers.items()}
    return {name: wrap(value, "", name) for name, value in {**given, **extra}.items()}


# What follows reads the private slots of a View: they are private from templates, not from this module.
# ruff: noqa: SLF001


def look(view: View, name: str) -> object:
    """Give a field of the value behind a view, itself as a view or a text; an unknown name is a fault."""
    read = view._readers.get(name)
    if read is None:
        raise unknown_name(name, field_names(view), name_of(view))
    value, path = read(view._value), view._path
    kind = type(value)
    return (_WRAPPERS.get(kind) or _judge(kind))(value, view._address, f"{path}.{name}" if path else name)


def field_names(view: View) -> tuple[str, ...]:
    """Give the fields that a view shows."""
    return tuple(view._readers)


def address_of(view: View) -> str:
    """Give the address of the item that a view shows, or ""."""
    return _shape(view._value).address(view._value)


def name_of(view: View) -> str:
    """Give what to call a view in a message."""
    return view._path or view._address


def wrap(value: Any, address: str, path: str) -> object:  # noqa: ANN401  # any value of the model
    """Give what a template gets to see of a value that stands at ``path`` below ``address``."""
    kind = type(value)
    return (_WRAPPERS.get(kind) or _judge(kind))(value, address, path)


def _wrap_all(values: tuple[Any, ...], address: str, path: str) -> tuple[object, ...]:
    return tuple([wrap(value, address, f"{path}.{_key(value, place)}") for place, value in enumerate(values)])


def _key(element: object, place: int) -> str:
    """Name an element of a list by its code, which outlives a change of order, else by its place."""
    return getattr(element, "ma", "") or getattr(getattr(element, "co_quan", None), "ma", "") or str(place)


_WRAPPERS: dict[type, Callable[[Any, str, str], object]] = {
    str: lambda value, address, path: Text.of(value, Origin(address, path)),
    bool: lambda value, _address, _path: value,
    int: lambda value, address, path: Number.of(value, Origin(address, path)),
    Decimal: lambda value, address, path: Amount.of(value, Origin(address, path)),
    date: lambda value, address, path: Day.at(value, format_day(value), Origin(address, path)),
    type(None): lambda _value, _address, path: Nothing(path),
    tuple: _wrap_all,
}


def _judge(kind: type) -> Callable[[Any, str, str], object]:
    """Decide once how a type of the model is shown."""
    wrapper: Callable[[Any, str, str], object]
    if issubclass(kind, Enum):
        wrapper = _wrap_word
    elif not names_of(kind):
        message = f"Mẫu không được dùng giá trị kiểu {kind.__name__}."
        raise forbidden(message, "Chỉ dùng các trường của dữ liệu.")
    elif "written" in names_of(kind):
        wrapper = _wrap_written
    else:
        wrapper = View
    return _WRAPPERS.setdefault(kind, wrapper)


def _wrap_word(value: Enum, address: str, path: str) -> Text:
    return Text.of(str(value.value), Origin(address, path))


def _wrap_written(value: Any, address: str, path: str) -> Text:  # noqa: ANN401  # any type that keeps what was written
    return Text.of(value.written, Origin(address, path))


def names_of(kind: type) -> tuple[str, ...]:
    """Give the names of the fields that a type of the model declares, none for any other type."""
    fields: tuple[str, ...] = getattr(kind, "_fields", ()) or tuple(getattr(kind, "__dataclass_fields__", ()))
    return fields


class _Shape(NamedTuple):
    """The fields of a type and where its address stands."""

    readers: dict[str, Callable[[Any], Any]]
    address: Callable[[Any], str]


_SHAPES: dict[type, _Shape] = {}


def _shape(value: Any) -> _Shape:  # noqa: ANN401
    """Give the fields that a value shows: its own, then those of the item (``muc``) that it holds."""
    known = _SHAPES.get(type(value))
    if known is None:
        readers: dict[str, Callable[[Any], Any]] = {name: attrgetter(name) for name in names_of(type(value))}
        item = getattr(value, "muc", None)
        if item is not None:
            readers = {name: attrgetter(f"muc.{name}") for name in names_of(type(item))} | readers
        known = _SHAPES[type(value)] = _Shape(readers, readers.get("dia_chi", _no_address))
    return known


def _no_address(_value: object) -> str:
    return ""
