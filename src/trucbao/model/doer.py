"""Doer: whether the words behind a body's name say that it did something, and whether a text means one's own body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence


def does(text: str, at: int) -> bool:
    """Whether a deed follows at ``at``: ``đã tổ chức``, ``chủ trì``; not a judgement on others nor what befell it."""
    deed = _DEED.match(text, at)
    return deed is not None and text[deed.end() : deed.end() + 1].islower()


def is_common_name(name: str) -> bool:
    """Whether a body's short name is also what any committee is called (``Ban Tổ chức`` of a contest)."""
    return fold(name) == "ban to chuc"


def names_itself(text: str, code: str, names: Sequence[str]) -> bool:
    """Whether a text names the body, in full, in short, by its code, or by its kind alone (``Ban``, ``Trường``)."""
    plain = fold(text)
    if any(fold(name) in plain for name in names) or code in re.split(r"\W+", text):
        return True
    kinds = [kind for kind in _KINDS if any(name.startswith(kind) for name in names)]
    after = [text[match.end() :].lstrip(" ") for kind in kinds for match in re.finditer(rf"\b{kind}\b", text)]
    return any(not rest[:1].isupper() and not rest.startswith(_COMPOUNDS) for rest in after)


_DEED = re.compile(
    r" (?:đã |luôn |tiếp tục |kịp thời |thường xuyên |trực tiếp |tích cực )?+"
    r"(?!(?:được|bị|có ý kiến|cho ý kiến|đề nghị|xác nhận|ghi nhận|đánh giá|công nhận|tặng|khen|thống nhất|đồng ý"
    r"|phê duyệt|chấp thuận|yêu cầu|kết luận|thông báo|giao|mời|và|của|về|cho|với|thuộc|các|cấp|tại|ở|trong|do|là|có"
    r"|huyện|thị|thành|tỉnh|xã|phường|cơ sở|khối|sở|những|hoặc|từ|đến|theo|sau|khi|để|không|sẽ)\b)"
)
_KINDS = ("Ban", "Uỷ ban", "Văn phòng", "Trường", "Báo", "Toà soạn", "Đảng uỷ Khối", "Sở", "Trung tâm", "Học viện")
_COMPOUNDS = ("cáo", "chí", "hợp", "hiệu", "chỉ đạo", "tổ chức", "chấp hành")
