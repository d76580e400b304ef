"""Ngoặc kép cong trong văn bản của Đảng.

Văn bản của Đảng dùng ngoặc kép thẳng; ngoặc kép cong thường do Word tự đổi rồi chép sang. Văn bản của Nhà nước thì
không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Công nhận 1.042 mô hình “Dân vận khéo”.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Công nhận 1.042 mô hình "Dân vận khéo".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.model.signs import curly_quotes
from trucbao.rules.prose import proses
from trucbao.rules.slips import Words, is_of_party, slip_finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB405", HINT, "Ngoặc kép cong")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find typographic double quotes, a pair at a time."""
    if not is_of_party(context):
        return
    for prose in proses(submission, context):
        for pair in curly_quotes(prose.text):
            inner = prose.text[pair[0].end : pair[-1].start] if len(pair) == 2 else "…"
            words = Words("Ngoặc kép cong; văn bản của Đảng dùng ngoặc kép thẳng.", f'Viết "{inner}".')
            yield slip_finding(CODE, context, prose, pair, words)
