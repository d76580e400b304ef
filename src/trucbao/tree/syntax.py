"""Syntax errors told by the structure of the lines they stand in, with mends so that reading can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Edit
from trucbao.diagnostics.place import Place
from trucbao.tree.entry import COLON, COLON_MESSAGE, Entry, Verdict
from trucbao.tree.indentation import misplaced
from trucbao.tree.lines import Mend, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.tree.parse import Fault


def diagnose(file: str, lines: tuple[str, ...], fault: Fault) -> Verdict:
    """Say what stopped the parser: the line of an open quote is judged, the one it stopped at, those it began with."""
    lines = lines or ("",)
    number = min(fault.line, len(lines))
    while number > 1 and not lines[number - 1].strip():  # the end of the file is never what is wrong
        number -= 1
    for candidate in _candidates(lines, number, fault):
        verdict = Entry.of(file, lines, candidate).judge(at_fault=candidate == number)
        if verdict:
            return verdict
    entry = Entry.of(file, lines, number)
    return _outline(file, lines, entry, fault) or _unknown(entry, fault)


_LOOK_BACK = 50


def _candidates(lines: tuple[str, ...], number: int, fault: Fault) -> Iterator[int]:
    """Give the lines to judge: an open quote's, where the parser stopped, above it, where it began, quotes above."""
    above = number - 1
    while above > 1 and not lines[above - 1].strip():
        above -= 1
    seen = set()
    for candidate in (fault.quote_line, number, above, fault.from_line):
        if 1 <= candidate <= number and candidate not in seen:
            seen.add(candidate)
            yield candidate
    for candidate in range(above - 1, max(0, above - _LOOK_BACK), -1):
        if candidate not in seen and ('"' in lines[candidate - 1] or "'" in lines[candidate - 1]):
            yield candidate


def _outline(file: str, lines: tuple[str, ...], entry: Entry, fault: Fault) -> Verdict | None:
    """Judge how the line stands to those above it."""
    for number in dict.fromkeys((fault.from_line, entry.number - 1)):
        if 1 <= number < entry.number and (verdict := _without_colon(Entry.of(file, lines, number))):
            return verdict
    colon = COLON.search(entry.line, entry.at)
    if colon and not entry.key:
        return _sentence(file, lines, entry, colon.start())
    if verdict := entry.in_brackets():
        return verdict
    wrong = misplaced(file, lines, entry.number)
    if wrong:
        return Verdict(*wrong, doubtful=True)
    return _without_colon(entry)


def _sentence(file: str, lines: tuple[str, ...], entry: Entry, colon: int) -> Verdict:
    """Tell of a colon in a sentence that may have begun on a line above; the whole sentence goes into quotes."""
    first, last = entry, entry
    while first.continues and first.number > max(1, entry.number - _LOOK_BACK):
        first = Entry.of(file, lines, first.number - 1)
    if first.number == entry.number:
        return entry.quote_sentence(colon)
    while last.number < len(lines) and (below := Entry.of(file, lines, last.number + 1)).continues:
        last = below
    place = entry.span(colon, colon + 1)
    hint = f"Đặt cả câu trong dấu nháy kép, từ “{short(first.text, 30)}” ở dòng {first.number}."
    ends = ((first.number, first.at + 1), (last.number, last.end + 1))
    plain = first.text[:1] not in set("\"'[{|>") and not any(
        set('"\\') & set(lines[at]) for at in range(first.number - 1, last.number)
    )
    if not plain or not first.text:
        return entry.verdict(codes.COLON_IN_TEXT, (colon, colon + 1), COLON_MESSAGE, hint)
    edits = tuple(Edit(Place(file, line, column, line, column), '"') for line, column in ends)
    mends = tuple(Mend(line, column, column, '"') for line, column in ends)
    return Verdict(codes.COLON_IN_TEXT.at(place, COLON_MESSAGE, hint, edits=edits), mends, sound=True)


def _without_colon(entry: Entry) -> Verdict | None:
    """Tell of a line that has words, and neither a dash nor a colon."""
    value = entry.value
    if entry.key or not value or value[0] in "#\"'[{|>" or COLON.search(value) or "-" in entry.line[: entry.at]:
        return None
    word, _, rest = value.partition(" ")
    message = "Dòng này thiếu dấu hai chấm sau khoá."
    hint = (
        f"Ghi: “{word}: {short(rest)}”."
        if word.isascii() and rest
        else "Ghi “khoá: giá trị”, hoặc thêm “- ” nếu là mục."
    )
    verdict = entry.verdict(codes.YAML_SYNTAX, (entry.at, entry.at + len(word)), message, hint)
    return verdict._replace(doubtful=True, rough=True)


def _unknown(entry: Entry, fault: Fault) -> Verdict:
    column = fault.column - 1 if fault.line == entry.number and fault.column <= len(entry.line) else entry.at
    message = "Máy không hiểu cách trình bày từ chỗ này."
    hint = "So dòng này với dòng trên: thụt dòng, dấu hai chấm, dấu nháy; nếu là câu văn, đặt trong dấu nháy kép."
    verdict = entry.verdict(codes.YAML_SYNTAX, (column, column + 1), message, hint)
    return verdict._replace(doubtful=True, rough=True)
