"""Profile shape: which keys a profile file has, and how its texts become the numbers of a Profile."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from trucbao.diagnostics import codes
from trucbao.model.dates import parse_day
from trucbao.model.profile import (
    COMPONENTS,
    PATTERNS,
    SEPARATORS,
    AnnexRules,
    Blocks,
    Component,
    Margins,
    OutlineLevel,
    Page,
    Profile,
)
from trucbao.tree.shape import Fault, Key, Many, Pairs, Shape, Value

_NUMBER = re.compile(r"\d{1,4}(\.\d{1,2})?")
_COLOR = re.compile(r"[0-9A-F]{6}")
_ALIGN = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}
_YES = {"có": True, "không": False}
_FORMATS = {"la_ma": "upperRoman", "so": "decimal", "chu_viet": "vietnameseLetter"}
_TONES = {"uỷ": "uỷ", "ủy": "ủy"}
_SIDES = {"dang": "dang", "nha-nuoc": "nha-nuoc"}

_FIELDS = {
    "nguon": "clause", "chu": "text", "co": "size", "dam": "bold", "nghieng": "italic", "gach_chan": "underline",
    "in_hoa": "upper", "can": "align", "truoc": "before", "sau": "after", "dong": "line", "thut_dong": "indent",
    "thut_trai": "left", "thut_treo": "hanging", "ke": "rule", "mau": "color", "cho_phep": "allowed",
}  # fmt: skip


def _number(text: str) -> Decimal | Fault:
    """Read a number with a decimal point."""
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    return Fault(codes.BAD_NUMBER, f"“{text}” không phải là số.", "Ghi số, phần lẻ sau dấu chấm: 12.7.")


def _chosen(choices: dict[str, Any]) -> Any:  # noqa: ANN401  # the reader of a Value may give anything
    """Make a reader of one of a few words."""

    def read(text: str) -> object:
        if text in choices:
            return choices[text]
        return Fault(codes.BAD_CHOICE, f"“{text}” không dùng được.", f"Chọn một trong: {', '.join(choices)}.")

    return read


def _day(text: str) -> object:
    """Read a day."""
    return parse_day(text) or Fault(codes.BAD_DATE, f"“{text}” không phải là ngày.", "Ghi như 03/4/2018.")


def _color(text: str) -> str | Fault:
    """Read a colour."""
    if _COLOR.fullmatch(text):
        return text
    return Fault(codes.BAD_CHOICE, f"“{text}” không phải mã màu.", "Ghi sáu chữ số hệ 16, như FF0000.")


_TEXT = Value("chữ", str)
_POINTS = Value("số", _number)
_FLAG = Value("có hoặc không", _chosen(_YES))
_RANGE = Pairs(Many(_POINTS, least=2), build=lambda key, ends: (_FIELDS.get(key, key), (ends[0], ends[1])))


def _component(**said: Any) -> Component:  # noqa: ANN401  # the keys of the file, read
    """Make a component of the keys that the file says."""
    fields = {_FIELDS[key]: value for key, value in said.items()}
    fields["allowed"] = dict(fields.get("allowed", ()))
    return Component(**fields)


_COMPONENT_KEYS = (
    Key("nguon", _TEXT, "điều khoản quy định", required=True),
    Key("co", _POINTS, "cỡ chữ, điểm", required=True),
    Key("chu", _TEXT, "chữ cố định"),
    Key("dam", _FLAG, "chữ đậm"),
    Key("nghieng", _FLAG, "chữ nghiêng"),
    Key("gach_chan", _FLAG, "gạch chân"),
    Key("in_hoa", _FLAG, "chữ in hoa"),
    Key("can", Value("cách căn", _chosen(_ALIGN)), "cách căn"),
    Key("truoc", _POINTS, "khoảng trước đoạn, điểm"),
    Key("sau", _POINTS, "khoảng sau đoạn, điểm"),
    Key("dong", _POINTS, "khoảng cách dòng chính xác, điểm"),
    Key("thut_dong", _POINTS, "thụt dòng đầu, mi-li-mét"),
    Key("thut_trai", _POINTS, "thụt trái, mi-li-mét"),
    Key("thut_treo", _POINTS, "thụt treo, mi-li-mét"),
    Key("ke", _POINTS, "độ dài đường kẻ bên dưới, mi-li-mét"),
    Key("mau", Value("mã màu", _color), "màu chữ"),
    Key("cho_phep", _RANGE, "khoảng cho phép"),
)


def _level(kieu_so: str, cach_ghi: str, **said: Any) -> OutlineLevel:  # noqa: ANN401
    """Make a heading level."""
    return OutlineLevel(kieu_so, cach_ghi, _component(**said))


_LEVEL = Shape(
    "Cấp đề mục",
    _level,
    (
        Key("kieu_so", Value("kiểu số", _chosen(_FORMATS)), "kiểu số", required=True),
        Key("cach_ghi", _TEXT, "cách ghi số, như %1-", required=True),
        *_COMPONENT_KEYS,
    ),
)
_MARGINS = (
    Key("tren", _POINTS, "lề trên", required=True),
    Key("duoi", _POINTS, "lề dưới", required=True),
    Key("trai", _POINTS, "lề trái", required=True),
    Key("phai", _POINTS, "lề phải", required=True),
)


def _margins(tren: Decimal, duoi: Decimal, trai: Decimal, phai: Decimal) -> Margins:
    """Make the margins of a sheet."""
    return Margins(tren, duoi, trai, phai)


_SHEET = Shape("Lề trang", _margins, _MARGINS)
_BACK = Shape("Lề mặt sau", lambda trai, phai: (trai, phai), _MARGINS[2:])


def _page(**said: Any) -> Page:  # noqa: ANN401
    """Make a page; its back keeps the top and bottom of its front."""
    front = said["le"]
    left, right = said["le_mat_sau"]
    return Page(
        width=said["rong"],
        height=said["cao"],
        front=front,
        back=Margins(front.top, front.bottom, left, right),
        landscape=said["le_ngang"],
        number_from_top=said["so_trang_cach_mep"],
        clause=said["nguon"],
    )


_PAGE = Shape(
    "Trang giấy",
    _page,
    (
        Key("nguon", _TEXT, "điều khoản quy định", required=True),
        Key("rong", _POINTS, "chiều rộng", required=True),
        Key("cao", _POINTS, "chiều cao", required=True),
        Key("le", _SHEET, "lề mặt trước", required=True),
        Key("le_mat_sau", _BACK, "lề mặt sau", required=True),
        Key("le_ngang", _SHEET, "lề trang ngang", required=True),
        Key("so_trang_cach_mep", _POINTS, "khoảng từ mép trên đến số trang", required=True),
    ),
)
_BLOCKS = Shape(
    "Các khối",
    lambda nguon, dau, cuoi: Blocks(dau, cuoi, nguon),
    (
        Key("nguon", _TEXT, "nguồn", required=True),
        Key("dau", Many(_POINTS, least=3), "bề rộng các khối đầu trang", required=True),
        Key("cuoi", Many(_POINTS, least=2), "bề rộng các khối cuối văn bản", required=True),
    ),
)
_FONT = Shape(
    "Phông chữ",
    lambda ten, nguon: ten,  # noqa: ARG005  # the clause is for the reader of the file
    (Key("ten", _TEXT, "tên phông", required=True), Key("nguon", _TEXT, "nguồn", required=True)),
)
_ANNEXES = Shape(
    "Phụ lục",
    lambda nguon, kieu_so, danh_lai: AnnexRules(kieu_so, danh_lai, nguon),
    (
        Key("nguon", _TEXT, "nguồn", required=True),
        Key("kieu_so", Value("kiểu số", _chosen(_FORMATS)), "kiểu số", required=True),
        Key("danh_lai", _FLAG, "đánh lại số trang", required=True),
    ),
)


def _named(shape: str, names: tuple[str, ...], kind: Value | Shape) -> Shape:
    """Make the shape of a group in which each of ``names`` must stand."""
    return Shape(shape, dict, tuple(Key(name, kind, name, required=True) for name in names))


def _profile(**said: Any) -> Profile:  # noqa: ANN401
    """Make the profile."""
    return Profile(
        name=said["ten"],
        side=said["ben"],
        valid_from=said["hieu_luc_tu"],
        valid_to=said.get("hieu_luc_den"),
        tone=said["dau_thanh"],
        font=said["phong_chu"],
        page=said["trang"],
        blocks=said["khoi"],
        components=said["thanh_phan"],
        outline=said["de_muc"],
        patterns={**said["mau_cau"], "so_de_trong": said["mau_cau"]["so_de_trong"].replace("_", " ")},
        separators=said["dau"],
        annexes=said["phu_luc"],
    )


PROFILE = Shape(
    "Thể thức",
    _profile,
    (
        Key("ten", _TEXT, "tên", required=True),
        Key("dua_tren", _TEXT, "thể thức làm gốc"),
        Key("ben", Value("bên", _chosen(_SIDES)), "dang hoặc nha-nuoc", required=True),
        Key("hieu_luc_tu", Value("ngày", _day), "ngày có hiệu lực", required=True),
        Key("hieu_luc_den", Value("ngày", _day), "ngày cuối cùng có hiệu lực"),
        Key("dau_thanh", Value("lối đặt dấu thanh", _chosen(_TONES)), "lối đặt dấu thanh: uỷ hoặc ủy", required=True),
        Key("phong_chu", _FONT, "phông chữ", required=True),
        Key("trang", _PAGE, "trang giấy", required=True),
        Key("khoi", _BLOCKS, "bề rộng các khối", required=True),
        Key("thanh_phan", _named("Thành phần", COMPONENTS, Shape("Thành phần", _component, _COMPONENT_KEYS)),
            "các thành phần thể thức", required=True),
        Key("de_muc", Many(_LEVEL, least=1), "các cấp đề mục", required=True),
        Key("mau_cau", _named("Câu chữ cố định", PATTERNS, _TEXT), "câu chữ cố định", required=True),
        Key("dau", _named("Dấu", SEPARATORS, _TEXT), "dấu ngăn cách", required=True),
        Key("phu_luc", _ANNEXES, "phụ lục", required=True),
    ),
)  # fmt: skip
"""The shape of ``profiles/*.yaml``."""
