"""Kết quả dùng chữ chung chung, không có số nào.

“Tổ chức nhiều lớp tập huấn”, “cơ bản hoàn thành” không cho người nghe biết bao nhiêu. Máy nhắc ghi số khi cả kết quả
không có số nào, kể cả trong ``so_lieu``. Hạn chế, nhiệm vụ, kiến nghị thì không nhắc.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Tổ chức nhiều lớp tập huấn cho đội ngũ báo cáo viên.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Tổ chức 06 lớp tập huấn cho đội ngũ báo cáo viên.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.rules.readings import results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB326", HINT, "Chữ chung chung không có số")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find results whose only measure is a vague word."""
    for result in results(submission):
        if result.so_lieu or _DIGIT.search(result.noi_dung):
            continue
        from trucbao.model.vagueness import vague_words  # few results have no figure at all

        stretch = vague_words(result.noi_dung)
        if stretch:
            place = context.within(result.nguon, result.noi_dung, *stretch)
            message = f"“{result.noi_dung[slice(*stretch)]}” không cho biết bao nhiêu; cả câu không có số nào."
            hint = "Ghi số cụ thể: bao nhiêu việc, lớp, lượt người, đạt bao nhiêu phần trăm."
            yield CODE.at(place, message, hint, address=result.dia_chi)


_DIGIT = re.compile("[0-9]")
