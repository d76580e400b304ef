"""A file from bytes to tree: encodings, limits, places."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest

from trucbao.tree import ParsedFile, convert, encoding_of, read
from trucbao.tree.nodes import Mapping, Scalar, Sequence
from trucbao.tree.parse import fast_parser, plain_parser

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.diagnostics.diagnostic import Outcome
    from trucbao.tree.parse import Events

TEXT = "co_quan: BTCTU\nket_qua:\n  - Kết quả thực hiện nhiệm vụ được giao năm 2022\n"
TCVN3 = "co_quan: BTCTU\nket_qua:\n  - KÕt qu¶ thùc hiÖn nhiÖm vô ®\u00adîc giao n¨m 2022\n"
VNI = "co_quan: BTCTU\nket_qua:\n  - Keát quaû thöïc hieän nhieäm vuï ñöôïc giao naêm 2022\n"
BOTH = pytest.mark.parametrize("parser", [fast_parser, plain_parser])


def codes(outcome: Outcome[ParsedFile]) -> list[tuple[str, int, int]]:
    """Give the kinds and places of all findings."""
    return [(finding.code, finding.place.line, finding.place.column) for finding in outcome.found]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_e1_unicode_is_read_in_every_form(codec: str) -> None:
    outcome = read(TEXT.encode(codec), "f.yaml")
    assert not outcome.found
    assert outcome.value == read(TEXT.encode(), "f.yaml").value
    assert outcome.value.source.text == TEXT


@pytest.mark.parametrize(
    ("data", "encoding", "name"),
    [
        (TCVN3.encode("latin-1"), "tcvn3", "TCVN3"),
        (VNI.encode("latin-1"), "vni", "VNI"),
        (unicodedata.normalize("NFD", "Kết quả\n").replace("e\u0302", "ê").encode("cp1258"), "cp1258", "Windows-1258"),
        (b"a: K\xea\xect qua\xd2\n", "cp1258", "Windows-1258"),
    ],
)
def test_e2_e3_legacy_encodings_are_named(data: bytes, encoding: str, name: str) -> None:
    parsed, found = read(data, "f.yaml")
    assert parsed.root is None
    assert [finding.code for finding in found] == ["TB110"]
    assert name in found[0].message
    assert found[0].hint
    assert encoding_of(data) == encoding
    text = convert(data, encoding)
    assert text == unicodedata.normalize("NFC", text)
    assert "Kết quả" in text


def test_e2_e3_converted_text_is_what_was_meant() -> None:
    assert convert(TCVN3.encode("latin-1"), "tcvn3") == TEXT
    assert convert(VNI.encode("latin-1"), "vni") == TEXT


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a: 1\r\nb: \xc4\x91\xff\n", ("TB110", 2, 5)),
        (b"\xef\xbb\xbfa: \xff", ("TB110", 1, 4)),
        ("a: b".encode("utf-16")[:-1], ("TB110", 1, 4)),
        (b"PK\x03\x04 rest", ("TB110", 0, 0)),
        (b"%PDF-1.7", ("TB110", 0, 0)),
    ],
)
def test_e1_bytes_that_are_no_text_are_refused_at_their_place(data: bytes, place: tuple[str, int, int]) -> None:
    outcome = read(data, "f.yaml")
    assert codes(outcome) == [place]
    assert outcome.value.root is None


@pytest.mark.parametrize("data", [b"", b"\n\n", b"   \n", b"\xef\xbb\xbf", b"---\n", b"---\n...\n", b"# x\n", b'""\n'])
def test_y13_a_file_without_content_says_so(data: bytes) -> None:
    outcome = read(data, "f.yaml")
    assert codes(outcome) == [("TB119", 1, 1)]
    assert outcome.value.root is None


@BOTH
def test_lone_cr_ends_lines(parser: Callable[[str], Events]) -> None:
    outcome = read("a: đ\rb: 2\rc: @x".encode(), "f.yaml", parser)
    assert codes(outcome) == [("TB124", 1, 5), ("TB125", 3, 4)]
    assert [edit.new for edit in outcome.found[0].edits] == ["\n", "\n"]


@BOTH
def test_columns_count_characters(parser: Callable[[str], Events]) -> None:
    """Neither a byte order mark, nor signs beyond the first plane, nor decomposed letters shift a place."""
    root = read("\ufeff𠀀𠀀: {ke\u0302\u0301: x}\nb: y\n".encode(), "f.yaml", parser).value.root
    assert isinstance(root, Mapping)
    (first, inner), (second, last) = root.pairs
    assert (first[:5], last[:5]) == (("𠀀𠀀", 1, 1, 1, 3), ("y", 2, 4, 2, 5))
    assert isinstance(inner, Mapping)
    assert (inner.column, inner.end_column) == (5, 14)
    assert [scalar[:5] for scalar in inner.pairs[0]] == [("kế", 1, 6, 1, 10), ("x", 1, 12, 1, 13)]
    assert second.text == "b"


@BOTH
def test_places_of_a_mended_line_are_those_of_the_file(parser: Callable[[str], Events]) -> None:
    root, found = read("ma:x\nb： {c: 1, d:\t2}\n".encode(), "f.yaml", parser)
    assert isinstance(root.root, Mapping)
    (ma, x), (b, inner) = root.root.pairs
    assert (ma.column, x.column, b.column, inner.column) == (1, 4, 1, 4)
    assert isinstance(inner, Mapping)
    assert [(key.column, value.column) for key, value in inner.pairs] == [(5, 8), (11, 14)]
    assert [finding.code for finding in found] == ["TB120", "TB105"]


@BOTH
def test_y9_y10_all_scalars_are_text(parser: Callable[[str], Events]) -> None:
    values = ["no", "~", "null", "1.912", "0123", "12:30", "2023-02-30", ".inf", "0x1F", "1_000", "+5", "1e999"]
    root, found = read("".join(f"- {value}\n" for value in [*values, ""]).encode(), "f.yaml", parser)
    assert not found
    assert isinstance(root.root, Sequence)
    assert [item.text for item in root.root.items if isinstance(item, Scalar)] == [*values, ""]


def test_styles_are_kept() -> None:
    root = read(b"- a\n- 'b'\n- \"c\"\n- |\n  d\n- >-\n  e\n  f\n", "f.yaml").value.root
    assert isinstance(root, Sequence)
    assert [item[0::5] for item in root.items] == [("a", ""), ("b", "'"), ("c", '"'), ("d\n", "|"), ("e f", ">")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: b\n" * 300_000, "TB118"),
        (b"a: " + b"x" * 200_000, "TB118"),
        (b"[" + b"x," * 200_000 + b"]", "TB118"),
        (b"- {}\n" * 150_000, "TB118"),
        (b"a: " + b"1" * 5_000, ""),
        (b" " * 1_000_000 + b"x: 1", ""),
        (b"- '" + b"x\x07" * 40_000 + b"'", "TB911"),
    ],
)
def test_y5_y6_s4_sizes_are_bounded(data: bytes, code: str) -> None:
    found = read(data, "f.yaml").found
    assert len(found) <= 302
    assert code in {finding.code for finding in found} or (not code and not found)


DEEP = ["[", "{a: ", "- ", "? ", "[{a: ", "!x [", "&a [", "- [", "[\n", "{a:\n", '["', "[[[[ x: "]


@pytest.mark.parametrize("unit", DEEP)
def test_y4_depth_never_kills(unit: str) -> None:
    program = (
        "import sys, threading; from trucbao.tree import read\n"
        "threading.stack_size(512 * 1024)\n"
        "def work():\n"
        f"    for n in (64, 65, 1000, 5000, 30000): read(({unit!r} * n).encode(), 'f.yaml')\n"
        "    for n in (64, 65, 1000): read(''.join(' ' * i + 'a:\\n' for i in range(n)).encode(), 'f.yaml')\n"
        "work(); t = threading.Thread(target=work); t.start(); t.join(); print('done')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.strip() == b"done"
    assert not done.stderr


@BOTH
def test_y4_depth_is_told(parser: Callable[[str], Events]) -> None:
    assert not read(b"[" * 64 + b"x" + b"]" * 64, "f.yaml", parser).found
    assert codes(read(b"[" * 65 + b"x" + b"]" * 65, "f.yaml", parser)) == [("TB117", 1, 65)]
    assert codes(read(b"- " * 65 + b"x", "f.yaml", parser)) == [("TB117", 1, 129)]


def test_y1_y3_aliases_cost_nothing() -> None:
    bomb = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    parsed, found = read(bomb.encode(), "f.yaml")
    assert {finding.code for finding in found} == {"TB107"}
    assert len(str(parsed.root)) < 100_000


def test_e6_our_own_tokens_cannot_be_sent() -> None:
    parsed, found = read('a: x\ue000y\nb: "\\ue000"\n'.encode(), "f.yaml")
    assert [finding.code for finding in found] == ["TB113", "TB113"]
    assert "\ue000" not in str(parsed.root)


def test_duplicates_name_the_first_line() -> None:
    (finding,) = read(b"a: 1\nb: 2\na: 3\n", "f.yaml").found
    assert [(related.place.line, related.place.column) for related in finding.related] == [(1, 1)]
