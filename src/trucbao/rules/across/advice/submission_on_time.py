"""Báo cáo nộp sau hạn.

So ``nhan_luc`` của lần nộp đầu với ``han_nop`` của cơ quan, không có thì với ``han_nop`` của hội nghị. Đúng phút hạn là
đúng hạn; chỉ ghi ngày thì tính cả ngày. Bản sửa gửi sau hạn không làm ai thành nộp muộn.

Sai::

    co_quan: BTCTU
    nhan_luc: 09/02/2023 08:15
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    nhan_luc: 08/02/2023 17:00
    ket_qua:
      - Kết nạp 31 đảng viên.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.model.dates import is_late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB511", HINT, "Nộp muộn")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find agencies whose first version came after their deadline."""
    first: dict[str, Submission] = {}
    for submission in sorted(period.submissions, key=lambda sent: (sent.lan_nop, sent.nguon.file)):
        first.setdefault(submission.agency, submission)
    for agency in period.conference.co_quan:
        sent, due = first.get(agency.ma), agency.han_nop or period.conference.han_nop
        if sent and sent.nhan_luc and is_late(sent.nhan_luc, due):
            days = (sent.nhan_luc.day - due.day).days
            late = f"muộn {days} ngày" if days else "muộn trong ngày"
            message = f"{agency.ten} nộp lúc {sent.nhan_luc.written}, {late} so với hạn {due.written}."
            hint = "Kiểm tra lại nhan_luc; nếu đúng thì không phải sửa gì, bảng theo dõi sẽ ghi nộp muộn."
            yield CODE.at(context.top(sent.nguon.file, "nhan_luc"), message, hint, address=agency.ma)
