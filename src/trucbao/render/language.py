"""Language: what trucbao adds to Jinja and takes from it: the tag ``bo_qua``, lines of tags only, marks, counters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.ext import Extension
from jinja2.lexer import Token
from jinja2.visitor import NodeTransformer

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.render.faults import TemplateFault
from trucbao.render.tokens import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2.lexer import TokenStream
    from jinja2.parser import Parser

SKIP, STEPS, GLUE = "_bo_qua", "_vong", "_noi"
"""Filters that only this module writes into a template: no template may name what begins with an underscore."""


class OfficeLanguage(Extension):
    """The tag ``{% bo_qua item, "reason" %}``, and the treatment of lines."""

    tags = {"bo_qua"}  # noqa: RUF012  # Jinja's own declaration

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Take out the lines that hold nothing but tags, and mark the end of every other line.

        Jinja's ``trim_blocks`` would join ``- a{% endif %}`` with the next line; here a line goes only if it prints
        nothing. The marks let a fault of the markup name the template's line.
        """
        file = self.environment.number_of(stream.filename)  # type: ignore[attr-defined]
        for line in _lines(stream):
            _expect_own_filters_unnamed(line, stream.filename or "")
            kept = _is_printed(line)
            for token in line:
                if token.type == _END and kept:
                    yield Token(token.lineno, "data", mark(file, token.lineno) + token.value)
                elif token.type not in _OURS and (token.type != "data" or (kept and token.value)):
                    yield token

    def parse(self, parser: Parser) -> nodes.Node:
        """Read ``bo_qua``: the item, a comma, the reason."""
        line = next(parser.stream).lineno
        item = parser.parse_expression()
        if not parser.stream.skip_if("comma") or parser.stream.current.test("block_end"):
            hint = 'Viết: {% bo_qua muc, "lý do không đưa vào" %}'
            place = Place(parser.filename or "", line)
            raise TemplateFault(codes.TEMPLATE_SYNTAX, "Thẻ bo_qua thiếu lý do.", hint, place)
        reason = parser.parse_expression()
        skip = nodes.Filter(item, SKIP, [reason], [], None, None, lineno=line)
        return nodes.ExprStmt(skip, lineno=line)


def _expect_own_filters_unnamed(line: list[Token], file: str) -> None:
    """Refuse ``| _bo_qua``: what begins with an underscore is ours."""
    for sign, name in pairwise(line):
        if sign.type == "pipe" and name.type == "name" and name.value.startswith("_"):
            message, hint = f"Không có bộ lọc “{name.value}”.", "Tên bộ lọc không bắt đầu bằng gạch dưới."
            raise TemplateFault(codes.UNKNOWN_FILTER, message, hint, Place(file, name.lineno), name.value)


def _lines(stream: TokenStream) -> Iterator[list[Token]]:
    """Cut a template into its lines: text without line breaks, whole tags, and the end of the line."""
    line: list[Token] = []
    after_text, number = False, 1
    for token in stream:
        if token.type == "data":
            if after_text:
                line.append(Token(token.lineno, _COMMENT, ""))  # Jinja drops comments; two texts in a row betray one
            first, *others = token.value.split("\n")
            line.append(Token(token.lineno, "data", first))
            number = token.lineno
            for text in others:
                yield [*line, Token(number, _END, "\n")]
                number += 1
                line = [Token(number, "data", text)]
        else:
            line.append(token)
            number = token.lineno
        after_text = token.type == "data"
    yield [*line, Token(number, _END, "")]


_COMMENT, _END = "comment", "end of line"
_OURS = {_COMMENT, _END}


def _is_printed(line: list[Token]) -> bool:
    """Tell whether a line is more than tags: it has text, prints a value, or is a blank line of the template."""
    kinds = {token.type for token in line if token.type != "data" or token.value.strip()}
    return bool(kinds & {"data", "variable_begin"}) or not kinds & {"block_begin", _COMMENT}


class Hardening(NodeTransformer):
    """Puts a counter before every loop, the program's own joining in place of ``~``, and refuses what undoes tokens."""

    def __init__(self, file: str) -> None:
        self.file = file

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802  # Jinja's own name
        """Count the rounds of a loop."""
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, STEPS, [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802  # Jinja's own name
        """Join with the origins kept."""
        self.generic_visit(node)
        parts: Any = nodes.Tuple(node.nodes, "load", lineno=node.lineno)
        return nodes.Filter(parts, GLUE, [], [], None, None, lineno=node.lineno)

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> NoReturn:  # noqa: N802  # Jinja's own name
        """Refuse ``{% filter %}``: it would work on the tokens, not on the texts."""
        self.refuse("filter", "Dùng bộ lọc ngay ở giá trị: {{ x | hoa }}.", node.lineno)

    def visit_ScopedEvalContextModifier(self, node: nodes.ScopedEvalContextModifier) -> NoReturn:  # noqa: N802  # Jinja's own name
        """Refuse ``{% autoescape %}``: it would make text of what macros wrote."""
        self.refuse("autoescape", "Xoá thẻ này: mọi giá trị in ra đều đã an toàn.", node.lineno)

    def refuse(self, tag: str, hint: str, line: int) -> NoReturn:
        """Tell that a tag of Jinja is none of ours."""
        message = f"Không dùng được thẻ {{% {tag} %}}."
        raise TemplateFault(codes.FORBIDDEN_IN_TEMPLATE, message, hint, Place(self.file, line))


class Writer(CodeGenerator):
    """Writes the code of a template: ``{{ x }}`` gives what ``environment.printed`` makes of it, always at run time.

    These are the hooks through which Jinja's own native types print; everything printed becomes a token here, once.
    """

    def visit_Assign(self, node: nodes.Assign, frame: Any) -> None:  # noqa: ANN401, N802  # Jinja's own name
        """Begin a line of code, so that what Jinja checks of the target is told at the tag's line."""
        self.newline(node)
        super().visit_Assign(node, frame)

    def _output_child_to_const(self, node: nodes.Expr, frame: Any, finalize: Any) -> str:  # noqa: ANN401
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write("environment.printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write(")")
