"""Cơ quan phối hợp không có trong danh sách của hội nghị.

Mỗi cơ quan trong ``phoi_hop`` nên là mã hoặc tên trong ``co_quan`` của hoi-nghi.yaml. Cơ quan ngoài hội nghị vẫn được
in đúng như đã viết, nhưng máy không đối chiếu được với báo cáo nào nên nhắc để xem lại.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        phoi_hop: [Sở Nội Vụ]
        thoi_han: quý II/2023
        san_pham: Tờ trình

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        phoi_hop: [VPTU]
        thoi_han: quý II/2023
        san_pham: Tờ trình
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Result, Submission, Task
    from trucbao.rules.rule import Context

CODE = Code("TB302", WARNING, "Cơ quan phối hợp không có trong danh sách")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find co-ordinators that the roster does not know."""
    items: tuple[Result | Task, ...] = (*submission.ket_qua, *submission.nhiem_vu)
    for item in items:
        for number, name in enumerate(item.phoi_hop):
            if context.roster.find(name) is None:
                other = "Thêm vào hoi-nghi.yaml nếu cơ quan này dự hội nghị."
                hint = did_you_mean(name, context.roster.names()) or other
                message = f"Không có cơ quan “{name}” trong danh sách của hội nghị."
                yield CODE.at(context.place(item.nguon, "phoi_hop", number), message, hint, address=item.dia_chi)
