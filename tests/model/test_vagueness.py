"""Vague words without a figure, told from measured and from plain results."""

from __future__ import annotations

import pytest

from trucbao.model.vagueness import vague_words

VAGUE = {
    "Cơ bản hoàn thành các nội dung đăng ký.": "Cơ bản hoàn thành",
    "Tổ chức nhiều lớp tập huấn.": "nhiều",
    "Đa số cấp uỷ đã ban hành kế hoạch.": "Đa số",
    "Kiểm tra một số đảng bộ.": "một số",
    "Hầu hết đơn thư được giải quyết.": "Hầu hết",
    "Hoàn thành tốt nhiệm vụ được giao.": "Hoàn thành tốt nhiệm vụ",
    "Công tác dân vận đạt được những kết quả tích cực.": "đạt được những kết quả tích cực",
}

PLAIN = (
    "Cơ bản hoàn thành chương trình với 28/31 nội dung.",
    "Khối lượng việc lớn, hoàn thành với chất lượng ngày càng cao; chất lượng tham mưu tiến bộ rõ.",
    "Ký kết hợp tác với Trường Chính trị tỉnh Gia Lai.",
    "Bồi dưỡng kiến thức cơ bản về tin học; giải ngân vốn xây dựng cơ bản.",
    "Tham mưu Nghị quyết về một số giải pháp phát triển đảng viên.",
    "Góp ý Luật sửa đổi, bổ sung một số điều của Luật Đất đai.",
    'Mở chuyên mục "Một số mô hình hay".',
    "Hoàn thành cả bốn nhóm việc, nhiều nhóm xong sớm.",
    "Ban hành quy chế phối hợp.",
    "",
)


@pytest.mark.parametrize("text", VAGUE)
def test_a_vague_word_is_found(text: str) -> None:
    stretch = vague_words(text)
    assert stretch
    assert text[slice(*stretch)] == VAGUE[text]


@pytest.mark.parametrize("text", PLAIN)
def test_a_measured_or_plain_result_is_not_vague(text: str) -> None:
    assert vague_words(text) is None
