"""Hai dấu cách liền nhau giữa câu.

Hai dấu cách liền nhau làm chữ in ra giãn không đều. Xuống dòng trong khối chữ không tính là dấu cách.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Điều động  27 cán bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: >-
          Điều động
          27 cán bộ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.model.slip import may_have_double_blanks
from trucbao.rules.prose import proses
from trucbao.rules.slips import Words, mended, slip_finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB404", HINT, "Hai dấu cách liền nhau")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find runs of blanks between words."""
    for prose in proses(submission, context):
        if not may_have_double_blanks(prose.text):
            continue
        from trucbao.model.spacing import blank_slips  # loaded only where a text looks odd

        for slip in blank_slips(prose.text):
            message = f"Có {slip.end - slip.start} dấu cách liền nhau."
            words = Words(message, f"Chỉ để một dấu cách: “{mended(prose.text, slip)}”.")
            yield slip_finding(CODE, context, prose, (slip,), words)
