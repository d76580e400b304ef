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
        thoi_han: quý II/2023
        san_pham: Tờ trình

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        chu_tri: BTCTU
        thoi_han: quý II/2023
        san_pham: Tờ trình
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
        if not task.chu_tri or context.roster.find(task.chu_tri):
            continue
        from trucbao.model.leads import bodies_in  # a grammar that few runs need

        if len(bodies_in(task.chu_tri, context.roster)) == 1:  # several leads are TB309
            hint = did_you_mean(task.chu_tri, context.roster.names()) or "Ghi mã của một cơ quan trong hoi-nghi.yaml."
            message = f"Không có cơ quan “{task.chu_tri}” trong danh sách của hội nghị."
            yield CODE.at(context.place(task.nguon, "chu_tri"), message, hint, address=task.dia_chi)
