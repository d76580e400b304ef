"""Items that say nothing or say it twice, told from two pieces of work of one wording."""

from __future__ import annotations

from rules.bank import findings


def told(text: str) -> list[tuple[int, str]]:
    return [(one.place.line, one.code) for one in findings({"bao_cao": text}) if one.code == "TB327"]


def test_capitals_blanks_and_the_last_dot_do_not_make_another_item() -> None:
    text = "co_quan: BTCTU\nket_qua:\n  - Điều động 27 cán bộ.\n  - noi_dung: >-\n      điều động\n      27 cán bộ\n"
    assert told(text) == [(4, "TB327")]


def test_the_repeated_item_points_at_the_first() -> None:
    (finding,) = (
        one for one in findings({"bao_cao": "kien_nghi:\n  - Bổ sung 02 xe.\n  - Bổ sung 02 xe.\n"}) if one.related
    )
    assert (finding.address, finding.related[0].address, finding.related[0].place.line) == (
        "BTCTU/KN-02",
        "BTCTU/KN-01",
        3,
    )


def test_one_wording_with_other_figures_is_two_results() -> None:
    item = "  - noi_dung: Kết nạp đảng viên.\n    so_lieu: [{ten: Đảng viên, gia_tri: %s}]\n"
    assert told(f"co_quan: BTCTU\nket_qua:\n{item % 31}{item % 12}") == []
    assert told(f"co_quan: BTCTU\nket_qua:\n{item % 31}{item % 31}") == [(5, "TB327")]


def test_a_thematic_part_may_repeat_the_main_one() -> None:
    main = "co_quan: VPTU\nket_qua:\n  - Điều động 27 cán bộ.\n"
    part = "chuyen_de:\n  van-phong-dung-chung:\n    ket_qua:\n      - Điều động 27 cán bộ.\n"
    assert told(main + part) == []


def test_items_that_say_nothing() -> None:
    text = "danh_gia_chung: …\nkien_nghi:\n  - Không có kiến nghị.\n  - (không)\n  - Không để tồn 02 đơn.\n"
    assert told(text) == [(2, "TB327"), (4, "TB327"), (5, "TB327")]
