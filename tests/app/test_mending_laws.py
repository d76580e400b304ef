"""Laws of mending: the meaning stays, the bytes outside the mended places stay, a second run changes nothing."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.test_mending import ALL, FILE, FOLDER, world
from trucbao.app import edits
from trucbao.app.mending import Task, mend
from trucbao.app.settings import Choice
from trucbao.diagnostics.codes import DECOMPOSED
from trucbao.diagnostics.diagnostic import Edit
from trucbao.tree import read
from trucbao.tree.lines import Lines
from trucbao.tree.nodes import Mapping, Scalar, SourceText

SIGNS = Task(Choice(("TB1", "TB2")))
WORDS = (
    "Kết",
    "nạp",
    "31",
    "đảng",
    "viên",
    "uỷ",
    "106,2%",
    "(BTCTU)",
    "“rõ”",
    "C#",
    "a_b",
    "-",
    "–",
    "1.912",
    "Quý II/2023;",
)
MARKED = ("ki\u200bểm", "ti\u0309nh", "Ðảng", "ВТС", "Káº¿t", "m\u0007ột", "đ\u00a0ã", "o\u0302\u0301", "x\u202ey")
STARTS = ("- ", "-", "– ", "-\u00a0", "-\t", "• ")
KEYS = ("noi_dung: ", "noi_dung:", "noi_dung： ", "noi_dung:\u3000", "")
LAYOUT = ("", "# chú thích -không:sửa–gì\n", "\n", "   \n", "#\u200b gì\n")


@st.composite
def submissions(draw: st.DrawFn) -> str:
    """Give a submission whose items bear faults of signs and of YAML among sound lines, comments and odd layout."""
    end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = [draw(st.sampled_from(LAYOUT)), "co_quan:   BTCTU   # giữ: -nguyên\n", "ket_qua:\n"]
    for number in range(draw(st.integers(1, 5))):
        text = " ".join(draw(st.lists(st.sampled_from(WORDS + MARKED), min_size=1, max_size=8)))
        colon = draw(st.sampled_from(["", "", " kết quả: tốt"]))
        # One fault of YAML in a line: of two the reader understands one, and the second run of it the other.
        start, key = draw(st.sampled_from([*((odd, "") for odd in STARTS), *(("- ", odd) for odd in KEYS)]))
        lines += f"  {start}{key}Mục {number} {text}{colon}\n", draw(st.sampled_from(LAYOUT))
    whole = "".join(lines).replace("\n", end)
    return unicodedata.normalize("NFD", whole) if draw(st.booleans()) else whole


def declared(text: str) -> str:
    """Give what mending says it makes of a text; all else the reader has understood already, and it stays."""
    return text.replace("áº¿", "ế").replace("Ð", "Đ").replace("ВТС", "BTC")


def texts(node: object) -> list[str]:
    """Give all keys and texts of a tree in their order, blanks made plain and signs that say nothing left out."""
    match node:
        case Scalar(text=text):
            return [" ".join(text.replace("\ufffd", "").split())]
        case Mapping(pairs=pairs):
            return [part for key, value in pairs for part in (*texts(key), *texts(value))]
        case None:
            return []
        case _:
            return [part for item in node.items for part in texts(item)]


@settings(max_examples=60)
@example("co_quan: BTCTU\nket_qua:\n  - noi_dung: Mục 0 Ðảng Káº¿t m\x07ột kết quả: tốt\n")
@given(submissions())
def test_mending_keeps_the_meaning_and_is_done_in_one_run(text: str) -> None:
    desk = world(text)
    before, _ = read(text.encode(), "a.yaml")
    mend(desk, FOLDER, SIGNS)
    data = desk.files[str(FILE)]
    after, found = read(data, "a.yaml")
    if before.root is not None:
        assert texts(after.root) == [declared(one) for one in texts(before.root)]
    assert not [one for one in found if one.edits and one.code != "TB111"]
    assert mend(desk, FOLDER, SIGNS) == ((), ())
    assert desk.files[str(FILE)] == data


@settings(max_examples=60)
@given(submissions())
def test_mending_of_words_makes_no_key_and_loses_no_value(text: str) -> None:
    desk = world(text)
    mend(desk, FOLDER, SIGNS)
    before, _ = read(desk.files[str(FILE)], "a.yaml")
    mend(desk, FOLDER, ALL)
    data = desk.files[str(FILE)]
    after, _ = read(data, "a.yaml")
    assert len(texts(after.root)) == len(texts(before.root))
    assert [one for one in texts(after.root) if one.isascii()][:2] == ["co_quan", "BTCTU"]
    assert mend(desk, FOLDER, ALL) == ((), ())
    assert desk.files[str(FILE)] == data


@settings(max_examples=60)
@given(submissions())
def test_lines_without_a_fault_stay_byte_for_byte(text: str) -> None:
    desk = world(text)
    _, found = read(text.encode(), "a.yaml")
    faulty = {edit.place.line for one in found for edit in one.edits}
    mend(desk, FOLDER, SIGNS)
    old, new = text.encode().split(b"\n"), desk.files[str(FILE)].split(b"\n")
    assert len(old) == len(new)
    kept = [number for number in range(1, len(old) + 1) if number not in faulty]
    assert [old[number - 1] for number in kept] == [new[number - 1] for number in kept]


@given(
    st.text("ab\n\r😀", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xy", max_size=3))),
)
def test_what_no_edit_covers_stays(text: str, wanted: list[tuple[int, int, str]]) -> None:
    lines = Lines.of(SourceText("a.yaml", text))
    places = [
        lines.place(start, min(start + size, len(text))) for start, size, _ in wanted if start < len(text) and size
    ]
    found = [
        DECOMPOSED.at(place, "", edits=(Edit(place, new),))
        for place, (*_, new) in zip(places, [one for one in wanted if one[0] < len(text) and one[1]], strict=True)
    ]
    units = edits.units(lines_source := SourceText("a.yaml", text), found)
    after = edits.apply(lines_source.text, units)
    at_old = at_new = 0
    for ((start, end, new),) in units:
        size = start - at_old
        assert text[at_old:start] == after[at_new : at_new + size]
        assert after[at_new + size : at_new + size + len(new)] == new
        at_old, at_new = end, at_new + size + len(new)
    assert text[at_old:] == after[at_new:]
