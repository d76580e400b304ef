"""Printing: the counters of one rendering, and all that Jinja does with values in between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2.runtime import Undefined
from markupsafe import Markup

from trucbao.render.faults import failed, too_much
from trucbao.render.filters import to_pieces
from trucbao.render.tokens import Ink
from trucbao.render.values import Nothing, Text
from trucbao.render.views import View, address_of

if TYPE_CHECKING:
    from collections.abc import Iterable

STEP_LIMIT = 5_000_000
"""Rounds of loops, calls and inclusions in one paper; two hundred thousand items need about a million."""

TEXT_LIMIT = 4 * 1024 * 1024
"""Characters of one text that a template builds."""


class Press:
    """What one rendering prints and how much it works; ``skipped`` are the items left out, with the reason."""

    def __init__(self) -> None:
        self.ink = Ink()
        self.skipped: dict[str, str] = {}
        self._steps = STEP_LIMIT

    def spend(self, steps: int) -> None:
        """Count work; past the limit the template stops."""
        self._steps -= steps
        if self._steps < 0:
            message = f"Mẫu lặp quá {STEP_LIMIT // 1_000_000} triệu lượt."
            raise too_much(message, "Xem lại các vòng lặp lồng nhau ở dòng này.")

    def printed(self, value: object) -> str:
        """Print a value as a token; only what a template itself wrote (Markup) reaches the page as it is."""
        if type(value) is Markup:
            # A macro stands on lines of its own and ends with a line break, and so does the line that calls it.
            return str(value).removesuffix("\n")
        pieces = value.pieces if type(value) is Text else to_pieces(value)
        put = self.ink.put
        return put(pieces[0]) if len(pieces) == 1 else "".join([put(piece) for piece in pieces])

    def glue(self, parts: Iterable[object]) -> Text | Markup:
        """Join what ``~`` joins: texts to a text with all its origins; with markup among them, to markup."""
        values = tuple(parts)
        if any(isinstance(value, Markup) for value in values):
            return Markup("").join(Markup(self._markup(value)) for value in values)  # noqa: S704  # tokens and markup only
        text = Text(tuple(piece for value in values for piece in to_pieces(value)))
        if len(text) > TEXT_LIMIT:
            message = "Mẫu ghép ra một đoạn chữ quá dài."
            raise too_much(message, "Xem lại chỗ ghép chữ bằng ~ hoặc + trong vòng lặp.")
        return text

    def _markup(self, value: object) -> str:
        if not isinstance(value, Markup):
            return self.printed(value)
        self.ink.spend(len(value))
        return str(value)

    def count_rounds(self, values: Any) -> Any:  # noqa: ANN401  # what a loop may run over
        """Count the rounds of a loop before they run; what has no length is counted round by round."""
        if isinstance(values, Nothing):
            values.stop()
        if isinstance(values, Undefined):
            str(values)  # a strict Undefined raises here and tells its own name
        if isinstance(values, str) or not hasattr(values, "__iter__"):
            message = "{% for %} chỉ chạy trên danh sách."
            raise failed(message, "Đặt sau “in” một danh sách, ví dụ: co_quan.")
        if not hasattr(values, "__len__"):
            return self._counted(values)
        self.spend(len(values))
        return values

    def _counted(self, values: Iterable[object]) -> Iterable[object]:
        for value in values:
            self.spend(1)
            yield value

    def skip_item(self, item: object, reason: object) -> None:
        """Note that the template leaves an item out, and why."""
        address = address_of(item) if type(item) is View else ""
        if not address or not isinstance(reason, str) or not reason.strip():
            message = "Thẻ bo_qua cần một mục đã nộp và một lý do bằng chữ."
            raise failed(message, 'Viết: {% bo_qua muc, "lý do không đưa vào" %}')
        self.skipped[address] = str(reason)
