"""Một sự kiện, hai cơ quan ghi hai con số.

Cùng một hội nghị, một giải, một dự án mà hai cơ quan đưa hai số khác nhau thì trong báo cáo tổng hợp người đọc không
biết tin số nào. Máy chỉ so khi hai câu có chung ngày, tên riêng, số liệu khác hoặc tên số liệu; khác ngày, khác địa
bàn, khác đơn vị là hai việc. Số có chữ "gần", "trên", "khoảng" hợp với số chính xác thì không phải là lệch.

Sai::

    co_quan: VPTU
    ket_qua:
      - Phục vụ hội nghị trực tuyến ngày 15/7/2022 đến 187 điểm cầu, có 28.400 lượt đại biểu dự.
    ---
    co_quan: BTCTU
    ket_qua:
      - Tham gia hội nghị trực tuyến ngày 15/7/2022 đến 187 điểm cầu, có 24.800 lượt đại biểu dự.

Đúng::

    co_quan: VPTU
    ket_qua:
      - Phục vụ hội nghị trực tuyến ngày 15/7/2022 đến 187 điểm cầu, có 28.400 lượt đại biểu dự.
    ---
    co_quan: BTCTU
    ket_qua:
      - Tham gia hội nghị trực tuyến ngày 05/12/2022 đến 184 điểm cầu, có 27.150 lượt đại biểu dự.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.overlaps import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.likeness import Count
    from trucbao.model.submission import Result
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB503", WARNING, "Một sự kiện có hai con số")


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find counts of one event that clash; each count once, against the first agency that it clashes with."""
    told: set[Place] = set()
    for one, other, pair, decided, disputed in overlaps(period):
        if decided or not disputed:
            continue
        for difference in pair.differing:
            place = _place(other, difference.other, context)
            if place in told:
                continue
            told.add(place)
            message = (
                f"Cùng một việc nhưng {other.co_quan} ghi “{difference.other}”, "
                f"{one.co_quan} ghi “{difference.one}” ({one.dia_chi}, giống {pair.score:.0%})."
            )
            hint = (
                "Đối chiếu với nguồn gốc của số liệu rồi thống nhất một số; nếu là hai việc thì ghi rõ khác nhau ở đâu."
            )
            related = (Related(_place(one, difference.one, context), f"số của {one.co_quan}", one.dia_chi),)
            yield CODE.at(place, message, hint, address=other.dia_chi, related=related)


def _place(result: Result, count: Count, context: Context) -> Place:
    return context.within(result.nguon, result.noi_dung, count.start, count.end)
