"""Pairs: how like two texts are, which facts they share, which differ, and what that makes them."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from trucbao.model.likeness.facts import Count, Facts, facts
from trucbao.model.likeness.lexicon import PERIODS, PROVINCE


class Difference(NamedTuple):
    """Two counts of one thing that cannot both be right."""

    one: Count
    other: Count


class Pair(NamedTuple):
    """Two texts side by side; ``one`` and ``other`` are their numbers in the row that was compared.

    ``score`` is the share of words they have in common (0 to 1), ``common`` the number of these words, ``extra`` the
    words of each that the other lacks. ``shared`` are the counts of ``one`` that ``other`` gives too, ``weight`` how
    telling they are, ``differing`` the counts that clash. ``anchored``: something names the one event. ``narrower``:
    one of them names a place, a unit or a level and the other none; ``provincial``: both speak of the province;
    ``own``: one of them speaks of the office itself. ``apart`` tells why they speak of two things, empty if they may
    speak of one.
    """

    one: int
    other: int
    score: float
    shared: tuple[Count, ...]
    weight: int
    differing: tuple[Difference, ...]
    common: int
    extra: tuple[frozenset[str], frozenset[str]]
    anchored: bool
    narrower: bool
    provincial: bool
    own: bool
    apart: str

    @property
    def repeats(self) -> bool:
        """Whether the two tell one result twice: like in words, alike in every count, speaking of one thing."""
        if self.apart or self.differing:
            return False
        if self.weight >= _SURE:
            return self.score >= _ALIKE
        plain = not (all(self.extra) or self.narrower or self.own) and self.common >= _LONG
        return plain and self.score >= (_VERY_ALIKE if self.weight > 1 else _COPIED)

    @property
    def disputes(self) -> bool:
        """Whether the two tell one event with two figures: something names the event, and a count of it clashes."""
        same = bool(self.differing) and self.anchored and self.score >= _ALIKE
        return same and not self.apart and not self.narrower


_ALIKE, _VERY_ALIKE, _COPIED = 0.5, 0.7, 0.9
_LONG = 8
"""Shorter sentences (``Thẩm định 12 hồ sơ nhân sự``) come out alike by themselves."""
_SURE, _TELLING = 5, 3
"""So many digits in common are no accident: ``112`` and ``92,86%`` are, ``05 lớp`` and ``20 học viên`` are not."""
_SAME_UNIT = 2


def compare(texts: tuple[str, str], numbers: tuple[int, int] = (0, 1)) -> Pair:
    """Lay two texts side by side."""
    one, other = facts(texts[0]), facts(texts[1])
    common = one.words & other.words
    shared, differing = _counts(one, other)
    score = 2 * len(common) / (len(one.words) + len(other.words) or 1)
    weight = sum(map(_weight, {count.written: count for count in shared}.values()))
    return Pair(
        *numbers,
        score=score,
        shared=shared,
        weight=weight,
        differing=differing,
        common=len(common),
        extra=(one.words - common, other.words - common),
        anchored=_anchored(one, other, weight) or (score >= _CLOSE and _singled(one, other, weight, differing)),
        narrower=_narrower(one, other, compared=bool(differing)) and not _one_event(one, other, differing),
        provincial=bool(one.levels & PROVINCE and other.levels & PROVINCE),
        own=one.own or other.own,
        apart=_apart(one, other),
    )


_CLOSE = 0.8


def _counts(one: Facts, other: Facts) -> tuple[tuple[Count, ...], tuple[Difference, ...]]:
    """Match the counts of one unit: equal ones first, then those that stand at the same place among the rest."""
    here, there = one.counts[:_MOST], other.counts[:_MOST]
    shared = tuple(count for count in here if any(_agree(count, mate) for mate in there))
    rest = [(place, mate) for place, mate in _numbered(there) if not any(_agree(count, mate) for count in here)]
    differing = (
        Difference(count, mate)
        for at, count in _numbered(here)
        if count not in shared
        for mate in [next((mate for place, mate in rest if _counterparts(count, mate, same_place=at == place)), None)]
        if mate
    )
    return shared, tuple(differing)


_MOST = 40
"""A text with more counts is a table; its first ones will do."""


def _numbered(counts: tuple[Count, ...]) -> list[tuple[int, Count]]:
    """Give each count its number among those of its unit."""
    seen: Counter[str] = Counter()
    numbered = []
    for count in counts:
        numbered.append((seen[_head(count)], count))
        seen[_head(count)] += 1
    return numbered


def _head(count: Count) -> str:
    return count.unit[0] if count.unit else ""


def _agree(one: Count, other: Count) -> bool:
    """Whether two counts of one unit, or behind one word where a unit is not repeated, may both be right."""
    same = _head(one) == _head(other) or (one.before == other.before and "" in {_head(one), _head(other)})
    if not same or one.value is None or other.value is None:
        return same and one.written == other.written
    if one.value == other.value or (one.hedge and other.hedge):
        return True
    hedged, exact = (one.hedge, other.value - one.value) if one.hedge else (other.hedge, one.value - other.value)
    near = abs(exact) <= max(one.value, other.value) * _NEAR
    return bool(hedged) and near and (hedged == "khoảng" or (exact >= 0) == (hedged == "trên"))


_NEAR = Decimal("0.1")


def _counterparts(one: Count, other: Count, *, same_place: bool) -> bool:
    """Whether two unequal counts count one thing: their units agree for two words, or to the end of the shorter."""
    if one.value is None or other.value is None or not one.unit:
        return False
    if one.unit == other.unit == ("%",):
        return one.before == other.before and abs(one.value - other.value) > _ROUNDED
    length = min(len(one.unit), len(other.unit), _SAME_UNIT)
    same_unit = one.unit[:length] == other.unit[:length]
    return same_unit and (same_place or one.before == other.before)


_ROUNDED = Decimal("0.5")


def _anchored(one: Facts, other: Facts, weight: int) -> bool:
    """Whether something names the event in both: a day, two names, telling counts."""
    return _same_day(one, other) or len(one.names & other.names) > 1 or weight >= _TELLING


def _same_day(one: Facts, other: Facts) -> bool:
    return bool(one.marks.get("ngày", frozenset()) & other.marks.get("ngày", frozenset()))


def _one_event(one: Facts, other: Facts, differing: tuple[Difference, ...]) -> bool:
    """Whether a day and nearly equal figures outweigh a name that one agency adds: a part is far from its whole."""
    return bool(differing) and _same_day(one, other) and all(_near(*difference) for difference in differing)


def _singled(one: Facts, other: Facts, weight: int, differing: tuple[Difference, ...]) -> bool:
    """Whether less will do in texts that are close: a paper, a count of two digits, figures that are nearly equal."""
    papers = any(values & other.marks.get(kind, frozenset()) for kind, values in one.marks.items() if "năm" not in kind)
    near = any(_near(*difference) for difference in differing)
    return not (one.own or other.own) and (papers or weight > 1 or near)


def _near(one: Count, other: Count) -> bool:
    """Whether two figures look like one mistyped: ``412`` and ``421``; small ones are near by accident."""
    if one.value is None or other.value is None or min(one.value, other.value) < _SMALL:
        return False
    return abs(one.value - other.value) <= max(one.value, other.value) * _MISTYPED


_SMALL = 100
_MISTYPED = Decimal("0.15")


def _narrower(one: Facts, other: Facts, *, compared: bool) -> bool:
    """Whether one speaks of a part; where figures are compared, a part of the year and the province count as well."""
    levels = one.levels ^ other.levels
    if one.names != other.names or levels - PROVINCE:
        return True
    return compared and ("toàn tỉnh" in levels or (one.marks.keys() ^ other.marks.keys()) & PERIODS != set())


def _apart(one: Facts, other: Facts) -> str:
    """Tell what sets two texts apart: another day or paper, another place or unit, another level."""
    for kind, values in one.marks.items():
        others = other.marks.get(kind)
        if others and not values & others:
            return f"{kind} {'; '.join(sorted(values))} và {'; '.join(sorted(others))}"
    if one.names - other.names and other.names - one.names:
        return "địa bàn hoặc đơn vị"
    levels = one.levels | other.levels
    if one.levels and other.levels and not one.levels & other.levels and levels - PROVINCE:
        return "cấp hoặc phạm vi"
    return ""


def _weight(count: Count) -> int:
    """Count the digits that tell something: ``05`` one, ``350`` two, ``28.400`` three."""
    digits = [sign for sign in count.written.partition("/")[0] if sign.isdecimal()]
    return len("".join(digits).strip("0"))
