"""Marks of secrecy, told from talk about secrecy."""

from __future__ import annotations

import pytest

from trucbao.model.secrecy import secrecy_marks

MARKS = {
    "(MẬT) Thẩm định 12 hồ sơ.": "MẬT",
    "TỐI MẬT: kết quả thẩm tra": "TỐI MẬT",
    "Báo cáo 05 trường hợp (Tối mật).": "Tối mật",
    "Tuyệt mật. Danh sách 03 trường hợp.": "Tuyệt mật",
    "Kết luận 04 trường hợp (có tài liệu mật kèm theo).": "tài liệu mật",
    "Kết luận 04 trường hợp, kèm theo phụ lục mật.": "phụ lục mật",
    "Danh sách mật gửi kèm riêng.": "Danh sách mật",
    "Thẩm tra 12 trường hợp (mật).": "mật",
    "Mật: thẩm tra 12 trường hợp.": "Mật",
    "Độ mật: Mật": "Mật",
    "12 hồ sơ (nội dung mật)": "nội dung mật",
}

TALK = (
    "Tập huấn bảo vệ bí mật nhà nước cho 86 văn thư; đổi mật khẩu 173 tài khoản; văn bản mật soạn trên máy tách mạng.",
    "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "Tiếp nhận 214 văn bản mật, bảo mật 100%.",
    "Mật độ dân cư cao; mật ong; trinh sát bí mật.",
    "Không gửi kèm văn bản mật qua thư điện tử.",
    "Chấn chỉnh việc gửi kèm tài liệu mật qua mạng.",
    "Bảo đảm tuyệt mật đề thi tuyển công chức.",
    "Rà soát độ mật của 120 hồ sơ; giải mật 36 tài liệu.",
    "Đóng dấu mật đúng quy định.",
    "Cơ mật viện; ĐỔI MẬT KHẨU; thân mật, chặt chẽ.",
    "",
)


@pytest.mark.parametrize("text", MARKS)
def test_a_mark_is_found(text: str) -> None:
    ((start, end),) = secrecy_marks(text)
    assert text[start:end] == MARKS[text]


@pytest.mark.parametrize("text", TALK)
def test_talk_of_secrecy_is_no_mark(text: str) -> None:
    assert secrecy_marks(text) == ()
