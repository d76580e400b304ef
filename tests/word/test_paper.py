"""What stands round the text: head, number, date, recipients, signature, annexes; in words and in order."""

from __future__ import annotations

from datetime import date

import pytest

from trucbao.model.blocks import Annex, Document, Front, Heading, Run
from trucbao.model.conference import Signer
from trucbao.word.wording import annex_reference, full_issuer, number_line, place_and_date, recipients
from trucbao.word.writing import write
from word.opened import Opened, find, value, words
from word.papers import FRONT, dang_2018, document, text

PROFILE = dang_2018()


def opened(front: Front = FRONT, annexes: int = 0) -> Opened:
    """Give a paper of one sentence under this front."""
    parts = tuple(Annex((Run(f"Tên {n}"),), (Heading(1, (Run("Mục"),)), text("Chữ."))) for n in range(annexes))
    return Opened(write(Document("bao-cao", front, (text("Một câu."),), parts), PROFILE))


def lines(paper: Opened) -> list[tuple[str, str]]:
    """Every paragraph that says something, with its style."""
    found = find(paper.document, ".//w:p[.//w:t]")
    return [(value(paragraph, "w:pPr/w:pStyle"), words(paragraph)) for paragraph in found]


def test_a_draft_from_its_head_to_its_signature() -> None:
    assert lines(opened()) == [
        ("CoQuanCapTren", "TỈNH UỶ QUẢNG NGÃI"),
        ("CoQuanBanHanh", "VĂN PHÒNG"),
        ("NganCachCoQuan", "*"),
        ("SoKyHieu", "Số      -BC/VPTU"),
        ("DuThao", "Dự thảo lần 1"),
        ("TieuDe", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("DiaDanhNgay", "Quảng Ngãi, ngày 14 tháng 02 năm 2023"),
        ("TenLoai", "BÁO CÁO"),
        ("TrichYeu", FRONT.abstract),
        ("NganCachTrichYeu", "-----"),
        ("BodyText", "Một câu."),
        ("NoiNhan", "Nơi nhận:"),
        ("DanhSachNoiNhan", "Thường trực Tỉnh uỷ (báo cáo),"),
        ("DanhSachNoiNhan", "Các đại biểu dự hội nghị,"),
        ("DanhSachNoiNhan", "Lưu Văn phòng Tỉnh uỷ."),
        ("QuyenHan", "K/T CHÁNH VĂN PHÒNG"),
        ("ChucVu", "PHÓ CHÁNH VĂN PHÒNG"),
        ("HoTen", "Nguyễn Văn A"),
    ]


def test_a_final_paper_has_no_draft_mark_and_a_head_signs_in_bold() -> None:
    final = FRONT._replace(draft=None, number="8", signer=Signer("Chánh Văn phòng"), circulation="", superior="")
    said = lines(opened(final))
    assert ("SoKyHieu", "Số 08-BC/VPTU") in said
    assert ("ChucVuDongDau", "CHÁNH VĂN PHÒNG") in said
    assert {"DuThao", "CoQuanCapTren", "QuyenHan", "ChucVu"}.isdisjoint(style for style, _ in said)
    assert opened(final).parts["word/header1.xml"].count(b"<w:t") == 0


def test_a_letter_has_its_abstract_under_the_number_and_no_name() -> None:
    said = lines(opened(FRONT._replace(paper_type="", type_symbol="CV", abstract="Chuẩn bị hội nghị")))
    styles = [style for style, _ in said]
    assert styles[styles.index("SoKyHieu") + 1] == "TrichYeuCongVan"
    assert {"TenLoai", "TrichYeu", "NganCachTrichYeu"}.isdisjoint(styles)


def test_without_recipients_the_left_cell_is_empty() -> None:
    styles = [style for style, _ in lines(opened(FRONT._replace(recipients=())))]
    assert {"NoiNhan", "DanhSachNoiNhan"}.isdisjoint(styles)


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("", "Số      -BC/VPTU"),
        ("8", "Số 08-BC/VPTU"),
        ("08", "Số 08-BC/VPTU"),
        ("123", "Số 123-BC/VPTU"),
        ("45a", "Số 45a-BC/VPTU"),
        ("{loai}", "Số {loai}-BC/VPTU"),
    ],
)
def test_number_line(number: str, line: str) -> None:
    assert number_line(FRONT._replace(number=number), PROFILE) == line


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2023, 1, 5), "ngày 05 tháng 01 năm 2023", "05/01/2023"),
        (date(2023, 2, 14), "ngày 14 tháng 02 năm 2023", "14/02/2023"),
        (date(2023, 3, 11), "ngày 11 tháng 3 năm 2023", "11/3/2023"),
        (date(2023, 12, 9), "ngày 09 tháng 12 năm 2023", "09/12/2023"),
    ],
)
def test_days_below_ten_and_months_below_three_get_a_zero(day: date, long: str, short: str) -> None:
    front = FRONT._replace(day=day, number="45")
    assert place_and_date(front, PROFILE) == f"Quảng Ngãi, {long}"
    assert annex_reference(front, PROFILE) == f"(Kèm theo Báo cáo số 45-BC/VPTU, ngày {short} của Văn phòng Tỉnh uỷ)"


