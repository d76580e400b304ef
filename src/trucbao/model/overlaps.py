"""Overlaps: results of two agencies that tell one thing, and those on which a decision has been taken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.likeness import Pair, Writing, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trucbao.model.records import MergeDecision
    from trucbao.model.submission import Result
    from trucbao.model.workspace import Period

_EVERYBODY = 2
"""A text without a telling count that has more twins than this is what every agency writes, not a copy."""


class Overlap(NamedTuple):
    """Two results of two agencies and what they share; ``decided`` when ``gop`` of bien-tap.yaml speaks of both."""

    one: Result
    other: Result
    pair: Pair
    decided: bool


def overlaps(period: Period) -> tuple[Overlap, ...]:
    """Give the results that repeat or dispute one another, in the order of the roster."""
    results = [result for submission in period.current.values() for result in submission.ket_qua]
    alike = [pair for pair in _pairs(period) if pair.repeats or pair.disputes]
    twins = Counter(number for pair in alike for number in (pair.one, pair.other))
    decided = set(_decided(period.editing.gop))
    return tuple(
        Overlap(one, other, pair, frozenset((one.dia_chi, other.dia_chi)) in decided)
        for pair in alike
        if pair.weight > 1 or pair.disputes or max(twins[pair.one], twins[pair.other]) <= _EVERYBODY
        for one, other in [(results[pair.one], results[pair.other])]
    )


def _pairs(period: Period) -> tuple[Pair, ...]:
    return pairs(
        tuple(
            Writing(agency, result.noi_dung)
            for agency, submission in period.current.items()
            for result in submission.ket_qua
        )
    )


def _decided(decisions: Iterable[MergeDecision]) -> Iterator[frozenset[str]]:
    """Give every pair of addresses that one decision names; linear, since a decision is written by hand."""
    for decision in decisions:
        named = (decision.giu, *decision.bo)
        for at, address in enumerate(named):
            for other in named[at + 1 :]:
                yield frozenset((address, other))
