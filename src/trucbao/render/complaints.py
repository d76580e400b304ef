"""Complaints: whatever stops a template becomes one finding, chosen by the error's type, at the template's own line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.exceptions import (
    TemplateAssertionError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.render.faults import TemplateFault, failed, forbidden, too_much, unknown_name
from trucbao.render.sandbox import unknown_filter
from trucbao.render.spots import on_line
from trucbao.render.syntax import explain
from trucbao.render.tokens import PRIVATE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.render.sandbox import PaperEnvironment


def private_characters(sources: Mapping[str, str], shown: Mapping[str, str]) -> Diagnostic | None:
    """Refuse template text that could be taken for a token."""
    for name, source in sources.items():
        match = PRIVATE.search(source)
        if match:
            line = source.count("\n", 0, match.start()) + 1
            column = match.start() - source.rfind("\n", 0, match.start())
            message = f"Mẫu có ký tự riêng U+{ord(match.group()):04X}, không dùng được."
            return codes.FORBIDDEN_IN_TEMPLATE.at(Place(shown[name], line, column), message, "Xoá ký tự này.")
    return None


def complaint(error: Exception, environment: PaperEnvironment, names: tuple[str, ...], template: Place) -> Diagnostic:
    """Make the finding of what stopped a template.

    ``names`` are its variables, for the nearest right one; ``template`` stands where no line of it was running.
    """
    fault = _as_fault(error, environment, names)
    place = fault.place or _written_at(error) or _ran_at(error.__traceback__) or template
    return fault.code.at(on_line(place, environment.source_of(place.file), fault.word), fault.message, fault.hint)


def _as_fault(error: Exception, environment: PaperEnvironment, names: tuple[str, ...]) -> TemplateFault:
    fault = failed(*_WRONG_KIND)
    match error:
        case TemplateFault():
            fault = error
        case UndefinedError():
            fault = unknown_name(error.message or "", names)
        case TemplateNotFound():
            fault = _no_file(str(error.name), environment)
        case TemplateAssertionError() | TemplateRuntimeError():
            fault = _unknown_filter_in(error, environment) or forbidden(*_NOT_ALLOWED)
        case TemplateSyntaxError():
            place = _written_at(error) or Place("")
            fault = explain(environment, environment.source_of(place.file), place)
        case RecursionError():
            fault = too_much(*_ENDLESS)
        case MemoryError() | OverflowError():
            fault = too_much(*_TOO_LARGE)
        case _:
            pass  # a type, a value or a number of arguments that does not fit
    return fault


_ENDLESS = ("Mẫu tự gọi lại chính nó không dừng.", "Xem lại macro, include hoặc extends ở dòng này.")
_TOO_LARGE = ("Mẫu dùng quá nhiều bộ nhớ.", "Xem lại phép tính và vòng lặp ở dòng này.")
_NOT_ALLOWED = (
    "Mẫu làm một việc không được phép ở dòng này.",
    "Dữ liệu không gán lại được; giá trị cộng dồn thì đặt trong namespace; mỗi khối chỉ đặt tên một lần.",
)
_WRONG_KIND = (
    "Phép tính, bộ lọc hoặc lời gọi ở dòng này không dùng được với giá trị đã cho.",
    "Kiểm tra tham số: chữ, số, ngày, danh sách là những kiểu khác nhau.",
)


def _no_file(name: str, environment: PaperEnvironment) -> TemplateFault:
    from trucbao.diagnostics.suggest import did_you_mean

    known = environment.list_templates()
    hint = f"{did_you_mean(name, known)} Các tệp của mẫu: {', '.join(known)}.".strip()
    return TemplateFault(codes.NO_TEMPLATE, f"Mẫu gọi tệp “{name}” không có trong thư mục mẫu.", hint, word=name)


def _unknown_filter_in(error: Exception, environment: PaperEnvironment) -> TemplateFault | None:
    """Look for a filter or test that does not exist, in the file where Jinja stopped."""
    place = _written_at(error) or _ran_at(error.__traceback__) or Place("")
    try:
        tree = environment.tree_of(place.file)
    except TemplateSyntaxError:  # Jinja stopped while reading: at a name that may not be imported
        return None
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        where = Place(place.file, node.lineno)
        if isinstance(node, nodes.Filter) and node.name not in environment.filters:
            fault = unknown_filter(node.name)
            return TemplateFault(fault.code, fault.message, fault.hint, where, node.name)
        if isinstance(node, nodes.Test) and node.name not in environment.tests:
            fault = unknown_name(node.name, tuple(environment.tests), "is")
            return TemplateFault(codes.UNKNOWN_FILTER, fault.message, fault.hint, where, node.name)
    return None


def _written_at(error: Exception) -> Place | None:
    if isinstance(error, TemplateSyntaxError):
        # Where a comment has no end, Jinja gives the file in the place of the name.
        return Place(error.filename or error.name or "", error.lineno)
    return None


def _ran_at(traceback: TracebackType | None) -> Place | None:
    """Find the innermost line of a template that was running."""
    place = None
    while traceback is not None:
        template = traceback.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            place = Place(template.filename, template.get_corresponding_lineno(traceback.tb_lineno))
        traceback = traceback.tb_next
    return place
