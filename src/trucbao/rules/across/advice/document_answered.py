"""Văn bản giao việc mà chưa nhiệm vụ nào trả lời.

Mỗi văn bản trong ``can_cu`` của hoi-nghi.yaml nên có ít nhất một nhiệm vụ kỳ tới ghi mã của nó. Văn bản không có nhiệm
vụ nào có thể là việc bị bỏ sót.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát quy hoạch cán bộ.
        can_cu: CTCT-2023
        thoi_han: quý II/2023
        san_pham: Tờ trình
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB509", HINT, "Văn bản giao việc chưa có nhiệm vụ")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find governing documents that no task names."""
    named = {task.can_cu for submission in period.current.values() for task in submission.nhiem_vu}
    for number, document in enumerate(period.conference.can_cu):
        if document.ma not in named:
            place = context.top(period.conference.nguon.file, "can_cu", number, "ma")
            message = f"Chưa có nhiệm vụ nào ghi căn cứ {document.ma} ({document.ten})."
            hint = f"Ghi “can_cu: {document.ma}” ở nhiệm vụ thực hiện văn bản này, hoặc bỏ văn bản khỏi can_cu."
            yield CODE.at(place, message, hint)
