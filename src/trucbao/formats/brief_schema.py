"""The schema of ``build --format json``: the whole Brief, key by key as formats/json.py writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.brief import LATE, MISSING, ON_TIME
from trucbao.tree.json_schema import DIALECT

if TYPE_CHECKING:
    from trucbao.formats.json_text import Json

TEXT: Json = {"type": "string"}
INTEGER: Json = {"type": "integer"}
_YES: Json = {"type": "boolean"}
_NUMBER: Json = {"type": ["number", "null"]}
_DAY: Json = {"type": ["string", "null"], "format": "date"}


def record(**keys: Json) -> dict[str, Json]:
    """Give the schema of an object that has all of ``keys``; a later version may add others."""
    return {"type": "object", "required": list(keys), "properties": keys}


def listed(of: Json) -> Json:
    """Give the schema of a list."""
    return {"type": "array", "items": of}


def top(title: str, **keys: Json) -> dict[str, Json]:
    """Give the schema of a whole answer."""
    return {"$schema": DIALECT, "title": title, **record(**keys)}


def _optional(schema: dict[str, Json]) -> Json:
    return {**schema, "type": ["object", "null"]}


def _named(of: Json) -> Json:
    return {"type": "object", "additionalProperties": of}


_SOURCE = record(tep=TEXT, dong=INTEGER)
_MOMENT = record(nguyen_van=TEXT, ngay=_DAY, gio={"type": ["string", "null"]})
_PERIOD = record(nguyen_van=TEXT, loai=TEXT, tu=_DAY, den=_DAY)
_LETTER = record(so=TEXT, ngay=_DAY, nguoi_ky=TEXT)
_DEADLINE = record(
    nguyen_van=TEXT, loai=TEXT, tu=_DAY, den=_DAY, moc=listed(_DAY), dinh_ky=TEXT, dieu_kien=TEXT, du_kien=_YES
)
_FIGURE_KEYS: dict[str, Json] = {"nguyen_van": TEXT, "loai": TEXT, "tu": _NUMBER, "den": _NUMBER, "don_vi": TEXT}
_FIGURE = record(**_FIGURE_KEYS, phan=listed(record(**_FIGURE_KEYS, phan=listed({"type": "object"}))))
_READING_KEYS: dict[str, Json] = {
    "chi_tieu": TEXT,
    "ten": TEXT,
    "gia_tri": _FIGURE,
    "don_vi": TEXT,
    "ke_hoach": _optional(_FIGURE),
    "nam_truoc": _optional(_FIGURE),
    "pham_vi": TEXT,
    "gom": _named(_FIGURE),
    "trong_do": _named(_FIGURE),
    "nguon": _SOURCE,
}
_CONTRIBUTION = record(co_quan=TEXT, dia_chi=TEXT, **_READING_KEYS)
_ITEM: dict[str, Json] = {
    "dia_chi": TEXT,
    "co_quan": TEXT,
    "ma": TEXT,
    "noi_dung": TEXT,
    "noi_bat": _YES,
    "mat": _YES,
    "nguon": _SOURCE,
}
_RESULT = record(
    **_ITEM, linh_vuc=TEXT, muc_do=TEXT, nhiem_vu=TEXT, phoi_hop=listed(TEXT), so_lieu=listed(record(**_READING_KEYS))
)
_SHORTCOMING = record(
    **_ITEM,
    bieu_hien=TEXT,
    nguyen_nhan=record(khach_quan=TEXT, chu_quan=TEXT),
    khac_phuc=TEXT,
    nhiem_vu=TEXT,
)
_TASK = record(
    **_ITEM,
    can_cu=TEXT,
    chu_tri=TEXT,
    phoi_hop=listed(TEXT),
    thoi_han=_optional(_DEADLINE),
    san_pham=TEXT,
    cap_trinh=TEXT,
    chiu_trach_nhiem=TEXT,
)
_PROPOSAL = record(**_ITEM, cap_nhan=TEXT, ly_do=TEXT)

_MEETING = record(
    ten=TEXT,
    ngay=_DAY,
    gio=TEXT,
    dia_diem=TEXT,
    chu_tri=TEXT,
    thanh_phan=listed(TEXT),
    chuong_trinh=listed(record(gio=TEXT, noi_dung=TEXT, thuc_hien=TEXT)),
)
_ISSUE = record(
    ben=TEXT,
    the_thuc=TEXT,
    co_quan_cap_tren=TEXT,
    co_quan_ban_hanh=TEXT,
    ky_hieu=TEXT,
    so=TEXT,
    dia_danh=TEXT,
    ngay_ban_hanh=_DAY,
    du_thao={"type": ["integer", "null"]},
    chi_dan=TEXT,
    in_hai_mat=_YES,
    nguoi_ky=record(quyen_han=TEXT, chuc_vu=TEXT, ho_ten=TEXT),
    noi_nhan=listed(TEXT),
)
_ROSTER_ENTRY = record(
    ma=TEXT,
    ten=TEXT,
    trang_thai={"enum": [ON_TIME, LATE, MISSING]},
    so_ngay_muon=INTEGER,
    lan_nop=INTEGER,
    han_nop=_MOMENT,
    nhan_luc=_optional(_MOMENT),
    van_ban=_optional(_LETTER),
    tep=TEXT,
    tep_cu=listed(TEXT),
)
_INDICATOR = record(
    dia_chi=TEXT,
    ma=TEXT,
    ten=TEXT,
    don_vi=TEXT,
    pham_vi=TEXT,
    so_lieu_den=_DAY,
    tong=_NUMBER,
    gan_dung=TEXT,
    ke_hoach=_NUMBER,
    nam_truoc=_NUMBER,
    ly_do=TEXT,
    phan=listed(_CONTRIBUTION),
    thieu=listed(TEXT),
)
_COUNTED = (
    *("giao", "den_han", "hoan_thanh_vuot", "hoan_thanh", "hoan_thanh_cham", "dang_thuc_hien", "cham"),
    *("chua_thuc_hien", "dung", "chua_ro", "xong", "xong_den_han"),
)
_COUNT: dict[str, Json] = {**dict.fromkeys(_COUNTED, INTEGER), "ty_le_giao": _NUMBER, "ty_le_den_han": _NUMBER}
_PAST_TASK = record(
    dia_chi=TEXT,
    ma=TEXT,
    noi_dung=TEXT,
    chu_tri=TEXT,
    phoi_hop=listed(TEXT),
    thoi_han=_optional(_DEADLINE),
    san_pham=TEXT,
    lui=INTEGER,
    trang_thai=TEXT,
    ngay=_DAY,
    ly_do=TEXT,
    qua_han=INTEGER,
    nguon=_SOURCE,
    nguon_tra_loi=_optional(_SOURCE),
)
_PROGRESS = record(
    **_COUNT, co_quan=listed(record(ma=TEXT, ten=TEXT, **_COUNT, nhiem_vu=listed(_PAST_TASK))), con_lai=listed(TEXT)
)
_THEMATIC = record(
    ma=TEXT,
    ten=TEXT,
    co_quan=TEXT,
    ket_qua=listed(_RESULT),
    han_che=listed(_SHORTCOMING),
    kien_nghi=listed(_PROPOSAL),
)
_ORDER = record(
    ma=TEXT,
    noi_dung=TEXT,
    co_quan=listed(TEXT),
    phoi_hop=listed(TEXT),
    thoi_han=_optional(_DEADLINE),
    san_pham=TEXT,
    nguon=_SOURCE,
)


def brief_schema() -> dict[str, Json]:
    """Give the schema (draft 2020-12)."""
    return top(
        "Kết quả của trucbao build --format json",
        version={"const": 1},
        hoi_nghi=_MEETING,
        ky=record(danh_gia=_PERIOD, nhiem_vu=_PERIOD, so_lieu_den=_DAY, tinh_den=_DAY),
        van_ban=_ISSUE,
        tong=record(ket_qua=INTEGER, han_che=INTEGER, nhiem_vu=INTEGER, kien_nghi=INTEGER),
        roster=listed(_ROSTER_ENTRY),
        chi_tieu=listed(_INDICATOR),
        so_lieu_rieng=listed(_CONTRIBUTION),
        tien_do=_optional(_PROGRESS),
        danh_gia_chung=_named(TEXT),
        ket_qua=listed(_RESULT),
        han_che=listed(_SHORTCOMING),
        nhiem_vu=listed(_TASK),
        kien_nghi=listed(_PROPOSAL),
        chuyen_de=listed(_THEMATIC),
        ket_luan=record(danh_gia=TEXT, chi_dao=listed(_ORDER)),
    )
