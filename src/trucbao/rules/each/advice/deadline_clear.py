"""Thời hạn của nhiệm vụ để trống hoặc quá chung chung.

“Thời gian tới”, “theo kế hoạch”, “theo hướng dẫn của Trung ương” không cho biết bao giờ phải xong. Ghi ngày, tháng hoặc
quý; việc làm đều đặn ghi “thường xuyên”, “hằng tháng”; việc chờ điều kiện thì ghi thêm thời gian dự kiến.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Sửa đổi quy định bổ nhiệm cán bộ.
        thoi_han: thời gian tới
        san_pham: Quy định

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Sửa đổi quy định bổ nhiệm cán bộ.
        thoi_han: trước ngày 30/6/2023
        san_pham: Quy định
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.deadline.clarity import is_vague
from trucbao.model.silence import says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB310", WARNING, "Thời hạn chung chung hoặc không có")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find tasks that do not say when they are due."""
    for task in submission.nhiem_vu:
        deadline = task.thoi_han
        if says_nothing(task.noi_dung) or (deadline and not is_vague(deadline)):
            continue
        if deadline is None and context.has(task.nguon, "thoi_han"):
            continue  # what stands there could not be read, and has been told
        if deadline:
            place = context.place(task.nguon, "thoi_han")
            message = f"Thời hạn “{deadline.written}” không cho biết bao giờ phải xong."
        else:
            place, message = task.nguon, f"Nhiệm vụ {task.dia_chi} chưa ghi thời hạn."
        year = context.period.conference.ky.nhiem_vu.end.year
        hint = f"Ghi khoá thoi_han, ví dụ: trước ngày 30/6/{year}; quý III/{year}; thường xuyên; hằng tháng."
        yield CODE.at(place, message, hint, address=task.dia_chi)
