"""Filters: what a template may do to a value; a changed text keeps its origin, so the paper still knows its source."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from jinja2 import pass_environment
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.runtime import Undefined
from markupsafe import Markup

from trucbao.model.dates import format_long
from trucbao.model.figure import percent
from trucbao.model.text import sort_key
from trucbao.render.faults import failed
from trucbao.render.values import Day, Nothing, Piece, Text, pieces_of, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Environment

    from trucbao.model.blocks import Origin


def hoa(value: object) -> Text:
    """Write in capitals: ``{{ van_ban.co_quan_ban_hanh | hoa }}``."""
    return _each(value, str.upper)


def thuong(value: object) -> Text:
    """Write in small letters."""
    return _each(value, str.lower)


def viet_hoa_dau(value: object) -> Text:
    """Write the first letter in capitals, the rest as it stands."""
    return _first(value, lambda text: text[:1].upper() + text[1:])


def viet_thuong_dau(value: object) -> Text:
    """Write the first letter small, the rest as it stands: for a value in the middle of a sentence."""
    return _first(value, lambda text: text[:1].lower() + text[1:])


def bo_cham(value: object) -> Text:
    """Drop the full stop, semicolon or blanks at the end."""
    return _last(value, lambda text: text.rstrip(" \n.;"))


def cham(value: object) -> Text:
    """End with exactly one full stop; a question, an exclamation and an ellipsis keep their own sign."""
    return _last(value, _with_full_stop)


def so(value: object, so_le: int | None = None) -> Text:
    """Write a number the Vietnamese way, ``1.912,5``; ``so_le`` rounds to so many decimals."""
    number = _number(value)
    if so_le is not None:
        number = number.quantize(Decimal(1).scaleb(-_places(so_le)), ROUND_HALF_UP)
    return Text(((written(number), _origin(value)),))


def phan_tram(value: object, mau_so: object | None = None, so_le: int = 2) -> Text:
    """Write a percentage, ``92,86%``; with ``mau_so`` the value is the part and ``mau_so`` the whole."""
    whole = Decimal(100) if mau_so is None else _number(mau_so)
    text = percent(_number(value), whole, _places(so_le))
    if not text:
        message = "Không tính được phần trăm vì mẫu số bằng 0."
        raise failed(message, "Bọc chỗ này trong {% if … %}.")
    return Text(((text, _origin(value)),))


def them_so_0(value: object) -> Text:
    """Write a whole number below ten with a leading zero, as offices do: ``08 nội dung``."""
    number = _number(value)
    if number != number.to_integral_value():
        message = "Bộ lọc them_so_0 chỉ dùng cho số nguyên."
        raise failed(message, "Dùng bộ lọc so cho số có phần lẻ.")
    text = written(number.quantize(Decimal(1)))
    return Text((("0" + text if 0 <= number < 10 else text, _origin(value)),))


def ngay(value: object) -> Text:
    """Write a day as in running text: ``09/02/2023``."""
    return Text(_day(value).pieces)


def ngay_dai(value: object) -> Text:
    """Write a day in full: ``ngày 09 tháng 02 năm 2023``."""
    day = _day(value)
    return Text(((format_long(day.day), day.pieces[0][1]),))


def danh_sach(value: object, cuoi: str = " và ", giua: str = ", ") -> Text:
    """List texts as a sentence does: ``a, b và c``."""
    texts = [to_pieces(one) for one in _listed(value)]
    pieces: list[Piece] = []
    for place, text in enumerate(texts):
        if place:
            pieces.append((cuoi if place == len(texts) - 1 else giua, None))
        pieces.extend(text)
    return Text(tuple(pieces) or (("", None),))


@pass_environment
def join(environment: Environment, value: object, d: str = "", attribute: str | None = None) -> Text:
    """Put texts one behind the other with ``d`` between; ``attribute`` takes a field of each."""
    values = _listed(value)
    chosen = [_field(environment, one, attribute) for one in values] if attribute else values
    return danh_sach(chosen, d, d)


@pass_environment
def sort(environment: Environment, value: object, reverse: object = False, attribute: str | None = None) -> list[Any]:  # noqa: FBT002  # Jinja's own signature
    """Put in order, texts as a Vietnamese dictionary does; ``attribute`` sorts by a field."""
    return sorted(_listed(value), key=lambda one: _rank(_field(environment, one, attribute)), reverse=bool(reverse))


@pass_environment
def groupby(environment: Environment, value: object, attribute: str) -> tuple[tuple[Any, tuple[Any, ...]], ...]:
    """Group by a field: pairs of its value and the members, in the order in which the values first come."""
    groups: dict[Any, list[Any]] = {}
    for one in _listed(value):
        groups.setdefault(_field(environment, one, attribute), []).append(one)
    return tuple((key, tuple(members)) for key, members in groups.items())


def default(value: object, default_value: object = "", boolean: object = False) -> object:  # noqa: FBT002  # Jinja's own signature
    """Give ``default_value`` where there is no value; with ``true`` also where the text is empty."""
    absent = isinstance(value, (Undefined, Nothing)) or value is None
    return default_value if absent or (boolean and not value) else value


def to_pieces(value: object) -> tuple[Piece, ...]:
    """Give what a value prints; what cannot be printed is a fault that says why."""
    if isinstance(value, Nothing):
        value.stop()
    if isinstance(value, Undefined):
        return ((str(value), None),)  # ours raises here and tells its name; Jinja's own, an if without else, is empty
    pieces = None if isinstance(value, Markup) else pieces_of(value)
    if pieces is None:
        raise failed(*_why_not(value))
    return pieces


def _why_not(value: object) -> tuple[str, str]:
    if isinstance(value, bool):
        return "Giá trị có/không thì không in được.", "Dùng {% if … %} để chọn chữ cần in."
    if value is None:
        return "Không có giá trị nào để in ở đây.", "Bọc chỗ này trong {% if … %}."
    if isinstance(value, Markup):
        return (
            "Đoạn đã trình bày (từ macro, khối) không qua bộ lọc được.",
            "Dùng bộ lọc cho giá trị, trước khi trình bày.",
        )
    if isinstance(value, (tuple, list, dict)):
        return "Đây là danh sách, không phải chữ.", "Dùng {% for … %}, hoặc bộ lọc danh_sach."
    return "Đây là cả một mục, không phải chữ.", "Chọn một trường của mục, ví dụ .noi_dung hoặc .ten."


def _each(value: object, change: Callable[[str], str]) -> Text:
    return Text(tuple((change(text), origin) for text, origin in to_pieces(value)))


def _first(value: object, change: Callable[[str], str]) -> Text:
    (text, origin), *rest = to_pieces(value)
    return Text(((change(text), origin), *rest))


def _last(value: object, change: Callable[[str], str]) -> Text:
    *start, (text, origin) = to_pieces(value)
    return Text((*start, (change(text), origin)))


def _with_full_stop(text: str) -> str:
    bare = text.rstrip(" \n")
    return bare if bare.endswith(("?", "!", "…", "...")) or not bare else bare.rstrip(" .;,") + "."


def _number(value: object) -> Decimal:
    if isinstance(value, Nothing):
        value.stop()
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    message = "Bộ lọc này chỉ dùng cho số."
    raise failed(message, "Bỏ bộ lọc: giá trị dạng chữ in ra đúng như đã ghi.")


def _places(so_le: object) -> int:
    if isinstance(so_le, int) and 0 <= so_le <= 6:
        return int(so_le)
    message = "Số chữ số lẻ phải từ 0 đến 6."
    raise failed(message, "Ví dụ: so(1).")


def _day(value: object) -> Day:
    if isinstance(value, Day):
        return value
    if isinstance(value, Nothing):
        value.stop()
    message = "Bộ lọc này chỉ dùng cho ngày."
    raise failed(message, "Bỏ bộ lọc: giá trị dạng chữ in ra đúng như đã ghi.")


def _listed(value: object) -> Iterable[Any]:
    if isinstance(value, Nothing):
        value.stop()
    if isinstance(value, str) or not hasattr(value, "__iter__"):
        message = "Bộ lọc này chỉ dùng cho danh sách."
        raise failed(message, "Đặt nó sau một danh sách, ví dụ: x.phoi_hop | danh_sach.")
    return value


def _field(environment: Environment, value: object, attribute: str | None) -> Any:  # noqa: ANN401
    for name in attribute.split(".") if attribute else ():
        value = environment.getattr(value, name)
    return value


def _rank(value: Any) -> Any:  # noqa: ANN401  # texts by the dictionary, all else as it compares
    return sort_key(value) if isinstance(value, str) and not isinstance(value, Day) else value


def _origin(value: object) -> Origin | None:
    return getattr(value, "origin", None)


_FROM_JINJA = (
    "abs", "count", "first", "items", "last", "length", "list", "map", "max", "min", "reject", "rejectattr",
    "select", "selectattr", "sum", "unique",
)  # fmt: skip
"""Jinja's own filters that read and choose; those that build strings of any length, or Markup, stay out."""

FILTERS: dict[str, Callable[..., Any]] = {
    **{name: JINJA_FILTERS[name] for name in _FROM_JINJA},
    **{
        filter_.__name__: filter_
        for filter_ in (
            hoa, thuong, viet_hoa_dau, viet_thuong_dau, bo_cham, cham, so, phan_tram, them_so_0, ngay, ngay_dai,
            danh_sach, join, sort, groupby, default,
        )
    },
    "d": default,
    "upper": hoa,
    "lower": thuong,
}  # fmt: skip
