"""Template shape: which keys a template's ``mau.yaml`` has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.tree.shape import Fault, Key, Many, Shape, Value

if TYPE_CHECKING:
    from trucbao.diagnostics.place import Place

KINDS = ("ket_qua", "han_che", "nhiem_vu", "kien_nghi", "chuyen_de")
"""The kinds of items that a paper can account for."""

THEMATIC, AGENCY = "chuyen_de", "co_quan"

REPEATED = (THEMATIC, AGENCY)
"""What a template may be repeated over: the thematic reports; the agencies whose reports have findings."""


class Meta(NamedTuple):
    """What ``mau.yaml`` says; ``nguon`` is the place of the abstract.

    ``loai`` is the paper's type as printed, ``ky_hieu`` its symbol; ``trich_yeu`` may hold expressions over the
    variables; ``can`` are variables that must not be empty; ``dem`` the kinds of items that must all be in the paper;
    ``moi`` a list of which each element gets a paper of its own: under ``chuyen_de`` the template sees that element
    alone, under ``co_quan`` it gets the findings of one agency as ``phieu``;
    ``phu_luc_nhac_lai``: all annexes restate what the body says.
    """

    nguon: Place
    ten: str
    loai: str = ""
    ky_hieu: str = ""
    trich_yeu: str = ""
    can: tuple[str, ...] = ()
    dem: tuple[str, ...] = ()
    moi: str = ""
    phu_luc_nhac_lai: bool = False


def _kind(text: str) -> str | Fault:
    if text in KINDS:
        return text
    return Fault(codes.BAD_CHOICE, f"“{text}” không phải loại mục nào.", f"Chọn trong: {', '.join(KINDS)}.")


def _repeated(text: str) -> str | Fault:
    if text in REPEATED:
        return text
    return Fault(
        codes.BAD_CHOICE, f"“{text}” không lập riêng từng văn bản được.", f"Chọn trong: {', '.join(REPEATED)}."
    )


def _flag(text: str) -> bool | Fault:
    if text in {"có", "không"}:
        return text == "có"
    return Fault(codes.BAD_CHOICE, f"“{text}” không dùng được.", "Ghi có hoặc không.")


_TEXT = Value("chữ", str, limit=1000)

META = Shape(
    "Tệp mau.yaml",
    Meta,
    (
        Key("ten", _TEXT, "tên mẫu để người dùng chọn", required=True),
        Key("loai", _TEXT, "tên loại văn bản in ra, ví dụ: Báo cáo"),
        Key("ky_hieu", _TEXT, "ký hiệu loại văn bản, ví dụ: BC"),
        Key("trich_yeu", _TEXT, "trích yếu, có thể dùng {{ … }}"),
        Key("can", Many(_TEXT, single=True), "các dữ liệu phải có thì mới lập được văn bản"),
        Key("dem", Many(Value("loại mục", _kind), single=True), "các loại mục phải có đủ trong văn bản"),
        Key("moi", Value("danh sách", _repeated), "danh sách mà mỗi phần tử có một văn bản riêng: chuyen_de, co_quan"),
        Key("phu_luc_nhac_lai", Value("có hoặc không", _flag), "mọi phụ lục chỉ nhắc lại các mục của thân văn bản"),
    ),
    placed="trich_yeu",
)
"""The shape of ``mau.yaml``."""
