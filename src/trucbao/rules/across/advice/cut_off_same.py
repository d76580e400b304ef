"""Ngày chốt số liệu của cơ quan khác ngày chốt của hội nghị.

Số liệu chỉ cộng, so sánh được khi chốt cùng một ngày. Máy so ``so_lieu_den`` của báo cáo với ``ky.so_lieu_den`` của
hoi-nghi.yaml; hội nghị không ghi thì so với ngày mà nhiều cơ quan dùng nhất.

Sai::

    co_quan: BTCTU
    so_lieu_den: 30/11/2022
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    so_lieu_den: 31/12/2022
    ket_qua:
      - Kết nạp 31 đảng viên.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.dates import format_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB508", WARNING, "Lệch ngày chốt số liệu")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find submissions whose figures stand for another day."""
    usual, whose, related = _usual(period, context)
    for submission in period.current.values():
        day = submission.so_lieu_den
        if day and day != usual:
            place = context.top(submission.nguon.file, "so_lieu_den")
            message = f"Số liệu chốt đến ngày {format_day(day)}, {whose} chốt đến ngày {format_day(usual)}."
            hint = "Tính lại số liệu đến ngày chốt chung; nếu ngày ghi nhầm thì sửa so_lieu_den."
            yield CODE.at(place, message, hint, address=submission.agency, related=related)


def _usual(period: Period, context: Context) -> tuple[date, str, tuple[Related, ...]]:
    """Give the day of the conference, else the one that most submissions use, and whose it is."""
    common = period.conference.ky.so_lieu_den
    if common:
        place = context.top(period.conference.nguon.file, "ky", "so_lieu_den")
        return common, "hội nghị", (Related(place, "ngày chốt của hội nghị"),)
    days = Counter(submission.so_lieu_den for submission in period.current.values() if submission.so_lieu_den)
    most = days.most_common(1)
    return (most[0][0] if most else period.conference.ky.danh_gia.end), "các cơ quan khác", ()
