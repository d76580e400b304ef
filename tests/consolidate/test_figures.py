"""Sums of indicators: what is added, what is not, and what is said about it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from consolidate.make import conference, period, reading, result, submission
from trucbao.consolidate import consolidate

if TYPE_CHECKING:
    from trucbao.model.brief import IndicatorTotal
    from trucbao.model.submission import Reading


def totals(indicator: str = "nghi-quyet", **readings: Reading) -> list[IndicatorTotal]:
    """Consolidate one reading per agency and give the totals of an indicator."""
    sent = (submission(code, ket_qua=(result("Số liệu.", line),)) for code, line in readings.items())
    return [total for total in consolidate(period(*sent)).value.so_lieu if total.ma == indicator]


def test_exact_figures_add_up_with_their_plan_and_last_year() -> None:
    (total,) = totals(
        VP=reading("1.912", ke_hoach="1.800", nam_truoc="1.734"), TC=reading("88,5", ke_hoach="90", nam_truoc="0,5")
    )
    assert (total.tong, total.ke_hoach, total.nam_truoc) == (Decimal("2000.5"), Decimal(1890), Decimal("1734.5"))
    assert (total.don_vi, total.gan_dung, total.ly_do) == ("văn bản", "", "")
    assert [part.dia_chi for part in total.phan] == ["VP/KQ-01", "TC/KQ-01"]


def test_the_agencies_that_gave_no_figure_are_named() -> None:
    (total,) = totals(VP=reading("2"))
    assert [agency.ma for agency in total.thieu] == ["TC", "KT"]


def test_plan_and_last_year_need_an_exact_figure_of_everyone() -> None:
    (total,) = totals(VP=reading("2", ke_hoach="3", nam_truoc="1"), TC=reading("2", ke_hoach="2 - 4"))
    assert (total.tong, total.ke_hoach, total.nam_truoc) == (Decimal(4), None, None)


@pytest.mark.parametrize(
    ("one", "other", "hedge", "sum_"),
    [
        ("trên 300", "12", "trên", 312),
        ("dưới 20", "12", "dưới", 32),
        ("khoảng 20", "khoảng 30", "khoảng", 50),
        ("trên 300", "dưới 20", "khoảng", 320),
        ("trên 300", "khoảng 20", "khoảng", 320),
    ],
)
def test_a_hedged_part_hedges_the_sum(one: str, other: str, hedge: str, sum_: int) -> None:
    (total,) = totals(VP=reading(one), TC=reading(other))
    assert (total.gan_dung, total.tong) == (hedge, sum_)


@pytest.mark.parametrize(
    ("written", "reason"), [("180 - 200", "khoảng"), ("104/112", "tỷ số"), ("11 vụ/20 bị can", "cặp")]
)
def test_ranges_pairs_and_ratios_are_not_added(written: str, reason: str) -> None:
    (total,) = totals(VP=reading("5", don_vi="vụ"), TC=reading(written, don_vi="vụ"))
    assert (total.tong, total.ke_hoach) == (None, None)
    assert reason in total.ly_do
    assert f"Ban Tổ chức Tỉnh uỷ ghi “{written}”" in total.ly_do


@pytest.mark.parametrize(("written", "unit"), [("91", "%"), ("91%", ""), ("91%", "tỷ lệ"), ("4", "điểm phần trăm")])
def test_per_cent_is_not_added(written: str, unit: str) -> None:
    (total,) = totals(VP=reading(written, don_vi=unit, ke_hoach="95"))
    assert (total.tong, total.ke_hoach) == (None, None)
    assert "phần trăm" in total.ly_do


def test_the_whole_province_is_never_added_to_its_parts() -> None:
    """Facts 1.3: 1.912 new members of the whole province hold the 196 of the Party bloc already."""
    wide, part = totals(
        "dang-vien",
        TC=reading("1.912", "dang-vien", pham_vi="Toàn tỉnh"),
        KT=reading("196", "dang-vien", pham_vi="Đảng bộ Khối"),
    )
    assert (wide.tong, wide.pham_vi, wide.ly_do) == (1912, "Toàn tỉnh", "")
    assert (part.tong, part.pham_vi) == (196, "Đảng bộ Khối")
    assert part.ly_do == "Đã nằm trong số toàn tỉnh, không cộng thêm vào đó."


def test_the_whole_province_given_twice_counts_once() -> None:
    (total,) = totals(
        VP=reading("1.912", pham_vi="toàn tỉnh", ke_hoach="1.800"),
        TC=reading("1912", pham_vi="toàn  tỉnh", ke_hoach="1.800", nam_truoc="1.734"),
    )
    assert (total.tong, total.ke_hoach, total.nam_truoc) == (1912, 1800, None)
    assert "chỉ tính một lần" in total.ly_do


def test_the_whole_province_given_differently_is_left_to_a_person() -> None:
    (total,) = totals(VP=reading("1.912", pham_vi="toàn tỉnh"), TC=reading("1.910", pham_vi="toàn tỉnh"))
    assert total.tong is None
    assert "“1.912”" in total.ly_do
    assert "“1.910”" in total.ly_do


def test_units_and_scopes_separate_but_their_spelling_does_not() -> None:
    found = totals(
        VP=reading("2", pham_vi="các đảng uỷ"), TC=reading("3", pham_vi="Các đảng ủy"), KT=reading("4", don_vi="bản")
    )
    assert [(total.tong, total.don_vi, total.pham_vi) for total in found] == [
        (5, "văn bản", "các đảng uỷ"),
        (4, "bản", ""),
    ]
    assert [total.dia_chi for total in found] == [
        "chi_tieu/nghi-quyet/pham_vi:các đảng uỷ",
        "chi_tieu/nghi-quyet/don_vi:bản",
    ]


def test_the_unit_may_stand_in_the_figure() -> None:
    (total,) = totals(VP=reading("2 bản"), TC=reading("3", don_vi="bản"))
    assert (total.tong, total.don_vi) == (5, "bản")


@pytest.mark.parametrize(
    ("written", "beside", "unit"), [("1,86 triệu", "bản", "triệu bản"), ("1,86 triệu bản", "bản", "triệu bản")]
)
def test_millions_are_not_added_to_single_ones(written: str, beside: str, unit: str) -> None:
    found = totals(VP=reading(written, don_vi=beside), TC=reading("3", don_vi="bản"), KT=reading("4 bản", don_vi="Bản"))
    assert {total.don_vi: total.tong for total in found} == {unit: Decimal("1.86"), "bản": 7}


def test_a_plan_in_another_unit_is_not_summed() -> None:
    (total,) = totals(VP=reading("5", ke_hoach="100%", nam_truoc="4 văn bản"))
    assert (total.tong, total.ke_hoach, total.nam_truoc) == (5, None, 4)


def test_cut_offs_separate_totals() -> None:
    early = submission("VP", ket_qua=(result("Số liệu.", reading("2")),), so_lieu_den=date(2022, 11, 30))
    usual = submission("TC", ket_qua=(result("Số liệu.", reading("3")),))
    found = consolidate(period(early, usual)).value.so_lieu[:2]
    assert [(total.so_lieu_den, total.tong) for total in found] == [(date(2022, 12, 31), 3), (date(2022, 11, 30), 2)]
    assert found[1].dia_chi == "chi_tieu/nghi-quyet/so_lieu_den:2022-11-30"


def test_an_indicator_that_nobody_answered_is_seen() -> None:
    (total,) = totals("dang-vien", VP=reading("2"))
    assert (total.tong, len(total.phan), len(total.thieu)) == (None, 0, 3)
    assert total.ly_do == "Chưa cơ quan nào ghi số liệu này."


def test_figures_of_no_declared_indicator_are_kept_apart() -> None:
    lines = (reading("7", "", ten="Lượt kiểm tra"), reading("8", "khong-khai"), reading("9"))
    brief = consolidate(period(submission("VP", ket_qua=(result("Số liệu.", *lines),)))).value
    assert [part.so_lieu.gia_tri.written for part in brief.so_lieu_rieng] == ["7", "8"]


def test_a_conference_without_cut_off_sums_all_the_same() -> None:
    without = conference().ky._replace(so_lieu_den=None)
    sent = submission("VP", ket_qua=(result("Số liệu.", reading("2")),))
    assert consolidate(period(sent, ky=without)).value.so_lieu[0].tong == 2
