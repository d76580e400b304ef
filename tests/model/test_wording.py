"""Set phrases and the choice between i and y: what is odd, and what is common usage."""

from __future__ import annotations

import pytest

from trucbao.model.i_or_y import choices_in
from trucbao.model.set_phrases import Phrases

ROSTER = ("Văn phòng Tỉnh uỷ", "Trường Chính trị tỉnh", "Đảng uỷ Khối Cơ quan và Doanh nghiệp tỉnh", "Báo Quảng Ngãi")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Gửi Văn Phòng Tỉnh uỷ danh mục.", "Văn phòng Tỉnh uỷ"),
        ("Trình Ban thường vụ Tỉnh uỷ quyết định.", "Ban Thường vụ Tỉnh uỷ"),
        ("Ban thường vụ Tỉnh ủy quyết định.", "Ban Thường vụ Tỉnh ủy"),
        ("Tham mưu ban Thường vụ Tỉnh uỷ.", "Ban Thường vụ Tỉnh uỷ"),
        ("Báo cáo thường trực Tỉnh uỷ.", "Thường trực Tỉnh uỷ"),
        ("Đồng chí Phó bí thư Thường trực Tỉnh uỷ dự.", "Phó Bí thư Thường trực Tỉnh uỷ"),
        ("Làm việc với Tỉnh Uỷ và các sở.", "Tỉnh uỷ"),
        ("Nghị quyết của Bộ chính trị.", "Bộ Chính trị"),
        ("Kiến nghị Ủy Ban nhân dân tỉnh.", "Ủy ban nhân dân"),
        ("Phối hợp Trường chính trị tỉnh mở lớp.", "Trường Chính trị tỉnh"),
        ("Đồng chí Bí Thư chủ trì.", "Bí thư"),
    ],
)
def test_odd_capitals(text: str, right: str) -> None:
    (found,) = Phrases(ROSTER).odd_in(text)
    assert found.right == right
    assert text[found.start : found.end].lower() == right.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Trao đổi với văn phòng các tỉnh uỷ, thành uỷ và ban thường vụ 13 huyện uỷ.",
        "Ban thường vụ tỉnh uỷ, thành uỷ các nơi đều có quy chế.",
        "Tham mưu để ban thường vụ tỉnh uỷ xem xét.",
        "Các ban, văn phòng Tỉnh uỷ phối hợp.",
        "TRÌNH BAN THƯỜNG VỤ TỈNH UỶ",
        "Phó Bí thư Thường trực Tỉnh uỷ, Chánh Văn phòng Tỉnh uỷ, Tỉnh uỷ viên dự.",
        "Uỷ ban nhân dân tỉnh, Hội đồng nhân dân huyện; uỷ ban nhân dân cấp xã.",
        "Liên hệ các trường chính trị tỉnh, thành phố.",
        "Đọc báo Quảng Ngãi hằng ngày.",
        "Bồi dưỡng bí thư chi bộ, cấp uỷ viên.",
    ],
)
def test_common_nouns_and_right_names(text: str) -> None:
    assert list(Phrases(ROSTER).odd_in(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cán bộ kỹ thuật, thiết bị kĩ thuật.", ["kỹ", "kĩ"]),
        ("Rà soát tỉ mỉ; tỷ lệ đạt 95%.", ["tỷ"]),
        ("Chi 1,2 tỷ đồng, tỉ lệ 5%.", ["tỷ đồng", "tỉ"]),
        ("Huyện Lý Sơn bồi dưỡng lí luận.", ["lí"]),
        ("Công ty mua ti vi; nói lí nhí.", ["ty"]),
        ("Hy sinh, hi vọng; cách ly, ly nước, li ti.", ["Hy", "hi", "ly"]),
        ("QUÝ I; nước Mỹ; bác sĩ.", ["sĩ"]),
    ],
)
def test_choices(text: str, found: list[str]) -> None:
    told = [one.family if one.family == "tỷ đồng" else text[one.start : one.end] for one in choices_in(text)]
    assert told == found
