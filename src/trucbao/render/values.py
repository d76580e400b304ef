"""Values: what a template holds in its hands; each behaves like a plain text or number and knows where it came from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NoReturn, Self

from trucbao.diagnostics import codes
from trucbao.model.figure import format_number
from trucbao.render.faults import TemplateFault

if TYPE_CHECKING:
    from datetime import date

    from trucbao.model.blocks import Origin

Piece = tuple[str, "Origin | None"]
"""A stretch of text and the value it was."""


class Text(str):
    """A text that compares, sorts and counts as its letters do; joining, cutting and filtering keep its origins."""

    __slots__ = ("pieces",)
    pieces: tuple[Piece, ...]

    def __new__(cls, pieces: tuple[Piece, ...]) -> Self:
        """Make the text of its pieces."""
        self = str.__new__(cls, pieces[0][0] if len(pieces) == 1 else "".join([piece[0] for piece in pieces]))
        self.pieces = pieces
        return self

    @classmethod
    def of(cls, text: str, origin: Origin | None) -> Self:
        """Make the text of one value: the common case, spared the joining."""
        self = str.__new__(cls, text)
        self.pieces = ((text, origin),)
        return self

    def __getitem__(self, key: Any) -> Text:  # noqa: ANN401  # whatever str takes
        """Cut, and keep the origin of what has but one."""
        return Text(((str.__getitem__(self, key), self.pieces[0][1] if len(self.pieces) == 1 else None),))


class Day(Text):
    """A day in the office's form; it sorts by the calendar."""

    __slots__ = ("day",)
    day: date

    @classmethod
    def at(cls, day: date, written: str, origin: Origin | None) -> Self:
        """Make the text of a day."""
        self = cls.of(written, origin)
        self.day = day
        return self

    def __lt__(self, other: object) -> bool:
        """Compare with another day."""
        return self.day < _day_of(other)

    def __le__(self, other: object) -> bool:
        """Compare with another day."""
        return self.day <= _day_of(other)

    def __gt__(self, other: object) -> bool:
        """Compare with another day."""
        return self.day > _day_of(other)

    def __ge__(self, other: object) -> bool:
        """Compare with another day."""
        return self.day >= _day_of(other)


def _day_of(other: object) -> date:
    if isinstance(other, Day):
        return other.day
    raise TemplateFault(codes.TEMPLATE_FAILED, "Ngày chỉ so sánh được với ngày.", "So với một giá trị là ngày.")


class Number(int):
    """A whole number of the data; sums of it are plain numbers."""

    origin: Origin | None

    @classmethod
    def of(cls, value: int, origin: Origin | None) -> Number:
        """Make the number."""
        self = cls(value)
        self.origin = origin
        return self


class Amount(Decimal):
    """A decimal number of the data."""

    __slots__ = ("origin",)
    origin: Origin | None

    @classmethod
    def of(cls, value: Decimal, origin: Origin | None) -> Amount:
        """Make the number."""
        self = cls(value)
        self.origin = origin
        return self


class Nothing:
    """A value that was not given: false in ``{% if %}``, an error everywhere else, by name."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __bool__(self) -> bool:
        """Nothing is false."""
        return False

    def __eq__(self, other: object) -> bool:
        """Nothing equals nothing."""
        return other is None or isinstance(other, Nothing)

    def __hash__(self) -> int:
        """All nothings are alike."""
        return 0

    def stop(self, *_: object) -> NoReturn:
        """Say which value is missing and how a template asks for it."""
        raise TemplateFault(
            codes.UNDEFINED,
            f"“{self._name}” không có giá trị ở đây.",
            f'Bọc chỗ này trong {{% if … %}}, hoặc viết {self._name} | default("…").',
        )

    __iter__ = __len__ = __lt__ = __le__ = __gt__ = __ge__ = __contains__ = stop


def pieces_of(value: object) -> tuple[Piece, ...] | None:
    """Give what a value prints, or None for what cannot be printed."""
    if isinstance(value, Text):
        return value.pieces
    if isinstance(value, (Number, Amount)):
        return ((written(value), value.origin),)
    if isinstance(value, str):
        return ((value, None),)
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return ((written(value), None),)
    return None


def written(value: float | Decimal) -> str:
    """Write a number the Vietnamese way."""
    number = value if isinstance(value, int) else Decimal(str(value))
    if isinstance(number, Decimal) and (not number.is_finite() or abs(number.adjusted()) > MAX_DIGITS):
        raise TemplateFault(codes.TEMPLATE_LIMIT, "Con số quá dài, không in được.", "Xem lại phép tính ở dòng này.")
    return format_number(number)


MAX_DIGITS = 40
"""No figure of an office has more digits."""


def is_nothing(value: object) -> bool:
    """Tell whether a value was not given."""
    return value is None or isinstance(value, Nothing)
