"""The contracts of ``nam-truoc.yaml``, ``ket-luan.yaml`` and ``bien-tap.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.intake.values import CODE, NAME, TEXT, WHOLE, deadline
from trucbao.model.records import (
    AddedText,
    Conclusions,
    EditedText,
    Editing,
    MergeDecision,
    Order,
    PastTask,
    TextClash,
)
from trucbao.tree.shape import Key, Many, Shape

if TYPE_CHECKING:
    from trucbao.model.period import Period

_WHO = (
    Key("nguoi", NAME, "người sửa"),
    Key("ngay", NAME, "ngày sửa"),
    Key("tep", NAME, "tệp Word lấy về"),
)


def past_shape(period: Period) -> Shape:
    """Give the shape of ``nam-truoc.yaml``; ``period`` is the one under review."""
    task = Shape(
        "Nhiệm vụ kỳ trước",
        PastTask,
        (
            Key("ma", CODE, "mã nhiệm vụ", required=True),
            Key("noi_dung", TEXT, "nội dung", required=True),
            Key("chu_tri", NAME, "cơ quan chủ trì", required=True),
            Key("phoi_hop", Many(NAME), "các cơ quan phối hợp"),
            Key("thoi_han", deadline(period), "thời hạn"),
            Key("san_pham", TEXT, "sản phẩm"),
            Key("lui", WHOLE, "số lần lùi hạn"),
        ),
        placed="noi_dung",
    )
    keys = (Key("nhiem_vu", Many(task, unique="ma"), "nhiệm vụ kỳ trước", required=True),)
    return Shape("Tệp nam-truoc.yaml", lambda nhiem_vu: nhiem_vu, keys)


def conclusions_shape(period: Period) -> Shape:
    """Give the shape of ``ket-luan.yaml``; ``period`` is the next one."""
    order = Shape(
        "Một việc được giao",
        Order,
        (
            Key("ma", CODE, "mã"),
            Key("noi_dung", TEXT, "nội dung", required=True),
            Key("co_quan", Many(NAME, single=True), "cơ quan được giao"),
            Key("phoi_hop", Many(NAME), "các cơ quan phối hợp"),
            Key("thoi_han", deadline(period), "thời hạn"),
            Key("san_pham", TEXT, "sản phẩm"),
        ),
        short="noi_dung",
        placed="noi_dung",
    )
    keys = (
        Key("danh_gia", TEXT, "đánh giá của người chủ trì"),
        Key("chi_dao", Many(order), "các việc được giao"),
    )
    return Shape("Tệp ket-luan.yaml", Conclusions, keys)


_EDITED = Shape(
    "Một chỗ sửa",
    EditedText,
    (
        Key("dia_chi", NAME, "địa chỉ mục", required=True),
        Key("goc", NAME, "mã băm của chữ gốc", required=True),
        Key("chu", TEXT, "chữ sau khi sửa", required=True),
        *_WHO,
    ),
    placed="chu",
)

_ADDED = Shape(
    "Một đoạn thêm",
    AddedText,
    (
        Key("sau", NAME, "địa chỉ mục đứng trước", required=True),
        Key("chu", TEXT, "chữ của đoạn thêm", required=True),
        *_WHO,
    ),
    placed="chu",
)

_CLASH = Shape(
    "Một chỗ xung đột",
    TextClash,
    (
        Key("dia_chi", NAME, "địa chỉ mục", required=True),
        Key("goc", TEXT, "chữ gốc", required=True),
        Key("tay", TEXT, "chữ sửa tay", required=True),
        Key("yaml", TEXT, "chữ mới trong báo cáo", required=True),
        Key("chon", TEXT, "lựa chọn: tay, yaml hoặc chữ khác"),
    ),
    placed="tay",
)

_MERGE = Shape(
    "Một quyết định gộp",
    MergeDecision,
    (
        Key("giu", NAME, "địa chỉ mục được giữ", required=True),
        Key("bo", Many(NAME, least=1, single=True), "địa chỉ các mục bỏ", required=True),
        Key("ly_do", TEXT, "lý do", required=True),
    ),
    placed="giu",
)

EDITING = Shape(
    "Tệp bien-tap.yaml",
    Editing,
    (
        Key("sua", Many(_EDITED), "chữ đã sửa tay"),
        Key("them", Many(_ADDED), "đoạn thêm tay"),
        Key("xung_dot", Many(_CLASH), "chỗ xung đột"),
        Key("gop", Many(_MERGE), "quyết định gộp"),
    ),
)
