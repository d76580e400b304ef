"""Một văn bản ghi hai ngày ban hành khác nhau trong cùng một báo cáo.

Số và ký hiệu của một cơ quan chỉ cấp cho một văn bản trong một nhiệm kỳ (văn bản của Đảng) hoặc một năm (văn bản của
Nhà nước). Cùng số, ký hiệu mà hai ngày thì có một ngày ghi sai.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Tham mưu thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương.
      - Mở 03 lớp quán triệt Nghị quyết số 21-NQ/TW, ngày 26/6/2022 của Ban Chấp hành Trung ương.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Tham mưu thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương.
      - Mở 03 lớp quán triệt Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.codes import ERROR, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.diagnostics.place import Place
    from trucbao.model.citation import Citation
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context, Prose

CODE = Code("TB321", ERROR, "Một văn bản ghi hai ngày")


class _Dated(NamedTuple):
    """A dated citation and where it stands."""

    citation: Citation
    prose: Prose
    start: int
    end: int

    def place(self, context: Context) -> Place:
        return context.within(self.prose.place, self.prose.text, self.start, self.end)


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find documents that are given another day than where they were named first."""
    known: dict[str, list[_Dated]] = {}
    for dated in _dated(submission, context):
        from trucbao.model.numbering import may_be_two  # loaded with the grammar that found the citation

        citation = dated.citation
        others = known.setdefault(citation.code.lstrip("0"), [])
        if any(other.citation.day == citation.day for other in others):
            continue
        clash = next((other for other in others if not may_be_two(other.citation, citation)), None)
        others.append(dated)
        if clash:
            here, there = (_day(one) for one in (dated, clash))
            message = f"Văn bản số {citation.code} ghi {here}, nhưng ở chỗ khác trong báo cáo ghi {there}."
            related = (Related(clash.place(context), f"ở đây ghi {there}", clash.prose.address),)
            hint = "Đối chiếu với văn bản gốc, sửa ngày ghi sai."
            yield CODE.at(dated.place(context), message, hint, address=dated.prose.address, related=related)


def _dated(submission: Submission, context: Context) -> Iterator[_Dated]:
    for prose in proses(submission, context):
        if "/" not in prose.text and "-" not in prose.text:
            continue  # no symbol of a document without one of them
        from trucbao.model.citation import find_citations  # a large grammar

        for start, end, citation in find_citations(prose.text):
            if citation.day and citation.symbol:
                yield _Dated(citation, prose, start, end)


def _day(dated: _Dated) -> str:
    return " ".join(dated.citation.day_written.split())
