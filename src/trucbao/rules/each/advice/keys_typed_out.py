"""Còn sót phím gõ telex hoặc VNI trong chữ.

Bộ gõ tắt giữa chừng thì “đã” thành “ddax”, “đảng” thành “d9a3ng”. Máy đọc được các phím ấy; khi chỉ có một cách đọc thì
``trucbao check --fix`` sửa được. Từ tiếng Anh, đơn vị đo, ký hiệu như “bus”, “m2”, “B12”, “5S” không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Ban ddax thẩm định 312 hồ sơ nhân sự.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Ban đã thẩm định 312 hồ sơ nhân sự.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.keystrokes import residues
from trucbao.model.text import tone_style
from trucbao.rules.wording import house_style, words_judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic, Edit
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context
    from trucbao.rules.wording import Spot

CODE = Code("TB402", WARNING, "Còn sót phím telex hoặc VNI")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find words in which keys of an input method were left."""
    style = house_style(context.period.conference) or "uỷ"
    for wording in words_judged(submission, context, residues):
        spots = [spot for spot in wording.spots if not _is_label(spot)]
        if not spots:
            continue
        first, verdict = spots[0], wording.verdict
        meant = [tone_style(word, style) for word in verdict.meant]
        edits: tuple[Edit, ...] = ()
        if verdict.sure and len(meant) == 1:
            edits = tuple(edit for spot in spots for edit in spot.edit(meant[0], context))
        words = " hoặc ".join(f"“{word}”" for word in meant)
        message = f"“{first.written()}” còn sót phím gõ tiếng Việt{wording.often()}."
        hint = f"Sửa thành {words}." if verdict.sure else f"Nếu không phải tiếng nước ngoài thì sửa thành {words}."
        yield CODE.at(first.place(context), message, hint, address=first.prose.address, edits=edits)


def _is_label(spot: Spot) -> bool:
    """Whether a letter with a figure stands behind a word that makes a label of it: khổ a1, lớp a1."""
    if len(spot.written()) > 2:
        return False
    before = spot.prose.text[max(0, spot.start - _BACK) : spot.start]
    return re.search(_LABELLED, before, re.IGNORECASE) is not None


_BACK = 10
_LABELLED = (
    r"(?:khổ|cỡ|giấy|lớp|mẫu|biểu|bảng|điểm|mục|ý|tổ|nhóm|loại|hạng|nhà|toà|tòa|phòng|khu|lô|tuyến|đường|cụm|số)\s\Z"
)
