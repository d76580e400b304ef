"""Amounts of a prose, its odd separators, and what its percentages are of."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucbao.model.amount import amounts, apart
from trucbao.model.figure import FigureKind
from trucbao.model.percentage import Base, claims, has_range_plan, restates
from trucbao.model.separator import intended, odd_numbers

WORDS = [
    "08/112",
    "95.5%",
    "1,912.5",
    "1.912",
    "đạt",
    "kế hoạch",
    ", ",
    "(",
    "ngày 15/6",
    "21-NQ/TW",
    "180 - 200",
    "vượt",
]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Hoàn thành 08/112 nội dung, đạt 92%", ["08/112", "92"]),
        ("ngày 15/6/2022, dịp 02/9, đến 15/6 đạt", []),
        ("tháng 6/2023 có 12/13 huyện", ["12/13"]),
        ("Nghị quyết số 21-NQ/TW, nhiệm vụ 2022/BTCTU-05, COVID-19", []),
        ("khởi tố 11 vụ/20 bị can", ["11", "20"]),
        ("180-200 đảng viên, 120 m2 đất", ["180", "200", "120"]),
        ("trên 1.912 đảng viên", ["1.912"]),
        ("phiên bản v2.0, a1@b.vn, 12:30", []),
    ],
)
def test_amounts(text: str, written: list[str]) -> None:
    assert [text[one.start : one.end] for one in amounts(text)] == written


def test_an_amount_knows_its_hedge_and_its_whole() -> None:
    over, about, part = amounts("trên 300 cán bộ, khoảng 1,912 đảng viên, 5,90/6,84 tỷ đồng")
    assert (over.kind, over.bounds()) == (FigureKind.OVER, (Decimal(300), None))
    assert (about.kind, about.value) == (FigureKind.ABOUT, Decimal(1912))
    assert (part.value, part.whole) == (Decimal("5.90"), Decimal("6.84"))


def test_apart() -> None:
    assert apart((Decimal(1), Decimal(2)), (Decimal(3), None))
    assert not apart((None, Decimal(3)), (Decimal(3), None))
    assert not apart((None, None), (Decimal(3), Decimal(3)))


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("chiếm 95.5% tổng số", "95,5"),
        ("phát 1,912.5 triệu đồng", "1.912,5"),
        ("cấp 1,234,567 bản", "1.234.567"),
        ("trồng 0.912 ha", "0,912"),
        ("mỗi xã có 2.1 tin, bài", "2,1"),
    ],
)
def test_english_numbers_have_one_spelling(text: str, spelling: str) -> None:
    (odd,) = odd_numbers(text)
    assert (odd.spelling, odd.sure) == (spelling, True)
    assert intended(text, odd.start, odd.end) == spelling


@pytest.mark.parametrize("text", ["đào tạo 2,450 học viên", "chi 150,000 đồng", "đạt 98.125%", "thu 5,000 tỷ đồng"])
def test_what_can_be_read_twice_is_not_sure(text: str) -> None:
    assert [odd.sure for odd in odd_numbers(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "phiên bản 2.0, công nghiệp 4.0 trong tỉnh, Windows 11.2 mới",
        "theo mục 2.1 của kế hoạch, tiêu chí 13.1 về sản xuất, thửa số 12.3 tờ bản đồ",
        "máy 192.168.1.1 và điện thoại 0255.3822.222 để được hướng dẫn",
        "ngày 30.6.2023, lúc 14.30 tại hội trường, ISO 9001:2015",
        "1.912 đảng viên; 12,5 ha; 1,86 triệu bản; 2,450 tỷ đồng; 1.250.000 đồng",
        "https://a.vn/2.5/x và a1.2@b.vn",
    ],
)
def test_good_numbers_are_left_alone(text: str) -> None:
    assert not list(odd_numbers(text))


@pytest.mark.parametrize(
    ("text", "base", "fraction"),
    [
        ("Hoàn thành 08/112 nội dung, đạt 92%", Base.BEFORE, Decimal(8)),
        ("Giải quyết 09/11 đơn (81,8%).", Base.BEFORE, Decimal(9)),
        ("Mở 12/15 lớp, đạt 80% kế hoạch", Base.PLAN, Decimal(12)),
        ("Mở 58 lớp, bằng 105,5% kế hoạch năm.", Base.PLAN, None),
        ("Kết nạp 196 đảng viên tại 45/60 chi bộ, đạt 98%.", Base.BEFORE, None),
        ("Có 12/13 huyện mở hội nghị, thu 35 tỷ đồng, đạt 98%.", Base.BEFORE, None),
        ("Có 12/13 huyện xong; tuyên truyền rộng rãi, đạt 98%.", Base.BEFORE, None),
        ("Có 12/13 huyện đã tổ chức hội nghị, cán bộ tham gia đầy đủ, đạt 98%.", Base.BEFORE, None),
        ("Có 12/13 huyện, thị xã, thành phố mở hội nghị, đạt 92,3%.", Base.BEFORE, Decimal(12)),
        ("Có 3/20 xã chưa xong, đạt 85%.", Base.BEFORE, None),
    ],
)
def test_claims(text: str, base: Base, fraction: Decimal | None) -> None:
    (claim,) = claims(text)
    assert claim.base is base
    assert (claim.fraction.value if claim.fraction else None) == fraction


@pytest.mark.parametrize(
    "text",
    [
        "12/13 huyện mở hội nghị; tỷ lệ đảng viên tham gia đạt 98,2%.",
        "07/07 cơ quan, tiết kiệm 4,6% dự toán.",
        "Tiếp nhận 438 đơn, giảm 7,0% so với năm 2021.",
        "Thăm 52 gia đình, bằng 104% so với năm trước.",
        "Mở 58 lớp, đạt 29% kế hoạch cả nhiệm kỳ.",
    ],
)
def test_other_percentages_claim_nothing(text: str) -> None:
    assert not list(claims(text))


@pytest.mark.parametrize(
    ("text", "part", "whole", "right"),
    [
        ("x, đạt 86,3%", "5.90", "6.84", True),
        ("x, đạt 83,6%", "5.90", "6.84", False),
        ("x, đạt 92%", "104", "112", False),
        ("x, đạt 93%", "104", "112", True),
        ("x, đạt trên 92%", "104", "112", True),
        ("x, đạt trên 95%", "104", "112", False),
        ("x, vượt 5%", "1260", "1200", True),
        ("x, vượt 15%", "1260", "1200", False),
    ],
)
def test_restates(text: str, part: str, whole: str, *, right: bool) -> None:
    (claim,) = claims(text)
    assert restates(claim, Decimal(part), Decimal(whole)) is right


def test_a_range_is_a_plan_in_its_own_clause_only() -> None:
    for text, wanted in {
        "Kết nạp 196 đảng viên (chỉ tiêu từ 180 đến 200), đạt 98% chỉ tiêu.": True,
        "Kết nạp 196 đảng viên, đạt chỉ tiêu 180 - 200; mở 10 lớp, đạt 100% kế hoạch.": False,
        "Theo kế hoạch 2021 - 2025, đạt 98% kế hoạch năm.": False,
    }.items():
        (claim,) = claims(text)
        assert has_range_plan(text, claim) is wanted


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_nothing_raises(text: str) -> None:
    assert all(text[one.start : one.end].strip() for one in amounts(text))
    assert all(text[one.start : one.end] for one in odd_numbers(text))
    for claim in claims(text):
        assert text[claim.start : claim.end].endswith("%")
        has_range_plan(text, claim)
