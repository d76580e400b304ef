"""Trích dẫn văn bản sai cách.

Nêu lần đầu phải đủ tên loại, số, ký hiệu, ngày ban hành; nhắc lại thì chỉ cần số, ký hiệu. Văn bản của Đảng viết
``18-NQ/TW``, có dấu phẩy trước chữ “ngày”; văn bản của Nhà nước viết ``30/2020/NĐ-CP``. Ngày viết bằng gạch chéo.
Chữ trong ngoặc kép là tên cũ nên để nguyên. Văn bản đã nêu ở ``can_cu`` của nhiệm vụ, hoặc ở nhiệm vụ kỳ trước mà kết
quả trả lời, thì không cần nêu lại ngày.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Sơ kết 05 năm thực hiện Nghị quyết số 18-NQ.TW, ngày 25/10/2017 của Ban Chấp hành Trung ương.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Sơ kết 05 năm thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương.
      - Giải thể 03 ban chỉ đạo theo Nghị quyết số 18-NQ/TW.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.model.citation import find_citations
from trucbao.model.citation_form import Flaw, flaws, in_full, is_quoted, unnumbered
from trucbao.model.submission import Result, Task
from trucbao.rules.prose import proses
from trucbao.rules.slips import is_of_party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.citation import Citation
    from trucbao.model.submission import Item, Submission
    from trucbao.rules.rule import Context

CODE = Code("TB320", WARNING, "Trích dẫn sai cách")

_WORDS = {
    Flaw.ODD_SYMBOL: "viết sai số, ký hiệu",
    Flaw.NO_SYMBOL: "thiếu ký hiệu",
    Flaw.STATE_AS_PARTY: "viết ký hiệu văn bản Nhà nước theo cách của Đảng",
    Flaw.PARTY_AS_STATE: "viết ký hiệu văn bản của Đảng theo cách của Nhà nước",
    Flaw.BAD_CODE: "viết sai số, ký hiệu",
    Flaw.NO_WORD_SO: "thiếu chữ “số”",
    Flaw.NO_DAY: "nêu lần đầu mà chưa có ngày ban hành",
    Flaw.NO_WORD_NGAY: "thiếu chữ “ngày”",
    Flaw.ODD_DAY: "viết ngày không bằng gạch chéo",
    Flaw.SHORT_YEAR: "viết năm bằng hai chữ số",
    Flaw.NO_COMMA: "thiếu dấu phẩy trước chữ “ngày”",
}
_OF_BODY = re.compile(r"\s{1,3}của\s{1,3}[A-ZĐ]")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find citations that are not in the form of their side, or that name a document first and not in full."""
    named: set[str] = set()
    for prose in proses(submission, context):
        for start, end, citation in find_citations(prose.text):
            if not is_quoted(prose.text, start):
                first = _is_first(citation, prose.item, named, context)
                of_body = _OF_BODY.match(prose.text, end) is not None
                found = flaws(citation, first=first, of_body=of_body)
                wrong = "; ".join(_WORDS[flaw] for flaw in found if _applies(flaw, context))
                if wrong:
                    message = f"Trích dẫn “{' '.join(citation.written.split())}” {wrong}."
                    place = context.within(prose.place, prose.text, start, end)
                    yield CODE.at(place, message, _hint(citation), address=prose.address)
        for start, end in unnumbered(prose.text):
            if not is_quoted(prose.text, start):
                place = context.within(prose.place, prose.text, start, end)
                message = f"Trích dẫn “{' '.join(prose.text[start:end].split())}” thiếu số hoặc ký hiệu."
                yield CODE.at(
                    place, message, "Ghi đủ số, ký hiệu sau tên loại, ví dụ: số 18-NQ/TW.", address=prose.address
                )


def _is_first(citation: Citation, item: Item | None, named: set[str], context: Context) -> bool:
    """Tell whether nothing before names the document, and note it as named."""
    code = _key(citation)
    known = code in named or code in _named_by_key(item, context)
    named.add(code)
    return not known


def _key(citation: Citation) -> str:
    return (citation.odd or citation.code).lstrip("0")


def _applies(flaw: Flaw, context: Context) -> bool:
    """Tell whether the conference's side asks for it: papers of the State leave out the comma."""
    return flaw is not Flaw.NO_COMMA or is_of_party(context)


def _named_by_key(item: Item | None, context: Context) -> set[str]:
    """Give the documents that an item names by its keys: what governs the task, the task that the result answers."""
    match item:
        case Task(can_cu=code) if code:
            texts: Iterable[str] = (named.ten for named in context.period.conference.can_cu if named.ma == code)
        case Result(nhiem_vu=code) if code:
            texts = (task.noi_dung for task in context.period.past if task.ma == code)
        case _:
            return set()
    return {_key(citation) for text in texts for _, _, citation in find_citations(text)}


def _hint(citation: Citation) -> str:
    full = in_full(citation)
    if not full:
        return f"Ghi đủ ký hiệu theo văn bản gốc, ví dụ: số {citation.number}-KL/TU."
    return f"Đối chiếu với văn bản gốc, viết như sau: {full}."
