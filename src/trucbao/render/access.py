"""Access: the few attributes and callables that the template language itself needs; everything else is refused."""

from __future__ import annotations

from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference
from jinja2.utils import Namespace

from trucbao.render.faults import failed, forbidden, too_much, unknown_name

RANGE_LIMIT = 100_000


def attribute(owner: Any, name: str) -> Any:  # noqa: ANN401  # whatever a template holds
    """Give ``loop.index``, ``ns.x``, ``module.macro``, ``self.block`` or a key of a dictionary."""
    if name.startswith("_"):
        message = f"Mẫu không được dùng “{name}”."
        raise forbidden(message, "Chỉ dùng các trường của dữ liệu, tên không có gạch dưới đầu.")
    if isinstance(owner, LoopContext) and name in _LOOP:
        return getattr(owner, name)
    if type(owner) is Namespace:
        return _member(owner, name)
    if isinstance(owner, TemplateModule):
        return _found(vars(owner), name)
    if isinstance(owner, TemplateReference):
        return owner[name]
    if isinstance(owner, BlockReference) and name == "super":
        return owner.super
    if isinstance(owner, dict):
        return _found(owner, name)
    raise _refused(owner, name)


def is_callable(thing: Any) -> bool:  # noqa: ANN401
    """Allow macros, blocks, recursive loops and the functions of ``FUNCTIONS``."""
    if type(thing) in {Macro, BlockReference, LoopContext}:
        return True
    loop = getattr(thing, "__self__", None)
    return thing in FUNCTIONS.values() or (isinstance(loop, LoopContext) and thing.__name__ in {"cycle", "changed"})


def bounded_range(*bounds: int) -> range:
    """Count, but not without end."""
    numbers = range(*bounds)
    if len(numbers) > RANGE_LIMIT:
        message = "range dài quá 100.000 số."
        raise too_much(message, "Lặp trên danh sách của dữ liệu.")
    return numbers


FUNCTIONS = {"range": bounded_range, "namespace": Namespace, "dict": dict}
"""The functions that a template may call."""

_LOOP = frozenset((
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem", "nextitem",
    "cycle", "changed",
))  # fmt: skip


def _member(owner: Namespace, name: str) -> Any:  # noqa: ANN401
    try:
        return getattr(owner, name)
    except AttributeError:
        raise unknown_name(name, (), "namespace") from None


def _found(members: dict[Any, Any], name: str) -> Any:  # noqa: ANN401
    if name not in members:
        raise unknown_name(name, tuple(str(key) for key in members if not str(key).startswith("_")))
    return members[name]


def _refused(owner: object, name: str) -> Exception:
    if isinstance(owner, (tuple, list)):
        return failed(
            f"Danh sách không có trường “{name}”.", "Dùng {% for … %} để lấy từng mục, rồi gọi trường của mục."
        )
    if isinstance(owner, (str, int)):
        return failed(f"Giá trị này là chữ hoặc số, không có trường “{name}”.", "Dùng bộ lọc: {{ x | hoa }}.")
    return forbidden(f"Mẫu không được dùng “{name}” ở đây.", "Chỉ dùng các trường của dữ liệu.")
