"""Dấu phân cách của số viết theo kiểu Anh, hoặc số đọc được hai cách.

Viết số theo lối Việt Nam: dấu chấm tách hàng nghìn, dấu phẩy trước phần thập phân (1.912,5; 95,5%). Số chỉ có một cách
đọc thì máy sửa được; số đọc được hai cách (1,912 đảng viên) thì người viết phải sửa.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Số hồ sơ trả đúng hạn chiếm 95.5% tổng số hồ sơ tiếp nhận.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Số hồ sơ trả đúng hạn chiếm 95,5% tổng số hồ sơ tiếp nhận.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Edit
from trucbao.model.separator import odd_numbers
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB319", WARNING, "Dấu phân cách của số")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find numbers in prose whose dots and commas are not Vietnamese."""
    for prose in proses(submission, context):
        for odd in odd_numbers(prose.text):
            written = prose.text[odd.start : odd.end]
            place = context.within(prose.place, prose.text, odd.start, odd.end)
            if odd.sure:
                message = f"Số “{written}” viết dấu phân cách theo kiểu Anh."
                edits = (Edit(place, odd.spelling),)
                yield CODE.at(place, message, f"Viết: {odd.spelling}.", address=prose.address, edits=edits)
            else:
                message = f"Số “{written}” đọc được hai cách."
                hint = (
                    f"Viết {odd.spelling} nếu đúng là số ấy; dấu chấm tách hàng nghìn, dấu phẩy trước phần thập phân."
                )
                yield CODE.at(place, message, hint, address=prose.address)
