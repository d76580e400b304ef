"""Ngày trong lời văn không có trong lịch.

Ngày 31/4, ngày 30/02, ngày 29/02 của năm không nhuận là chữ gõ nhầm. Tỷ số như 31/31 và số nhà, số hồ sơ không phải là
ngày nên không xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Tổ chức hội nghị tổng kết ngày 31/02/2022 với 320 đại biểu.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Tổ chức hội nghị tổng kết ngày 28/02/2022 với 320 đại biểu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.model.impossible_days import impossible_days
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB329", ERROR, "Ngày không có trong lịch")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find days in the texts that no calendar has."""
    for prose in proses(submission, context):
        for found in impossible_days(prose.text):
            place = context.within(prose.place, prose.text, found.start, found.end)
            message = f"Không có “{' '.join(found.written.split())}” trong lịch."
            yield CODE.at(place, message, "Sửa lại ngày, tháng, năm cho đúng.", address=prose.address)
