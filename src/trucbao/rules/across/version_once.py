"""Hai tệp của cùng một cơ quan mang cùng một lần nộp.

Máy lấy lần nộp cao nhất của mỗi cơ quan và giữ các tệp cũ làm lịch sử. Hai tệp cùng ``lan_nop`` thì không biết tệp
nào mới.

Sai::

    # tệp VPTU.yaml
    co_quan: VPTU
    lan_nop: 1
    ket_qua:
      - Tiếp nhận 438 đơn.
    ---
    # tệp VPTU-moi.yaml
    co_quan: VPTU
    lan_nop: 1
    ket_qua:
      - Tiếp nhận 439 đơn.

Đúng::

    # tệp VPTU.yaml
    co_quan: VPTU
    lan_nop: 1
    ket_qua:
      - Tiếp nhận 438 đơn.
    ---
    # tệp VPTU-moi.yaml
    co_quan: VPTU
    lan_nop: 2
    ket_qua:
      - Tiếp nhận 439 đơn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.diagnostics.diagnostic import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB501", ERROR, "Hai tệp cùng một lần nộp")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find versions of one agency that bear one number."""
    first: dict[tuple[str, int], str] = {}
    for submission in period.submissions:
        version = (submission.agency, submission.lan_nop)
        other = first.setdefault(version, submission.nguon.file)
        if other != submission.nguon.file:
            message = f"{submission.agency} đã có một tệp nộp lần {submission.lan_nop}: {other}."
            related = (Related(context.top(other, "lan_nop"), "tệp nộp cùng lần"),)
            hint = "Tăng lan_nop ở tệp mới hơn."
            yield CODE.at(context.top(submission.nguon.file, "lan_nop"), message, hint, related=related)
