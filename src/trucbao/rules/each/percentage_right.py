"""Tỷ lệ phần trăm trong câu không khớp với chính số liệu của nó.

Máy tính lại tỷ lệ từ phân số đứng ngay trước (``08/112 nội dung, đạt …``), hoặc từ ``gia_tri`` và ``ke_hoach`` của dòng
số liệu mà câu nhắc đến, rồi làm tròn theo số chữ số đã in. Tỷ lệ tăng, giảm so với năm trước và tỷ lệ của việc khác
không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Vận động 412/437 hộ bàn giao mặt bằng, đạt 93,4%.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Vận động 412/437 hộ bàn giao mặt bằng, đạt 94,3%.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.model.figure import format_number, percent
from trucbao.model.percentage import Base, claims, restates
from trucbao.rules.prose import proses
from trucbao.rules.readings import exact, is_rate, readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.percentage import Claim
    from trucbao.model.submission import Reading, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB315", ERROR, "Tỷ lệ không khớp với số liệu")

_HUNDRED = Decimal(100)


class _Ratio(NamedTuple):
    """What a percentage may be reckoned from."""

    part: Decimal
    whole: Decimal
    name: str


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find percentages that no ratio they can mean gives."""
    for prose in proses(submission, context):
        for claim in claims(prose.text):
            readings = readings_of(prose.item)
            meant = _meant(claim, readings)
            if meant and not any(restates(claim, one.part, one.whole) for one in (meant, *_possible(claim, readings))):
                right = _right(claim, meant)
                place = context.within(prose.place, prose.text, claim.start, claim.end)
                numbers = f"{format_number(meant.part)}/{format_number(meant.whole)}"
                message = f"Ghi {prose.text[claim.start : claim.end]} nhưng {meant.name} {numbers} tính ra {right}."
                hint = f"Sửa thành {right}, hoặc sửa lại số liệu nếu số liệu mới là chỗ sai."
                yield CODE.at(place, message, hint, address=prose.address)


def _meant(claim: Claim, readings: tuple[Reading, ...]) -> _Ratio | None:
    """Give the ratio that the percentage surely restates, if there is one."""
    fraction = claim.fraction
    if fraction and fraction.whole:
        return _Ratio(fraction.value, fraction.whole, "phân số")
    planned = [ratio for reading in readings if not is_rate(reading) for ratio in _planned(reading)]
    if claim.nearest is None:
        return planned[0] if len(planned) == 1 and claim.base is Base.PLAN else None
    near, earlier = claim.nearest.value, {one.value for one in claim.earlier}
    told = (one for one in planned if one.part == near or (one.whole == near and one.part in earlier))
    return next(told, None)


def _possible(claim: Claim, readings: tuple[Reading, ...]) -> Iterator[_Ratio]:
    """Give the other ratios that would make the percentage right."""
    for reading in readings:
        yield from _planned(reading)
    if claim.fraction or claim.nearest is None:
        return
    plans = (exact(reading.ke_hoach) for reading in readings)
    for whole in (*plans, *(one.value for one in claim.earlier)):
        if whole:
            yield _Ratio(claim.nearest.value, whole, "")
    for reading in readings:
        value = exact(reading.gia_tri)
        if value is not None and is_rate(reading):
            yield _Ratio(value, _HUNDRED, "")


def _planned(reading: Reading) -> Iterator[_Ratio]:
    value, plan = exact(reading.gia_tri), exact(reading.ke_hoach)
    if value is not None and plan and reading.ke_hoach and reading.gia_tri.unit == reading.ke_hoach.unit:
        yield _Ratio(value, plan, "giá trị trên kế hoạch")


def _right(claim: Claim, ratio: _Ratio) -> str:
    places = -int(claim.share.value.as_tuple().exponent)
    part = ratio.part - ratio.whole if claim.exceeds else ratio.part
    return percent(part, ratio.whole, max(0, places))
