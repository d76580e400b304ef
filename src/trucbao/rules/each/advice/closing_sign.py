"""Dấu ./. trong văn bản của Đảng.

Văn bản của Đảng kết thúc bằng dấu chấm; dấu ``./.`` là lối của văn bản Nhà nước, và không đứng ở cuối từng mục.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Thẩm định 312 hồ sơ nhân sự./.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Thẩm định 312 hồ sơ nhân sự.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.signs import closing_signs
from trucbao.rules.prose import proses
from trucbao.rules.slips import Words, is_of_party, slip_finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB407", WARNING, "Dấu ./. trong văn bản của Đảng")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find the closing sign of the State's papers."""
    if not is_of_party(context):
        return
    for prose in proses(submission, context):
        for slip in closing_signs(prose.text):
            words = Words("Văn bản của Đảng không dùng dấu ./.", "Viết một dấu chấm.")
            yield slip_finding(CODE, context, prose, (slip,), words)
