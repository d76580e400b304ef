"""Blanks round punctuation: slips are found with their cure, right writing is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucbao.model.slip import Slip, may_be_spaced_wrongly, may_have_double_blanks
from trucbao.model.spacing import blank_slips, spacing_slips

SLIPS = {
    "Kiểm tra 12 đảng bộ ,giám sát 08 đảng bộ.": "Kiểm tra 12 đảng bộ, giám sát 08 đảng bộ.",
    "Kiểm tra 12 đảng bộ,giám sát 08 đảng bộ.": "Kiểm tra 12 đảng bộ, giám sát 08 đảng bộ.",
    "Kiểm tra ở huyện,08 đảng bộ.": "Kiểm tra ở huyện, 08 đảng bộ.",
    "Điều động 27 cán bộ ( trong đó 09 bí thư cấp huyện ).": "Điều động 27 cán bộ (trong đó 09 bí thư cấp huyện).",
    "Có 27 cán bộ(trong đó 09 bí thư)và 03 phó bí thư.": "Có 27 cán bộ (trong đó 09 bí thư) và 03 phó bí thư.",
    "Đạt 95,5 %.": "Đạt 95,5%.",
    "Mở 04 lớp ; cấp 312 bằng .": "Mở 04 lớp; cấp 312 bằng.",
    "Mở 04 lớp;312 học viên.": "Mở 04 lớp; 312 học viên.",
    "Mở 04 lớp.Cấp 312 bằng.": "Mở 04 lớp. Cấp 312 bằng.",
    "Đạt 98%.Ban tiếp tục đôn đốc.": "Đạt 98%. Ban tiếp tục đôn đốc.",
    "Gồm :02 vụ án": "Gồm: 02 vụ án",
    "Gồm:kiểm tra, giám sát": "Gồm: kiểm tra, giám sát",
    'Mô hình " Dân vận khéo " được công nhận.': 'Mô hình "Dân vận khéo" được công nhận.',
    "Mô hình “ Dân vận khéo ”.": "Mô hình “Dân vận khéo”.",
    "Bao giờ xong ?": "Bao giờ xong?",
    "Kiểm tra  , giám sát": "Kiểm tra, giám sát",
}

RIGHT = (
    *("Bản tin lúc 17:00 trên baoquangngai.vn, tải trang 2,5 giây.", "Phiên bản 3.0; tỷ lệ 1 : 500; bản đồ 1:25.000."),
    *("Tệp báo-cáo.docx và thư vptu@quangngai.gov.vn, trang https://quangngai.gov.vn:8080/a,b;c?d=Ê.", "v.v..."),
    *("TP.HCM, ThS. Lê, PGS.TS Nguyễn, Q.1, TP.Quảng Ngãi, Tx.Đức Phổ, Bs.Nguyễn", "Đuôi .docx và .vn"),
    *("Việc này ... còn chậm", "Tính theo %, tỷ lệ % tăng", "Ngày 28/8/1959 - 28/8/2022", "18/18 đảng bộ"),
    *('Mô hình "Dân vận khéo", "Chợ an toàn"; ("Vì người nghèo")', 'Đo 5" và 6" rồi ghi', "a) Nội dung; 1) Việc"),
    *("Các bước:\n- Một;\n- Hai.", "Luật số 13/2022/QH15; Nghị định số 30/2020/NĐ-CP", "ISO 9001:2015", "Tỷ số A:B"),
    *("Diện tích 120 m2 (mét vuông)", "1.912; 12,5; 4,2%/năm", "Toạ độ (x, y)", "Hàng(", ""),
)


@pytest.mark.parametrize("wrong", SLIPS)
def test_a_slip_is_mended(wrong: str) -> None:
    assert may_be_spaced_wrongly(wrong)
    assert mended(wrong, spacing_slips(wrong)) == SLIPS[wrong]
    assert spacing_slips(SLIPS[wrong]) == ()


@pytest.mark.parametrize("right", RIGHT)
def test_right_writing_is_no_slip(right: str) -> None:
    assert spacing_slips(right) == ()
    assert blank_slips(right) == ()


def test_blanks_between_words() -> None:
    assert may_have_double_blanks("Điều động  27   cán bộ")
    assert not may_have_double_blanks("Điều động 27 cán bộ")
    assert mended("Điều động  27   cán bộ", blank_slips("Điều động  27   cán bộ")) == "Điều động 27 cán bộ"
    assert blank_slips("Điều động\n  27 cán bộ ") == ()
    assert blank_slips("đảng bộ  , giám sát") == ()


def test_most_texts_pass_the_quick_look() -> None:
    assert not may_be_spaced_wrongly("Kiểm tra 12 đảng bộ (09 xã), 1.912 đảng viên; đạt 95,5%: 17:00 ngày 15/6/2022.")


SIGNS = st.sampled_from([*' ,.:;()[]%"“”!?/-a\n\u00a0', "  ", "bộ", "Ban", "12", "2020", "vn"])


@given(st.lists(SIGNS, max_size=14).map("".join))
def test_slips_lie_apart_and_are_never_behind_the_quick_look(text: str) -> None:
    slips, runs = spacing_slips(text), blank_slips(text)
    assert all(one.end <= other.start for one, other in pairwise(sorted((*slips, *runs))))
    assert may_be_spaced_wrongly(text) or not slips
    assert may_have_double_blanks(text) or not runs
    assert "".join(mended(text, slips).split()) == "".join(text.split())


def mended(text: str, slips: tuple[Slip, ...]) -> str:
    for slip in reversed(slips):
        text = text[: slip.start] + slip.new + text[slip.end :]
    return text
