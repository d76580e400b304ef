"""Look-alikes of the bank's cases: what is nearly a fault and is none, and the same fault in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rules.bank import findings

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic

OF_THE_WHOLE = {f"TB5{number:02}" for number in range(8, 15)}


def told(reports: str | dict[str, str], conference: str = "") -> list[Diagnostic]:
    found = findings({"bao_cao": reports, "hoi_nghi": conference})
    return [one for one in found if one.code not in OF_THE_WHOLE]


def codes(reports: str | dict[str, str], conference: str = "") -> list[str]:
    return [one.code for one in told(reports, conference)]


def task(text: str, product: str = "Báo cáo", due: str = "quý III/2023") -> str:
    return f"nhiem_vu:\n  - noi_dung: {text}\n    thoi_han: {due}\n    san_pham: {product}\n"


EVERYBODYS = """
Xây dựng kế hoạch kiểm tra việc thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương.
Kiểm tra việc thực hiện Quy định số 08-QĐi/TW, ngày 25/10/2018 của Ban Chấp hành Trung ương về nêu gương của cán bộ.
Triển khai thực hiện Kế hoạch số 12-KH/TU, ngày 05/01/2023 của Ban Thường vụ Tỉnh uỷ về chuyển đổi số ở cơ quan đảng.
Tổ chức các hoạt động chào mừng kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam và mừng xuân Quý Mão.
Rà soát, bổ sung quy hoạch cán bộ lãnh đạo, quản lý nhiệm kỳ 2025 - 2030 theo hướng dẫn của Ban Tổ chức Trung ương.
Chỉnh lý tài liệu lưu trữ tồn đọng và nộp hồ sơ vào Lưu trữ lịch sử của Đảng bộ tỉnh.
""".strip().split("\n")


@pytest.mark.parametrize("text", EVERYBODYS)
def test_what_every_agency_does_for_itself_has_no_two_leads(text: str) -> None:
    assert codes({"BTGTU": task(text), "BDVTU": task(text)}) == []


def test_one_inspection_by_two_agencies_has_two_leads() -> None:
    text = "Tiếp tục kiểm tra việc kiểm soát tài sản, thu nhập của người có chức vụ, quyền hạn tại 05 sở."
    assert codes({"UBKTTU": task(text), "BNCTU": task(text)}) == ["TB505"]
    assert codes({"UBKTTU": task(text), "BNCTU": task(text, due="quý IV/2023")}) == []


def prizes(text: str, value: int, more: str = "") -> str:
    name = "Giải báo chí về xây dựng Đảng của tỉnh"
    line = f"{{ten: {name}, gia_tri: {value}, don_vi: giải{more}}}"
    return f"ket_qua:\n  - noi_dung: {text.format(value)}\n    so_lieu:\n      - {line}\n"


def test_prizes_of_two_years_or_two_scopes_are_two_things() -> None:
    judged = "Chấm Giải báo chí về xây dựng Đảng của tỉnh năm {year}, trao {{}} giải.".format
    handed = "Đăng cai lễ trao Giải báo chí về xây dựng Đảng của tỉnh năm {year}, trao {{}} giải.".format
    here = prizes(judged(year=2022), 27)
    assert codes({"BTGTU": here, "BAO": prizes(handed(year=2022), 29)}) == ["TB503"]
    assert codes({"BTGTU": here, "BAO": prizes(handed(year=2022), 27)}) == []
    assert "TB503" not in codes({"BTGTU": here, "BAO": prizes(handed(year=2020), 29)})
    assert "TB503" not in codes({"BTGTU": here, "BAO": prizes(handed(year=2022), 29, ", pham_vi: cấp huyện")})


@pytest.mark.parametrize(
    ("written", "right"),
    [("02/6/22", "02/6/2022"), ("20/10/98", "20/10/1998"), ("02/12", ""), ("02/12/2022", "")],
)
def test_a_short_year_is_written_out_and_a_day_without_year_is_none(written: str, right: str) -> None:
    found = told(f"ket_qua:\n  - Phổ biến Quy định số 67-QĐ/TW, ngày {written} của Ban Bí thư cho 120 cán bộ.\n")
    assert [one.code for one in found] == (["TB320"] if right else [])
    assert all(right in one.hint for one in found)


@pytest.mark.parametrize(
    ("last", "planned", "text", "expected"),
    [
        ("quý I/2023", "quý II/2023", "Hoàn thành 04 nhiệm vụ Quý 1 năm 2023 về cán bộ.", ["TB322"]),
        ("tháng 5/2023", "tháng 6/2023", "Hoàn thành 04 nhiệm vụ tháng 5/2023 về cán bộ.", ["TB322"]),
        ("quý I/2023", "quý II/2023", "Hoàn thành 04 nhiệm vụ quý II/2023 về cán bộ.", []),
        ("quý I/2023", "quý II/2023", "Sơ kết 04 nhiệm vụ quý I/2023 về cán bộ.", []),
        ("quý I/2023", "quý II/2023", "Hoàn thành 04 nhiệm vụ quý I/2023 chuyển sang.", []),
        ("quý I/2023", "quý II/2023", "Chi trả chế độ quý I/2023 cho 30 cán bộ.", []),
        ("quý I/2023", "quý II/2023", "Xử lý 05 vụ án khởi tố trong quý I/2023.", []),
    ],
)
def test_the_last_quarter_is_old_only_where_it_is_the_period_of_the_work(
    last: str, planned: str, text: str, expected: list[str]
) -> None:
    periods = f"ky:\n  danh_gia: {last}\n  nhiem_vu: {planned}\n  tinh_den: 10/4/2023\n"
    assert codes(task(text, due="tháng 6/2023"), periods) == expected


@pytest.mark.parametrize(
    ("total", "parts", "adds_up"),
    [
        ("5,9", ("3,4", "2,5"), True),
        ("5,9", ("3,4", "2,4"), False),
        ("5,9", ("3,41", "2,46"), True),
        ("5,9", ("3,41", "2,36"), False),
        ("5,93", ("3,4", "2,55"), True),
        ("6", ("3,4", "2,4"), False),
    ],
)
def test_only_a_decimal_printed_shorter_than_the_others_is_rounded(
    total: str,
    parts: tuple[str, str],
    adds_up: bool,  # noqa: FBT001  # a column of the table
) -> None:
    line = f'{{ten: Tiền thu hồi, gia_tri: "{total}", don_vi: tỷ đồng, gom: {{a: "{parts[0]}", b: "{parts[1]}"}}}}'
    report = f"ket_qua:\n  - noi_dung: Thu hồi tiền ở 15 đơn vị.\n    so_lieu:\n      - {line}\n"
    assert codes(report) == ([] if adds_up else ["TB314"])


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        ("Ban Dân vận Tỉnh uỷ chưa hướng dẫn cụ thể tiêu chí.", ["TB323"]),
        ("Ban Tổ chức Tỉnh uỷ chưa hướng dẫn cụ thể tiêu chí.", []),
        ("Chưa phối hợp chặt chẽ với Ban Dân vận Tỉnh uỷ.", []),
        ("Ban Dân vận Tỉnh uỷ và Ban Tổ chức chưa thống nhất mẫu biểu.", []),
    ],
)
def test_a_subjective_cause_is_ones_own(cause: str, expected: list[str]) -> None:
    report = f"""\
han_che:
  - noi_dung: Có 144 hồ sơ không đủ điều kiện công nhận.
    nguyen_nhan:
      chu_quan: {cause}
    khac_phuc: Sửa tiêu chí, thẩm định ngay từ đầu năm.
"""
    assert codes(report) == expected
