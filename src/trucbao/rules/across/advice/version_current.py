"""Bản cũ còn nằm cạnh bản mới.

Khi một cơ quan nộp nhiều lần, máy lấy lần nộp cao nhất; bản cũ chỉ giữ làm lịch sử và không vào văn bản nào. Nhắc để
biết chữ của bản cũ không có trong báo cáo tổng hợp.

Sai::

    co_quan: BTCTU
    lan_nop: 1
    ket_qua:
      - Kết nạp 30 đảng viên.
    ---
    co_quan: BTCTU
    lan_nop: 2
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    lan_nop: 2
    ket_qua:
      - Kết nạp 31 đảng viên.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.diagnostics.diagnostic import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB513", HINT, "Bản cũ đã được thay")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find files that a later version replaces."""
    for submission in period.submissions:
        current = period.current.get(submission.agency)
        if current and submission.lan_nop < current.lan_nop:
            file, other = submission.nguon.file, current.nguon.file
            message = f"Bản nộp lần {submission.lan_nop} này đã được thay bằng lần {current.lan_nop} ({other})."
            hint = "Không phải sửa gì; nếu không cần giữ làm lịch sử thì chuyển tệp này khỏi thư mục co-quan."
            related = (Related(_version(other, context), "bản đang dùng", current.agency),)
            yield CODE.at(_version(file, context), message, hint, address=submission.agency, related=related)


def _version(file: str, context: Context) -> Place:
    """Give where a file says which version it is, else whose it is."""
    place = context.top(file, "lan_nop")
    return place if place.line else context.top(file, "co_quan")
