"""Mục đánh dấu mật không được vào văn bản phổ biến.

Mục có ``mat: có`` chặn việc lập văn bản: hoặc bỏ mục ra khỏi báo cáo gửi hội nghị, hoặc bỏ dấu nếu nội dung không mật.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Thẩm định 12 hồ sơ nhân sự.
        mat: có

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Thẩm định 12 hồ sơ nhân sự.
        mat: không
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB305", ERROR, "Mục mật")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find items marked as confidential."""
    for item in (*submission.items(), *submission.thematic_items()):
        if item.mat:
            message = f"Mục {item.dia_chi} đánh dấu mật, không được vào văn bản phổ biến."
            hint = "Bỏ mục này khỏi báo cáo, hoặc ghi “mat: không” nếu nội dung không mật."
            yield CODE.at(context.place(item.nguon, "mat"), message, hint, address=item.dia_chi)
