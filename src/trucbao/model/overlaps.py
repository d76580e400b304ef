"""Overlaps: results of two agencies that tell one thing, and those on which a decision has been taken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.figure import FigureKind
from trucbao.model.likeness import Pair, Writing, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trucbao.model.records import MergeDecision
    from trucbao.model.submission import Reading, Result
    from trucbao.model.workspace import Period

_SURE = 0.75
"""How much two texts must have in common for a figure of one name to be one figure."""

_EVERYBODY = 2
"""A text without a telling count that has more twins than this is what every agency writes, not a copy."""


class Overlap(NamedTuple):
    """Two results of two agencies and what they share.

    ``decided`` when ``gop`` of bien-tap.yaml speaks of both; ``disputed`` when they give one figure two values.
    """

    one: Result
    other: Result
    pair: Pair
    decided: bool
    disputed: bool


def overlaps(period: Period) -> tuple[Overlap, ...]:
    """Give the results that repeat or dispute one another, in the order of the roster."""
    results = [result for submission in period.current.values() for result in submission.ket_qua]
    found = _pairs(period)
    disputed = {pair for pair in found if pair.disputes or _one_thing(pair, results)}
    alike = [pair for pair in found if pair.repeats or pair in disputed]
    twins = Counter(number for pair in alike for number in (pair.one, pair.other))
    decided = set(_decided(period.editing.gop))
    return tuple(
        Overlap(one, other, pair, frozenset((one.dia_chi, other.dia_chi)) in decided, pair in disputed)
        for pair in alike
        if pair.weight > 1 or pair in disputed or max(twins[pair.one], twins[pair.other]) <= _EVERYBODY
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


def _one_thing(pair: Pair, results: Sequence[Result]) -> bool:
    """Whether two results speak of one thing of the province and give a figure of it two values."""
    if pair.apart or pair.narrower or not pair.provincial or pair.score < _SURE:
        return False
    return _readings_differ(results[pair.one], results[pair.other])


def _readings_differ(one: Result, other: Result) -> bool:
    """Whether two results that resemble each other give one figure, by name, unit and scope, two exact values."""
    values = {_figure(reading): reading.gia_tri for reading in one.so_lieu if reading.ten}
    pairs = ((values.get(_figure(reading)), reading.gia_tri) for reading in other.so_lieu)
    return any(
        mine is not None and mine.kind is yours.kind is FigureKind.EXACT and mine.low != yours.low
        for mine, yours in pairs
    )


def _figure(reading: Reading) -> tuple[str, ...]:
    return tuple(" ".join(part.lower().split()) for part in (reading.ten, reading.don_vi, reading.pham_vi))
