"""Syntax: says in an office's words what is wrong with a template that Jinja cannot read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jinja2.exceptions import TemplateSyntaxError

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.render.faults import TemplateFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

_PAIRS = {"for": "endfor", "if": "endif", "macro": "endmacro", "call": "endcall", "filter": "endfilter",
          "block": "endblock", "with": "endwith", "set": "endset"}  # fmt: skip
_BETWEEN = {"elif": ("if",), "else": ("if", "for")}
_ALONE = ("include", "import", "from", "extends", "bo_qua")


class _Tag(NamedTuple):
    """A tag as written: its first word, whether it assigns (``set x = …``), its line."""

    word: str
    assigns: bool
    line: int


def explain(environment: Environment, source: str, place: Place) -> TemplateFault:
    """Find the fault in the tags of ``source``; where they are in order, it lies within the tag at ``place``."""
    try:
        fault = _fault_of_tags(list(_tags(environment, source)))
    except TemplateSyntaxError as error:
        message = "Có ký tự lạ, hoặc dấu nháy, dấu ngoặc chưa đóng trong {{ … }}, {% … %} hoặc {# … #}."
        fault = (error.lineno, message, "Kiểm tra các dấu nháy và ngoặc ở dòng này.")
    line, message, hint = fault or (
        place.line,
        "Cách viết trong {{ … }} hoặc {% … %} ở dòng này không đúng.",
        "Kiểm tra dấu phẩy, dấu ngoặc, từ thừa hoặc thiếu; so sánh thì viết ==, không viết =.",
    )
    return TemplateFault(codes.TEMPLATE_SYNTAX, message, hint, Place(place.file, line))


def _tags(environment: Environment, source: str) -> Iterator[_Tag]:
    words: list[str] | None = None
    start = 0
    for line, kind, value in environment.lexer.tokeniter(source, None):
        if kind == "block_begin":
            words, start = [], line
        elif kind == "block_end" and words is not None:
            yield _Tag(words[0] if words else "", words[:1] == ["set"] and "=" in words, start)
            words = None
        elif words is not None and kind != "whitespace":
            words.append(value)


def _fault_of_tags(tags: list[_Tag]) -> tuple[int, str, str] | None:
    opened: list[_Tag] = []
    for tag in tags:
        fault = _fault_of(tag, opened)
        if fault:
            return (tag.line, *fault)
        if tag.word in _PAIRS and not tag.assigns:
            opened.append(tag)
        elif tag.word in _PAIRS.values():
            opened.pop()
    if opened:
        tag = opened[-1]
        return tag.line, f"Thẻ {{% {tag.word} %}} mở ở đây chưa được đóng.", f"Thêm {{% {_PAIRS[tag.word]} %}}."
    return None


def _fault_of(tag: _Tag, opened: list[_Tag]) -> tuple[str, str] | None:
    last = opened[-1] if opened else None
    if tag.word in _BETWEEN:
        if last is None or last.word not in _BETWEEN[tag.word]:
            return f"{{% {tag.word} %}} đứng ngoài {{% if %}}.", "Đặt nó giữa {% if … %} và {% endif %}."
    elif tag.word in _PAIRS.values():
        if last is None:
            return f"{{% {tag.word} %}} không có thẻ mở.", "Xoá thẻ này, hoặc thêm thẻ mở phía trên."
        if _PAIRS[last.word] != tag.word:
            hint = f"Thêm {{% {_PAIRS[last.word]} %}} trước thẻ này."
            return f"{{% {tag.word} %}} đứng trong {{% {last.word} %}} mở ở dòng {last.line} chưa đóng.", hint
    elif tag.word not in _PAIRS and tag.word not in _ALONE:
        return _unknown_tag(tag.word)
    return None


def _unknown_tag(word: str) -> tuple[str, str]:
    from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only when something is wrong

    known = (*_PAIRS, *_PAIRS.values(), *_BETWEEN, *_ALONE)
    hint = f"{did_you_mean(word, known)} Các thẻ: {', '.join((*_PAIRS, *_BETWEEN, *_ALONE))}.".strip()
    return f"Không có thẻ {{% {word} %}}.", hint
