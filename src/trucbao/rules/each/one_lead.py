"""Nhiệm vụ có hơn một cơ quan chủ trì, hoặc lời văn nêu một cơ quan chủ trì khác.

Mỗi nhiệm vụ chỉ một cơ quan chủ trì, ghi ở khoá ``chu_tri``; các cơ quan khác ghi ở ``phoi_hop``. Bỏ khoá ``chu_tri``
thì máy hiểu là chính cơ quan gửi báo cáo, nên lời văn không được giao cho cơ quan khác.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát vị trí việc làm dùng chung.
        chu_tri: BTCTU, VPTU
        thoi_han: quý II/2023
        san_pham: Báo cáo rà soát

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Rà soát vị trí việc làm dùng chung.
        chu_tri: BTCTU
        phoi_hop: [VPTU]
        thoi_han: quý II/2023
        san_pham: Báo cáo rà soát
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Agency
    from trucbao.model.submission import Submission, Task
    from trucbao.rules.rule import Context

CODE = Code("TB309", ERROR, "Hơn một cơ quan chủ trì")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find tasks whose key or whose words name a second lead."""
    for task in submission.nhiem_vu:
        lead = context.roster.find(task.chu_tri or task.co_quan)
        if lead is None:
            yield from _in_key(task, context)
        elif "hủ trì" in task.noi_dung:
            yield from _in_words(task, lead, context)


def _in_key(task: Task, context: Context) -> Iterator[Diagnostic]:
    from trucbao.model.leads import bodies_in  # a grammar that few runs need

    bodies = bodies_in(task.chu_tri, context.roster)
    if len(bodies) > 1:
        message = f"Khoá chu_tri nêu {len(bodies)} cơ quan: {', '.join(bodies)}."
        hint = "Giữ một cơ quan ở chu_tri, chuyển cơ quan còn lại sang phoi_hop."
        yield CODE.at(context.place(task.nguon, "chu_tri"), message, hint, address=task.dia_chi)


def _in_words(task: Task, lead: Agency, context: Context) -> Iterator[Diagnostic]:
    """Find the first lead in the words of a task that is not the lead of its key."""
    from trucbao.model.leads import leads_in  # a grammar that few runs need

    for named in leads_in(task.noi_dung, context.roster):
        if named.agency.ma != lead.ma:
            place = context.within(task.nguon, task.noi_dung, named.start, named.end)
            key = f"khoá chu_tri ghi {lead.ten}" if task.chu_tri else f"khoá chu_tri bỏ trống nên hiểu là {lead.ten}"
            message = f"Lời văn nêu {named.agency.ten} chủ trì, nhưng {key}."
            hint = f"Nếu đúng là {named.agency.ten} thì ghi “chu_tri: {named.agency.ma}”; nếu không thì sửa lời văn."
            yield CODE.at(place, message, hint, address=task.dia_chi)
            return
