"""Reckoning: arithmetic in templates, exact and of bounded size."""

from __future__ import annotations

import operator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from trucbao.render.faults import failed, too_much
from trucbao.render.values import Nothing

if TYPE_CHECKING:
    from collections.abc import Callable

EXPONENT_LIMIT, NUMBER_LIMIT, LIST_LIMIT = 100, 10**40, 1_000_000

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": lambda left, right: Decimal(left) / Decimal(right),
    "//": operator.floordiv,
    "%": operator.mod,
    "**": lambda base, power: Decimal(base) ** power if power < 0 else base**power,
}


def reckon(sign: str, left: object, right: object) -> int | Decimal:
    """Do one operation on two numbers; no float enters, so nothing is off by a hair."""
    one, other = exact(left), exact(right)
    if sign == "**" and not -EXPONENT_LIMIT <= other <= EXPONENT_LIMIT:
        message = f"Số mũ lớn quá {EXPONENT_LIMIT}."
        raise too_much(message, "Xem lại phép tính ở dòng này.")
    try:
        result: int | Decimal = _OPERATORS[sign](one, other)
    except ArithmeticError:  # by zero, or beyond what Decimal can hold
        message = "Phép tính không làm được, thường vì chia cho 0."
        raise failed(message, "Bọc chỗ này trong {% if … %}.") from None
    if not -NUMBER_LIMIT <= result <= NUMBER_LIMIT:
        message = "Kết quả phép tính quá lớn."
        raise too_much(message, "Xem lại phép tính ở dòng này.")
    return result


def exact(value: object) -> int | Decimal:
    """Give a number for reckoning; what is none is a fault."""
    if isinstance(value, Nothing):
        value.stop()
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        message = "Phép tính này chỉ làm được với số."
        raise failed(message, "Ghép chữ thì dùng ~; số liệu ghi bằng chữ thì in nguyên văn.")
    if isinstance(value, Decimal):
        return Decimal(value)
    return Decimal(repr(value)) if isinstance(value, float) else int(value)


def longer(left: Any, right: Any) -> tuple[object, ...]:  # noqa: ANN401  # tuples and lists of anything
    """Put two lists one behind the other."""
    if len(left) + len(right) > LIST_LIMIT:
        message = "Mẫu ghép ra một danh sách quá dài."
        raise too_much(message, "Xem lại chỗ ghép danh sách trong vòng lặp.")
    return (*left, *right)
