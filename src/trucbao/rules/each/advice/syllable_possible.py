"""Tiếng viết không thành tiếng Việt.

Chữ gõ thừa, gõ thiếu dấu hoặc sai chính tả vào tới văn bản in ra thì cơ quan tổng hợp phải đính chính. Máy xét từng
tiếng theo phụ âm đầu, vần và thanh: “ngh” chỉ đứng trước e, ê, i; vần tận cùng bằng c, ch, p, t chỉ mang dấu sắc hoặc
dấu nặng. Tên riêng, từ mượn, chữ viết tắt và tiếng nước ngoài không bị xét.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Làm việc với 12 sở, nghành về vị trí việc làm.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Làm việc với 12 sở, ngành về vị trí việc làm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.model.misspelling import Fault, misspellings
from trucbao.model.text import tone_style
from trucbao.rules.wording import house_style, words_judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB401", HINT, "Tiếng viết không thành tiếng Việt")

_WHY = {
    Fault.ONSET: "k, gh, ngh chỉ đứng trước e, ê, i; c, g, ng đứng trước các chữ khác",
    Fault.STOP: "vần tận cùng bằng c, ch, p, t phải có dấu sắc hoặc dấu nặng",
    Fault.MARK: "dấu thanh đặt sai chữ cái",
    Fault.HOOK: "ươ, iê, uô, yê viết thiếu dấu móc hoặc dấu mũ",
    Fault.BARE: "chữ gõ thiếu dấu",
    Fault.JOINED: "hai tiếng viết liền",
    Fault.DOUBLED: "một chữ cái gõ hai lần",
    Fault.TURNED: "hai chữ cái đổi chỗ",
    Fault.OTHER: "phụ âm đầu và vần không ghép được với nhau",
}


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find words that cannot be Vietnamese syllables."""
    style = house_style(context.period.conference) or "uỷ"
    for wording in words_judged(submission, context, misspellings):
        first, verdict = wording.spots[0], wording.verdict
        meant = " hoặc ".join(f"“{tone_style(word, style)}”" for word in verdict.meant)
        message = f"“{first.written()}” không thành tiếng Việt: {_WHY[verdict.fault]}{wording.often()}."
        hint = (
            f"Viết {meant}."
            if meant
            else "Gõ lại tiếng này cho đủ dấu; nếu là tên riêng hoặc tiếng nước ngoài thì để nguyên."
        )
        yield CODE.at(first.place(context), message, hint, address=first.prose.address)
