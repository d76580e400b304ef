"""Một nhiệm vụ chung, hai cơ quan ghi hai thời hạn.

Cơ quan chủ trì và cơ quan phối hợp cùng ghi một việc thì thời hạn phải khớp nhau: cùng ngày, hoặc hạn này nằm trong hạn
kia (``quý III/2023`` và ``trước ngày 30/9/2023``). Hạn lệch nhau thì bảng nhiệm vụ không biết lấy hạn nào.

Sai::

    co_quan: VPTU
    ket_qua:
      - Tiếp nhận 438 đơn.
    nhiem_vu:
      - noi_dung: Tổ chức hội nghị gặp mặt người có uy tín.
        chu_tri: VPTU
        phoi_hop: [BTCTU]
        thoi_han: tháng 6/2023
        san_pham: Hội nghị
    ---
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Phối hợp tổ chức hội nghị gặp mặt người có uy tín.
        chu_tri: VPTU
        phoi_hop: [BTCTU]
        thoi_han: tháng 5/2023
        san_pham: Hội nghị

Đúng::

    co_quan: VPTU
    ket_qua:
      - Tiếp nhận 438 đơn.
    nhiem_vu:
      - noi_dung: Tổ chức hội nghị gặp mặt người có uy tín.
        chu_tri: VPTU
        phoi_hop: [BTCTU]
        thoi_han: quý II/2023
        san_pham: Hội nghị
    ---
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Phối hợp tổ chức hội nghị gặp mặt người có uy tín.
        chu_tri: VPTU
        phoi_hop: [BTCTU]
        thoi_han: trước ngày 30/6/2023
        san_pham: Hội nghị
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.deadline import Relation, relation
from trucbao.model.shared_tasks import shared_tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.shared_tasks import Role, SharedTask
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB504", WARNING, "Nhiệm vụ chung lệch thời hạn")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find tasks whose deadline clashes with the lead's, or with another co-ordinator's where the lead gave none."""
    shared = [task for task in shared_tasks(period.current, context.roster) if task.one_lead]
    answered = {_follower(task).task.dia_chi for task in shared if _of_lead(task)}
    for task in shared:
        if _of_lead(task) or not {task.one.task.dia_chi, task.other.task.dia_chi} & answered:
            yield from _clash(_follower(task), _leader(task), context)


def _of_lead(task: SharedTask) -> bool:
    return task.one.lead in {task.one.sender, task.other.sender}


def _leader(task: SharedTask) -> Role:
    return task.other if task.other.sender == task.other.lead else task.one


def _follower(task: SharedTask) -> Role:
    return task.one if _leader(task) is task.other else task.other


def _clash(follower: Role, leader: Role, context: Context) -> Iterator[Diagnostic]:
    mine, theirs = follower.task.thoi_han, leader.task.thoi_han
    if mine is None or theirs is None or relation(mine, theirs) is not Relation.CLASH:
        return
    place, other = (context.place(role.task.nguon, "thoi_han") for role in (follower, leader))
    who = "cơ quan chủ trì" if leader.sender == leader.lead else "cơ quan phối hợp khác"
    message = f"Việc chung với {leader.task.dia_chi} mà hạn ở đây là “{mine.written}”, {who} ghi “{theirs.written}”."
    hint = f"Thống nhất với {leader.sender} rồi ghi một hạn ở cả hai báo cáo."
    related = (Related(other, f"hạn của {leader.sender}", leader.task.dia_chi),)
    yield CODE.at(place, message, hint, address=follower.task.dia_chi, related=related)
