"""Likeness of texts: what makes a repetition, a dispute or two things, and that it stays linear."""

from __future__ import annotations

import random

import pytest

from trucbao.model.likeness import Writing, compare, facts, pairs
from trucbao.model.likeness.candidates import _candidates

VPTU = "Theo dõi, đôn đốc 112 nội dung đăng ký; đến 31/12/2022 hoàn thành 104 nội dung, đạt 92,86%."
BTCTU = "Đôn đốc, theo dõi 112 nội dung đăng ký, đến ngày 31/12/2022 đã hoàn thành 104 nội dung, đạt 92,86%."


def test_a_pair_tells_what_is_shared_and_what_differs() -> None:
    pair = compare((VPTU, BTCTU.replace("104", "106")))
    assert pair.score == 1
    assert [str(count) for count in pair.shared] == ["112 nội dung đăng…", "92,86%"]
    assert [(str(one), str(other)) for one, other in pair.differing] == [("104 nội dung", "106 nội dung")]
    count = pair.differing[0].one
    assert VPTU[count.start : count.end] == "104"


def test_counts_marks_and_names_are_set_apart() -> None:
    told = facts("Tại xã Bình Thạnh, ngày 15/7/2022 có trên 28 nghìn lượt học Nghị quyết số 35-NQ/TW, khoá XIII.")
    assert [(str(count), count.hedge) for count in told.counts] == [("28 nghìn lượt học nghị…", "trên")]
    assert told.marks == {"ngày": {"15/7"}, "NQ/TW": {"35"}, "khoá": {"XIII"}}
    assert told.names == {"bình", "thạnh"}


@pytest.mark.parametrize("spelling", ["uỷ ban khoá hoà", "ủy ban khóa hòa", "Uỷ Ban Khoá Hoà"])
def test_spellings_of_one_word_agree(spelling: str) -> None:
    assert facts(spelling).words == {"uỷ", "ban", "khoá", "hoà"}


def test_a_copy_repeats() -> None:
    assert compare((VPTU, BTCTU)).repeats


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kiểm tra 05 tổ chức đảng tại huyện Sơn Hà.", "Kiểm tra 05 tổ chức đảng tại huyện Trà Bồng."),
        ("Tập huấn 120 cán bộ kiểm tra cấp huyện.", "Tập huấn 120 cán bộ kiểm tra cấp xã."),
        ("Mở 05 lớp về công tác dân vận cho 350 người.", "Mở 05 lớp về công tác tuyên giáo cho 350 người."),
        ("Thẩm định 12 hồ sơ nhân sự.", "Thẩm định 12 hồ sơ nhân sự."),
        ("Quý III tổng hợp 112 báo cáo, 48 phiếu.", "Quý IV tổng hợp 112 báo cáo, 48 phiếu."),
    ],
)
def test_a_look_alike_does_not_repeat(one: str, other: str) -> None:
    assert not compare((one, other)).repeats


def test_one_event_with_two_figures_is_disputed() -> None:
    text = "Hội nghị trực tuyến ngày 15/7/2022 có {} lượt đảng viên dự."
    assert compare((text.format("28.400"), text.format("24.800"))).disputes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ngày 15/7/2022 có 28.400 lượt đảng viên", "ngày 05/12/2022 có 27.150 lượt đảng viên"),
        ("ngày 15/7/2022 có trên 28 nghìn lượt đảng viên", "ngày 15/7/2022 có 28.400 lượt đảng viên"),
        ("ngày 15/7/2022 có 28.400 lượt đảng viên", "ngày 15/7/2022 có 5.600 lượt đảng viên ở Khối"),
        ("toàn tỉnh ngày 15/7/2022 có 28.400 lượt đảng viên", "ngày 15/7/2022 có 5.600 lượt đảng viên"),
    ],
)
def test_other_events_and_rounded_figures_are_not_disputed(one: str, other: str) -> None:
    assert not compare((f"Hội nghị trực tuyến {one} dự.", f"Hội nghị trực tuyến {other} dự.")).disputes


def test_texts_of_one_agency_are_not_compared() -> None:
    assert pairs((Writing("VPTU", VPTU), Writing("VPTU", BTCTU))) == ()
    assert len(pairs((Writing("VPTU", VPTU), Writing("BTCTU", BTCTU)))) == 1


def test_the_order_of_agencies_does_not_matter() -> None:
    one, other = compare((VPTU, BTCTU)), compare((BTCTU, VPTU))
    assert (one.score, one.repeats, one.weight) == (other.score, other.repeats, other.weight)


def test_nothing_is_quadratic() -> None:
    """Counted, not timed: how often two texts are held against each other does not depend on the machine."""
    small, large = len(_candidates(_writings(2_000))), len(_candidates(_writings(16_000)))
    assert 0 < large < 8 * 2.3 * small


def test_a_text_that_everybody_writes_costs_no_more() -> None:
    same = tuple(Writing(str(number), VPTU) for number in range(4_000))
    assert len(_candidates(same)) < 16 * len(same)


def _writings(number: int) -> tuple[Writing, ...]:
    """Give sentences of common words, of which one in fifty is copied by the next agency."""
    draw = random.Random(7)  # noqa: S311  # a draw that can be repeated is what is wanted
    words = [f"từ{n}" for n in range(600)]
    texts = [f"{' '.join(draw.choices(words, k=30))} {draw.randint(1, 9999)} hồ sơ." for _ in range(number)]
    for place in range(0, number - 80, 50):
        texts[place + 80] = texts[place]
    return tuple(Writing(str(place // 80), text) for place, text in enumerate(texts))
