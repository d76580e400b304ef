"""The contract of a submission (``co-quan/*.yaml``) and the addresses of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.intake.values import CODE, DAY, FIGURE, LEVEL, MOMENT, NAME, TEXT, WHOLE, YES, deadline
from trucbao.model.submission import (
    Causes,
    Letter,
    ProgressLine,
    Proposal,
    Reading,
    Result,
    Shortcoming,
    Submission,
    Task,
    ThematicPart,
)
from trucbao.tree.shape import Key, Many, Pairs, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeVar

    from trucbao.model.period import Period
    from trucbao.tree.shape import Kind

    ItemT = TypeVar("ItemT", Result, Shortcoming, Task, Proposal)

PREFIXES = {"ket_qua": "KQ", "han_che": "HC", "nhiem_vu": "NV", "kien_nghi": "KN"}
"""What an item without ``ma`` is called by: the third result is ``KQ-03``."""

_ITEM = (
    Key("ma", CODE, "mã của mục, ví dụ KQ-01"),
    Key("noi_dung", TEXT, "nội dung", required=True),
    Key("noi_bat", YES, "có đưa vào bản tóm tắt hay không"),
    Key("mat", YES, "có phải nội dung mật hay không"),
)


def submission_shape(period: Period) -> Shape:
    """Give the shape of a submission; ``period`` is the next one, whose year a deadline without year takes."""
    results, shortcomings, proposals = Many(_RESULT), Many(_SHORTCOMING), Many(_PROPOSAL)
    return Shape(
        "Báo cáo của cơ quan",
        Submission,
        (
            Key("co_quan", NAME, "mã hoặc tên cơ quan", required=True),
            Key("lan_nop", WHOLE, "lần nộp"),
            Key("nhan_luc", MOMENT, "thời điểm nhận được"),
            Key("van_ban", _LETTER, "công văn, báo cáo gửi kèm"),
            Key("so_lieu_den", DAY, "ngày chốt số liệu"),
            Key("lien_he", NAME, "đầu mối liên hệ"),
            Key("danh_gia_chung", TEXT, "đánh giá chung"),
            Key("ket_qua", Many(_RESULT, least=1), "kết quả trong kỳ", required=True),
            Key("han_che", shortcomings, "hạn chế"),
            Key("nhiem_vu", Many(_task(period)), "nhiệm vụ kỳ tới"),
            Key("kien_nghi", proposals, "kiến nghị"),
            Key("tien_do", Many(_PROGRESS), "tiến độ nhiệm vụ kỳ trước"),
            Key("chuyen_de", Pairs(_thematic(results, shortcomings, proposals), _name_part), "phần chuyên đề"),
        ),
        placed="*",
    )


def with_addresses(submission: Submission, agency: str) -> Submission:
    """Give the submission with the agency's code and every item's address filled in."""
    return submission._replace(
        agency=agency,
        ket_qua=_addressed(submission.ket_qua, "ket_qua", agency, agency),
        han_che=_addressed(submission.han_che, "han_che", agency, agency),
        nhiem_vu=_addressed(submission.nhiem_vu, "nhiem_vu", agency, agency),
        kien_nghi=_addressed(submission.kien_nghi, "kien_nghi", agency, agency),
        chuyen_de=tuple(_addressed_part(part, agency) for part in submission.chuyen_de),
    )


def _addressed_part(part: ThematicPart, agency: str) -> ThematicPart:
    base = f"{agency}/{part.ma}"
    return part._replace(
        ket_qua=_addressed(part.ket_qua, "ket_qua", agency, base),
        han_che=_addressed(part.han_che, "han_che", agency, base),
        kien_nghi=_addressed(part.kien_nghi, "kien_nghi", agency, base),
    )


def _addressed(items: Iterable[ItemT], section: str, agency: str, base: str) -> tuple[ItemT, ...]:
    prefix = PREFIXES[section]
    return tuple(
        item._replace(dia_chi=f"{base}/{item.ma or f'{prefix}-{number:02}'}", co_quan=agency)
        for number, item in enumerate(items, 1)
    )


def _name_part(code: str, part: ThematicPart) -> ThematicPart:
    return part._replace(ma=code)


def _thematic(results: Kind, shortcomings: Kind, proposals: Kind) -> Shape:
    return Shape(
        "Phần chuyên đề",
        lambda **values: ThematicPart(ma="", **values),
        (
            Key("ket_qua", results, "kết quả"),
            Key("han_che", shortcomings, "hạn chế"),
            Key("kien_nghi", proposals, "kiến nghị"),
        ),
    )


def _task(period: Period) -> Shape:
    return Shape(
        "Nhiệm vụ",
        Task,
        (
            *_ITEM,
            Key("can_cu", CODE, "mã văn bản giao nhiệm vụ"),
            Key("chu_tri", NAME, "cơ quan chủ trì, chỉ một cơ quan"),
            Key("phoi_hop", Many(NAME), "các cơ quan phối hợp"),
            Key("thoi_han", deadline(period), "thời hạn"),
            Key("san_pham", TEXT, "sản phẩm"),
            Key("cap_trinh", NAME, "cấp trình"),
            Key("chiu_trach_nhiem", NAME, "người chịu trách nhiệm, ghi chức danh"),
        ),
        short="noi_dung",
        placed="noi_dung",
    )


_READING = Shape(
    "Một dòng số liệu",
    Reading,
    (
        Key("chi_tieu", CODE, "mã chỉ tiêu"),
        Key("ten", NAME, "tên số liệu"),
        Key("gia_tri", FIGURE, "giá trị", required=True),
        Key("don_vi", NAME, "đơn vị tính"),
        Key("ke_hoach", FIGURE, "kế hoạch"),
        Key("nam_truoc", FIGURE, "số của năm trước"),
        Key("pham_vi", NAME, "phạm vi của số liệu"),
        Key("gom", Pairs(FIGURE), "các phần cộng lại bằng giá trị"),
        Key("trong_do", Pairs(FIGURE), "một số phần trong đó"),
    ),
    placed="gia_tri",
)

_RESULT = Shape(
    "Kết quả",
    Result,
    (
        *_ITEM,
        Key("linh_vuc", CODE, "mã lĩnh vực"),
        Key("muc_do", LEVEL, "mức độ hoàn thành"),
        Key("nhiem_vu", CODE, "mã nhiệm vụ kỳ trước mà kết quả này trả lời"),
        Key("phoi_hop", Many(NAME), "các cơ quan phối hợp"),
        Key("so_lieu", Many(_READING), "số liệu"),
    ),
    short="noi_dung",
    placed="noi_dung",
)

_SHORTCOMING = Shape(
    "Hạn chế",
    Shortcoming,
    (
        *_ITEM,
        Key("bieu_hien", TEXT, "biểu hiện"),
        Key(
            "nguyen_nhan",
            Shape(
                "Nguyên nhân",
                Causes,
                (
                    Key("khach_quan", TEXT, "nguyên nhân khách quan"),
                    Key("chu_quan", TEXT, "nguyên nhân chủ quan"),
                ),
            ),
            "nguyên nhân",
        ),
        Key("khac_phuc", TEXT, "cách khắc phục"),
        Key("nhiem_vu", CODE, "mã nhiệm vụ kỳ tới để khắc phục"),
    ),
    short="noi_dung",
    placed="noi_dung",
)

_PROPOSAL = Shape(
    "Kiến nghị",
    Proposal,
    (*_ITEM, Key("cap_nhan", NAME, "cấp nhận kiến nghị"), Key("ly_do", TEXT, "lý do")),
    short="noi_dung",
    placed="noi_dung",
)

_PROGRESS = Shape(
    "Một dòng tiến độ",
    ProgressLine,
    (
        Key("nhiem_vu", CODE, "mã nhiệm vụ kỳ trước", required=True),
        Key("trang_thai", LEVEL, "trạng thái", required=True),
        Key("ngay", DAY, "ngày hoàn thành"),
        Key("ly_do", TEXT, "lý do"),
    ),
    placed="nhiem_vu",
)

_LETTER = Shape(
    "Mục van_ban",
    Letter,
    (
        Key("so", NAME, "số, ký hiệu"),
        Key("ngay", DAY, "ngày"),
        Key("nguoi_ky", NAME, "người ký, ghi chức danh"),
    ),
)
