"""Proposals: by addressee, from the centre down, then the others in Vietnamese order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.consolidate.references import same_word
from trucbao.model.brief import AddresseePart
from trucbao.model.text import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.model.brief import AgencyPart, ProposalEntry

REST = "Cấp khác"

_CENTRE = ("bộ chính trị", "ban bí thư", "quốc hội", "chính phủ", "thủ tướng")
_RANKS = (("tỉnh uỷ", "thành uỷ", "ban chấp hành đảng bộ"), ("ban thường vụ",), ("thường trực",))


def by_addressee(agencies: Iterable[AgencyPart]) -> tuple[AddresseePart, ...]:
    """Give one part per addressee, agencies in protocol order; those that name nobody come last as ``Cấp khác``."""
    parts: dict[str, list[ProposalEntry]] = {}
    for agency in agencies:
        for entry in agency.kien_nghi:
            parts.setdefault(same_word(entry.muc.cap_nhan), []).append(entry)
    return tuple(
        AddresseePart(parts[key][0].muc.cap_nhan.strip() or REST, tuple(parts[key]))
        for key in sorted(parts, key=lambda key: (_rank(key), sort_key(key)))
    )


def _rank(addressee: str) -> int:
    """Rank by how the name begins: ``Ban Thường vụ Tỉnh uỷ`` and ``Văn phòng Tỉnh uỷ`` hold ``Tỉnh uỷ`` too."""
    if addressee.startswith(_CENTRE) or "trung ương" in addressee:
        return 0
    for rank, starts in enumerate(_RANKS, start=1):
        if addressee.startswith(starts):
            return rank
    return len(_RANKS) + (1 if addressee else 2)
