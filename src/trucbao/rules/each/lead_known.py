"""Cơ quan chủ trì không có trong danh sách của hội nghị.

Khoá ``chu_tri`` của nhiệm vụ phải là mã hoặc tên của đúng một cơ quan trong ``co_quan`` của hoi-nghi.yaml. Bỏ khoá này
thì máy hiểu là chính cơ quan gửi báo cáo chủ trì.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        chu_tri: BTCT

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        chu_tri: BTCTU
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.diagnostics.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB301", ERROR, "Cơ quan chủ trì không có trong danh sách")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find leads that the roster does not know."""
    for task in submission.nhiem_vu:
        if task.chu_tri and context.roster.find(task.chu_tri) is None:
            hint = did_you_mean(task.chu_tri, context.roster.names()) or "Ghi mã của một cơ quan trong hoi-nghi.yaml."
            message = f"Không có cơ quan “{task.chu_tri}” trong danh sách của hội nghị."
            yield CODE.at(context.place(task.nguon, "chu_tri"), message, hint, address=task.dia_chi)
