"""Hai cơ quan cùng nhận chủ trì một nhiệm vụ.

Mỗi nhiệm vụ chỉ có một cơ quan chủ trì. Hai báo cáo cùng nêu một việc mà mỗi bên ghi mình chủ trì (hoặc bỏ trống
``chu_tri``, nghĩa là chính mình) thì không biết giao việc cho ai. Việc giống tên nhưng khác đối tượng, khác cấp, khác
sản phẩm là hai việc.

Sai::

    co_quan: VPTU
    ket_qua:
      - Tiếp nhận 438 đơn.
    nhiem_vu:
      - noi_dung: Tập huấn nghiệp vụ công tác đảng cho cấp uỷ cơ sở.
        chu_tri: VPTU
        phoi_hop: [BTCTU]
        thoi_han: tháng 5/2023
        san_pham: 06 lớp tập huấn
    ---
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Mở lớp tập huấn nghiệp vụ công tác đảng cho cấp uỷ cơ sở.
        chu_tri: BTCTU
        phoi_hop: [VPTU]
        thoi_han: tháng 5/2023
        san_pham: 06 lớp tập huấn

Đúng::

    co_quan: VPTU
    ket_qua:
      - Tiếp nhận 438 đơn.
    nhiem_vu:
      - noi_dung: Phối hợp tập huấn nghiệp vụ công tác đảng cho cấp uỷ cơ sở.
        chu_tri: BTCTU
        phoi_hop: [VPTU]
        thoi_han: tháng 5/2023
        san_pham: 06 lớp tập huấn
    ---
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Mở lớp tập huấn nghiệp vụ công tác đảng cho cấp uỷ cơ sở.
        chu_tri: BTCTU
        phoi_hop: [VPTU]
        thoi_han: tháng 5/2023
        san_pham: 06 lớp tập huấn
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.shared_tasks import shared_tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.submission import Task
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB505", ERROR, "Hai cơ quan cùng nhận chủ trì một nhiệm vụ")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find tasks that two agencies each call their own."""
    for one, other, _ in (task for task in shared_tasks(period.current, context.roster) if task.two_leads):
        message = f"{other.sender} và {one.sender} cùng ghi mình chủ trì một việc ({one.task.dia_chi})."
        hint = f"Thống nhất {one.sender} hay {other.sender} chủ trì, rồi cả hai báo cáo ghi chu_tri là cơ quan ấy."
        related = (Related(_place(one.task, context), f"{one.sender} nhận chủ trì ở đây", one.task.dia_chi),)
        yield CODE.at(_place(other.task, context), message, hint, address=other.task.dia_chi, related=related)


def _place(task: Task, context: Context) -> Place:
    return context.place(task.nguon, "chu_tri") if task.chu_tri else task.nguon
