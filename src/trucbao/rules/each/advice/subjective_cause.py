"""Hạn chế chưa nêu nguyên nhân chủ quan.

Hạn chế nào cũng có phần thuộc về người làm. Chỉ nêu nguyên nhân khách quan, hoặc không nêu nguyên nhân nào, thì hội
nghị không biết sửa từ đâu. Ghi “không”, “(không nêu)” cũng như không ghi.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    han_che:
      - noi_dung: Có 06 cuộc kiểm tra phải gia hạn.
        nguyen_nhan:
          khach_quan: Phải chờ kết quả giám định.
        khac_phuc: Duyệt tiến độ trước khi công bố quyết định.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    han_che:
      - noi_dung: Có 06 cuộc kiểm tra phải gia hạn.
        nguyen_nhan:
          khach_quan: Phải chờ kết quả giám định.
          chu_quan: Kế hoạch chưa tính thời gian giám định.
        khac_phuc: Duyệt tiến độ trước khi công bố quyết định.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.silence import says_nothing
from trucbao.rules.shortcomings import shortcomings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.submission import Shortcoming, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB306", WARNING, "Hạn chế chưa nêu nguyên nhân chủ quan")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find shortcomings without a subjective cause."""
    for item in shortcomings(submission):
        causes = item.nguyen_nhan
        if says_nothing(causes.chu_quan):
            has_other = not says_nothing(causes.khach_quan)
            what = "chỉ nêu nguyên nhân khách quan" if has_other else "chưa nêu nguyên nhân"
            message = f"Hạn chế {item.dia_chi} {what}, thiếu nguyên nhân chủ quan."
            hint = "Ghi khoá chu_quan trong nguyen_nhan: cơ quan làm chưa tốt việc gì."
            yield CODE.at(_place(item, context), message, hint, address=item.dia_chi)


def _place(item: Shortcoming, context: Context) -> Place:
    """Give the nearest part that is written: the empty words, the causes, the shortcoming."""
    if item.nguyen_nhan.chu_quan:
        return context.place(item.nguon, "nguyen_nhan", "chu_quan")
    return context.place(item.nguon, "nguyen_nhan") if item.nguyen_nhan.khach_quan else item.nguon
