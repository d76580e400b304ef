"""Hạn chế chưa nêu cách khắc phục.

Mỗi hạn chế phải đi cùng việc sẽ làm để khắc phục: ghi ở ``khac_phuc``, hoặc chỉ ra nhiệm vụ khắc phục bằng khoá
``nhiem_vu``. Ghi “không”, “chưa có” cũng như không ghi.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    han_che:
      - noi_dung: Có 147 kiến nghị quá hạn chưa trả lời.
        nguyen_nhan:
          chu_quan: Chưa có sổ theo dõi thống nhất.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    han_che:
      - noi_dung: Có 147 kiến nghị quá hạn chưa trả lời.
        nguyen_nhan:
          chu_quan: Chưa có sổ theo dõi thống nhất.
        khac_phuc: Lập một sổ theo dõi chung, rà soát vào ngày 25 hằng tháng.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.silence import says_nothing
from trucbao.rules.shortcomings import shortcomings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB307", WARNING, "Hạn chế chưa nêu cách khắc phục")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find shortcomings that neither a remedy nor a task answers."""
    for item in shortcomings(submission):
        if says_nothing(item.khac_phuc) and not item.nhiem_vu:
            place = context.place(item.nguon, "khac_phuc") if item.khac_phuc else item.nguon
            message = f"Hạn chế {item.dia_chi} chưa nêu cách khắc phục."
            hint = "Ghi khoá khac_phuc: việc sẽ làm để khắc phục; hoặc khoá nhiem_vu: mã nhiệm vụ khắc phục."
            yield CODE.at(place, message, hint, address=item.dia_chi)
