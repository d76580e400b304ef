"""Where the finding of a template points: the right file, line and columns, from 1, whatever was at fault."""

from __future__ import annotations

import pytest

from render.make import brief, complaint, template
from trucbao.diagnostics.place import Place
from trucbao.render.fill import fill, fill_apart, read_back
from trucbao.render.spots import on_line
from trucbao.shelf.template_shape import Meta

AT_A_WORD = [
    ("a\n  b {{ ky.danh_ga }}", (2, 11, 2, 18)),
    ("{{ khong_co }}", (1, 4, 1, 12)),
    ("{% if x is dungx %}{% endif %}", (1, 12, 1, 17)),
    ("{{ ky.danh_gia | hoaa }}", (1, 18, 1, 22)),
]
ON_A_LINE = [
    ("# Một\n\n  1. hai\n", (3, 3, 3, 9)),
    ("a **b\n", (1, 1, 1, 6)),
    ("{% if ky %}\n", (1, 1, 1, 12)),
    ("a\n{{ range(10**9) }}\n", (2, 1, 2, 19)),
]


@pytest.mark.parametrize(("content", "span"), [*AT_A_WORD, *ON_A_LINE])
def test_a_finding_has_line_and_columns_from_1(content: str, span: tuple[int, int, int, int]) -> None:
    assert complaint(content).place[1:] == span


def test_what_follows_an_included_file_is_not_put_down_to_it() -> None:
    found = complaint('{% include "phan.md.j2" %}\n<b>đậm</b>\n', phan="một\nhai\n")
    assert (found.place.file, found.place.line) == ("templates/bao-cao/noi-dung.md.j2", 2)


def test_what_an_included_file_says_is() -> None:
    found = complaint('a\n\n{% include "phan.md.j2" %}\nb\n', phan="\n<b>đậm</b>\n")
    assert (found.place.file, found.place.line) == ("templates/bao-cao/phan.md.j2", 2)


def test_a_macro_is_named_by_its_own_line() -> None:
    content = "{% macro m() %}\n1. hai\n{% endmacro %}\n\n{{ m() }}\n"
    assert complaint(content).place.line == 2


def test_a_fault_of_the_abstract_points_at_it_in_mau_yaml() -> None:
    place = Place("templates/bao-cao/mau.yaml", 4, 12, 4, 40)
    made = template("a")._replace(meta=Meta(place, "Báo cáo", trich_yeu="{{ ky.danh_ga }}"))
    assert fill(made, brief(), {}).place == place  # type: ignore[union-attr]
    assert read_back(fill_apart(made, brief(), {})) == fill(made, brief(), {})


def test_a_whole_file_and_a_line_that_is_not_there_stay_as_they_are() -> None:
    assert on_line(Place("m"), "a") == Place("m")
    assert on_line(Place("m", 7), "a") == Place("m", 7)
    assert on_line(Place("m", 1), "") == Place("m", 1, 1, 1, 2)


TAGS = [
    ("{% if ky = 1 %}\n{% endif %}\n", 1, "=="),
    ("{% for x in co_quan | sort(attribute='ten') %}\n{% if ky %}\n{% endfor %}\n", 3, "endif"),
    ("{% macro m(a=1) %}\n{% endmacro %}\n{% if ky %}\n", 3, "endif"),
    ("{% if ky %}a{% elseif co_quan %}b{% endif %}\n", 1, "“elif”"),
]


@pytest.mark.parametrize(("content", "line", "cure"), TAGS)
def test_tags_with_an_equals_sign_are_told_apart_from_set(content: str, line: int, cure: str) -> None:
    found = complaint(content)
    assert (found.code, found.place.line) == ("TB601", line)
    assert cure in found.hint


def test_an_assignment_to_the_data_is_told_at_its_own_line() -> None:
    assert complaint("a\n\nb\n\n{% set ky.danh_gia = 1 %}\n").place.line == 5


@pytest.mark.parametrize("content", ["{{ ky | _bo_qua('lý do') }}", "{{ co_quan\n | _vong }}", "{{ ky|_noi }}"])
def test_no_template_names_the_filters_that_are_ours(content: str) -> None:
    found = complaint(content)
    assert found.code == "TB603"
    assert found.place.column > 1
