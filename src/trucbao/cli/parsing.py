"""Parsing of arguments with argparse, in Vietnamese; only the command asked for is imported."""

from __future__ import annotations

import argparse
import importlib
from typing import TYPE_CHECKING, Any, NoReturn

from trucbao.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Run = Callable[[argparse.Namespace], int]

_NO_VALUE = object()


class UsageError(Exception):
    """The command line was not understood; the text is for the user."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose every word is Vietnamese."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self.arguments = self.add_argument_group("Tham số")
        self.options = self.add_argument_group("Tuỳ chọn")
        self.options.add_argument("-h", "--help", action="store_true", help="hiện trợ giúp này")

    def folder(self, name: str = "thu_muc") -> None:
        """Add the workspace's folder, the present one when it is left out."""
        self.arguments.add_argument(
            name, nargs="?", default=".", metavar="THƯ_MỤC", help="thư mục hội nghị (mặc định: thư mục này)"
        )

    def flag(self, *names: str, help: str) -> None:  # noqa: A002  # argparse's own word
        """Add an option without a value."""
        self.options.add_argument(*names, action="store_true", help=help)

    def choice(self, name: str, words: tuple[str, ...], help: str) -> None:  # noqa: A002  # argparse's own word
        """Add an option that takes one of ``words``, the first when it is left out."""
        self.options.add_argument(
            name, nargs="?", const=_NO_VALUE, default=words[0], type=_one_of(words), metavar="KIỂU", help=help
        )

    def text(self, *names: str, metavar: str, help: str) -> None:  # noqa: A002  # argparse's own word
        """Add an option that takes any text."""
        self.options.add_argument(*names, nargs="?", const=_NO_VALUE, default=None, metavar=metavar, help=help)

    def word(self, name: str, metavar: str, help: str) -> None:  # noqa: A002  # argparse's own word
        """Add an argument that may be left out and is "" then."""
        self.arguments.add_argument(name, nargs="?", default="", metavar=metavar, help=help)

    def words(self, *names: str, metavar: str, help: str) -> None:  # noqa: A002  # argparse's own word
        """Add an option of words parted by commas, which may stand more than once; ``read`` gives each word once."""
        self.options.add_argument(
            *names, nargs="?", const=_NO_VALUE, default=[], action="append", metavar=metavar, help=help
        )

    def error(self, message: str) -> NoReturn:
        """Never show argparse's own English."""
        del message
        raise UsageError(self._advice("Không hiểu dòng lệnh."))

    def read(self, given: list[str]) -> argparse.Namespace:
        """Parse; every mistake is a UsageError that names it."""
        try:
            options, rest = self.parse_known_args(given)
        except argparse.ArgumentError as error:
            raise UsageError(self._advice(str(error.message))) from None
        except _ChoiceError as error:
            raise UsageError(self._advice(str(error))) from None
        if rest:
            raise UsageError(self._advice(f"Không có tham số “{rest[0]}”.{self._nearest(rest[0])}"))
        for name, value in tuple(vars(options).items()):
            if value is _NO_VALUE or (isinstance(value, list) and _NO_VALUE in value):
                raise UsageError(self._advice(f"Tuỳ chọn --{name.replace('_', '-')} thiếu giá trị."))
            if isinstance(value, list):
                setattr(options, name, _words(value))
        return options

    def _nearest(self, word: str) -> str:
        from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only on a mistake

        known = [name for action in self._actions for name in action.option_strings]
        suggestion = did_you_mean(word.partition("=")[0], known)
        return f" {suggestion}" if suggestion else ""

    def _advice(self, message: str) -> str:
        return f"{message}\nXem cách dùng: {self.prog} --help"


def _words(given: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for part in given for word in part.split(",") if word.strip()))


class _ChoiceError(Exception):
    """A value outside the list of an option; not a ValueError, so that argparse leaves its words alone."""


class _Formatter(argparse.HelpFormatter):
    """Help with a Vietnamese usage line."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Write the usage line under its Vietnamese name."""
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")


def parse(given: list[str]) -> tuple[Run | None, argparse.Namespace]:
    """Give the command to run and its options; None when only help was asked for, which has then been shown."""
    if not given or given[0] in ("-h", "--help", "help"):
        print(overview())  # noqa: T201  # this room prints
        return None, argparse.Namespace()
    name = given[0]
    if name not in COMMANDS:
        from trucbao.diagnostics.suggest import did_you_mean

        what = "tuỳ chọn" if name.startswith("-") else "lệnh"
        hint = did_you_mean(name, COMMANDS)
        raise UsageError(f"Không có {what} “{name}”. {hint}".rstrip() + "\nXem các lệnh: trucbao --help")
    module = importlib.import_module(f"trucbao.cli.{name}")
    parser = Parser(f"trucbao {name}", (module.__doc__ or "").partition("\n")[0])
    module.arguments(parser)
    options = parser.read(given[1:])
    if options.help:
        print(parser.format_help(), end="")  # noqa: T201
        return None, options
    return module.run, options


def overview() -> str:
    """Give the text of ``trucbao --help``."""
    lines = [f"  {name:<10}{words}" for name, words in COMMANDS.items()]
    return (
        "Cách dùng: trucbao LỆNH [THAM SỐ]\n\n"
        "Lập các văn bản của hội nghị trực báo từ báo cáo của các cơ quan.\n\nCác lệnh:\n" + "\n".join(lines) + "\n\n"
        "  --version   hiện phiên bản\n"
        "  --help      hiện trợ giúp; “trucbao LỆNH --help” nói rõ từng lệnh\n"
    )


def _one_of(words: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text in words:
            return text
        message = f"Không có giá trị “{text}”. Chọn một trong: {', '.join(words)}."
        raise _ChoiceError(message)

    return read
