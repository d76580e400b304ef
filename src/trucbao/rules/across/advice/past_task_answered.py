"""Nhiệm vụ kỳ trước mà cơ quan chủ trì chưa báo kết quả.

Cơ quan chủ trì trả lời từng nhiệm vụ trong nam-truoc.yaml: bằng một dòng ``tien_do``, hoặc bằng một kết quả có khoá
``nhiem_vu``. Cơ quan phối hợp không phải trả lời; cơ quan chưa nộp báo cáo thì đã có TB512 nhắc.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    tien_do:
      - {nhiem_vu: 2022/BTCTU-01, trang_thai: hoàn thành, ngay: 20/11/2022}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB510", WARNING, "Nhiệm vụ kỳ trước chưa báo kết quả")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find tasks of last period on which their lead, who has reported, is silent."""
    answered = {code: frozenset(_answered(submission)) for code, submission in period.current.items()}
    for task in period.past:
        lead = context.roster.find(task.chu_tri)
        if lead is None or lead.ma not in answered or task.ma in answered[lead.ma]:
            continue
        file = period.current[lead.ma].nguon.file
        message = f"Báo cáo của {lead.ten} chưa trả lời nhiệm vụ kỳ trước {task.ma}."
        hint = f"Thêm vào {file} một dòng tien_do: “- {{nhiem_vu: {task.ma}, trang_thai: …}}”."
        related = (Related(context.top(file, "co_quan"), "báo cáo phải trả lời", lead.ma),)
        yield CODE.at(context.place(task.nguon, "ma"), message, hint, address=lead.ma, related=related)


def _answered(submission: Submission) -> Iterator[str]:
    yield from (line.nhiem_vu for line in submission.tien_do)
    yield from (result.nhiem_vu for result in submission.ket_qua)
    yield from (result.nhiem_vu for part in submission.chuyen_de for result in part.ket_qua)
