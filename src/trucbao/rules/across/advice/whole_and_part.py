"""Số toàn tỉnh và số bộ phận cùng một phạm vi.

Số của cùng một chỉ tiêu, cùng ``pham_vi`` (hoặc cùng không ghi) thì máy hiểu là các phần cộng được với nhau. Số toàn
tỉnh đã gồm số của từng cơ quan; để chung một phạm vi với số bộ phận, hoặc với một số toàn tỉnh khác, thì tổng bị sai.

Sai::

    co_quan: VPTU
    ket_qua:
      - noi_dung: Toàn tỉnh kết nạp 1.912 đảng viên.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 1.912, don_vi: đảng viên, pham_vi: toàn tỉnh}
    ---
    co_quan: BTCTU
    ket_qua:
      - noi_dung: Chi bộ cơ quan kết nạp 03 đảng viên.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 3, don_vi: đảng viên, pham_vi: toàn tỉnh}

Đúng::

    co_quan: VPTU
    ket_qua:
      - noi_dung: Toàn tỉnh kết nạp 1.912 đảng viên.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 1.912, don_vi: đảng viên, pham_vi: toàn tỉnh}
    ---
    co_quan: BTCTU
    ket_qua:
      - noi_dung: Chi bộ cơ quan kết nạp 03 đảng viên.
        so_lieu:
          - {chi_tieu: dang-vien-moi, gia_tri: 3, don_vi: đảng viên, pham_vi: chi bộ cơ quan}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.submission import Reading, Result
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB507", WARNING, "Số toàn tỉnh và số bộ phận cùng một phạm vi")

_WHOLE = ("toàn tỉnh", "cả tỉnh", "toàn đảng bộ tỉnh", "trên địa bàn tỉnh", "toàn thành phố")


class _Given(NamedTuple):
    """A figure with the result that gives it; ``wide`` when it stands for the whole province."""

    result: Result
    reading: Reading
    wide: bool


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find figures that share indicator and scope with a figure of the whole province."""
    for givens in _slots(period).values():
        whole = next((given for given in givens if given.wide), None)
        for given in givens:
            if whole and given is not whole:
                yield _finding(given, whole, context)


def _slots(period: Period) -> dict[tuple[str, str], list[_Given]]:
    """Gather the figures of each indicator and scope."""
    slots: dict[tuple[str, str], list[_Given]] = {}
    for submission in period.current.values():
        for result in submission.ket_qua:
            for reading in result.so_lieu:
                if reading.chi_tieu:
                    scope = " ".join(reading.pham_vi.lower().split())
                    # A scope that is not written is read from the sentence: "Toàn tỉnh kết nạp …".
                    wide = any(name in (scope or result.noi_dung.lower()) for name in _WHOLE)
                    slots.setdefault((reading.chi_tieu, scope), []).append(_Given(result, reading, wide))
    return slots


def _finding(given: _Given, whole: _Given, context: Context) -> Diagnostic:
    scope = f"cùng ghi phạm vi “{given.reading.pham_vi}”" if given.reading.pham_vi else "cùng không ghi phạm vi"
    message = (
        f"Số “{given.reading.gia_tri.written}” và số toàn tỉnh “{whole.reading.gia_tri.written}” "
        f"({whole.result.dia_chi}) của chỉ tiêu {given.reading.chi_tieu} {scope}."
    )
    hint = "Ghi pham_vi của từng số: “toàn tỉnh” cho số chung, tên đơn vị cho số bộ phận; số toàn tỉnh chỉ ghi một lần."
    related = (Related(_place(whole, context), "số toàn tỉnh", whole.result.dia_chi),)
    return CODE.at(_place(given, context), message, hint, address=given.result.dia_chi, related=related)


def _place(given: _Given, context: Context) -> Place:
    own = given.reading.nguon
    return context.place(own, "pham_vi") if given.reading.pham_vi else own
