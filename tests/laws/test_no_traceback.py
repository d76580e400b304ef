"""The law of the last door: whatever comes in, a build ends in findings or in a paper, letter for letter."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.desk import FOLDER, PAPER, built, paragraphs
from rules.page import CONFERENCE, PAST
from trucbao.diagnostics.verdict import exit_code
from trucbao.model.text import paragraphs as prose
from trucbao.world.disk import Disk
from trucbao.world.memory import MemoryWorld

ALPHABET = "aăâđêôơưÁẫỹ ,.;:-+*_#|&<>{}[]()`'\"\\/%!?@~^=$1208\n"
SENTENCES = st.text(ALPHABET, min_size=1, max_size=120).filter(lambda text: text.strip())
KEYS = st.sampled_from(
    [
        "co_quan",
        "ket_qua",
        "noi_dung",
        "nhiem_vu",
        "thoi_han",
        "so_lieu",
        "gia_tri",
        "nguyen_nhan",
        "ma",
        "lan_nop",
        "x",
    ]
)
LEAVES = st.sampled_from(["VPTU", "1", "1.912", "", "có", "31/02/2023", "quý II", "{{ x }}", "*a*", "&b", "- c", "[d"])
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=20
)


def with_file(data: bytes | str) -> MemoryWorld:
    """Give a desk whose one submission is ``data``."""
    files = {
        str(FOLDER / "hoi-nghi.yaml"): CONFERENCE,
        str(FOLDER / "nam-truoc.yaml"): PAST,
        str(FOLDER / "co-quan" / "VPTU.yaml"): data,
    }
    return MemoryWorld(files, below=Disk())


def flow(tree: object) -> str:
    """Write a tree as YAML in braces, plain words as a careless clerk leaves them."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {flow(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(flow, tree)) + "]"
    return str(tree)


def quoted(text: str) -> str:
    """Write a text as a YAML scalar in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_random_bytes(data: bytes) -> None:
    made = built(with_file(data))
    assert made.found
    assert exit_code(made.found) == 1


@settings(max_examples=150)
@given(TREES)
def test_random_trees(tree: object) -> None:
    made = built(with_file(flow(tree)))
    assert made.written or made.found
    assert all(one.message and one.code for one in made.found)


@settings(max_examples=60)
@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_random_texts_come_out_letter_for_letter(texts: list[str]) -> None:
    yaml = "co_quan: VPTU\nket_qua:\n" + "".join(f"  - noi_dung: {quoted(text)}\n" for text in texts)
    world = with_file(yaml)
    made = built(world)
    if made.written:
        body = " ".join(paragraphs(world.files[str(PAPER)]))
        for text in texts:
            assert all(piece.text in body for piece in prose(text.strip()))
    else:
        assert made.found


def test_texts_that_look_like_markup_come_out_as_they_are() -> None:
    hostile = "*đậm* _x_ # 1. | a & b < c {{ x }} ::: \\x [a](javascript:b) <w:p/> ]]> &lt; {% raw %} \\begin"
    long = " ".join(f"chữ{number}" for number in range(3_000)) + "."
    world = with_file(f"co_quan: VPTU\nket_qua:\n  - noi_dung: {quoted(hostile)}\n  - noi_dung: {quoted(long)}\n")
    assert built(world).found == ()
    texts = paragraphs(world.files[str(PAPER)])
    assert [text for text in texts if text.startswith((hostile, long))] == [
        f"{hostile} (Văn phòng Tỉnh uỷ)",
        f"{long} (Văn phòng Tỉnh uỷ)",
    ]
