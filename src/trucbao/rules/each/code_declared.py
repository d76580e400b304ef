"""Mã dùng trong báo cáo chưa khai ở đâu cả.

Mã lĩnh vực (``linh_vuc``), mã văn bản giao nhiệm vụ (``can_cu``), mã chỉ tiêu (``chi_tieu``) và mã chuyên đề phải có
trong hoi-nghi.yaml; mã nhiệm vụ kỳ trước phải có trong nam-truoc.yaml; mã nhiệm vụ khắc phục phải có trong chính báo
cáo.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp 31 đảng viên.
        linh_vuc: XĐĐ

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp 31 đảng viên.
        linh_vuc: XDD
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.diagnostics.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB303", ERROR, "Mã chưa khai")


class _Use(NamedTuple):
    """A code as it is used: what it names, where it must be declared, the place of its neighbour and its own key."""

    written: str
    noun: str
    home: str
    origin: Place
    key: str
    address: str = ""


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find codes that stand for nothing."""
    conference = context.period.conference
    own = {name for task in submission.nhiem_vu for name in (task.ma, task.dia_chi, task.dia_chi.rpartition("/")[2])}
    for uses, declared in (
        (_fields(submission), {field.ma for field in conference.linh_vuc}),
        (_documents(submission), {document.ma for document in conference.can_cu}),
        (_indicators(submission), {indicator.ma for indicator in conference.chi_tieu}),
        (_subjects(submission, context), {subject.ma for subject in conference.chuyen_de}),
        (_past_tasks(submission), {task.ma for task in context.period.past}),
        (_mending_tasks(submission), own),
    ):
        yield from (_undeclared(use, declared, context) for use in uses if use.written not in declared)


def _undeclared(use: _Use, declared: AbstractSet[str], context: Context) -> Diagnostic:
    other = f"Khai mã này trong {use.home}, hoặc sửa lại mã."
    hint = did_you_mean(use.written, sorted(declared - {""})) or other
    message = f"Mã {use.noun} “{use.written}” chưa khai trong {use.home}."
    place = context.place(use.origin, use.key) if use.key else use.origin
    return CODE.at(place, message, hint, address=use.address)


def _fields(submission: Submission) -> Iterator[_Use]:
    home = "linh_vuc của hoi-nghi.yaml"
    for item in submission.ket_qua:
        if item.linh_vuc:
            yield _Use(item.linh_vuc, "lĩnh vực", home, item.nguon, "linh_vuc", item.dia_chi)


def _documents(submission: Submission) -> Iterator[_Use]:
    home = "can_cu của hoi-nghi.yaml"
    for item in submission.nhiem_vu:
        if item.can_cu:
            yield _Use(item.can_cu, "căn cứ", home, item.nguon, "can_cu", item.dia_chi)


def _indicators(submission: Submission) -> Iterator[_Use]:
    home = "chi_tieu của hoi-nghi.yaml"
    for item in submission.ket_qua:
        for reading in item.so_lieu:
            if reading.chi_tieu:
                yield _Use(reading.chi_tieu, "chỉ tiêu", home, reading.nguon, "chi_tieu", item.dia_chi)


def _subjects(submission: Submission, context: Context) -> Iterator[_Use]:
    for part in submission.chuyen_de:
        place = context.top(submission.nguon.file, "chuyen_de", part.ma)
        yield _Use(part.ma, "chuyên đề", "chuyen_de của hoi-nghi.yaml", place, "")


def _past_tasks(submission: Submission) -> Iterator[_Use]:
    for line in submission.tien_do:
        yield _Use(line.nhiem_vu, "nhiệm vụ kỳ trước", "nam-truoc.yaml", line.nguon, "")
    for item in submission.ket_qua:
        if item.nhiem_vu:
            yield _Use(item.nhiem_vu, "nhiệm vụ kỳ trước", "nam-truoc.yaml", item.nguon, "nhiem_vu", item.dia_chi)


def _mending_tasks(submission: Submission) -> Iterator[_Use]:
    for item in submission.han_che:
        if item.nhiem_vu:
            home = "nhiem_vu của báo cáo này"
            yield _Use(item.nhiem_vu, "nhiệm vụ khắc phục", home, item.nguon, "nhiem_vu", item.dia_chi)
