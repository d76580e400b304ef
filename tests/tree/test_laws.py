"""Laws of reading: nothing raises, both parsers agree, and every place lies in the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trucbao.tree import ParsedFile, read
from trucbao.tree.nodes import Mapping, Node, Scalar
from trucbao.tree.parse import fast_parser, plain_parser

GOOD = """co_quan: BTCTU
nhan_luc: 07/02/2023 16:30   # lúc nhận
van_ban: {so: 245-BC/BTCTU, ngay: 06/02/2023}
danh_gia_chung: |
  Ban đã bám sát chương trình.

  - ý một
ket_qua:
  - ma: KQ-01
    noi_dung: "Kết nạp 1.912 đảng viên: đạt 106,2%"
    phoi_hop: [BTGTU, 'VPTU']
    so_lieu:
      - {chi_tieu: dang-vien-moi, gia_tri: 1.912}
  - Kết quả khác
    viết trên hai dòng
"""
NASTY = (
    " \n\t-:#,[]{}'\"|>&*!%@`?\\~.<=ab1đạ\r\u00a0\u200b\ufeff\u0085\u2028\u0301\x00\x07\ue000\uffff：–•®¶øïÐВÃ©áº¿😀"
)
PIECES = ["- ", "a: ", "a:", "\n", "\n  ", "\n    ", '"', "'", "[", "{", "}", "]", ", ", "#", " #x", "|\n", ">-\n", "x"]
PIECES += [
    "---\n",
    "...\n",
    "*a",
    "&a ",
    "!!x ",
    "%Y\n",
    "<<: ",
    "\t",
    "\\",
    '"\\x00"',
    "? ",
    ": ",
    "-x",
    "a:b",
    "a: b: c",
]


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    check(data)


@given(st.text(NASTY, max_size=120))
def test_no_text_raises(text: str) -> None:
    check(text.encode())


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_pieces_of_yaml_raise(text: str) -> None:
    check(text.encode())


@given(st.data())
def test_no_mutation_of_a_good_file_raises(data: st.DataObject) -> None:
    text = GOOD
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 6)))
        text = text[:start] + data.draw(st.sampled_from(PIECES) | st.text(NASTY, max_size=3)) + text[end:]
    check(text.encode())


def test_the_good_file_is_good() -> None:
    parsed, found = read(GOOD.encode(), "f.yaml")
    assert isinstance(parsed.root, Mapping)
    assert not found


def check(data: bytes) -> None:
    """Read with both parsers and look at all that came out."""
    parsed, found = read(data, "f.yaml", fast_parser)
    for finding in found:
        assert finding.message
        assert finding.hint
        for place in (finding.place, *(edit.place for edit in finding.edits)):
            assert (place.line, place.column) <= (place.end_line, place.end_column)
            assert place.line == 0 or inside(parsed, place.line, place.column), (finding, data)
    assert parsed.root is not None or found
    if parsed.root is not None:
        walk(parsed, parsed.root)
    other = read(data, "f.yaml", plain_parser)
    # The two parsers differ in what they refuse of the oddest inputs, never in what they make of a sound file.
    assert found or other.found or (parsed.root and other.value.root and core(other.value.root) == core(parsed.root))


def core(node: Node) -> tuple[object, ...]:
    """Give what both parsers agree on: an empty value between braces begins where each of them likes."""
    match node:
        case Scalar(text=text, style=style):
            return node if text or style else (text,)
        case Mapping(pairs=pairs):
            return node.line, node.column, *((core(key), core(value)) for key, value in pairs)
        case _:
            return node.line, node.column, *map(core, node.items)


def inside(parsed: ParsedFile, line: int, column: int) -> bool:
    """Whether a place lies in the text (or right behind its end, as if it had a last line end), as an editor counts."""
    lines = [*parsed.source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), ""]
    return (not parsed.source.text) or (1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1)


def walk(parsed: ParsedFile, node: Node) -> None:
    """Every node lies in the text, no mapping has a key twice."""
    assert inside(parsed, node.line, node.column)
    match node:
        case Scalar(text=text):
            assert not {"\x00", "\ue000", "\ufeff"} & set(text)
        case Mapping(pairs=pairs):
            assert len({key.text for key, _ in pairs}) == len(pairs)
            for key, value in pairs:
                walk(parsed, key)
                walk(parsed, value)
        case _:
            for item in node.items:
                walk(parsed, item)
