"""Makes a workspace of any size by the contract: same arguments, same bytes, on any machine."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SIZES = {"1": (1, 1), "S": (10, 8), "M": (200, 20), "L": (2000, 25)}
"""Agencies, and items in each of the four sections."""

FIELDS = ("Nông nghiệp", "Công nghiệp", "Đầu tư công", "Cải cách hành chính", "Chuyển đổi số", "Giáo dục", "Y tế")
INDICATORS = (
    ("ho-so", "Hồ sơ đã giải quyết", "hồ sơ"),
    ("san-luong", "Sản lượng", "tấn"),
    ("ho", "Hộ được hỗ trợ", "hộ"),
)
KINDS = ("Sở", "Ban", "Chi cục", "Trung tâm", "Văn phòng")
SUBJECTS = ("kế hoạch vốn trung hạn", "đề án chuyển đổi số", "quy hoạch đất đai", "phương án phòng, chống thiên tai")
DUTIES = ("theo đúng tiến độ được giao", "gắn với trách nhiệm của người đứng đầu", "bảo đảm công khai, minh bạch")
GAINS = ("góp phần hoàn thành chỉ tiêu năm", "được các địa phương đồng tình ủng hộ", "trên địa bàn các xã vùng cao")
OPENINGS = {
    "ket_qua": ("Hoàn thành", "Tổ chức triển khai có hiệu quả", "Đẩy nhanh tiến độ"),
    "han_che": ("Còn chậm trong", "Chưa kịp thời xử lý", "Nguồn lực còn hạn chế cho"),
    "nhiem_vu": ("Khẩn trương hoàn thành", "Rà soát, bổ sung", "Tham mưu ban hành"),
    "kien_nghi": ("Đề nghị sớm hướng dẫn", "Kiến nghị bổ sung kinh phí cho", "Đề xuất phân cấp mạnh hơn trong"),
}


def workspace(folder: Path, agencies: int, items: int) -> Path:
    """Write ``hoi-nghi.yaml`` and one submission per agency into ``folder``."""
    (folder / "co-quan").mkdir(parents=True)
    _write(folder / "hoi-nghi.yaml", _conference(agencies))
    for number in range(1, agencies + 1):
        draw = random.Random(f"{number}/{items}")  # noqa: S311  # a draw that can be repeated is what is wanted
        _write(folder / "co-quan" / f"{_code(number)}.yaml", _submission(draw, number, agencies, items))
    return folder


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _code(number: int) -> str:
    return f"DV{number:04}"


def _conference(agencies: int) -> list[str]:
    roster = (f"  - {{ma: {_code(n)}, ten: {KINDS[n % len(KINDS)]} khu vực {n}}}" for n in range(1, agencies + 1))
    return [
        "hoi_nghi: {ten: Hội nghị đánh giá năm 2025, ngay: 15/01/2026, chu_tri: Phó Bí thư Thường trực Tỉnh uỷ}",
        "ky: {danh_gia: năm 2025, nhiem_vu: năm 2026, so_lieu_den: 15/12/2025, tinh_den: 31/12/2025}",
        "han_nop: 31/12/2025 17:00",
        "linh_vuc:",
        *(f"  - {{ma: LV{n}, ten: {name}}}" for n, name in enumerate(FIELDS)),
        "chi_tieu:",
        *(f"  - {{ma: {code}, ten: {name}, don_vi: {unit}}}" for code, name, unit in INDICATORS),
        "co_quan:",
        *roster,
        "van_ban:",
        "  the_thuc: dang-2018",
        "  co_quan_cap_tren: Tỉnh uỷ Quảng Ngãi",
        "  co_quan_ban_hanh: Văn phòng",
        "  ky_hieu: VPTU",
        "  dia_danh: Quảng Ngãi",
        "  ngay_ban_hanh: 10/01/2026",
        "  du_thao: 1",
        "  nguoi_ky: {quyen_han: K/T CHÁNH VĂN PHÒNG, chuc_vu: Phó Chánh Văn phòng}",
        "  noi_nhan: [Thường trực Tỉnh uỷ (báo cáo), Lưu Văn phòng Tỉnh uỷ]",
    ]


def _submission(draw: random.Random, number: int, agencies: int, items: int) -> list[str]:
    lines = [
        f"co_quan: {_code(number)}",
        "nhan_luc: 20/12/2025 08:30",
        f"van_ban: {{so: {number}-BC/{_code(number)}, ngay: 18/12/2025}}",
        "so_lieu_den: 15/12/2025",
    ]
    for section, openings in OPENINGS.items():
        lines.append(f"{section}:")
        for _ in range(items):
            lines += [f"  - noi_dung: {_sentence(draw, openings)}", *_more(draw, section, agencies)]
    return lines


def _sentence(draw: random.Random, openings: tuple[str, ...]) -> str:
    """Give some forty words, without a sign that YAML would read."""
    text = f"{draw.choice(openings)} {draw.choice(SUBJECTS)} số {draw.randint(1, 9999)}"
    return text + "".join(f", {draw.choice(draw.choice((DUTIES, GAINS)))}" for _ in range(4)) + "."


def _more(draw: random.Random, section: str, agencies: int) -> list[str]:
    match section:
        case "ket_qua":
            code, _, unit = draw.choice(INDICATORS)
            figure = f"{{chi_tieu: {code}, gia_tri: {draw.randint(1, 99)}.{draw.randint(0, 999):03}, don_vi: {unit}}}"
            return [f"    linh_vuc: LV{draw.randrange(len(FIELDS))}", f"    so_lieu: [{figure}]"]
        case "han_che":
            return ["    nguyen_nhan: {chu_quan: Việc phối hợp chưa thường xuyên}"]
        case "nhiem_vu":
            other = _code(draw.randint(1, agencies))
            return [f"    phoi_hop: [{other}]", f"    thoi_han: {draw.randint(1, 28):02}/{draw.randint(2, 12):02}/2026"]
        case _:
            return ["    cap_nhan: Ban Thường vụ Tỉnh uỷ"]
