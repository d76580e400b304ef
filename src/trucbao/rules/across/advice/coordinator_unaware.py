"""Cơ quan được ghi phối hợp không nêu việc trong báo cáo của mình.

Cơ quan chủ trì ghi ``phoi_hop`` mà báo cáo của cơ quan ấy không có chỗ nào nhắc đến việc thì có thể họ chưa biết mình
được giao. Cơ quan phối hợp chưa nộp báo cáo thì chưa xét. Nơi nào phần lớn cơ quan phối hợp không nêu lại việc thì coi
là lệ của hội nghị, máy không nhắc từng việc một.

Sai::

    co_quan: VPTU
    ket_qua:
      - Tiếp nhận 438 đơn.
    nhiem_vu:
      - noi_dung: Nghiệm thu công trình lịch sử giai đoạn 1975 - 2005.
        chu_tri: VPTU
        phoi_hop: [BTCTU]
        thoi_han: quý III/2023
        san_pham: Bản thảo
    ---
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: VPTU
    ket_qua:
      - Tiếp nhận 438 đơn.
    nhiem_vu:
      - noi_dung: Nghiệm thu công trình lịch sử giai đoạn 1975 - 2005.
        chu_tri: VPTU
        phoi_hop: [BTCTU]
        thoi_han: quý III/2023
        san_pham: Bản thảo
    ---
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    nhiem_vu:
      - noi_dung: Tham gia nghiệm thu công trình lịch sử giai đoạn 1975 - 2005.
        chu_tri: VPTU
        thoi_han: quý III/2023
        san_pham: Ý kiến
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import HINT, Code
from trucbao.model.likeness import word_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission, Task
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB506", HINT, "Cơ quan phối hợp không nêu việc")

_KNOWN = 0.4
"""So many of a task's word pairs must stand in a submission for it to speak of the task."""
_CUSTOM, _ENOUGH = 10, 50
"""From ten co-ordinations on a conference tells its custom; the first fifty are enough to see it."""


class _Named(NamedTuple):
    """A co-ordinator as a task names it: the task, the position in ``phoi_hop``, the agency's code."""

    task: Task
    number: int
    agency: str


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find co-ordinators whose own submission does not speak of the task, unless that is the custom."""
    told = _Told(period.current)
    named = [one for one in _named(period, context) if one.agency in period.current]
    first = [told.speaks_of(one) for one in named[:_ENOUGH]]
    if len(first) >= _CUSTOM and 2 * sum(first) < len(first):
        return
    for one in named:
        if not told.speaks_of(one):
            message = f"{one.agency} được ghi phối hợp việc này nhưng báo cáo của {one.agency} không nhắc đến."
            hint = f"Báo cho {one.agency} biết để đưa vào nhiệm vụ của mình, hoặc bỏ khỏi phoi_hop nếu không cần."
            place = context.place(one.task.nguon, "phoi_hop", one.number)
            yield CODE.at(place, message, hint, address=one.task.dia_chi)


def _named(period: Period, context: Context) -> Iterator[_Named]:
    """Give the co-ordinators that leads name; another's word on who co-ordinates is not the lead's."""
    for sender, submission in period.current.items():
        for task in submission.nhiem_vu:
            lead = context.roster.find(task.chu_tri) if task.chu_tri else None
            if task.chu_tri and (lead is None or lead.ma != sender):
                continue
            for number, written in enumerate(task.phoi_hop):
                agency = context.roster.find(written)
                if agency and agency.ma != sender:
                    yield _Named(task, number, agency.ma)


class _Told(dict[str, frozenset[tuple[str, str]]]):
    """What each agency's submission speaks of, read when it is first asked for."""

    def __init__(self, current: dict[str, Submission]) -> None:
        super().__init__()
        self._current = current

    def __missing__(self, agency: str) -> frozenset[tuple[str, str]]:
        sent = self._current[agency]
        results, tasks = (result.noi_dung for result in sent.ket_qua), (task.noi_dung for task in sent.nhiem_vu)
        texts = chain((sent.danh_gia_chung,), results, tasks)
        pairs = self[agency] = frozenset(chain.from_iterable(map(word_pairs, texts)))
        return pairs

    def speaks_of(self, one: _Named) -> bool:
        """Whether the agency's submission speaks of the task."""
        own = word_pairs(one.task.noi_dung)
        return len(own & self[one.agency]) >= _KNOWN * len(own)
