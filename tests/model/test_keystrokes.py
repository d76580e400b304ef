"""Keys of Telex and VNI left in words: what was meant, how sure that is, and what is no such word."""

from __future__ import annotations

import pytest

from trucbao.model import keystrokes
from trucbao.model.foreign_words import LIKE_KEYS
from trucbao.model.keystrokes import residues

SURE = """
    ddax:đã hoaf:hoà thuwcj:thực thwjc:thực chuyeenj:chuyện ddeens:đến truwowngf:trường dduwowcj:được Ddax:Đã
    DDangr:Đảng đàof:đào đươcj:được ddarng:đảng hoajt:hoạt nguwowif:người vowis:với thuowr:thuở quyeets:quyết d9:đ
    d9a3ng:đảng tie61n:tiến d9u7o7c5:được huye65n:huyện nhu7ng4:những tho6ng:thông D9a3ng:Đảng ba1o:báo
"""
UNSURE = "cuar:của cacs:các vieen:viên chuaw:chưa duongw:dương hoa2:hoà la2:là"
NONE = """
    fax bus taxi test max mix box gas car teen queen tour show tree list chef beef golf pdf web wifi inox sofa visa logo
    xoong boong B12 H5N1 A/H5N1 5S Wi-Fi COVID-19 m2 km2 m3/h CO2 co2 a4 A1 T8/2023 Q2 quý1 F0 4.0 PM2.5 TBC DDOS IS
    Moors Mars Lux tin.docx a@fox.vn H'Lox
"""


@pytest.mark.parametrize("pair", SURE.split())
def test_sure(pair: str) -> None:
    typed, meant = pair.split(":")
    assert [(one.meant, one.sure) for one in residues(f"({typed}),")] == [((meant,), True)]


@pytest.mark.parametrize("pair", UNSURE.split())
def test_unsure(pair: str) -> None:
    typed, meant = pair.split(":")
    assert [(one.meant, one.sure) for one in residues(typed)] == [((meant,), False)]


@pytest.mark.parametrize("word", NONE.split())
def test_none(word: str) -> None:
    assert residues(word) == ()


def test_every_listed_word_would_be_taken_for_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(LIKE_KEYS) > 400
    assert not [word for word in LIKE_KEYS if residues(word)]
    monkeypatch.setattr(keystrokes, "_foreign", frozenset)
    assert not [word for word in LIKE_KEYS if not residues.__wrapped__(word)]
