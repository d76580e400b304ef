"""Quotes, ranges and the closing sign: what the office writes otherwise is found, names and numbers are not."""

from __future__ import annotations

import pytest

from trucbao.model.ranges import tight_ranges
from trucbao.model.signs import closing_signs, curly_quotes
from trucbao.model.slip import may_have_tight_range

RANGES = {
    "nhiệm kỳ 2025-2030": "2025 - 2030",
    "giai đoạn 2022–2026": "2022 - 2026",
    "giai đoạn 2022 – 2026, giảm 46": "2022 - 2026",
    "giai đoạn 2022- 2026.": "2022 - 2026",
    "mỗi tổ có 5-7 người": "5 - 7",
    "đạt 10-15% kế hoạch": "10 - 15%",
    "quý I-III/2023": "I - III",
    "khoá XVI-XVIII": "XVI - XVIII",
    "thu 1.200-1.500 đồng": "1.200 - 1.500",
    "ngày 12-13/5/2022": "12 - 13/5/2022",
    "từ 01/01/2022-30/6/2022": "01/01/2022 - 30/6/2022",
    "từ 2-9 người": "2 - 9",
    "ngày 15-16 mở 02 lớp": "15 - 16",
    "tổng số 1.000–1.200 người": "1.000 - 1.200",
}

NAMES = (
    *(
        "Nghị quyết số 21-NQ/TW, ngày 16/6/2022",
        "COVID-19",
        "12 e-Magazine",
        "05-ĐA/VPTU",
        "ngày 28-5-2013",
        "2020 - 2025",
    ),
    *("kỷ niệm 2-9", "dịp 30-4 và 1-5", "ngày 19-5", "điện thoại 0255-3822123", "số 12-14 Trần Phú", "Boeing B737-800"),
    *("TCVN 9001-2015", "Đề án 'x' ", '"Chương trình giai đoạn 2016-2020"', "“Kế hoạch 2016-2020”", "kinh tế - xã hội"),
    *(
        "Bắc - Nam",
        "mã 01-02-03",
        "A1-2",
        "QH15-K1",
        "phòng 3-B",
        "văn phòng – cơ yếu",
        "ngày 2-9",
        "ngày 5-6",
        "số 01-02/2022",
        "",
        "11-3",
    ),
)


@pytest.mark.parametrize("text", RANGES)
def test_a_range_is_mended(text: str) -> None:
    assert may_have_tight_range(text)
    assert [slip.new for slip in tight_ranges(text)] == [RANGES[text]]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_no_range(text: str) -> None:
    assert tight_ranges(text) == ()


def test_quotes_come_in_pairs() -> None:
    text = "“Một” và „hai” với «ba», lẻ ”, “bốn"
    found = [tuple(text[slip.start] for slip in pair) for pair in curly_quotes(text)]
    assert found == [("“", "”"), ("„", "”"), ("«", "»"), ("”",), ("“",)]
    assert curly_quotes('"Dân vận khéo", người H\'rê, H’rê') == ()


@pytest.mark.parametrize("text", ["nhân sự./.", "nhân sự ./.", "nhân sự. /.", "nhân sự/."])
def test_the_closing_sign(text: str) -> None:
    (slip,) = closing_signs(text)
    assert text[: slip.start] + slip.new == "nhân sự."


@pytest.mark.parametrize("text", ["trước ngày 20/11/2022.", "18/18.", "4,2%/năm.", "Nghị quyết số 21-NQ/TW.", "a/b/c."])
def test_a_stroke_is_no_closing_sign(text: str) -> None:
    assert closing_signs(text) == ()
