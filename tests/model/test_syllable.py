"""Syllables: every ordinary word passes, impossible ones do not, and a tone mark is set where it belongs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trucbao.model.keystrokes import residues
from trucbao.model.misspelling import Fault, misspellings
from trucbao.model.syllable import RIMES, divide, is_syllable, letters_of, sounds, spell

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [*(ROOT / "examples").rglob("*.yaml"), ROOT / "tests" / "cases" / "kiem-tra" / "sach.yaml"]

ORDINARY = """
    xoay quẩn quanh loắt choắt nguệch ngoạc khuỷu tay ngoằn ngoèo huỵch toẹt quều quào rượu hươu khuya giặt giội gìn
    giữ giếng giêng giuộc quýt quỵt quỳnh quốc quãng xuề xoà tuềnh toàng huơ thuở ngoáy xoèn xoẹt duệ tuyết xuyến
    huých uỳnh suýt tuýp ỷ yểu yếm yên yết ì ấp ưng ừ eo éc ướt boong xoong quặn nguýt khuỵu loạng choạng ngoẹo
    nhoẻn khoảnh khoắng hoẵng oằn gượng ghềnh nghêu nghễnh kềnh kẹo ký kĩ lý lí mỹ tỷ sĩ quý quí quy thuỷ thủy hoá
    hóa khoẻ khỏe uỷ ủy toà tòa luỵ của mùa cúa tía người được những đường nghiệp quyết chuyện huyện triển khai
    phương hướng nhiệm vụ giải phóng mặt bằng trọng điểm chuyển đổi nghìn không trăm thiên tai cứu nạn tiêm chủng
    quan trắc khuyến khích nguyên nhân khách chủ yêu cầu giấy tờ gì giặc
"""
IMPOSSIBLE = """
    nghành ngiên gế ghà kông cần̉ kác thưc đảngg quyêt viêc hòan tòan qúy cuả nhìêu thừơng phưong đuợc nguời trìh
    nhièu nghả gỉai đaị bịêt ngịêm thựcc khỏang đảngviên thùc hợpp quốcphòng cế ngế tiếnn hhọp xuât
"""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_word_of_clean_texts_passes(path: Path) -> None:
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    words = {word for text in _texts(read) for word in text.split()}
    assert len(words) > 50
    assert not [word for word in words if misspellings(word) or residues(word)]


def test_ordinary_words_are_syllables() -> None:
    assert not [word for word in ORDINARY.split() if not is_syllable(word)]


def test_impossible_words_are_none() -> None:
    assert not [word for word in re.findall(r"[^\W\d_]{3,}", IMPOSSIBLE) if is_syllable(word) and word != "cần"]


@pytest.mark.parametrize(
    ("plain", "tone", "word"),
    [
        ("hoa", 1, "hoà"),
        ("uy", 2, "uỷ"),
        ("quy", 4, "quý"),
        ("gia", 4, "giá"),
        ("thuơ", 2, "thuở"),
        ("khuyu", 2, "khuỷu"),
        ("toan", 1, "toàn"),
        ("mia", 4, "mía"),
        ("đương", 1, "đường"),
        ("thuc", 1, ""),
        ("nganh", 1, "ngành"),
        ("ngi", 0, ""),
    ],
)
def test_spell(plain: str, tone: int, word: str) -> None:
    assert spell(plain, tone) == word


@given(
    st.sampled_from(sorted(RIMES)),
    st.sampled_from(["", "b", "c", "g", "gi", "k", "ngh", "qu", "th"]),
    st.integers(0, 5),
)
def test_what_is_spelt_is_a_syllable_and_comes_apart_again(rime: str, onset: str, tone: int) -> None:
    word = spell(onset + rime, tone)
    parts = divide(onset + rime)
    assert bool(word) is (parts is not None and sounds(parts[1], tone))
    if word:
        assert is_syllable(word)
        assert letters_of(word).plain == onset + rime


@given(st.text() | st.text("aăâeêioôơuưyáàạbcdđghknpqtưfjsrxw0123456789-'./", max_size=14))
def test_judges_take_any_text_and_stay_inside_it(text: str) -> None:
    for found in (*misspellings(text), *residues(text)):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] not in found.meant


@pytest.mark.parametrize(
    ("chunk", "fault", "meant"),
    [
        ("sở,nghành", Fault.ONSET, ("ngành",)),
        ("thưc", Fault.STOP, ("thức", "thực")),
        ("hòan,", Fault.MARK, ("hoàn",)),
        ("đuợc", Fault.HOOK, ("được",)),
        ("đảngg", Fault.DOUBLED, ("đảng",)),
        ("tăgn", Fault.TURNED, ("tăng",)),
        ("đảngviên", Fault.JOINED, ("đảng viên",)),
        ("Đảnguỷ", Fault.JOINED, ("Đảng uỷ",)),
        ("NGHÀNH", Fault.ONSET, ("NGÀNH",)),
        ("trìh", Fault.OTHER, ()),
        ("thuyet", Fault.BARE, ()),
    ],
)
def test_why_a_word_is_blamed(chunk: str, fault: Fault, meant: tuple[str, ...]) -> None:
    (found,) = misspellings(chunk)
    assert (found.fault, found.meant) == (fault, meant)


FOREIGN = """
    Hrê, Ea H'leo; Plông Đắk Lắk, Krông Pắc, M'Nông Xtiêng Sêrêpôk Chư Pưh, Kông Lênin Ô-xtrây-li-a Mát-xcơ-va ôtô
    ximăng vắc-xin lôgic axít café René e-Magazine R&D; COVID-19 A/H5N1 VNeID QĐi/TW 35-NQ/TW, ĐUK BCĐ đ/c đc 12đ
    kWh internet test phat boat www.nghean.gov.vn https://nghean.gov.vn ban-tochuc@nghean.vn TP.HCM podcast, fanpage
    tivi
"""


def test_names_foreign_words_and_codes_are_not_blamed() -> None:
    assert not [word for word in FOREIGN.split() if misspellings(word)]


def _texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for part in value.values() for text in _texts(part)]
        case list():
            return [text for part in value for text in _texts(part)]
        case _:
            return []
