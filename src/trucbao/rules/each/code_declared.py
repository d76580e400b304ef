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
    """A code as it is used: the written code, what it names, where it must be declared, its place and address."""

    written: str
    noun: str
    home: str
    place: Place
    address: str = ""


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find codes that stand for nothing."""
    conference = context.period.conference
    yield from _undeclared(_fields(submission, context), {field.ma for field in conference.linh_vuc})
    yield from _undeclared(_documents(submission, context), {document.ma for document in conference.can_cu})
    yield from _undeclared(_indicators(submission, context), {indicator.ma for indicator in conference.chi_tieu})
    yield from _undeclared(_subjects(submission, context), {subject.ma for subject in conference.chuyen_de})
    yield from _undeclared(_past_tasks(submission, context), {task.ma for task in context.period.past})
    own = {name for task in submission.nhiem_vu for name in (task.ma, task.dia_chi, task.dia_chi.rpartition("/")[2])}
    yield from _undeclared(_mending_tasks(submission, context), own)


def _undeclared(uses: Iterator[_Use], declared: AbstractSet[str]) -> Iterator[Diagnostic]:
    for use in uses:
        if use.written and use.written not in declared:
            hint = (
                did_you_mean(use.written, sorted(declared - {""})) or f"Khai mã này trong {use.home}, hoặc sửa lại mã."
            )
            message = f"Mã {use.noun} “{use.written}” chưa khai trong {use.home}."
            yield CODE.at(use.place, message, hint, address=use.address)


def _fields(submission: Submission, context: Context) -> Iterator[_Use]:
    for item in submission.ket_qua:
        if item.linh_vuc:
            place = context.place(item.nguon, "linh_vuc")
            yield _Use(item.linh_vuc, "lĩnh vực", "linh_vuc của hoi-nghi.yaml", place, item.dia_chi)


def _documents(submission: Submission, context: Context) -> Iterator[_Use]:
    for item in submission.nhiem_vu:
        if item.can_cu:
            place = context.place(item.nguon, "can_cu")
            yield _Use(item.can_cu, "căn cứ", "can_cu của hoi-nghi.yaml", place, item.dia_chi)


def _indicators(submission: Submission, context: Context) -> Iterator[_Use]:
    for item in submission.ket_qua:
        for reading in item.so_lieu:
            if reading.chi_tieu:
                place = context.place(reading.nguon, "chi_tieu")
                yield _Use(reading.chi_tieu, "chỉ tiêu", "chi_tieu của hoi-nghi.yaml", place, item.dia_chi)


def _subjects(submission: Submission, context: Context) -> Iterator[_Use]:
    for part in submission.chuyen_de:
        place = context.top(submission.nguon.file, "chuyen_de", part.ma)
        yield _Use(part.ma, "chuyên đề", "chuyen_de của hoi-nghi.yaml", place)


def _past_tasks(submission: Submission, context: Context) -> Iterator[_Use]:
    for line in submission.tien_do:
        yield _Use(line.nhiem_vu, "nhiệm vụ kỳ trước", "nam-truoc.yaml", line.nguon)
    for item in submission.ket_qua:
        if item.nhiem_vu:
            place = context.place(item.nguon, "nhiem_vu")
            yield _Use(item.nhiem_vu, "nhiệm vụ kỳ trước", "nam-truoc.yaml", place, item.dia_chi)


def _mending_tasks(submission: Submission, context: Context) -> Iterator[_Use]:
    for item in submission.han_che:
        if item.nhiem_vu:
            place = context.place(item.nguon, "nhiem_vu")
            yield _Use(item.nhiem_vu, "nhiệm vụ khắc phục", "nhiem_vu của báo cáo này", place, item.dia_chi)
