"""Results: the same items by agency and by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.consolidate.entries import agency_part
from trucbao.consolidate.grouping import grouped
from trucbao.model.brief import FieldPart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.consolidate.entries import Sender
    from trucbao.consolidate.references import Resolver
    from trucbao.model.brief import AgencyPart
    from trucbao.model.conference import Named

REST = "Lĩnh vực khác"


def by_agency(sent: Iterable[Sender], resolver: Resolver) -> tuple[AgencyPart, ...]:
    """Give one part per agency, in protocol order."""
    return tuple(agency_part(sender, resolver) for sender in sent)


def by_field(agencies: Iterable[AgencyPart], fields: Iterable[Named]) -> tuple[FieldPart, ...]:
    """Give one part per field that has results; agencies in protocol order, each in its own order."""
    results = (entry for part in agencies for entry in part.ket_qua)
    return tuple(
        FieldPart(field.ma, field.ten, entries)
        for field, entries in grouped(results, fields, lambda entry: entry.linh_vuc, REST)
    )
