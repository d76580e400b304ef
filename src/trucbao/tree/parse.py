"""YAML events to a tree: no composer, no guess of types; nothing but this module knows the YAML library."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.tree.nodes import Mapping, Node, Scalar, Sequence
from trucbao.tree.pairs import sound_pairs
from trucbao.tree.signs import FORBIDDEN, UNSEEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.diagnostics.diagnostic import Diagnostic

MAX_DEPTH = 64
MAX_NODES = 100_000
"""Texts in a file; fifty agencies' reports of a hundred items each have fewer."""

MAX_SCALAR = 100_000
"""Characters of one value: thirty printed pages."""


class Events(Protocol):
    """A parser that gives one event after the other."""

    def get_event(self) -> Any:  # noqa: ANN401  # the library's events have no common type
        """Give the next event."""


class Fault(NamedTuple):
    """Where the parser stopped, and where the thing began that it was reading; lines and columns from 1.

    ``quote_line`` is where a quoted text began that ended on the line of the fault, 0 when there is none.
    """

    line: int
    column: int
    from_line: int
    from_column: int
    quote_line: int = 0


class Built(NamedTuple):
    """What the events gave; ``values`` are all scalars in the order of the file; ``fault``: a syntax error."""

    root: Node | None = None
    scalars: tuple[Scalar, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    fault: Fault | None = None
    stopped: bool = False


def fast_parser(text: str) -> Events:
    """Give libyaml's parser where the library was built with it, else the one in Python; both give the same."""
    import yaml  # 50 ms that a command without YAML does without

    if not yaml.__with_libyaml__:
        return plain_parser(text)
    from yaml._yaml import CParser

    return CParser(text)


def plain_parser(text: str) -> Events:
    """Give the parser written in Python."""
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class PlainParser(Reader, Scanner, Parser):
        def __init__(self) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)

    return PlainParser()


def build(text: str, file: str, parser: Callable[[str], Events] = fast_parser) -> Built:
    """Build the tree of a text; a syntax error ends it and is told as a place."""
    from yaml.error import MarkedYAMLError, YAMLError

    builder = _Builder(file, text)
    try:
        # The two parsers count the end of a text without a last line end in two ways.
        builder.run(parser(text if text.endswith("\n") else text + "\n"))
    except MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        start = error.context_mark or at
        fault = Fault(1, 1, 1, 1)
        if at and start:
            quote = _quote_line(builder.scalars, at.line + 1)
            fault = Fault(at.line + 1, at.column + 1, start.line + 1, start.column + 1, quote)
        return Built(None, tuple(builder.scalars), tuple(builder.found), fault)
    except YAMLError:  # the reader's own: a sign that no YAML may hold, and that the traps let through
        return Built(None, (), tuple(builder.found), Fault(1, 1, 1, 1))
    return Built(builder.root, tuple(builder.scalars), tuple(builder.found), stopped=builder.stopped)


def _quote_line(scalars: list[Scalar], line: int) -> int:
    """Give the line where a quoted text of several lines began that ended on ``line``: its own end is missing."""
    last = scalars[-1] if scalars else None
    return last.line if last and last.style in ("'", '"') and last.line < last.end_line == line else 0


