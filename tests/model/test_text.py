"""Facts about Vietnamese text: order, look-up, tones, width, paragraphs."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.case_tables import table
from trucbao.model.text import PieceKind, display_width, fold, paragraphs, sort_key, tone_style

ORDERS = table("thu-tu.yaml")
VIETNAMESE = st.text("aàảãáạăằâấbcdđeêghiklmnoôơpqrstuưvxyAÀĐUƯ 0123456789-/.,")


@pytest.mark.parametrize("words", ORDERS)
def test_order(words: list[str]) -> None:
    shuffled = random.Random(1).sample(words, len(words))  # noqa: S311 (a test)
    assert sorted(shuffled, key=sort_key) == words


@given(st.text() | VIETNAMESE, st.text() | VIETNAMESE)
def test_order_is_total(one: str, other: str) -> None:
    keys = sort_key(one), sort_key(other)
    assert (keys[0] < keys[1]) + (keys[0] == keys[1]) + (keys[0] > keys[1]) == 1
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (keys[0] == keys[1]) is same


@given(st.text() | VIETNAMESE)
def test_order_does_not_see_composition(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(unicodedata.normalize("NFC", text))


def test_fold() -> None:
    assert fold("Đảng uỷ Khối CƠ QUAN") == fold("ĐẢNG ỦY khối cơ quan") == "dang uy khoi co quan"


@given(VIETNAMESE)
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


TONES = [
    ("Tỉnh uỷ", "Tỉnh ủy"),
    ("TỈNH UỶ", "TỈNH ỦY"),
    ("hoà, hoá, khoá, hoạ, xoã, hoả", "hòa, hóa, khóa, họa, xõa, hỏa"),
    ("khoẻ, loè, xoè", "khỏe, lòe, xòe"),
    ("thuỷ, tuỳ, luỹ, huỷ, Thuý, luỵ", "thủy, tùy, lũy, hủy, Thúy, lụy"),
    ("HOÀ-BÌNH/hoá.", "HÒA-BÌNH/hóa."),
    ("số hoá", "số hóa"),
]
SAME = "quý quỹ quỳ QUÝ hoàn toàn thuật khuỷu ngoài xoáy tuyết huyện khuya Chloé thuở Huế mùa của cúa tía quà hoa uy oe"


@pytest.mark.parametrize(("on_second", "on_first"), TONES)
def test_tone_style(on_second: str, on_first: str) -> None:
    assert tone_style(on_second, "ủy") == tone_style(on_first, "ủy") == on_first
    assert tone_style(on_second, "uỷ") == tone_style(on_first, "uỷ") == on_second


def test_tone_style_leaves_the_rest() -> None:
    assert tone_style(SAME, "ủy") == tone_style(SAME, "uỷ") == SAME


@given(st.text() | st.text("thkqoaeuyòóỏọõàáảạãèéẻẹẽỳýỷỵỹùúủụũ "))
def test_tone_style_is_stable(text: str) -> None:
    first, second = tone_style(text, "ủy"), tone_style(text, "uỷ")
    assert tone_style(first, "ủy") == first
    assert tone_style(first, "uỷ") == second
    assert len(first) == len(second) == len(text)
    assert fold(first) == fold(second) == fold(text)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("Tỉnh uỷ", 7), ("ti\u0309nh uy\u0309", 7), ("漢字", 4), ("ａ", 2), ("a\u200bb", 2)],
)
def test_width(text: str, width: int) -> None:
    assert display_width(text) == width


def test_paragraphs() -> None:
    text = (
        "Một câu\nkéo dài.\n\nĐoạn hai:\n- ý một\n  tiếp theo\n  + ý nhỏ\n+ ý nhỏ nữa\n- ý hai\n\n\n"
        "-text: * # _ | &\r\n5 - 3"
    )
    assert [(piece.kind, piece.text) for piece in paragraphs(text)] == [
        (PieceKind.PARAGRAPH, "Một câu kéo dài."),
        (PieceKind.PARAGRAPH, "Đoạn hai:"),
        (PieceKind.ITEM, "ý một tiếp theo"),
        (PieceKind.SUBITEM, "ý nhỏ"),
        (PieceKind.SUBITEM, "ý nhỏ nữa"),
        (PieceKind.ITEM, "ý hai"),
        (PieceKind.PARAGRAPH, "-text: * # _ | & 5 - 3"),
    ]
    assert paragraphs(" \n\n ") == ()


@given(st.text() | st.text("ab-+ \n"))
def test_paragraphs_lose_no_word(text: str) -> None:
    lines = [line.strip() for line in text.split("\n")]
    want = [line[2:] if line[:2] in {"- ", "+ "} else line for line in lines]
    got = " ".join(piece.text for piece in paragraphs(text))
    assert got.split() == " ".join(want).split()
