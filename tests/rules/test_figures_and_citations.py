"""Rules on figures and citations: findings stand on the words that are wrong, right look-alikes are let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rules import bank, page

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic

FOLDED = """\
co_quan: BTCTU
ket_qua:
  - noi_dung: >-
      Vận động các hộ ở ba xã;
      412/437 hộ bàn giao, đạt
      93,4%; thu 95.5 tỷ đồng.
"""


def findings(text: str) -> list[Diagnostic]:
    """Give the findings on the submission itself; who has not sent is another matter."""
    return [one for one in page.findings(text) if one.code < "TB500"]


def read(text: str) -> list[tuple[str, int, int, int]]:
    return [(one.code, one.place.line, one.place.column, one.place.end_column) for one in findings(text)]


def told(sentence: str, *readings: str) -> list[str]:
    lines = "".join(f"      - {{{reading}}}\n" for reading in readings)
    text = f'co_quan: BTCTU\nket_qua:\n  - noi_dung: "{sentence}"\n' + (f"    so_lieu:\n{lines}" if lines else "")
    return [one.code for one in findings(text)]


def test_findings_stand_on_the_words_through_folding() -> None:
    assert sorted(read(FOLDED)) == [("TB315", 6, 7, 12), ("TB319", 6, 18, 22)]


def test_only_a_number_with_one_reading_is_edited() -> None:
    (one,) = [found for found in findings(FOLDED) if found.code == "TB319"]
    assert [(edit.place, edit.new) for edit in one.edits] == [(one.place, "95,5")]
    (other,) = findings("co_quan: BTCTU\nket_qua:\n  - Đào tạo 2,450 học viên.\n")
    assert (other.code, other.edits) == ("TB319", ())


@pytest.mark.parametrize(
    ("code", "sentence", "reading"),
    [
        ("TB314", "Kiểm tra.", "ten: Lượt, gia_tri: 14, don_vi: lượt, gom: {a: 6 lượt, b: 9 lượt}"),
        ("TB314", "Khởi tố.", "ten: Vụ, gia_tri: 11 vụ/20 bị can, gom: {a: 5 vụ/9 bị can, b: 6 vụ/10 bị can}"),
        ("TB314", "Đào tạo.", "ten: Cán bộ, gia_tri: trên 300, gom: {a: 120, b: 130}"),
        ("TB315", "Xử lý 427 đơn, đạt 79,5%.", "ten: Đơn xử lý, gia_tri: 427, don_vi: đơn, ke_hoach: 438"),
        ("TB315", "Mở 63 lớp, vượt kế hoạch 15%.", "ten: Lớp đã mở, gia_tri: 63, don_vi: lớp, ke_hoach: 60"),
        (
            "TB316",
            "Mở 196/200 lớp, đạt 98% chỉ tiêu.",
            "ten: Lớp đã mở, gia_tri: 196, don_vi: lớp, ke_hoach: 180 - 200",
        ),
        ("TB317", "Thu hồi.", 'ten: Tiền, gia_tri: "2,5", don_vi: tỷ đồng, ke_hoach: 2.400 triệu đồng'),
        ("TB318", "Thu hồi 5,9 tỷ đồng.", "ten: Tiền thu hồi, gia_tri: 9.500, don_vi: triệu đồng"),
        ("TB318", "Tỷ lệ đúng hạn đạt 96%.", 'ten: Tỷ lệ đúng hạn, gia_tri: 69, don_vi: "%"'),
    ],
)
def test_wrong_figures(code: str, sentence: str, reading: str) -> None:
    assert told(sentence, reading) == [code]


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        ("Cơ cấu.", 'ten: Cơ cấu, gia_tri: 100, don_vi: "%", gom: {a: "33,3", b: "33,3", c: "33,3"}'),
        ("In sách.", 'ten: Bản in, gia_tri: "1,86 triệu", don_vi: bản, gom: {a: 1.000.000, b: 860.000}'),
        ("Mở 58 lớp, đạt 29% kế hoạch cả nhiệm kỳ.", "ten: Lớp đã mở, gia_tri: 58, don_vi: lớp, ke_hoach: 55"),
        ("Mở 05 lớp trung cấp và 07 lớp bồi dưỡng.", "ten: Lớp đã mở, gia_tri: 12, don_vi: lớp"),
        ("Thu hồi 5,9 tỷ đồng.", "ten: Tiền thu hồi, gia_tri: 5.912, don_vi: triệu đồng"),
        ("Đào tạo trên 300 cán bộ.", "ten: Cán bộ được đào tạo, gia_tri: 312, don_vi: cán bộ"),
        ("Mở 10 lớp, đạt 100% kế hoạch.", "ten: Lớp đã mở, gia_tri: 10, don_vi: lớp, ke_hoach: 100%"),
    ],
)
def test_right_figures(sentence: str, reading: str) -> None:
    assert told(sentence, reading) == []


@pytest.mark.parametrize(("key", "codes"), [("can_cu: KL-1492", []), ("can_cu: CTCT-2023", ["TB320"])])
def test_a_document_named_by_a_key_needs_no_day(key: str, codes: list[str]) -> None:
    task = f"nhiem_vu:\n  - noi_dung: Triển khai Kết luận số 1492-KL/TU của Hội nghị Tỉnh uỷ.\n    {key}\n"
    case = {"bao_cao": task + "    thoi_han: quý II/2023\n    san_pham: Kế hoạch\n"}
    assert [one.code for one in bank.findings(case) if one.code < "TB500"] == codes


@pytest.mark.parametrize("side", ["ben: nha-nuoc", "the_thuc: nha-nuoc-2020"])
def test_papers_of_the_state_cite_without_the_comma(monkeypatch: pytest.MonkeyPatch, side: str) -> None:
    sentence = "Triển khai Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương."
    assert told(sentence) == ["TB320"]
    monkeypatch.setattr(page, "CONFERENCE", page.CONFERENCE.replace("ben: dang", side))
    assert told(sentence) == []
