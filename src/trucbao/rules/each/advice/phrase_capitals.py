"""Chữ hoa trong tên gọi cố định viết không đúng.

Tên cơ quan, chức danh của Đảng viết hoa theo cụm: Ban Thường vụ Tỉnh uỷ, Văn phòng Tỉnh uỷ, Phó Bí thư Thường trực
Tỉnh uỷ, Uỷ ban Kiểm tra Tỉnh uỷ; tên trong danh sách ``co_quan`` của hoi-nghi.yaml viết như ở đó. Gọi chung thì viết
thường cả cụm: văn phòng các tỉnh uỷ, ban thường vụ 13 huyện uỷ.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Trình Ban thường vụ Tỉnh uỷ 14 quyết định về công tác cán bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Trình Ban Thường vụ Tỉnh uỷ 14 quyết định về công tác cán bộ.
      - Trao đổi kinh nghiệm với ban thường vụ 13 huyện uỷ, thị uỷ, thành uỷ.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import HINT, Code
from trucbao.model.set_phrases import Phrases
from trucbao.rules.wording import texts_judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context

CODE = Code("TB408", HINT, "Chữ hoa của tên gọi cố định")


def check(submission: Submission, context: Context) -> Iterator[Diagnostic]:
    """Find set phrases with capitals that are not theirs."""
    phrases = _phrases(tuple(agency.ten for agency in context.period.conference.co_quan))
    for wording in texts_judged(submission, context, phrases.odd_in):
        first = wording.spots[0]
        message = f"“{first.written()}” viết hoa không đúng lối của tên gọi này{wording.often()}."
        hint = f"Viết “{wording.verdict.right}”; nếu gọi chung thì viết thường cả cụm."
        yield CODE.at(first.place(context), message, hint, address=first.prose.address)


@lru_cache(maxsize=1)
def _phrases(names: tuple[str, ...]) -> Phrases:
    return Phrases(names)
