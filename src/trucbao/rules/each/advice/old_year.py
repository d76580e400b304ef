"""Năm của kỳ trước còn sót lại trong báo cáo.

Báo cáo thường soạn từ tệp của kỳ trước, nên nhiệm vụ của năm tới còn ghi năm đã qua, kết quả của năm nay còn ghi năm
trước. Quyết toán, tổng kết, việc còn tồn, số so sánh, tên luật và giai đoạn có năm cũ là đúng, máy không nhắc.
Hội nghị quý, sáu tháng thì nhiệm vụ còn ghi quý, tháng của kỳ trước cũng được nhắc.

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

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.submission import Task
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Periods
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context, Prose

CODE = Code("TB322", WARNING, "Năm của kỳ trước còn sót lại")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find the year or the period before, where the period's own must be meant."""
    periods = context.period.conference.ky
    for prose in proses(submission, context):
        old = _old_year(prose, periods) or _old_period(prose, periods)
        if old:
            place = context.within(prose.place, prose.text, old.start, old.end)
            written = prose.text[old.start : old.end]
            planned, judged = periods.nhiem_vu.written, periods.danh_gia.written
            of = f"nhiệm vụ của {planned}" if isinstance(prose.item, Task) else f"báo cáo về {judged}"
            message = f"“{written}” là {old.what} của kỳ trước, còn đây là {of}."
            hint = f"Sửa thành {old.right}; nếu đúng là việc của kỳ trước, ghi rõ: tổng kết, còn tồn, so với …"
            yield CODE.at(place, message, hint, address=prose.address)


class _Old(NamedTuple):
    """What is left of the last period, at ``text[start:end]``: ``what`` it is, and what is ``right``."""

    start: int
    end: int
    what: str
    right: str


def _old_year(prose: Prose, periods: Periods) -> _Old | None:
    in_plan = isinstance(prose.item, Task)
    year = (periods.nhiem_vu if in_plan else periods.danh_gia).start.year
    if str(year - 1) not in prose.text:
        return None
    from trucbao.model.old_year import old_year_in_plan, old_year_in_report  # few texts name that year

    stretch = (old_year_in_plan if in_plan else old_year_in_report)(prose.text, year - 1)
    return _Old(*stretch, "năm", f"năm {year}") if stretch else None


def _old_period(prose: Prose, periods: Periods) -> _Old | None:
    last, planned = periods.danh_gia, periods.nhiem_vu
    same_year = last.end.year == planned.start.year and last.end < planned.start
    if not (same_year and isinstance(prose.item, Task) and str(last.end.year) in prose.text):
        return None
    from trucbao.model.old_year import old_period_in_plan  # only conferences of a part of the year need it

    stretch = old_period_in_plan(prose.text, last)
    return _Old(*stretch, "thời gian", planned.written) if stretch else None