class _Builder:
    """One run over the events; grows, and is read only when the run is over."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.normal = text.isascii() or (unicodedata.is_normalized("NFC", text) and not UNSEEN.search(text))
        self.escapes = "\\" in text
        self.scalars: list[Scalar] = []
        self.found: list[Diagnostic] = []
        self.root: Node | None = None
        self.stopped = False
        self.children: list[Node] = []
        self.open: list[tuple[Any, list[Node]]] = []
        self.collections = 0

    def run(self, events: Events) -> None:
        """Read all events; two of three are scalars, so they are handled here, with names bound."""
        from yaml.events import ScalarEvent, StreamEndEvent

        get_event, scalars, normal, escapes, make = events.get_event, self.scalars, self.normal, self.escapes, _make
        handlers = self.handlers()
        while not self.stopped:
            event = get_event()
            kind = event.__class__
            if kind is ScalarEvent:
                start, end, text, style = event.start_mark, event.end_mark, event.value, event.style or ""
                if not normal or len(text) > MAX_SCALAR or (escapes and style == '"'):
                    text = self.text_of(event, text)
                node = make(Scalar, (text, start.line + 1, start.column + 1, end.line + 1, end.column + 1, style))
                scalars.append(node)
                self.children.append(node)
                if event.anchor or event.tag or len(scalars) > MAX_NODES:
                    self.marked(event)
            elif kind in handlers:
                handlers[kind](event)
            elif kind is StreamEndEvent:
                return

    def handlers(self) -> dict[type, Callable[[Any], None]]:
        """Give what handles each kind of event that has one, scalars left out."""
        from yaml import events

        return {
            events.MappingStartEvent: self.begin,
            events.SequenceStartEvent: self.begin,
            events.MappingEndEvent: self.end_mapping,
            events.SequenceEndEvent: self.end_sequence,
            events.AliasEvent: self.alias,
            events.DocumentStartEvent: self.document,
            events.DocumentEndEvent: self.end_document,
        }

    def text_of(self, event: Any, text: str) -> str:  # noqa: ANN401
        """Give a scalar's text as the tree holds it: composed, no unseen signs, none that escapes smuggled in."""
        if len(text) > MAX_SCALAR:
            message = f"Một giá trị dài {len(text)} ký tự, quá {MAX_SCALAR} ký tự."
            hint = "Tách thành nhiều mục; kiểm tra dấu nháy đã đóng."
            self.refuse(codes.TOO_LARGE.at(self.place(event), message, hint))
        return unicodedata.normalize("NFC", UNSEEN.sub("", FORBIDDEN.sub("\ufffd", text)))

    def begin(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor or event.tag:
            self.marked(event)
        self.collections += 1
        if self.collections > MAX_NODES:
            self.refuse(self.too_many(event))
        if len(self.open) >= MAX_DEPTH:
            # libyaml's composer dies of deep nesting, and its scanner takes quadratic time: not one event more.
            message = f"Lồng quá {MAX_DEPTH} tầng ngoặc hoặc thụt dòng."
            self.refuse(codes.TOO_DEEP.at(self.place(event), message, "Kiểm tra các dấu ngoặc [ và { ở dòng này."))
        self.open.append((event, self.children))
        self.children = []

    def end_mapping(self, event: Any) -> None:  # noqa: ANN401
        start, siblings = self.open.pop()
        span = _span(start, event, self.children)
        pairs, found = sound_pairs(self.children, self.file, span[:2])
        if found:
            self.found += found
        siblings.append(_make(Mapping, (pairs, *span)))
        self.children = siblings

    def end_sequence(self, event: Any) -> None:  # noqa: ANN401
        start, siblings = self.open.pop()
        siblings.append(_make(Sequence, (tuple(self.children), *_span(start, event, self.children))))
        self.children = siblings

    def end_document(self, _: Any) -> None:  # noqa: ANN401
        self.root = self.children[0] if self.children else None

    def alias(self, event: Any) -> None:  # noqa: ANN401
        place = self.place(event)
        merged = self.children and isinstance(self.children[-1], Scalar) and self.children[-1].text == "<<"
        if not merged:
            message = f"YAML hiểu “*{event.anchor}” là lời gọi lại một giá trị đã ghi; ở đây không dùng cách này."
            hint = f"Nếu là chữ, đặt trong dấu nháy: '*{event.anchor}'; nếu không, ghi lại cả giá trị."
            self.found.append(codes.ANCHOR.at(place, message, hint))
        node = Scalar(f"*{event.anchor}", place.line, place.column, place.end_line, place.end_column)
        self.scalars.append(node)
        self.children.append(node)

    def marked(self, event: Any) -> None:  # noqa: ANN401
        """Tell of an anchor (&) or a tag (!) before a value, which itself is read, and of a value too many."""
        if len(self.scalars) > MAX_NODES:
            self.refuse(self.too_many(event))
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if event.anchor:
            message = f"YAML hiểu “&{event.anchor}” là đặt tên cho giá trị; ở đây không dùng cách này."
            place = Place(self.file, line, column, line, column + len(event.anchor) + 1)
            self.found.append(
                codes.ANCHOR.at(place, message, "Bỏ phần này; nếu là chữ, đặt cả giá trị trong dấu nháy.")
            )
        if event.tag:
            message = "YAML hiểu dấu “!” ở đầu giá trị là khai báo kiểu; ở đây mọi giá trị đều là chữ."
            place = Place(self.file, line, column, line, column + 1)
            self.found.append(codes.TAG.at(place, message, "Bỏ phần này; nếu là chữ, đặt cả giá trị trong dấu nháy."))

    def document(self, event: Any) -> None:  # noqa: ANN401
        """Tell of a second document and of directives; the first document is read, the rest is not."""
        place = self.place(event)
        if event.version or event.tags:
            message = "Dòng bắt đầu bằng “%” là chỉ thị của YAML; ở đây không dùng."
            line = Place(self.file, place.line, place.column, place.line, place.column + 1)
            self.found.append(codes.SECOND_DOCUMENT.at(line, message, "Xoá dòng này."))
        if self.root is not None:
            message = "Từ đây là văn bản YAML thứ hai trong cùng một tệp (sau dấu --- hoặc …); phần này không được đọc."
            self.refuse(codes.SECOND_DOCUMENT.at(place, message, "Xoá dòng “---”, hoặc tách phần này ra tệp khác."))

    def too_many(self, event: Any) -> Diagnostic:  # noqa: ANN401
        message = f"Tệp có hơn {MAX_NODES:_} giá trị.".replace("_", ".")
        return codes.TOO_LARGE.at(self.place(event), message, "Tách thành nhiều tệp.")

    def refuse(self, finding: Diagnostic) -> None:
        """Take up a finding after which reading on would be unsafe or senseless."""
        self.found.append(finding)
        self.stopped = True

    def place(self, event: Any) -> Place:  # noqa: ANN401
        start, end = event.start_mark, event.end_mark
        return Place(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


_make = tuple.__new__
"""Makes a named tuple without its own constructor, which takes twice as long."""


def _span(start: Any, end: Any, children: list[Node]) -> tuple[int, int, int, int]:  # noqa: ANN401
    """Give where a collection begins and ends; without brackets it ends with its last child, not on a later line."""
    line, column = start.start_mark.line + 1, start.start_mark.column + 1
    # In [a: b] the pair has no brackets of its own: it begins where its key does.
    if children and (not start.flow_style or (children[0].line, children[0].column) == (line, column)):
        return line, column, children[-1].end_line, children[-1].end_column
    return line, column, end.end_mark.line + 1, end.end_mark.column + 1
