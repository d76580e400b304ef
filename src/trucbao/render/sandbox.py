"""Sandbox: Jinja with fields only, our own operators, counted steps and nothing that reaches the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from jinja2.exceptions import TemplateNotFound
from jinja2.loaders import BaseLoader
from jinja2.runtime import Macro, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS as JINJA_TESTS

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.render.access import FUNCTIONS, is_callable
from trucbao.render.access import attribute as attribute_of
from trucbao.render.faults import TemplateFault, failed, forbidden, unknown_name
from trucbao.render.filters import FILTERS
from trucbao.render.language import GLUE, SKIP, STEPS, Hardening, OfficeLanguage, Writer
from trucbao.render.printing import Press
from trucbao.render.reckoning import exact, longer, reckon
from trucbao.render.values import Nothing, Text, is_nothing
from trucbao.render.views import View, look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment, nodes
    from jinja2.runtime import Context


class Missing(StrictUndefined):
    """A name that the template never had: every use but ``is defined`` and ``default`` is a fault."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        """Give only the name: the words for it are chosen where the finding is made."""
        return self._undefined_name or ""


class PaperEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one rendering; ``press`` holds what was printed and left out."""

    code_generator_class = Writer
    intercepted_binops: ClassVar[frozenset[str]] = frozenset(("+", "-", "*", "/", "//", "%", "**"))  # type: ignore[misc]
    intercepted_unops: ClassVar[frozenset[str]] = frozenset(("+", "-"))  # type: ignore[misc]

    def __init__(self, sources: Mapping[str, str], shown: Mapping[str, str]) -> None:
        """Take the template's files by name, and the path that a user knows each by."""
        super().__init__(
            loader=_Shelf(sources, shown),
            extensions=[OfficeLanguage],
            undefined=Missing,
            autoescape=True,  # what templates and macros wrote is Markup, everything else is text
            keep_trailing_newline=True,
            optimized=False,  # nothing is computed before the counters run
            auto_reload=False,
        )
        self.files = tuple(dict.fromkeys(shown.values()))
        press = self.press = Press()
        self.printed = press.printed
        own = {STEPS: press.count_rounds, GLUE: press.glue, SKIP: press.skip_item}
        self.filters = {**FILTERS, **own}
        self.tests = {**{name: JINJA_TESTS[name] for name in _TESTS}, "none": is_nothing}
        self.globals = dict(FUNCTIONS)

    def number_of(self, shown: str | None) -> int:
        """Give the number by which the marks know a file."""
        return self.files.index(shown) if shown in self.files else 0

    def handle_exception(self, source: str | None = None) -> NoReturn:  # noqa: ARG002  # Jinja's own signature
        """Let a fault pass as it is: it is made into a finding where the rendering was asked for."""
        raise  # noqa: PLE0704  # Jinja calls this while it handles one

    def compile(self, source: Any, name: Any = None, filename: Any = None, *more: Any, **named: Any) -> Any:  # noqa: ANN401  # overloaded in Jinja
        """Compile a file of the template; one nested beyond Python's own limits is a fault of that file."""
        try:
            return super().compile(source, name, filename, *more, **named)
        except (RecursionError, MemoryError, OverflowError, SyntaxError, ValueError):
            place = Place(filename or "", 1)
            message = "Tệp mẫu lồng quá nhiều tầng hoặc có biểu thức quá dài."
            raise TemplateFault(codes.TEMPLATE_LIMIT, message, "Tách ra thành macro hoặc nhiều tệp.", place) from None

    def source_of(self, shown: str) -> str:
        """Give the text of the file that a user knows as ``shown``; for messages only."""
        loader: _Shelf = self.loader  # type: ignore[assignment]  # set in __init__
        return loader.source_of(shown)

    def tree_of(self, shown: str) -> nodes.Template:
        """Give the syntax tree of a file; for messages only."""
        return self._parse(self.source_of(shown), None, shown)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = Hardening(filename or "").visit(super()._parse(source, name, filename))
        return tree

    def get_template(self, *args: Any, **more: Any) -> Any:  # noqa: ANN401  # Jinja's own signature
        """Count inclusions too: files that include each other twice double with every file."""
        self.press.spend(1)
        return super().get_template(*args, **more)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Give a field of a view or one of the few attributes that the language needs; Python's are not reachable."""
        if type(obj) is View:
            return look(obj, attribute)
        if isinstance(obj, Nothing):
            obj.stop()
        if isinstance(obj, Undefined):
            str(obj)  # a strict Undefined raises here and tells its own name
        return attribute_of(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401
        """Give an element by its place or key; a name is an attribute."""
        if isinstance(obj, (tuple, list, Text)) and isinstance(argument, int):
            try:
                return obj[argument]
            except IndexError:
                message = f"Danh sách không có phần tử thứ {argument}."
                raise failed(message, "Kiểm tra bằng | length.") from None
        if isinstance(obj, dict) and argument in obj:
            return obj[argument]
        return self.getattr(obj, str(argument))

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805, PYI063  # as Jinja, so that no keyword clashes
        """Call what may be called, counted."""
        __self.press.spend(1)
        if isinstance(__obj, Undefined):
            str(__obj)
        if not is_callable(__obj) or ("caller" in kwargs and type(__obj) is not Macro):
            message = "Mẫu gọi một thứ không phải macro."
            raise forbidden(message, "Chỉ gọi được macro, khối, range và namespace.")
        return __context.call(__obj, *args, **kwargs)

    def call_filter(self, name: str, *args: Any, **more: Any) -> Any:  # noqa: ANN401
        """Apply a filter that ``map`` names."""
        if name not in self.filters or name.startswith("_"):
            raise unknown_filter(name)
        return super().call_filter(name, *args, **more)

    def call_test(self, name: str, *args: Any, **more: Any) -> Any:  # noqa: ANN401
        """Apply a test that ``select`` names."""
        if name not in self.tests:
            raise unknown_name(name, tuple(self.tests))
        return super().call_test(name, *args, **more)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, ARG002
        """Reckon with numbers of bounded size; ``+`` also joins texts and lists."""
        if operator == "+" and isinstance(left, (tuple, list)) and isinstance(right, (tuple, list)):
            return longer(left, right)
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.press.glue((left, right))
        return reckon(operator, left, right)

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:  # noqa: ANN401, ARG002
        """Give the number with its sign."""
        return -exact(arg) if operator == "-" else +exact(arg)


_TESTS = (
    "odd", "even", "divisibleby", "defined", "undefined", "boolean", "false", "true", "string", "mapping", "number",
    "sequence", "iterable", "in", "==", "eq", "equalto", "!=", "ne", ">", "gt", "greaterthan", "ge", ">=", "<", "lt",
    "lessthan", "<=", "le",
)  # fmt: skip


class _Shelf(BaseLoader):
    """The files of one template, in memory; there is no path that a template could follow."""

    def __init__(self, sources: Mapping[str, str], shown: Mapping[str, str]) -> None:
        self._sources, self._shown = sources, shown

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        source = self._sources.get(str(template))
        if source is None:
            raise TemplateNotFound(str(template))
        return source, self._shown[template], lambda: True

    def list_templates(self) -> list[str]:
        return sorted(name for name in self._sources if name.endswith(".j2"))

    def source_of(self, shown: str) -> str:
        return next((self._sources[name] for name, path in self._shown.items() if path == shown), "")


def unknown_filter(name: str) -> TemplateFault:
    """Tell that there is no such filter."""
    from trucbao.diagnostics.suggest import did_you_mean

    known = tuple(FILTERS)
    hint = " ".join(part for part in (did_you_mean(name, known), f"Các bộ lọc: {', '.join(sorted(known))}.") if part)
    return TemplateFault(codes.UNKNOWN_FILTER, f"Không có bộ lọc “{name}”.", hint, word=name)
