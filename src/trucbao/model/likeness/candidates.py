"""Candidates: the few pairs of texts that are worth laying side by side, found by their rarest word pairs."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.likeness.facts import plain_words
from trucbao.model.likeness.pairs import Pair, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Writing(NamedTuple):
    """A text and who wrote it; two texts of one writer are never compared."""

    owner: str
    text: str


_COMMON = 16
"""Word pairs in more texts than this lead to none: what everybody writes is no sign of a copy."""
_KEYS = 8
_HITS = 2
_PARTNERS = 8

_PART = 0.35
"""So much of the shorter text's word pairs must stand in the other, or a closer look is not worth while."""


@lru_cache(maxsize=2)  # the results and the tasks of one conference, each asked for by several rules
def pairs(writings: tuple[Writing, ...]) -> tuple[Pair, ...]:
    """Compare the texts of different writers that share rare word pairs, in their order; linear in their number."""
    return tuple(
        compare((writings[one].text, writings[other].text), (one, other)) for one, other in _candidates(writings)
    )


def word_pairs(text: str) -> frozenset[tuple[str, str]]:
    """Give the neighbouring words of a text, function words left out."""
    return frozenset(pairwise(plain_words(text)))


def _candidates(writings: tuple[Writing, ...]) -> list[tuple[int, int]]:
    """Give the numbers of the texts that meet in at least two of their rarest word pairs."""
    numbers = _Numbers()
    keys = [_keys(writing.text, numbers) for writing in writings]
    spread: Counter[int] = Counter()
    for key in keys:
        spread.update(key)
    known = {pair: count for pair, count in spread.items() if 1 < count <= _COMMON}
    buckets: dict[int, list[int]] = {}
    for number, key in enumerate(keys):
        rare = sorted((known[pair], pair) for pair in key if pair in known)
        for _, pair in rare[:_KEYS]:
            buckets.setdefault(pair, []).append(number)
    hits: Counter[tuple[int, int]] = Counter()
    for bucket in buckets.values():
        hits.update(combinations(bucket, 2))
    alike = (
        (-count, one, other)
        for (one, other), count in hits.items()
        if count >= _HITS
        and writings[one].owner != writings[other].owner
        and len(set(keys[one]).intersection(keys[other])) >= _PART * min(len(keys[one]), len(keys[other]))
    )
    return sorted(_nearest(alike))


def _nearest(alike: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """Keep the nearest partners of each text, however many resemble it."""
    taken: Counter[int] = Counter()
    for _, one, other in sorted(alike):
        if min(taken[one], taken[other]) < _PARTNERS:
            taken.update((one, other))
            yield one, other


class _Numbers(dict[str, int]):
    """Numbers words in the order of their first appearance, so that the outcome depends on the texts alone."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


def _keys(text: str, numbers: _Numbers) -> tuple[int, ...]:
    """Give the word pairs of a text as numbers: half the memory of pairs, and twice as fast to count."""
    return tuple({one << 32 | other for one, other in pairwise([numbers[word] for word in plain_words(text)])})
