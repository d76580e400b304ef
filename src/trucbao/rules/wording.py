"""Wording: the words of a submission that a judge finds fault with, each form once, with all its places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

from trucbao.diagnostics.diagnostic import Edit
from trucbao.rules.prose import proses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Protocol

    from trucbao.diagnostics.place import Place
    from trucbao.model.conference import Conference
    from trucbao.model.submission import Submission
    from trucbao.rules.rule import Context, Prose

    class Stretch(Protocol):
        """What a judge gives: a part of the text it was given, and whatever it has to say of it."""

        @property
        def start(self) -> int:
            """Where the part begins."""

        @property
        def end(self) -> int:
            """Where it ends."""


Verdict = TypeVar("Verdict", bound="Stretch")


class Spot(NamedTuple):
    """A stretch of a text."""

    prose: Prose
    start: int
    end: int

    def written(self) -> str:
        """Give the stretch as it is written."""
        return self.prose.text[self.start : self.end]

    def place(self, context: Context) -> Place:
        """Give where the stretch stands in the file."""
        return context.within(self.prose.place, self.prose.text, self.start, self.end)

    def edit(self, new: str, context: Context) -> tuple[Edit, ...]:
        """Give the edit that puts ``new`` there; none where the file cannot be followed letter by letter."""
        place = self.place(context)
        whole = place == self.prose.place and self.written() != self.prose.text
        return () if whole else (Edit(place, new),)


class Wording(NamedTuple, Generic[Verdict]):
    """A form of words that a judge objects to, at its ``spots`` in the order of the submission."""

    verdict: Verdict
    spots: tuple[Spot, ...]

    def often(self) -> str:
        """Say how often the form occurs when that is more than once."""
        return f" (có {len(self.spots)} chỗ trong báo cáo này)" if len(self.spots) > 1 else ""


def words_judged(
    submission: Submission, context: Context, judge: Callable[[str], tuple[Verdict, ...]]
) -> tuple[Wording[Verdict], ...]:
    """Give what a judge of stretches without blanks objects to; it is asked for every stretch, so let it remember."""
    return _gathered(
        (Spot(prose, chunk.start() + verdict.start, chunk.start() + verdict.end), verdict)
        for prose in proses(submission, context)
        if any(map(judge, prose.text.split()))
        for chunk in _CHUNK.finditer(prose.text)
        for verdict in judge(chunk.group())
    )


def texts_judged(
    submission: Submission, context: Context, judge: Callable[[str], Iterable[Verdict]]
) -> tuple[Wording[Verdict], ...]:
    """Give what a judge of whole texts objects to."""
    return _gathered(
        (Spot(prose, verdict.start, verdict.end), verdict)
        for prose in proses(submission, context)
        for verdict in judge(prose.text)
    )


def house_style(conference: Conference) -> Literal["uỷ", "ủy", ""]:
    """Give where the conference sets tone marks: as it says, the Party's way in its papers, else ""."""
    match conference.dau_thanh:
        case "uỷ" | "ủy" as style:
            return style
        case _:
            issue = conference.van_ban
            state = issue.ben == "nha-nuoc" or issue.the_thuc.startswith("nha-nuoc")
            return "" if state else "uỷ"


_CHUNK = re.compile(r"\S+")


def _gathered(found: Iterator[tuple[Spot, Verdict]]) -> tuple[Wording[Verdict], ...]:
    spots: dict[str, list[Spot]] = {}
    verdicts: dict[str, Verdict] = {}
    for spot, verdict in found:
        written = spot.written()
        verdicts.setdefault(written, verdict)
        spots.setdefault(written, []).append(spot)
    return tuple(Wording(verdict, tuple(spots[written])) for written, verdict in verdicts.items())
