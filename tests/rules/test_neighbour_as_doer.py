"""A neighbour named as the doer, told from co-operation, from one's own name and from other bodies of like names."""

from __future__ import annotations

import pytest

from rules.bank import findings

WRONG = (
    "Ban Tuyên giáo Tỉnh uỷ đã tổ chức 12 hội nghị.",
    "Ban Tuyên giáo Tỉnh ủy tham mưu 25 văn bản.",
    "Ban Dân vận đã bám sát chương trình công tác.",
    "Trong năm 2022, Uỷ ban Kiểm tra Tỉnh uỷ kiểm tra 12 tổ chức đảng.",
    "Thực hiện Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị, Ban Tuyên giáo Tỉnh uỷ đã công bố 62 mô hình.",
    "Lãnh đạo Ban Dân vận Tỉnh uỷ đã dự 12 hội nghị.",
    "Trường Chính trị tỉnh mở 58 lớp.",
    "Báo Quảng Ngãi đăng 12 loạt bài.",
)

RIGHT = (
    "Phối hợp với Ban Tuyên giáo Tỉnh uỷ mở 06 lớp.",
    "Cùng Ban Dân vận Tỉnh uỷ đã khảo sát 12 xã.",
    "Ban Tuyên giáo Tỉnh uỷ đã phối hợp với Ban Tổ chức Tỉnh uỷ mở 06 lớp.",
    "Ban Tuyên giáo Tỉnh uỷ đã cùng Ban mở 06 lớp.",
    "Ban Tổ chức đã trao 12 giải.",
    "Ban Tuyên giáo các huyện uỷ đã mở 13 lớp.",
    "Ban Dân vận Huyện uỷ Sơn Hà đã mở 13 lớp.",
    "Văn phòng đã tiếp nhận 12 đơn.",
    "Ban Tuyên giáo Tỉnh uỷ đã được thông báo 12 nội dung.",
    "Ban Thường vụ Tỉnh uỷ đã ban hành 12 nghị quyết.",
    "Tham mưu 12 văn bản; Ban Tuyên giáo Tỉnh uỷ đã tuyên truyền.",
    "Ban đã thẩm định 12 hồ sơ.",
    "Ban Tuyên giáo Tỉnh uỷ và Ban Dân vận Tỉnh uỷ cùng ký 02 chương trình.",
    "Uỷ ban Kiểm tra Tỉnh uỷ đánh giá tốt 12 cuộc.",
)


def told(text: str, agency: str = "BTCTU") -> list[str]:
    case = {"bao_cao": f"co_quan: {agency}\nket_qua:\n  - {text}\n"}
    return [one.code for one in findings(case) if one.code == "TB323"]


@pytest.mark.parametrize("text", WRONG)
def test_a_neighbour_as_doer(text: str) -> None:
    assert told(text) == ["TB323"]


@pytest.mark.parametrize("text", RIGHT)
def test_no_neighbour_as_doer(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("agency", ["BAO", "DUK", "TCT", "VPTU"])
def test_words_like_ones_own_name_are_not_ones_own_name(agency: str) -> None:
    assert told("Ban Tuyên giáo Tỉnh uỷ đã báo cáo, đề xuất 12 việc về xây dựng Đảng, hội trường.", agency) == ["TB323"]


def test_a_later_sentence_of_the_general_assessment() -> None:
    text = "co_quan: BNCTU\ndanh_gia_chung: Công tác có tiến bộ. Ban Dân vận Tỉnh uỷ hoàn thành 11/11 nội dung.\n"
    assert [one.code for one in findings({"bao_cao": text}) if one.code == "TB323"] == ["TB323"]


def test_a_task_that_the_neighbour_leads() -> None:
    task = (
        "nhiem_vu:\n  - noi_dung: Ban Tuyên giáo Tỉnh uỷ xây dựng kế hoạch.\n    chu_tri: {}\n    san_pham: Kế hoạch\n"
    )
    for lead, codes in (("BTGTU", []), ("BTCTU", ["TB323"])):
        assert [one.code for one in findings({"bao_cao": task.format(lead)}) if one.code == "TB323"] == codes
