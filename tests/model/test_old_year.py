"""A year left over from the last period, told from a year that is meant."""

from __future__ import annotations

import pytest

from trucbao.model.old_year import old_year_in_plan, old_year_in_report

IN_PLAN = (
    "Triển khai 12 nhiệm vụ năm 2022 về công tác cán bộ.",
    "Thực hiện Chương trình kiểm tra, giám sát năm 2022 của Ban Thường vụ Tỉnh uỷ.",
    "Tham mưu ban hành Nghị quyết về nhiệm vụ trọng tâm năm 2022.",
    "Kết nạp ít nhất 1.850 đảng viên năm 2022.",
    "Chuẩn bị hội nghị trực báo 6 tháng đầu năm 2022.",
    "Mở 04 lớp trong quý III/2022.",
    "Xây dựng Kế hoạch công tác 2022.",
    "Hoàn thành hồ sơ trước ngày 30/11/2022.",
    "Tiếp tục thực hiện nhiệm vụ, giải pháp trọng tâm năm 2022.",
    "Xây dựng 12 mô hình tự quản từ nguồn xã hội năm 2022.",
)

MEANT_IN_PLAN = (
    "Quyết toán ngân sách đảng năm 2022 của 07 cơ quan.",
    "Tổng kết Chương trình công tác năm 2022.",
    "Đánh giá, xếp loại tổ chức đảng năm 2022.",
    "Giải quyết dứt điểm đơn tố cáo còn tồn từ năm 2022.",
    "Thực hiện các nhiệm vụ năm 2022 chuyển sang.",
    "Chuyển 06 nội dung của Chương trình năm 2022 sang năm 2023.",
    "Tham mưu triển khai Luật Thực hiện dân chủ ở cơ sở năm 2022.",
    "Lãnh đạo đại hội chi bộ nhiệm kỳ 2022 - 2025.",
    "Thực hiện Kết luận số 1492-KL/TU, ngày 25/12/2022 của Tỉnh uỷ.",
    "Tăng 10% so với năm 2022.",
    "Sơ kết giai đoạn 2021 - 2022.",
    "Theo dõi 14 tổ chức đảng bị kỷ luật từ năm 2022 đến nay.",
    "Triển khai nhiệm vụ năm 2023.",
    "Khắc phục thiệt hại do bão năm 2022.",
)

IN_REPORT = (
    "Trong năm 2021, thẩm định 312 hồ sơ.",
    "Năm 2021, Ban hoàn thành 28/31 nội dung.",
    "Ban bám sát nhiệm vụ. Trong năm 2021, Ban hoàn thành 28 nội dung.",
    "Hoàn thành 28/31 nội dung của Chương trình công tác năm 2021.",
    "6 tháng đầu năm 2021, thẩm định 312 hồ sơ.",
    "Trong quý IV/2021, mở 02 lớp.",
    "Tính đến ngày 31/12/2021, kết nạp 1.912 đảng viên.",
    "Hoàn thành 12 nhiệm vụ năm 2021 theo Nghị quyết số 21-NQ/TW, ngày 16/6/2022.",
)

MEANT_IN_REPORT = (
    "Điều động 27 cán bộ, tăng 08 cán bộ so với năm 2021.",
    "Năm 2021 có 287 hồ sơ, năm 2022 có 312 hồ sơ.",
    "Quyết toán kinh phí năm 2021 cho 07 cơ quan.",
    "Tổng kết Chương trình công tác năm 2021.",
    "Giải quyết 12 đơn tồn từ năm 2021.",
    "Triển khai Luật Phòng, chống ma tuý năm 2021.",
    "Xếp loại 18 đảng bộ theo kết quả năm 2021.",
    "Thực hiện Quyết định số 23-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị.",
    "Kiểm tra 12 kết luận thanh tra năm 2021.",
    "Kết nạp 31 đảng viên năm 2022.",
)


@pytest.mark.parametrize("text", IN_PLAN)
def test_an_old_year_in_a_plan(text: str) -> None:
    stretch = old_year_in_plan(text, 2022)
    assert stretch
    assert text[slice(*stretch)].endswith("2022")


@pytest.mark.parametrize("text", MEANT_IN_PLAN)
def test_a_year_meant_in_a_plan(text: str) -> None:
    assert old_year_in_plan(text, 2022) is None


@pytest.mark.parametrize("text", IN_REPORT)
def test_an_old_year_in_a_report(text: str) -> None:
    stretch = old_year_in_report(text, 2021)
    assert stretch
    assert text[slice(*stretch)].endswith("2021")


@pytest.mark.parametrize("text", MEANT_IN_REPORT)
def test_a_year_meant_in_a_report(text: str) -> None:
    assert old_year_in_report(text, 2021) is None
