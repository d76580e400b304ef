"""Dấu cách quanh dấu câu chưa đúng.

Dấu phẩy, dấu chấm, dấu chấm phẩy, dấu hai chấm, dấu đóng ngoặc viết liền chữ đứng trước, cách chữ đứng sau một dấu
cách; dấu mở ngoặc thì ngược lại; dấu % viết liền số (``95,5%``). Giờ (17:00), số thập phân, tên miền không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 12 đảng bộ ,giám sát 08 đảng bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 12 đảng bộ, giám sát 08 đảng bộ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.slip import may_be_spaced_wrongly
from trucbao.rules.prose import proses
from trucbao.rules.slips import Words, mended, slip_finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB403", WARNING, "Dấu cách quanh dấu câu chưa đúng")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find blanks too many and blanks missing round punctuation."""
    for prose in proses(submission, context):
        if not may_be_spaced_wrongly(prose.text):
            continue
        from trucbao.model.spacing import spacing_slips  # loaded only where a text looks odd

        for slip in spacing_slips(prose.text):
            message = _RULES.get(slip.new.strip(), _CLOSING).format(_NAMES.get(slip.new.strip(), "Dấu câu"))
            words = Words(message, f"Viết “{mended(prose.text, slip)}”.")
            yield slip_finding(CODE, context, prose, (slip,), words)


_CLOSING = "{} viết liền chữ đứng trước, cách chữ đứng sau một dấu cách."
_OPENING = "{} viết cách chữ đứng trước một dấu cách, liền chữ đứng sau."
_RULES = {"(": _OPENING, "[": _OPENING, "“": _OPENING, "%": "{} viết liền số.", '"': "{} viết liền chữ bên trong."}
_NAMES = {
    ",": "Dấu phẩy",
    ";": "Dấu chấm phẩy",
    ":": "Dấu hai chấm",
    ".": "Dấu chấm",
    "!": "Dấu chấm than",
    "?": "Dấu chấm hỏi",
    "%": "Dấu %",
    "(": "Dấu mở ngoặc",
    "[": "Dấu mở ngoặc",
    ")": "Dấu đóng ngoặc",
    "]": "Dấu đóng ngoặc",
    "“": "Dấu mở ngoặc kép",
    "”": "Dấu đóng ngoặc kép",
    '"': "Dấu ngoặc kép",
}
