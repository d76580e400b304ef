"""Thời hạn đứng trước khi kỳ nhiệm vụ bắt đầu.

Nhiệm vụ của kỳ tới không thể có hạn ở kỳ đã qua. Thường là năm chép từ báo cáo trước, hoặc việc đã xong phải ghi ở
``ket_qua``.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Hoàn thành nhập dữ liệu hồ sơ cán bộ.
        thoi_han: trước ngày 30/11/2022
        san_pham: Cơ sở dữ liệu

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Hoàn thành nhập dữ liệu hồ sơ cán bộ.
        thoi_han: trước ngày 30/11/2023
        san_pham: Cơ sở dữ liệu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.model.deadline.clarity import is_due_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB311", ERROR, "Thời hạn trước khi kỳ bắt đầu")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find tasks that were due before their period."""
    period = context.period.conference.ky.nhiem_vu
    for task in submission.nhiem_vu:
        deadline = task.thoi_han
        if deadline and deadline.end and deadline.end < period.start and is_due_by(deadline):
            message = f"Thời hạn “{deadline.written}” đứng trước kỳ nhiệm vụ ({period.written})."
            hint = "Xem lại năm của thời hạn; việc đã xong thì ghi ở ket_qua."
            yield CODE.at(context.place(task.nguon, "thoi_han"), message, hint, address=task.dia_chi)
