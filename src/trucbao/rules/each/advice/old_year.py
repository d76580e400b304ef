"""Năm của kỳ trước còn sót lại trong báo cáo.

Báo cáo thường soạn từ tệp của kỳ trước, nên nhiệm vụ của năm tới còn ghi năm đã qua, kết quả của năm nay còn ghi năm
trước. Quyết toán, tổng kết, việc còn tồn, số so sánh, tên luật và giai đoạn có năm cũ là đúng, máy không nhắc.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Triển khai 12 nhiệm vụ năm 2022 về công tác cán bộ.
        thoi_han: quý IV/2023
        san_pham: Báo cáo

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên, tăng 05 đảng viên so với năm 2021.
    nhiem_vu:
      - noi_dung: Triển khai 12 nhiệm vụ năm 2023 về công tác cán bộ.
        thoi_han: quý IV/2023
        san_pham: Báo cáo
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.period import PeriodKind
from trucbao.model.submission import Task
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.period import Period
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB322", WARNING, "Năm của kỳ trước còn sót lại")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find the year before the period where the period's own year must be meant."""
    periods = context.period.conference.ky
    planned, judged = periods.nhiem_vu.start.year, periods.danh_gia.start.year
    for prose in proses(submission, context):
        in_plan = isinstance(prose.item, Task)
        if in_plan and periods.danh_gia.written in prose.text and not _of_one_year(periods.danh_gia):
            from trucbao.model.old_year import old_period_in_plan  # few texts name the period

            stretch = old_period_in_plan(prose.text, periods.danh_gia.written)
            if stretch:
                place = context.within(prose.place, prose.text, *stretch)
                message = (
                    f"“{periods.danh_gia.written}” là kỳ trước, còn đây là nhiệm vụ của {periods.nhiem_vu.written}."
                )
                hint = f"Sửa thành {periods.nhiem_vu.written}; nếu đúng là việc kỳ trước, ghi rõ: tổng kết, còn tồn …"
                yield CODE.at(place, message, hint, address=prose.address)
            continue
        year = planned if in_plan else judged
        if str(year - 1) not in prose.text:
            continue
        from trucbao.model.old_year import old_year_in_plan, old_year_in_report  # few texts name that year

        stretch = (old_year_in_plan if in_plan else old_year_in_report)(prose.text, year - 1)
        if stretch:
            place = context.within(prose.place, prose.text, *stretch)
            of = f"nhiệm vụ của {periods.nhiem_vu.written}" if in_plan else f"báo cáo về {periods.danh_gia.written}"
            message = f"“{prose.text[slice(*stretch)]}” là năm của kỳ trước, còn đây là {of}."
            hint = f"Sửa thành năm {year}; nếu đúng là việc của năm {year - 1}, ghi rõ: tổng kết, còn tồn, so với …"
            yield CODE.at(place, message, hint, address=prose.address)


def _of_one_year(period: Period) -> bool:
    return period.kind is PeriodKind.YEAR
