"""Hai cơ quan cùng báo cáo một kết quả.

Hai kết quả giống nhau về lời văn và số liệu thì báo cáo tổng hợp kể một việc hai lần. Máy nêu chỗ chung và chỗ khác để
người tổng hợp quyết định. Câu giống nhau mà khác đối tượng, địa bàn, đơn vị, cấp hoặc số liệu thì không phải là trùng.

Đã quyết định rồi thì ghi vào ``gop`` của bien-tap.yaml (``giu``, ``bo``, ``ly_do``), máy không hỏi lại.

Sai::

    co_quan: VPTU
    ket_qua:
      - Theo dõi, đôn đốc 112 nội dung đăng ký; đến cuối năm hoàn thành 104 nội dung, đạt 92,86%.
    ---
    co_quan: BTCTU
    ket_qua:
      - Đôn đốc, theo dõi 112 nội dung đăng ký, đến cuối năm đã hoàn thành 104 nội dung, đạt 92,86%.

Đúng::

    co_quan: VPTU
    ket_qua:
      - Theo dõi, đôn đốc 112 nội dung đăng ký; đến cuối năm hoàn thành 104 nội dung, đạt 92,86%.
    ---
    co_quan: BTCTU
    ket_qua:
      - Theo dõi, đôn đốc 31 nội dung của Ban; đến cuối năm hoàn thành 28 nội dung, đạt 90,3%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.model.overlaps import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.likeness import Pair
    from trucbao.model.overlaps import Overlap
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context

CODE = Code("TB502", WARNING, "Hai cơ quan cùng báo cáo một kết quả")

_SHOWN = 6


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find results that repeat one of an agency before, each with the one it resembles most."""
    nearest: dict[str, Overlap] = {}
    for overlap in overlaps(period):
        if overlap.pair.repeats and not overlap.decided:
            known = nearest.setdefault(overlap.other.dia_chi, overlap)
            if overlap.pair.score > known.pair.score:
                nearest[overlap.other.dia_chi] = overlap
    for address, overlap in nearest.items():
        one = overlap.one
        hint = (
            "Để một cơ quan báo cáo việc này, hoặc ghi vào gop của bien-tap.yaml: "
            f"giu: {one.dia_chi}, bo: [{address}], kèm ly_do."
        )
        related = (Related(one.nguon, f"kết quả giống của {one.co_quan}", one.dia_chi),)
        message = f"Kết quả này giống {overlap.pair.score:.0%} kết quả {one.dia_chi}: {_sides(overlap.pair)}."
        yield CODE.at(context.place(overlap.other.nguon), message, hint, address=address, related=related)


def _sides(pair: Pair) -> str:
    """Tell what the two share and what differs, the first few of each."""
    common = ", ".join(dict.fromkeys(map(str, pair.shared[:_SHOWN]))) or f"{pair.common} chữ"
    extra = [", ".join(f"“{word}”" for word in sorted(words)[:_SHOWN]) for words in pair.extra]
    told = [f"{who} có thêm chữ {words}" for who, words in zip(("bên kia", "bên này"), extra, strict=True) if words]
    return f"chung {common}; " + ("khác: " + ", ".join(told) if told else "chỉ khác trật tự hoặc chữ nối")
