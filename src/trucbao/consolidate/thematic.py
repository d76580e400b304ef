"""Thematic: what was sent on each subject that the conference hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.consolidate.entries import proposal_entries, result_entries, shortcoming_entries
from trucbao.model.brief import Thematic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trucbao.consolidate.entries import Sender
    from trucbao.consolidate.references import Resolver
    from trucbao.model.conference import Agency, ThematicSubject
    from trucbao.model.submission import ThematicPart


def thematics(subjects: Sequence[ThematicSubject], sent: Sequence[Sender], resolver: Resolver) -> tuple[Thematic, ...]:
    """Give one report per declared subject; parts of several agencies stand in protocol order."""
    parts: dict[str, list[tuple[Agency, ThematicPart]]] = {subject.ma: [] for subject in subjects}
    for sender in sent:
        for part in sender.submission.chuyen_de if sender.submission else ():
            if part.ma in parts:
                parts[part.ma].append((sender.agency, part))
    return tuple(_thematic(subject, parts[subject.ma], resolver) for subject in subjects)


def _thematic(subject: ThematicSubject, parts: list[tuple[Agency, ThematicPart]], resolver: Resolver) -> Thematic:
    return Thematic(
        chu_de=subject,
        co_quan=resolver.agency(subject.co_quan),
        ket_qua=tuple(entry for who, part in parts for entry in result_entries(part.ket_qua, who, resolver)),
        han_che=tuple(entry for who, part in parts for entry in shortcoming_entries(part.han_che, who)),
        kien_nghi=tuple(entry for who, part in parts for entry in proposal_entries(part.kien_nghi, who)),
    )
