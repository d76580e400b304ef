"""Tính tỷ lệ phần trăm trên một chỉ tiêu là khoảng.

Chỉ tiêu là khoảng (ví dụ 180 - 200) thì chỉ có đạt, chưa đạt hoặc vượt; chia cho cận trên hay cận dưới đều cho một
tỷ lệ không có nghĩa. Số liệu vốn là phần trăm thì không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp 196 đảng viên, đạt 98% chỉ tiêu.
        so_lieu:
          - {ten: Đảng viên mới của Đảng bộ, gia_tri: 196, don_vi: đảng viên, ke_hoach: 180 - 200}

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp 196 đảng viên, đạt chỉ tiêu đề ra.
        so_lieu:
          - {ten: Đảng viên mới của Đảng bộ, gia_tri: 196, don_vi: đảng viên, ke_hoach: 180 - 200}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.figure import FigureKind
from trucbao.model.percentage import Base, claims, has_range_plan, restates
from trucbao.rules.prose import proses
from trucbao.rules.readings import exact, is_rate, readings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.percentage import Claim
    from trucbao.model.submission import Reading, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB316", WARNING, "Tính tỷ lệ trên chỉ tiêu là khoảng")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find percentages of a plan that is a range."""
    for prose in proses(submission, context):
        for claim in claims(prose.text):
            readings = readings_of(prose.item)
            ranges = [reading for reading in readings if _has_range(reading)]
            told = claim.base is Base.PLAN and has_range_plan(prose.text, claim)
            if (told or any(_is_of(claim, reading) for reading in ranges)) and not _is_of_number(claim, readings):
                place = context.within(prose.place, prose.text, claim.start, claim.end)
                plan = next((f" {reading.ke_hoach.written}" for reading in ranges if reading.ke_hoach), "")
                share = prose.text[claim.start : claim.end]
                message = f"Ghi {share} nhưng chỉ tiêu{plan} là một khoảng, không tính ra tỷ lệ được."
                hint = "Bỏ tỷ lệ, ghi “đạt chỉ tiêu”, “chưa đạt” hoặc “vượt chỉ tiêu”."
                yield CODE.at(place, message, hint, address=prose.address)


def _has_range(reading: Reading) -> bool:
    return reading.ke_hoach is not None and reading.ke_hoach.kind is FigureKind.RANGE and not is_rate(reading)


def _is_of(claim: Claim, reading: Reading) -> bool:
    """Tell whether the percentage is that of a reading, whose plan is a range: by the number before it, or reckoned."""
    value, plan = exact(reading.gia_tri), reading.ke_hoach
    if value is None or plan is None:
        return False
    ends = [end for end in (plan.low, plan.high) if end]
    if claim.fraction:
        return claim.fraction.value == value and claim.fraction.whole in ends
    if claim.nearest and claim.nearest.value == value:
        return True
    return claim.base is Base.PLAN and (claim.nearest is None or any(restates(claim, value, end) for end in ends))


def _is_of_number(claim: Claim, readings: Iterable[Reading]) -> bool:
    """Tell whether another reading of the item, whose plan is a number, gives the percentage."""
    pairs = ((exact(reading.gia_tri), exact(reading.ke_hoach)) for reading in readings)
    return any(value is not None and plan and restates(claim, value, plan) for value, plan in pairs)
