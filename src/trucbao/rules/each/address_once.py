"""Hai mục trong một báo cáo mang cùng một địa chỉ.

Địa chỉ của mục (ví dụ ``BTCTU/KQ-01``) lấy từ khoá ``ma``, hoặc từ thứ tự khi không ghi ``ma``. Chữ sửa tay, quyết định
và nhận xét bám theo địa chỉ này qua các lần dự thảo, nên mỗi địa chỉ chỉ được thuộc về một mục.

Sai::

    co_quan: BTCTU
    ket_qua:
      - {ma: KQ-02, noi_dung: Kết nạp 31 đảng viên.}
      - noi_dung: Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - {ma: KQ-01, noi_dung: Kết nạp 31 đảng viên.}
      - {ma: KQ-02, noi_dung: Kiểm tra 41 chi bộ.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.diagnostics.diagnostic import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Item, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB304", ERROR, "Hai mục cùng một địa chỉ")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find items whose address another item bears already."""
    first: dict[str, Item] = {}
    for item in (*submission.items(), *submission.thematic_items()):
        other = first.setdefault(item.dia_chi, item)
        if other is not item:
            place = context.place(item.nguon, "ma") if item.ma else item.nguon
            message = f"Địa chỉ {item.dia_chi} đã thuộc về một mục khác."
            related = (Related(other.nguon, "mục mang địa chỉ này trước", other.dia_chi),)
            yield CODE.at(place, message, "Ghi khoá ma khác nhau cho từng mục.", address=item.dia_chi, related=related)
