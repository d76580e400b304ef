"""The contract of ``hoi-nghi.yaml``."""

from __future__ import annotations

from trucbao.intake.values import AGENCY_CODE, CODE, DAY, MOMENT, NAME, PERIOD, TEXT, WHOLE, YES, choice
from trucbao.model.conference import (
    Agency,
    AgendaLine,
    Conference,
    Indicator,
    Issue,
    Meeting,
    Named,
    Periods,
    RuleSetting,
    Signer,
    ThematicSubject,
)
from trucbao.tree.shape import Key, Many, Shape

_AGENDA = Shape(
    "Một dòng của chương trình",
    AgendaLine,
    (
        Key("gio", NAME, "giờ bắt đầu", required=True),
        Key("noi_dung", TEXT, "nội dung", required=True),
        Key("thuc_hien", NAME, "người thực hiện"),
    ),
)

_MEETING = Shape(
    "Mục hoi_nghi",
    Meeting,
    (
        Key("ten", NAME, "tên hội nghị", required=True),
        Key("ngay", DAY, "ngày họp", required=True),
        Key("gio", NAME, "giờ họp"),
        Key("dia_diem", NAME, "địa điểm"),
        Key("chu_tri", NAME, "người chủ trì, ghi chức danh", required=True),
        Key("thanh_phan", Many(NAME), "thành phần dự"),
        Key("chuong_trinh", Many(_AGENDA), "chương trình hội nghị"),
    ),
)

_PERIODS = Shape(
    "Mục ky",
    Periods,
    (
        Key("danh_gia", PERIOD, "kỳ được đánh giá", required=True),
        Key("nhiem_vu", PERIOD, "kỳ của nhiệm vụ tới", required=True),
        Key("so_lieu_den", DAY, "ngày chốt số liệu"),
        Key("tinh_den", DAY, "ngày lấy làm mốc để tính quá hạn"),
    ),
)

_NAMED = (Key("ma", CODE, "mã", required=True), Key("ten", NAME, "tên đầy đủ", required=True))
_DOCUMENT = Shape("Một văn bản trong can_cu", Named, _NAMED)
_FIELD = Shape("Một lĩnh vực", Named, _NAMED)
_INDICATOR = Shape("Một chỉ tiêu", Indicator, (*_NAMED, Key("don_vi", NAME, "đơn vị tính")))

_AGENCY = Shape(
    "Một cơ quan trong danh sách",
    Agency,
    (
        Key("ma", AGENCY_CODE, "mã cơ quan", required=True),
        Key("ten", NAME, "tên cơ quan", required=True),
        Key("ten_khac", Many(NAME), "tên gọi khác"),
        Key("han_nop", MOMENT, "hạn nộp riêng"),
    ),
)

_SUBJECT = Shape("Một chuyên đề", ThematicSubject, (*_NAMED, Key("co_quan", NAME, "cơ quan báo cáo", required=True)))

_SIGNER = Shape(
    "Mục nguoi_ky",
    Signer,
    (
        Key("quyen_han", NAME, "hình thức đề ký, ví dụ K/T CHÁNH VĂN PHÒNG"),
        Key("chuc_vu", NAME, "chức vụ người ký", required=True),
        Key("ho_ten", NAME, "họ tên người ký"),
    ),
)

_ISSUE = Shape(
    "Mục van_ban",
    Issue,
    (
        Key("ben", choice("bên", ("dang", "nha-nuoc")), "bên ban hành: dang hoặc nha-nuoc"),
        Key("the_thuc", CODE, "tên thể thức, nếu muốn chỉ định"),
        Key("co_quan_cap_tren", NAME, "cơ quan cấp trên"),
        Key("co_quan_ban_hanh", NAME, "cơ quan ban hành", required=True),
        Key("ky_hieu", NAME, "ký hiệu cơ quan ban hành", required=True),
        Key("so", NAME, "số văn bản, để trống khi chưa có"),
        Key("dia_danh", NAME, "địa danh", required=True),
        Key("ngay_ban_hanh", DAY, "ngày ban hành", required=True),
        Key("du_thao", WHOLE, "lần dự thảo; bỏ khoá này ở bản chính thức"),
        Key("chi_dan", NAME, "chỉ dẫn phạm vi lưu hành"),
        Key("in_hai_mat", YES, "in hai mặt hay không"),
        Key("nguoi_ky", _SIGNER, "người ký", required=True),
        Key("noi_nhan", Many(NAME), "nơi nhận"),
    ),
)

_SETTING = Shape(
    "Một dòng của quy_tac",
    RuleSetting,
    (
        Key("ma", CODE, "mã lỗi, ví dụ TB412", required=True),
        Key("muc", choice("mức", ("tat", "goi-y", "canh-bao", "loi")), "mức mới", required=True),
        Key("ly_do", TEXT, "lý do", required=True),
    ),
)

CONFERENCE = Shape(
    "Tệp hoi-nghi.yaml",
    Conference,
    (
        Key("hoi_nghi", _MEETING, "hội nghị", required=True),
        Key("ky", _PERIODS, "kỳ đánh giá và kỳ nhiệm vụ", required=True),
        Key("han_nop", MOMENT, "hạn nộp báo cáo", required=True),
        Key("can_cu", Many(_DOCUMENT, unique="ma"), "các văn bản giao nhiệm vụ"),
        Key("linh_vuc", Many(_FIELD, unique="ma"), "các lĩnh vực"),
        Key("chi_tieu", Many(_INDICATOR, unique="ma"), "các chỉ tiêu được cộng chung"),
        Key("co_quan", Many(_AGENCY, least=1, unique="ma"), "danh sách cơ quan", required=True),
        Key("chuyen_de", Many(_SUBJECT, unique="ma"), "các chuyên đề"),
        Key("van_ban", _ISSUE, "thông tin ban hành văn bản", required=True),
        Key("dau_thanh", choice("lối đặt dấu thanh", ("uỷ", "ủy")), "lối đặt dấu thanh: uỷ hoặc ủy"),
        Key("quy_tac", Many(_SETTING), "điều chỉnh mức của các lỗi"),
    ),
    placed="*",
)
