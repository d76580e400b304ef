"""Dấu mật trong chữ của báo cáo.

Văn bản tổng hợp được gửi cho mọi đại biểu, nên chữ ghi dấu mật (``MẬT``, ``Tối mật``, ``tài liệu mật kèm theo``) chặn
việc lập văn bản. Nói chung về bảo vệ bí mật nhà nước, văn bản mật, mật khẩu thì không sao.

Sai::

    co_quan: BTCTU
    ket_qua:
      - (MẬT) Thẩm định 12 hồ sơ nhân sự.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Tập huấn bảo vệ bí mật nhà nước cho 86 văn thư.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB325", ERROR, "Dấu mật trong chữ của báo cáo")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find marks of secrecy in texts."""
    for prose in proses(submission, context):
        if not ("mật" in prose.text or "Mật" in prose.text or "MẬT" in prose.text):
            continue
        from trucbao.model.secrecy import secrecy_marks  # few texts hold the word

        for start, end in secrecy_marks(prose.text):
            place = context.within(prose.place, prose.text, start, end)
            message = f"“{prose.text[start:end]}” là dấu mật, nội dung này không được vào văn bản phổ biến."
            hint = "Gửi nội dung này theo đường tài liệu mật và bỏ khỏi báo cáo; nếu không mật, bỏ chữ này."
            yield CODE.at(place, message, hint, address=prose.address)
