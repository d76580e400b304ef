"""Gạch nối trong khoảng số chưa đúng.

Khoảng năm, khoảng số lượng viết bằng gạch nối ngắn, có dấu cách hai bên: ``nhiệm kỳ 2025 - 2030``, ``4 - 6 ý kiến``.
Số hiệu văn bản, tên riêng có gạch nối (``21-NQ/TW``, ``COVID-19``) và chữ trong ngoặc kép không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Thẩm định quy hoạch nhiệm kỳ 2025-2030 của 16 đảng bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Thẩm định quy hoạch nhiệm kỳ 2025 - 2030 của 16 đảng bộ sau dịch COVID-19.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.model.slip import may_have_tight_range
from trucbao.rules.prose import proses
from trucbao.rules.slips import Words, slip_finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB406", HINT, "Gạch nối trong khoảng số")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find ranges without the hyphen between two blanks."""
    for prose in proses(submission, context):
        if not may_have_tight_range(prose.text):
            continue
        from trucbao.model.ranges import tight_ranges  # loaded only where a text looks odd

        for slip in tight_ranges(prose.text):
            message = f"Khoảng “{prose.text[slip.start : slip.end]}” phải có gạch nối ngắn và dấu cách hai bên."
            yield slip_finding(CODE, context, prose, (slip,), Words(message, f"Viết “{slip.new}”."))
