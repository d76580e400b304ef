"""What users read is Vietnamese, in NFC, spelt in one way, without a library's English."""

from __future__ import annotations

import ast
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from house.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

CALLS = {"Code", "at", "Fault", "Key", "Value", "Related", "UsageError", "write", "print", "progress"}
NAMES = {"message", "hint", "title", "help", "doc", "cure", "metavar", "epilog", "short_help"}

_WORDS = """
    invalid errors? expected unexpected missing unknown failed failure found warnings? value string integer mapping
    sequence required default cannot must should please the not with this file folder line column key list usage options
"""
ENGLISH = re.compile(rf"(?<![-\w.])(?:{'|'.join(_WORDS.split())})(?![-\w.])", re.IGNORECASE)
VIETNAMESE = re.compile(r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
BROKEN = re.compile(r"[\ufffd\u0080-\u009f\u00d0\u0400-\u04ff\u200b\ufeff\u00ad]|Ã[\u0080-\u00bf]|á»|Æ°")
OTHER_TONE_PLACE = re.compile(r"(?:[òóỏõọ]a|[òóỏõọ]e|(?<!q)[ùúủũụ]y)(?!\w)", re.IGNORECASE)
"""``hòa`` and ``ủy``; the program writes ``hoà`` and ``uỷ`` throughout, but where it shows the choice itself."""
CHOICE = {"ủy", "lối đặt dấu thanh: uỷ hoặc ủy"}
PAGE = "tone_placed"
"""The rule that explains the choice on its page."""


def test_messages_speak_vietnamese() -> None:
    found = [f"{where}: {match.group()!r} in {text!r}" for where, text in said() if (match := ENGLISH.search(text))]
    assert not found, "\n".join(found)


def test_messages_are_composed_and_whole() -> None:
    texts = [*said(), *pages()]
    found = [f"{where}: {text!r}" for where, text in texts if unicodedata.normalize("NFC", text) != text]
    found += [f"{where}: {text!r}" for where, text in texts if BROKEN.search(text)]
    assert not found, "\n".join(found)


def test_tones_stand_in_one_place() -> None:
    texts = [(where, text) for where, text in [*said(), *pages()] if text not in CHOICE and PAGE not in str(where)]
    found = [
        f"{where}: {match.group()!r} in {text!r}" for where, text in texts if (match := OTHER_TONE_PLACE.search(text))
    ]
    assert not found, "\n".join(found)


def test_sentences_carry_their_marks() -> None:
    """A sentence of four words and more without one Vietnamese letter is English or was typed without marks."""
    found = [f"{where}: {text!r}" for where, text in said() if _words(text) >= 4 and not VIETNAMESE.search(text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["Giá trị invalid", "Expected a mapping", "Không có key này"])
def test_the_guard_sees_english(text: str) -> None:
    assert ENGLISH.search(text)


@pytest.mark.parametrize("text", ["Dùng --from DIR", "tệp file.yaml", "khoá key_name", "Không có thư mục này"])
def test_the_guard_lets_names_pass(text: str) -> None:
    assert not ENGLISH.search(text)


def test_the_guard_sees_tones() -> None:
    assert [bool(OTHER_TONE_PLACE.search(word)) for word in ("hòa", "ủy", "quý", "hoà", "hoàn", "của", "khoẻ")] == [
        *(True, True),
        *(False,) * 5,
    ]


def said() -> list[tuple[str, str]]:
    """Give every string that is made to reach a user, with its place."""
    found = [(module.at(line), text) for module in modules() for line, text in strings(module.tree)]
    assert len(found) > 100
    return found


def pages() -> list[tuple[str, str]]:
    """Give the pages of the rules: the docstrings of their files."""
    return [
        (module.at(1), ast.get_docstring(module.tree) or "")
        for module in modules()
        if module.name.startswith(("trucbao.rules.each.", "trucbao.rules.across."))
    ]


def strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Find the strings, with their lines, in arguments and names that carry messages; parts of f-strings included."""
    for node in ast.walk(tree):
        for part in _carriers(node):
            for leaf in ast.walk(part):
                if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                    yield leaf.lineno, leaf.value


def _carriers(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args, keywords=keywords) if name in CALLS:
            return [*args, *(keyword.value for keyword in keywords if keyword.arg in NAMES)]
        case ast.keyword(arg=str(name), value=value) if name in NAMES:
            return [value]
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in NAMES:
            return [value]
        case _:
            return []


def _words(text: str) -> int:
    return len(re.findall(r"(?<!\S)[^\W\d_]{2,}(?!\S)", text))
