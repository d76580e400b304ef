"""Odd signs at the places where YAML wants a plain blank, dash or colon: tabs, NBSP, bullets, full-width colons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Edit
from trucbao.diagnostics.place import Place
from trucbao.tree.lines import Mend, prose_lines, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.codes import Code


class Slip(NamedTuple):
    """A finding, with the mend by which the parser reads the line as it was meant."""

    finding: Diagnostic
    mend: Mend


def slips(file: str, lines: tuple[str, ...]) -> tuple[Slip, ...]:
    """Find the odd signs at places of syntax, outside block and quoted texts; no more of them than anybody reads."""
    suspects = [(number, line) for number, line in enumerate(lines, start=1) if _SUSPECT.search(line)]
    if not suspects:
        return ()
    prose = prose_lines(lines)
    # Tabs in all indented lines and in no other way than one a level: then each can only mean one step.
    tabs_only = not any(line.startswith(" ") for line in lines)
    found: list[Slip] = []
    for number, line in suspects:
        if number not in prose and len(found) < _MANY:
            above = "" if tabs_only or number == 1 else lines[number - 2]
            found += _Line(file, number, line.rstrip("\r\n"), tabs_only, above).slips()
    return tuple(found)


_MANY = 1000
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000" + _UNSEEN
_BLANKS = rf"[ \t{_ODD}]*+"
_COLONS = "\uff1a\ufe55\ufe13\u2236\ua789\u02d0\u02f8"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1"
_DASHES += "\u00b7\u2219\uf0b7"  # the last is Word's own bullet

_SUSPECT = re.compile(rf"[\t{_ODD}{_COLONS}]|^ *+[{_DASHES}]")
_LEAD = re.compile(_BLANKS)
_DASH = re.compile(rf"-([ \t{_ODD}]++)")
_ODD_DASH = re.compile(rf"[{_DASHES}]{_BLANKS}")
_INNER = re.compile(r" *+(?:- ++)*+")
"""The indentation of a line with the dashes of its items: where its keys begin."""
_KEY = re.compile(rf"[A-Za-z_][A-Za-z0-9_]*+({_BLANKS})([:{_COLONS}])({_BLANKS})")
_FLOW_KEY = re.compile(rf"[{{,][ ]*+\w++(?: \w++)*+([{_COLONS}][ ]?)")
_NOT_PLAIN = re.compile(rf"[\t{_ODD}]++")
_REMOVED = re.compile(f"[{_UNSEEN}]")


class _Line(NamedTuple):
    """One suspect line outside prose; ``above`` is the line over it where blanks and tabs are mixed."""

    file: str
    number: int
    text: str
    tabs_only: bool
    above: str

    def slips(self) -> Iterator[Slip]:
        lead = _LEAD.match(self.text)
        at = lead.end() if lead else 0
        if at == len(self.text):
            if self.text.strip(" \t"):
                yield self.odd_space(0, at, "")
            return
        yield from self.blanks(0, at, tab=self.step(at))
        found, at = self.dashes(at)
        yield from found
        yield from self.key(at)
        for match in _FLOW_KEY.finditer(self.text, at):
            yield self.colon(match.start(1), match.end(1))

    def step(self, at: int) -> str:
        """Give what one tab of the indentation stands for: a tab alone, what brings the line below the one above."""
        lead = _INNER.match(self.above)
        return " " * lead.end() if lead and self.text[:at] == "\t" else "  "

    def blanks(self, start: int, end: int, tab: str = " ", least: str = "") -> Iterator[Slip]:
        """Judge a stretch of blanks; ``tab`` is what one tab stands for, ``least`` what must remain."""
        blanks = self.text[start:end]
        if "\t" in blanks:
            yield self.tab(start, end, _plain(blanks, tab) or least)
        elif _NOT_PLAIN.search(blanks):
            yield self.odd_space(start, end, _plain(blanks, tab) or least)

    def dashes(self, at: int) -> tuple[list[Slip], int]:
        """Judge the dashes of list items, and give where they end."""
        odd = _ODD_DASH.match(self.text, at)
        if odd and odd.end() < len(self.text):
            return [self.dash(at, odd.end())], odd.end()
        found: list[Slip] = []
        while dash := _DASH.match(self.text, at):
            found += self.blanks(dash.start(1), dash.end(), least=" ")
            at = dash.end()
        return found, at

    def key(self, at: int) -> Iterator[Slip]:
        match = _KEY.match(self.text, at)
        if not match:
            return
        yield from self.blanks(*match.span(1))
        if match[2] != ":":
            yield self.colon(match.start(2), match.end())
        elif match.end() < len(self.text) or match[3].strip(" \t"):
            yield from self.blanks(*match.span(3), least=" ")

    def slip(self, code: Code, span: tuple[int, int], new: str, *said: str) -> Slip:
        """Make the slip; its place is the part of ``span`` that is not plain."""
        start, end = span
        bad = _NOT_PLAIN.search(self.text, start, end)
        first, last = bad.span() if bad and code is not codes.ODD_COLON else span
        place = Place(self.file, self.number, first + 1, self.number, last + 1)
        edit = Edit(Place(self.file, self.number, start + 1, self.number, end + 1), new)
        safe = code is not codes.TAB or start > 0 or self.tabs_only
        finding = code.at(place, *said, edits=(edit,) if safe else ())
        return Slip(finding, Mend(self.number, start + 1, end + 1, new))

    def tab(self, start: int, end: int, new: str) -> Slip:
        where = "sau gạch đầu dòng hoặc dấu hai chấm" if start else "để thụt dòng"
        message = f"Có phím Tab {where}; YAML chỉ nhận dấu cách."
        hint = "Xoá Tab, gõ một dấu cách." if start else "Xoá Tab, gõ dấu cách; mỗi tầng thụt thêm hai dấu cách."
        return self.slip(codes.TAB, (start, end), new, message, hint)

    def odd_space(self, start: int, end: int, new: str) -> Slip:
        bad = _NOT_PLAIN.search(self.text, start, end)
        sign = self.text[bad.start() if bad else start]
        message = f"Ở đây là ký tự U+{ord(sign):04X}, trông như dấu cách nhưng không phải dấu cách thường."
        hint = "Xoá chỗ trống này rồi gõ lại bằng phím cách."
        if _REMOVED.match(sign):
            message, hint = f"Ở đây có ký tự vô hình U+{ord(sign):04X} làm lệch dòng.", "Xoá ký tự này."
        return self.slip(codes.ODD_SPACE, (start, end), new, message, hint)

    def colon(self, start: int, end: int) -> Slip:
        message = f"Dấu “{self.text[start]}” (U+{ord(self.text[start]):04X}) không phải dấu hai chấm thường."
        blank = " " if end < len(self.text) else ""
        return self.slip(codes.ODD_COLON, (start, end), ":" + blank, message, "Xoá, gõ lại dấu hai chấm “: ”.")

    def dash(self, start: int, end: int) -> Slip:
        message = f"Dòng mở đầu bằng “{self.text[start]}”, không phải gạch đầu dòng mà YAML hiểu."
        hint = f"Ghi: “- {short(self.text[end:])}”."
        finding = codes.ODD_DASH.at(
            Place(self.file, self.number, start + 1, self.number, start + 2),
            message,
            hint,
            edits=(Edit(Place(self.file, self.number, start + 1, self.number, end + 1), "- "),),
        )
        return Slip(finding, Mend(self.number, start + 1, end + 1, "- "))


def _plain(blanks: str, tab: str) -> str:
    """Give the plain blanks that a stretch of odd ones stands for."""
    return _NOT_PLAIN.sub(lambda odd: " " * len(_REMOVED.sub("", odd.group())), blanks.replace("\t", tab))
