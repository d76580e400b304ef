"""Findings of one cause are shown as one where they are many."""

from __future__ import annotations

from trucbao.diagnostics.codes import TAB, UNKNOWN_KEY
from trucbao.diagnostics.grouping import Group, grouped
from trucbao.diagnostics.place import Place


def tabs(count: int, file: str = "a.yaml", start: int = 1) -> list:
    return [TAB.at(Place(file, line, 1, line, 2), "Có phím Tab.") for line in range(start, start + count)]


def test_five_are_told_one_by_one() -> None:
    assert grouped(tabs(5)) == tuple(map(Group, tabs(5)))


def test_more_of_one_cause_are_one() -> None:
    other = UNKNOWN_KEY.at(Place("a.yaml", 3, 1, 3, 2), "Không có khoá.")
    found = [*tabs(3), other, *tabs(4, start=4), *tabs(2, "b.yaml")]
    first, second, *rest = grouped(found)
    assert first.first == found[0]
    assert first.more() == "và 6 chỗ nữa: dòng 2, 3, 4, 5, 6, 7"
    assert second.first == other
    assert [(group.first.place.file, group.more()) for group in rest] == [("b.yaml", "")] * 2


def test_a_list_of_lines_ends_somewhere() -> None:
    (group,) = grouped(tabs(100))
    assert group.more() == "và 99 chỗ nữa: dòng 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 …"


def test_findings_on_a_file_as_a_whole_stay() -> None:
    found = [TAB.at(Place("a.yaml"), "Có phím Tab.")] * 7
    assert grouped(found) == tuple(map(Group, found))
