"""Grammar of deadlines: from the times named in a text, and the words around them, to one Deadline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.model.deadline.habits import condition_in, event_in, nothing_in, recurring_in
from trucbao.model.deadline.scan import scan
from trucbao.model.deadline.times import Time, bounded, counted, joined, placed
from trucbao.model.deadline.value import Deadline, DeadlineKind

if TYPE_CHECKING:
    from trucbao.model.period import Period

_MOST_MARKS = 40  # a text that names more times than this is a report, not a deadline
_ALL_YEAR = re.compile(r"(?:cả|suốt|trong) năm(?: nay)?", re.IGNORECASE)
_AT_WORK = re.compile(r"(?:thực hiện|triển khai|tổ chức|duy trì):?(?: trong| cả| suốt)?$", re.IGNORECASE)
_NAMES_A_DOCUMENT = re.compile(
    r"số |[0-9][-/][A-ZĐ]|đề án|kết luận|nghị quyết|nghị định|quyết định|quy định|quy chế|kế hoạch|chỉ thị|chương trình"
    r"|thông báo|thông tri|công văn|hướng dẫn|tờ trình|luật",
    re.IGNORECASE,
)
_BLANKS_AT_SLASH = re.compile(r"(?<=[0-9]) ?/ ?(?=[0-9])")
_ASIDE = re.compile(r"\([^()]{0,40}$")


def parse_deadline(text: str, period: Period) -> Deadline:
    """Understand a deadline; a day without a year takes the period's; always gives one, VAGUE when all else fails."""
    found = Deadline(text.strip(), DeadlineKind.VAGUE)
    plain = _BLANKS_AT_SLASH.sub("/", _without_citations(" ".join(text.split())))
    if nothing_in(plain):
        return found._replace(kind=DeadlineKind.NONE)
    marks = scan(plain)
    if len(marks) > _MOST_MARKS:
        return found
    times, impossible = placed(plain, marks, period.end.year)
    times = [counted(time) for time in joined(times)]
    recurring, no_such_day = recurring_in(plain)
    clause = condition_in(plain)
    if any(time.counted for time in times):
        clause = clause._replace(text="")
    found = found._replace(recurring=recurring, condition=clause.text, impossible=impossible or no_such_day)
    due = [bounded(time) for time in times if not time.opens and (time.says_due or not clause.holds(time.at))]
    due = _last_word(_without_years_of_work(plain, due, recurs=bool(recurring)))
    return _dated(found, due) if due else _undated(found, plain, [time for time in times if time.opens])


def _without_citations(plain: str) -> str:
    """Blank the documents that a deadline names: their days are not its days."""
    if not _NAMES_A_DOCUMENT.search(plain):
        return plain
    from trucbao.model.citation import find_citations  # its grammar is large and few deadlines name a document

    kept: list[str] = []
    last = 0
    for start, end, _ in find_citations(plain):
        kept += plain[last:start], " " * (end - start)
        last = end
    return "".join((*kept, plain[last:]))


def _without_years_of_work(plain: str, due: list[Time], *, recurs: bool) -> list[Time]:
    """Drop a year that says how long work goes on, not when it is due (``thực hiện: cả năm``)."""
    years = [time for time in due if time.kind is DeadlineKind.YEAR]
    if recurs:
        return [time for time in due if time not in years or not _ALL_YEAR.fullmatch(plain, time.at, time.to)]
    other = [time for time in due if time not in years or not _AT_WORK.search(time.before)]
    return other or due


def _last_word(due: list[Time]) -> list[Time]:
    """Drop a wide time that a later, narrower one makes precise (``năm 2023, xong trước ngày 15/12/2023``)."""
    kept = [
        time
        for place, time in enumerate(due)
        if not any(other.lies_in(time) for other in (due if _ASIDE.search(time.before) else due[place + 1 :]))
    ]
    if len({time.end for time in kept}) == 1:
        return [max(kept, key=lambda time: time.start)]
    return kept


def _dated(found: Deadline, due: list[Time]) -> Deadline:
    last = max(due, key=lambda time: (time.end, time.start))
    milestones = tuple(sorted({time.end for time in due})) if len(due) > 1 else ()
    kind = DeadlineKind.MILESTONES if milestones else last.kind
    if found.condition and last.is_expected:
        kind = DeadlineKind.CONDITIONAL
    return found._replace(kind=kind, start=last.start, end=last.end, milestones=milestones, tentative=last.is_expected)


def _undated(found: Deadline, plain: str, openings: list[Time]) -> Deadline:
    start = openings[0].opening if openings else None
    if found.condition:
        return found._replace(kind=DeadlineKind.CONDITIONAL, start=start)
    if found.recurring:
        return found._replace(kind=DeadlineKind.RECURRING, start=start)
    if start:
        return found._replace(kind=DeadlineKind.FROM, start=start)
    return found._replace(kind=DeadlineKind.EVENT) if event_in(plain) else found
