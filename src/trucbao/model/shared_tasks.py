"""Shared tasks: tasks of two agencies that are one task, by their leads, their co-ordinators and their texts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.deadline import Relation, relation
from trucbao.model.likeness import Pair, Writing, facts, pairs, plain_words, word_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trucbao.model.references import Roster
    from trucbao.model.submission import Submission, Task


class Role(NamedTuple):
    """A task as one agency sees it: who sent it, who leads it (a code, empty when unknown), who co-ordinates."""

    task: Task
    sender: str
    lead: str
    coordinators: frozenset[str]


class SharedTask(NamedTuple):
    """One task in the papers of two agencies."""

    one: Role
    other: Role
    pair: Pair

    @property
    def one_lead(self) -> bool:
        """Whether both name the same lead."""
        return bool(self.one.lead) and self.one.lead == self.other.lead

    @property
    def two_leads(self) -> bool:
        """Whether each names itself as the lead."""
        return self.one.lead == self.one.sender and self.other.lead == self.other.sender


_NEAR, _ALIKE, _LINKED, _CLOSE, _COPIED = 0.5, 0.6, 0.7, 0.75, 0.85
_BOTH = 2
_LONG = 10
"""Words that two tasks must share to be one by their wording alone."""
_PLANS = frozenset(("hoạch", "án"))
"""Ends of ``kế hoạch`` and ``đề án``: a plan for a thing is another task than the thing."""
_DUTIES = frozenset(
    (("học", "tập"), ("quán", "triệt"), ("tuyên", "truyền"), ("kiểm", "điểm"), ("sinh", "hoạt"), ("cải", "cách"))
)
"""What every agency does with a resolution or within its own walls."""
_INQUIRIES = frozenset((("kiểm", "tra"), ("giám", "sát"), ("thanh", "tra"), ("điều", "tra"), ("khảo", "sát")))
_STILL = ("tiếp", "tục")


def shared_tasks(current: dict[str, Submission], roster: Roster) -> tuple[SharedTask, ...]:
    """Give the tasks that two agencies share, in the order of the roster; each task meets one task of an agency."""
    roles = [role(task, agency, roster) for agency, sent in current.items() for task in sent.nhiem_vu]
    found = pairs(tuple(Writing(role.sender, role.task.noi_dung) for role in roles))
    near = [pair for pair in found if not pair.apart and pair.score >= _NEAR]
    twins = Counter(number for pair in near if pair.score >= _CLOSE for number in (pair.one, pair.other))
    shared = [
        SharedTask(roles[pair.one], roles[pair.other], pair)
        for pair in near
        if _is_one(roles[pair.one], roles[pair.other], pair, alone=max(twins[pair.one], twins[pair.other]) == 1)
    ]
    return tuple(_nearest(shared))


def role(task: Task, sender: str, roster: Roster) -> Role:
    """Resolve who does what in a task; whom the roster does not know is left out, other rules speak of that."""
    lead = roster.find(task.chu_tri) if task.chu_tri else None
    named = (roster.find(written) for written in task.phoi_hop)
    return Role(
        task,
        sender,
        (lead.ma if lead else "") if task.chu_tri else sender,
        frozenset(agency.ma for agency in named if agency) - {sender},
    )


def _is_one(one: Role, other: Role, pair: Pair, *, alone: bool) -> bool:
    named = (other.sender in one.coordinators) + (one.sender in other.coordinators)
    if one.lead and one.lead == other.lead:
        return pair.score >= (_NEAR if named else _ALIKE) and not (pair.narrower and all(pair.extra))
    if pair.narrower or any(side & _PLANS for side in pair.extra):
        return False
    if named == _BOTH:
        return pair.score >= _LINKED
    products = [frozenset(plain_words(role.task.san_pham)) for role in (one, other)]
    one_product = bool(products[0] & products[1])
    if named:
        if all(products) and not one_product:
            return not any(pair.extra)
        return pair.score >= (_COPIED if not one_product else _CLOSE if all(pair.extra) else _LINKED)
    return alone and one_product and not all(pair.extra) and _is_one_of_a_kind(one, other, pair)


def _is_one_of_a_kind(one: Role, other: Role, pair: Pair) -> bool:
    """Whether a task of agencies that do not name each other is one: each may well have such a task of its own.

    Two agencies that look into the same people at the same time are in each other's way; what a paper asks of
    everybody, a plan, a day of remembrance, a report are done by each for itself, however alike the words.
    """
    texts = one.task.noi_dung, other.task.noi_dung
    if pair.own or word_pairs(texts[0]) & _DUTIES or not all(map(_looks_into_others, texts)):
        return False
    mine, theirs = one.task.thoi_han, other.task.thoi_han
    if mine and theirs and relation(mine, theirs) is Relation.CLASH:
        return False
    return (pair.score >= _CLOSE and pair.provincial) or (pair.score >= _COPIED and pair.common >= _LONG)


def _looks_into_others(text: str) -> bool:
    """Whether a task begins with an inspection or an inquiry, and not of how each carries out one paper."""
    words = plain_words(text)
    opening = words[2:4] if words[:2] == _STILL else words[:2]
    return opening in _INQUIRIES and not any(kind.isupper() for kind in facts(text).marks)


def _nearest(shared: Sequence[SharedTask]) -> Iterable[SharedTask]:
    """Keep, of the tasks of one agency that resemble a task of another, the nearest only."""
    best: dict[tuple[int, str], float] = {}
    for task in shared:
        for key in _keys(task):
            best[key] = max(best.get(key, 0), task.pair.score)
    return (task for task in shared if all(task.pair.score == best[key] for key in _keys(task)))


def _keys(task: SharedTask) -> tuple[tuple[int, str], tuple[int, str]]:
    return (task.pair.one, task.other.sender), (task.pair.other, task.one.sender)