@pytest.mark.parametrize(
    ("superior", "issuer", "full"),
    [
        ("Tỉnh uỷ Quảng Ngãi", "Văn phòng", "Văn phòng Tỉnh uỷ"),
        ("", "Tỉnh uỷ Quảng Ngãi", "Tỉnh uỷ Quảng Ngãi"),
        ("Tỉnh uỷ Quảng Ngãi", "Văn phòng Tỉnh uỷ", "Văn phòng Tỉnh uỷ"),
        ("Đảng bộ tỉnh Quảng Ngãi", "Đảng uỷ Khối Cơ quan", "Đảng uỷ Khối Cơ quan tỉnh"),
    ],
)
def test_full_name_of_the_issuer(superior: str, issuer: str, full: str) -> None:
    assert full_issuer(FRONT._replace(superior=superior, issuer=issuer)) == full


def test_marks_between_recipients_are_the_profiles() -> None:
    front = FRONT._replace(recipients=("Như trên;", "  ", "Các ban,", "Lưu Văn phòng."))
    assert recipients(front, PROFILE) == ("Như trên,", "Các ban,", "Lưu Văn phòng.")
    later = PROFILE._replace(separators={**PROFILE.separators, "noi_nhan_giua": ";"})
    assert recipients(front, later)[0] == "Như trên;"


def test_one_annex_has_no_number_two_have() -> None:
    assert [line for line in lines(opened(annexes=1)) if line[0].startswith("PhuLuc")] == [
        ("PhuLucSo", "Phụ lục"),
        ("PhuLucTen", "Tên 0"),
        ("PhuLucKemTheo", "(Kèm theo Báo cáo số      -BC/VPTU, ngày 14/02/2023 của Văn phòng Tỉnh uỷ)"),
    ]
    numbered = [line[1] for line in lines(opened(annexes=2)) if line[0] == "PhuLucSo"]
    assert numbered == ["Phụ lục 1", "Phụ lục 2"]


def test_roman_annexes_and_pages_that_restart_are_the_profiles_choice() -> None:
    rules = PROFILE.annexes._replace(number_format="upperRoman", restart=True)
    annexes = tuple(Annex((Run("Tên"),), (text("Chữ."),)) for _ in range(4))
    paper = Opened(write(document(text("Một."), annexes=annexes), PROFILE._replace(annexes=rules)))
    assert [line[1] for line in lines(paper) if line[0] == "PhuLucSo"][-1] == "Phụ lục IV"
    main, *others = paper.sections()
    assert not find(main, "w:pgNumType")
    assert {value(section, "w:pgNumType", "start") for section in others} == {"1"}


def test_headings_of_each_annex_begin_anew() -> None:
    paper = opened(annexes=2)
    lists = [value(heading, "w:pPr/w:numPr/w:numId") for heading in paper.paragraphs("Heading1")]
    assert lists == ["10", "11"]
    for number in lists:
        (instance,) = find(paper.tree("word/numbering.xml"), f"w:num[@w:numId='{number}']")
        assert value(instance, "w:abstractNumId") == "1"
        assert value(instance, "w:lvlOverride[@w:ilvl='0']/w:startOverride") == "1"


def test_signature_stays_with_the_end_of_the_text() -> None:
    paper = opened()
    assert find(paper.paragraphs("BodyText")[-1], "w:pPr/w:keepNext")
    end = find(paper.document, ".//w:tbl")[-1]
    assert find(end, "w:tr/w:trPr/w:cantSplit")
    assert find(paper.paragraphs("QuyenHan")[0], "w:pPr/w:keepNext")


def test_properties_come_from_the_paper() -> None:
    core = opened().parts["docProps/core.xml"].decode()
    assert f"<dc:title>Báo cáo {FRONT.abstract}</dc:title>" in core
    assert "<dc:creator>Văn phòng Tỉnh uỷ</dc:creator>" in core
    assert core.count("2023-02-14T00:00:00Z") == 2
    assert "<dc:language>vi-VN</dc:language>" in core
