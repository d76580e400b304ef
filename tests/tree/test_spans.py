"""Spans: the place of a word of a value, through every way in which YAML lets a text be written."""

from __future__ import annotations

import pytest

from trucbao.diagnostics.place import Place
from trucbao.tree import read
from trucbao.tree.lookup import find
from trucbao.tree.nodes import Mapping, Scalar
from trucbao.tree.spans import span

WAYS = {
    "plain": "a: Kết nạp 1.912 đảng viên mới\n",
    "plain over lines": "a: Kết nạp\n  1.912 đảng\n  viên mới\n",
    "single quotes": "a: 'Kết nạp 1.912 đảng viên mới'\n",
    "double quotes": 'a: "Kết nạp 1.912 đảng viên mới"\n',
    "folded": "a: >-\n  Kết nạp 1.912\n  đảng viên mới\n",
    "literal": "a: |\n  Kết nạp 1.912 đảng viên mới\n",
    "decomposed": "a: Ke\u0302\u0301t nap 1.912 đa\u0309ng vie\u0302n mới\n",
    "lines of an old Mac": "b: x\ra: Kết nạp\r  1.912 đảng viên mới\r",
    "in braces": "{b: x, a: Kết nạp 1.912 đảng viên mới}\n",
}


@pytest.mark.parametrize("way", WAYS)
def test_a_word_is_found_where_it_stands(way: str) -> None:
    text = WAYS[way]
    parsed, _ = read(text.encode(), "x.yaml")
    assert isinstance(parsed.root, Mapping)
    value = next(value for key, value in parsed.root.pairs if key.text == "a")
    assert isinstance(value, Scalar)
    start = value.text.index("đảng")
    place = span(parsed.source, find(parsed.root, "x.yaml", ("a",)), value.text, start, start + 4)
    line = text.splitlines()[place.line - 1]
    assert line[place.column - 1 :].startswith(("đảng", "đa\u0309ng"))
    assert place.end_line == place.line
    assert line[place.end_column - 1 :].startswith((" ", "\n")) or place.end_column == len(line) + 1


def test_an_escape_gives_the_whole_value() -> None:
    parsed, _ = read(b'a: "x \\u0041 b"\n', "x.yaml")
    whole = find(parsed.root, "x.yaml", ("a",))
    assert span(parsed.source, whole, "x A b", 2, 3) == whole


def test_a_stretch_outside_the_text_gives_the_whole_value() -> None:
    parsed, _ = read("a: một\n".encode(), "x.yaml")
    whole = find(parsed.root, "x.yaml", ("a",))
    assert span(parsed.source, whole, "một", 2, 9) == whole
    assert whole == Place("x.yaml", 1, 4, 1, 7)
