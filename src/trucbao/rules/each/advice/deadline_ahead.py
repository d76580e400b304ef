"""Thời hạn nằm trong kỳ nhưng đã qua vào ngày lập báo cáo.

So với ngày ``tinh_den`` của hội nghị. Đúng ngày ấy thì chưa quá hạn; hạn dự kiến, hạn có điều kiện thì không xét; nhiều
mốc thì xét mốc cuối.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Giao chỉ tiêu kết nạp đảng viên.
        thoi_han: tháng 01/2023
        san_pham: Văn bản giao chỉ tiêu

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Giao chỉ tiêu kết nạp đảng viên.
        thoi_han: trước ngày 28/02/2023
        san_pham: Văn bản giao chỉ tiêu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.dates import format_day
from trucbao.model.deadline import days_overdue
from trucbao.model.deadline.clarity import is_due_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB312", WARNING, "Thời hạn đã qua")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find tasks of the period that are overdue on the as-of day."""
    conference = context.period.conference
    day = conference.ky.tinh_den or conference.hoi_nghi.ngay
    start = conference.ky.nhiem_vu.start
    for task in submission.nhiem_vu:
        deadline = task.thoi_han
        if deadline is None or deadline.end is None or not start <= deadline.end < day or not is_due_by(deadline):
            continue
        late = days_overdue(deadline, day)
        if late:
            message = f"Thời hạn “{deadline.written}” đã qua {late} ngày, tính đến ngày {format_day(day)}."
            hint = "Việc đã xong thì ghi ở ket_qua; chưa xong thì ghi thời hạn mới."
            yield CODE.at(context.place(task.nguon, "thoi_han"), message, hint, address=task.dia_chi)
