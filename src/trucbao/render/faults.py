"""Faults: what stops a template, raised inside Jinja and turned into a finding before it leaves this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics import codes

if TYPE_CHECKING:
    from trucbao.diagnostics.codes import Code
    from trucbao.diagnostics.place import Place


class TemplateFault(Exception):  # noqa: N818  # a fault in a template is no error of the program
    """A template did what it may not; Jinja leaves no other way out of a running template than an exception.

    ``place`` is known only for faults of the text itself; for faults while running the template's frame tells it.
    ``word`` is what stands wrong on that line, where it is one word.
    """

    def __init__(self, code: Code, message: str, hint: str = "", place: Place | None = None, word: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.place, self.word = code, message, hint, place, word


def unknown_name(name: str, known: tuple[str, ...], owner: str = "") -> TemplateFault:
    """Tell that a template calls ``name``, which is none of ``known``; ``owner`` is what was asked for it."""
    from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only when something is wrong

    where = f" ở “{owner}”" if owner else ""
    listed = f"Các tên dùng được{where}: {', '.join(known)}." if known else ""
    hint = " ".join(part for part in (did_you_mean(name, known), listed) if part)
    return TemplateFault(codes.UNDEFINED, f"Không có “{name}”{where}.", hint, word=name)


def forbidden(message: str, hint: str = "") -> TemplateFault:
    """Tell that a template reaches for what no template may have."""
    return TemplateFault(codes.FORBIDDEN_IN_TEMPLATE, message, hint)


def failed(message: str, hint: str = "") -> TemplateFault:
    """Tell that a template cannot go on."""
    return TemplateFault(codes.TEMPLATE_FAILED, message, hint)


def too_much(message: str, hint: str = "") -> TemplateFault:
    """Tell that a template passes a limit."""
    return TemplateFault(codes.TEMPLATE_LIMIT, message, hint)
