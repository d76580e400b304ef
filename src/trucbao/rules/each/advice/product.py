"""Nhiệm vụ chưa ghi sản phẩm.

Sản phẩm là thứ để biết nhiệm vụ đã xong: văn bản, đề án, báo cáo, số lớp, số cuộc. Nhiệm vụ không có sản phẩm thì kỳ
sau không chấm được.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        thoi_han: quý II/2023

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        thoi_han: quý II/2023
        san_pham: Tờ trình
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.silence import says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB308", WARNING, "Nhiệm vụ chưa ghi sản phẩm")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find tasks without a product."""
    for task in submission.nhiem_vu:
        if says_nothing(task.san_pham) and not says_nothing(task.noi_dung):
            place = context.place(task.nguon, "san_pham") if task.san_pham else task.nguon
            message = f"Nhiệm vụ {task.dia_chi} chưa ghi sản phẩm."
            hint = "Ghi khoá san_pham, ví dụ: Tờ trình; Báo cáo; 06 lớp."
            yield CODE.at(place, message, hint, address=task.dia_chi)
