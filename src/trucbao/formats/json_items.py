"""JSON items: results, shortcomings, tasks and proposals by their own keys, with address, agency and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.formats.json_values import bodies, body, deadline, reading, source
from trucbao.model.brief import ProposalEntry, ResultEntry, ShortcomingEntry, TaskEntry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.formats.json_text import Json
    from trucbao.model.brief import Entry


def items(entries: Iterable[Entry]) -> list[Json]:
    """Give items in the order given."""
    return [_item(entry) for entry in entries]


def _item(entry: Entry) -> Json:
    item = entry.muc
    return {
        "dia_chi": item.dia_chi,
        "co_quan": body(entry.co_quan),
        "ma": item.ma,
        "noi_dung": item.noi_dung,
        **_own_keys(entry),
        "noi_bat": item.noi_bat,
        "mat": item.mat,
        "nguon": source(item.nguon),
    }


def _own_keys(entry: Entry) -> dict[str, Json]:
    match entry:
        case ResultEntry():
            return _result_keys(entry)
        case ShortcomingEntry():
            return _shortcoming_keys(entry)
        case TaskEntry():
            return _task_keys(entry)
        case ProposalEntry():
            return {"cap_nhan": entry.muc.cap_nhan, "ly_do": entry.muc.ly_do}


def _result_keys(entry: ResultEntry) -> dict[str, Json]:
    result = entry.muc
    return {
        "linh_vuc": entry.linh_vuc.ma if entry.linh_vuc else result.linh_vuc,
        "muc_do": result.muc_do,
        "nhiem_vu": result.nhiem_vu,
        "phoi_hop": bodies(entry.phoi_hop),
        "so_lieu": [reading(line) for line in result.so_lieu],
    }


def _shortcoming_keys(entry: ShortcomingEntry) -> dict[str, Json]:
    shortcoming = entry.muc
    causes = shortcoming.nguyen_nhan
    return {
        "bieu_hien": shortcoming.bieu_hien,
        "nguyen_nhan": {"khach_quan": causes.khach_quan, "chu_quan": causes.chu_quan},
        "khac_phuc": shortcoming.khac_phuc,
        "nhiem_vu": shortcoming.nhiem_vu,
    }


def _task_keys(entry: TaskEntry) -> dict[str, Json]:
    task = entry.muc
    return {
        "can_cu": entry.can_cu.ma if entry.can_cu else task.can_cu,
        "chu_tri": body(entry.chu_tri),
        "phoi_hop": bodies(entry.phoi_hop),
        "thoi_han": deadline(task.thoi_han),
        "san_pham": task.san_pham,
        "cap_trinh": task.cap_trinh,
        "chiu_trach_nhiem": task.chiu_trach_nhiem,
    }
