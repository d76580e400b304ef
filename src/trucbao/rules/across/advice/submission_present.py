"""Cơ quan trong danh sách chưa có báo cáo.

Mỗi cơ quan trong ``co_quan`` của hoi-nghi.yaml phải có một báo cáo. Cơ quan nộp dưới tên đầy đủ hay tên gọi khác vẫn là
đã nộp; tệp có mà máy chưa đọc được thì đã có lỗi ở chính tệp ấy.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    ---
    co_quan: Văn phòng Tỉnh uỷ
    ket_qua:
      - Tiếp nhận 438 đơn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.intake.unread import unread_files
from trucbao.model.dates import format_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB512", WARNING, "Chưa có báo cáo")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find bodies of the roster that sent no file at all."""
    missing = [number for number, agency in enumerate(period.conference.co_quan) if agency.ma not in period.current]
    if not missing:
        return
    read = {submission.nguon.file for submission in period.submissions}
    faulty = {agency for _, agency in unread_files(context.files, read, context.roster)}  # told in the file itself
    for number in missing:
        agency = period.conference.co_quan[number]
        if agency.ma not in faulty:
            due = agency.han_nop or period.conference.han_nop
            place = context.top(period.conference.nguon.file, "co_quan", number, "ma")
            message = f"{agency.ten} chưa có báo cáo (hạn nộp {due.written or format_day(due.day)})."
            hint = f"Đặt báo cáo vào co-quan/{agency.ma}.yaml; không dự hội nghị thì bỏ khỏi danh sách."
            yield CODE.at(place, message, hint, address=agency.ma)
