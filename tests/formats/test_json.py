"""The Brief as JSON: exact numbers, places, days as understood and as written, bytes that do not change."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.make import past, period, proposal, reading, result, shortcoming, submission, task
from trucbao.consolidate import consolidate
from trucbao.diagnostics.place import Place
from trucbao.formats.json import write
from trucbao.formats.json_text import json_bytes
from trucbao.model.conference import ThematicSubject
from trucbao.model.submission import Letter, ProgressLine, ThematicPart

Data = dict[str, Any]
AT = Place("co-quan/VP.yaml", 12, 7)


@pytest.fixture(scope="module")
def text() -> str:
    """Write a small conference that has one of everything."""
    figures = (
        reading("1.912,50", ke_hoach="2.000", nam_truoc="1.734", gom=(("cấp tỉnh", reading("6").gia_tri),)),
        reading("104/112", "", ten="Tỷ lệ nội dung"),
    )
    first = submission(
        "VP",
        "07/02/2023 16:30",
        van_ban=Letter("245-BC/VPTU", date(2023, 2, 6), "Chánh Văn phòng"),
        danh_gia_chung="Bám sát chương trình.",
        ket_qua=(result("Ban hành “nghị quyết”.", *figures, linh_vuc="xdd", phoi_hop=("TC",))._replace(nguon=AT),),
        han_che=(shortcoming("Còn chậm."),),
        nhiem_vu=(task("Sơ kết", "quý II/2023", can_cu="KL-1492", phoi_hop=("Sở Y tế",)), task("Việc không hạn")),
        kien_nghi=(proposal("Cho chủ trương", "Ban Thường vụ Tỉnh uỷ", ly_do="Cần gấp"),),
        tien_do=(ProgressLine(AT, "2022/VP-01", "hoàn thành", date(2022, 11, 20)),),
        chuyen_de=(ThematicPart("chung", ket_qua=(result("Ba năm"),)),),
    )
    tasks = (past("2022/VP-01", "VP"), past("2022/TC-01", "TC"))
    held = period(first, tasks=tasks, chuyen_de=(ThematicSubject("chung", "Mô hình chung", "VP"),))
    return write(consolidate(held).value).decode()


@pytest.fixture(scope="module")
def data(text: str) -> Data:
    return json.loads(text, parse_float=Decimal)


def test_the_keys_are_those_of_the_contract(data: Data) -> None:
    assert list(data) == [
        *("version", "hoi_nghi", "ky", "van_ban", "tong", "roster", "chi_tieu", "so_lieu_rieng", "tien_do"),
        *("danh_gia_chung", "ket_qua", "han_che", "nhiem_vu", "kien_nghi", "chuyen_de", "ket_luan"),
    ]
    assert data["danh_gia_chung"] == {"VP": "Bám sát chương trình."}


def test_numbers_are_exact(data: Data, text: str) -> None:
    assert '"tong": 1912.50,' in text
    total = data["chi_tieu"][0]
    assert (total["tong"], total["ke_hoach"], total["nam_truoc"]) == (Decimal("1912.50"), 2000, 1734)
    assert (total["phan"][0]["dia_chi"], total["thieu"]) == ("VP/KQ-01", ["TC", "KT"])
    assert total["phan"][0]["gia_tri"]["nguyen_van"] == "1.912,50"
    assert total["phan"][0]["gom"]["cấp tỉnh"]["tu"] == 6
    assert [part["tu"] for part in data["so_lieu_rieng"][0]["gia_tri"]["phan"]] == [104, 112]


def test_every_item_has_its_address_and_source(data: Data) -> None:
    (found,) = data["ket_qua"]
    assert (found["dia_chi"], found["co_quan"], found["nguon"]) == (
        "VP/KQ-01",
        "VP",
        {"tep": "co-quan/VP.yaml", "dong": 12},
    )
    assert (found["linh_vuc"], found["phoi_hop"], found["noi_bat"]) == ("XDD", ["TC"], False)
    assert [item["dia_chi"] for key in ("han_che", "nhiem_vu", "kien_nghi") for item in data[key]] == [
        *("VP/HC-01", "VP/NV-01", "VP/NV-02", "VP/KN-01"),
    ]


def test_a_deadline_is_given_as_written_and_as_understood(data: Data) -> None:
    first, second = data["nhiem_vu"]
    due = first["thoi_han"]
    assert (due["nguyen_van"], due["loai"], due["tu"], due["den"]) == ("quý II/2023", "quý", "2023-04-01", "2023-06-30")
    assert (first["can_cu"], first["chu_tri"], first["phoi_hop"]) == ("KL-1492", "VP", ["Sở Y tế"])
    assert second["thoi_han"] is None


def test_the_roster_tells_who_sent_what_and_when(data: Data) -> None:
    sent, missing, _ = data["roster"]
    assert (sent["ma"], sent["trang_thai"], sent["so_ngay_muon"], sent["lan_nop"]) == ("VP", "dung_han", 0, 1)
    assert sent["nhan_luc"] == {"nguyen_van": "07/02/2023 16:30", "ngay": "2023-02-07", "gio": "16:30"}
    assert sent["van_ban"] == {"so": "245-BC/VPTU", "ngay": "2023-02-06", "nguoi_ky": "Chánh Văn phòng"}
    assert (missing["trang_thai"], missing["nhan_luc"], missing["van_ban"]) == ("chua_nop", None, None)


def test_progress_has_states_rates_residue_and_agencies(data: Data) -> None:
    progress = data["tien_do"]
    assert (progress["giao"], progress["xong"], progress["chua_ro"], progress["ty_le_giao"]) == (2, 1, 1, 50)
    assert progress["con_lai"] == ["2022/TC-01"]
    (done,) = progress["co_quan"][0]["nhiem_vu"]
    assert (done["ngay"], done["nguon_tra_loi"]) == ("2022-11-20", {"tep": "co-quan/VP.yaml", "dong": 12})
    assert progress["co_quan"][1]["nhiem_vu"][0]["qua_han"] == 45


def test_thematic_reports_hold_their_items(data: Data) -> None:
    (thematic,) = data["chuyen_de"]
    assert (thematic["ma"], thematic["co_quan"], len(thematic["ket_qua"])) == ("chung", "VP", 1)


def test_the_text_is_vietnamese_indented_and_ends_with_a_newline(text: str) -> None:
    assert "“nghị quyết”" in text
    assert text.startswith('{\n  "version": 1,\n  "hoi_nghi": {\n    "ten"')
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_a_conference_without_past_tasks_has_no_progress() -> None:
    assert json.loads(write(consolidate(period()).value))["tien_do"] is None


def test_e10_control_characters_are_escaped() -> None:
    assert json_bytes('\x1b[31m\n"\\') == b'"\\u001b[31m\\n\\"\\\\"\n'


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    assert json.loads(json_bytes(["\udc80"])) == ["\udc80"]


@pytest.mark.parametrize(
    ("value", "written"),
    [(Decimal("1E+3"), "1000"), (Decimal("0.10"), "0.10"), (Decimal("-12.5"), "-12.5"), (True, "true"), (None, "null")],
)
def test_scalars(value: object, written: str) -> None:
    assert json_bytes(value).decode() == f"{written}\n"


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False, places=3)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(JSON_VALUES)
def test_what_is_written_reads_back(value: object) -> None:
    assert json.loads(json_bytes(value), parse_float=Decimal) == value
