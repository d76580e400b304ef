"""Một tiếng khi viết i, khi viết y trong cùng một báo cáo.

Viết “kỹ thuật” hay “kĩ thuật” đều được, nhưng một báo cáo chỉ nên theo một cách. Máy so từng tiếng trong báo cáo;
“tỉ mỉ”, “ti vi” luôn viết i và tên riêng thì không tính.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Bồi dưỡng 12 cán bộ kỹ thuật vận hành máy chủ.
      - Thay 02 thiết bị kĩ thuật tại phòng họp.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Bồi dưỡng 12 cán bộ kỹ thuật vận hành máy chủ.
      - Thay 02 thiết bị kỹ thuật tại phòng họp; rà soát tỉ mỉ 312 hồ sơ, tỷ lệ đạt yêu cầu là 95,5%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.i_or_y import choices, choices_in
from trucbao.rules.prose import proses
from trucbao.rules.wording import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context, Prose

CODE = Code("TB409", HINT, "Viết i và y không thống nhất")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find the first place of each syllable that is spelt otherwise than where it first occurs."""
    texts = tuple(proses(submission, context))
    if not _is_mixed(texts):
        return
    first: dict[str, tuple[str, Spot]] = {}
    told: set[str] = set()
    for prose in texts:
        for choice in choices_in(prose.text):
            spot = Spot(prose, choice.start, choice.end)
            letter, home = first.setdefault(choice.family, (choice.letter, spot))
            if letter != choice.letter and choice.family not in told:
                told.add(choice.family)
                yield _told(spot, home, context)


def _is_mixed(texts: Iterable[Prose]) -> bool:
    """Whether some syllable is spelt both ways at all; few submissions come further."""
    chunks: set[str] = set()
    for prose in texts:
        chunks.update(prose.text.split())
    kinds = {(choice.family, choice.letter) for chunk in chunks for choice in choices(chunk)}
    return len({family for family, _ in kinds}) < len(kinds)


def _told(spot: Spot, home: Spot, context: Context) -> Diagnostic:
    one, other = spot.written().lower(), home.written().lower()
    message = f"Báo cáo này viết “{one}” ở đây, chỗ khác viết “{other}”."
    hint = f"Chọn một cách viết cho cả báo cáo, ví dụ “{other}” như ở chỗ đầu."
    related = (Related(home.place(context), f"ở đây viết “{other}”", home.prose.address),)
    return CODE.at(spot.place(context), message, hint, address=spot.prose.address, related=related)
