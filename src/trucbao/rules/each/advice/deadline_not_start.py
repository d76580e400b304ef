"""Thời gian bắt đầu ghi vào chỗ của thời hạn.

“Từ ngày 01/7/2023”, “từ quý III/2023” chỉ cho biết khi nào bắt đầu. Thời hạn phải nói khi nào xong; muốn ghi cả hai thì
viết “từ … đến …”.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Áp dụng mẫu bản mô tả vị trí việc làm mới.
        thoi_han: từ quý III/2023
        san_pham: Bản mô tả của từng vị trí

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Áp dụng mẫu bản mô tả vị trí việc làm mới.
        thoi_han: từ tháng 7 đến tháng 10/2023
        san_pham: Bản mô tả của từng vị trí
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.deadline.clarity import only_begins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB313", WARNING, "Ngày bắt đầu ghi làm thời hạn")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find deadlines that name a beginning only."""
    for task in submission.nhiem_vu:
        if task.thoi_han and only_begins(task.thoi_han):
            message = f"Thời hạn “{task.thoi_han.written}” chỉ nêu khi nào bắt đầu, không nêu khi nào xong."
            hint = "Ghi thời điểm phải xong, ví dụ: từ tháng 7 đến tháng 10; việc làm mãi thì ghi “thường xuyên”."
            yield CODE.at(context.place(task.nguon, "thoi_han"), message, hint, address=task.dia_chi)
