"""Hostile templates: every way out that is known ends as a finding at its line (threats J6 to J8, known holes)."""

from __future__ import annotations

import pytest

from render.make import FILE, brief, complaint, line, rendered, result, template
from trucbao.render.faults import TemplateFault
from trucbao.render.fill import fill
from trucbao.render.paper import render
from trucbao.world.memory import MemoryWorld

HOLES = {
    "CVE-2016-10745": "{{ '{0.__class__.__init__.__globals__}'.format(co_quan) }}",
    "CVE-2019-10906": "{{ '{x.__class__}'.format_map({'x': co_quan}) }}",
    "CVE-2020-28493": "{{ ('a@' ~ 'b') | urlize }}",
    "CVE-2024-22195": "{{ {'a b': 1, 'c>': 2} | xmlattr }}",
    "CVE-2024-34064": "{{ {'a/b': 1} | xmlattr }}",
    "CVE-2024-56326 name": "{% set f = '{0.__class__}'.format %}{{ f(ky) }}",
    "CVE-2024-56326 namespace": "{% set n = namespace(f='{0.__class__}'.format) %}{{ n.f(ky) }}",
    "CVE-2024-56326 map": "{{ ['{0.__class__}'] | map('format', ky) | list }}",
    "CVE-2025-27516": "{{ '{0.__class__}' | attr('format')(ky) }}",
}
ESCAPES = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ ky['__class__'] }}",
    "{{ ky.__class__ }}",
    "{{ ky._value }}",
    "{{ ky['_value'] }}",
    "{{ ky | attr('_' ~ '_class_' ~ '_') }}",
    "{{ co_quan | map(attribute='_value') | list }}",
    "{{ co_quan | groupby('_value') }}",
    "{{ co_quan | selectattr('_value') | list }}",
    "{{ co_quan | sum(attribute='__class__') }}",
    "{{ co_quan | sort(attribute='__class__') }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner }}",
    "{{ range.__self__ }}",
    "{{ namespace.__init__ }}",
    "{{ dict.fromkeys }}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._func }}",
    "{% for x in co_quan %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in co_quan %}{{ loop._iterator }}{% endfor %}",
    "{{ (co_quan | map('hoa')).gi_frame }}",
    "{{ [].append(1) }}",
    "{{ {}.update(b=1) }}",
    "{% set ky.x = 1 %}",
    "{{ co_quan.append(1) }}",
    "{{ ky.danh_gia.replace }}",
    "{{ ky.danh_gia.origin }}",
    "{{ ky.danh_gia.pieces }}",
    "{{ tong.ket_qua.origin }}",
    "{% do co_quan %}",
    "{% debug %}",
    "{% trans %}x{% endtrans %}",
    "{% autoescape false %}{{ ky.danh_gia }}{% endautoescape %}",
    "{% filter hoa %}x{% endfilter %}",
    "{{ ky.danh_gia | safe }}",
    "{{ ky.danh_gia | escape }}",
    "{{ ky | pprint }}",
    "{{ ky | string }}",
    "{{ ky | tojson }}",
    "{{ ky }}",
    "{{ range }}",
    "{{ self }}",
    "{{ caller }}",
    "{{ context }}",
    "{{ environment }}",
    "{{ _vong }}",
    "{% from 'noi-dung.md.j2' import _x %}",
    "{% set _x = 1 %}{{ self._x }}",
    "{% block b %}{% endblock %}{% block b %}{% endblock %}",
    "{% call range(3) %}{% endcall %}",
    "{% call namespace() %}{% endcall %}",
    "{% call dict() %}{% endcall %}",
    "{{ loop.index }}",
    "{{ super() }}",
    "{{ varargs }}",
    "{{ co_quan | _vong }}",
    "{{ co_quan | map('_noi') | list }}",
]


@pytest.mark.parametrize("payload", HOLES.values(), ids=HOLES)
def test_historic_holes_stay_closed(payload: str) -> None:
    found = complaint(payload)
    assert found.place.file == FILE
    assert found.place.line == 1


@pytest.mark.parametrize("payload", ESCAPES)
def test_escapes_are_refused(payload: str) -> None:
    found = complaint(payload)
    assert found.place.file == FILE
    assert found.place.line == 1
    assert "Undefined" not in found.message


def test_cve_2014_0012_no_cache_on_disk() -> None:
    from trucbao.render.sandbox import PaperEnvironment

    assert PaperEnvironment({}, {}).bytecode_cache is None


def test_cve_2024_56201_name_as_code() -> None:
    found = complaint("{% include '{x}.j2' %}", **{"{x}": "{% if %}"})
    assert found.code == "TB607"


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", r"..\\x", "C:/x", "a\\0b", "_chung/khong-co.md.j2"])
def test_j6_no_path_leads_out(name: str) -> None:
    found = complaint(f'{{% include "{name}" %}}', brief())
    assert found.code == "TB607"


def test_j7_undefined_name_in_an_included_macro() -> None:
    macros = "{% macro dong(x) %}\n\n{{ x.noi_dug }}\n{% endmacro %}\n"
    content = "{% from 'm.md.j2' import dong %}\n{% for x in co_quan[0].ket_qua %}\n{{ dong(x) }}\n{% endfor %}"
    found = complaint(content, m=macros)
    assert (found.code, found.place.file, found.place.line) == ("TB602", "templates/bao-cao/m.md.j2", 3)
    assert "noi_dug" in found.message
    assert "“noi_dung”" in found.hint


def test_j7_syntax_error_in_an_included_file() -> None:
    found = complaint("\n{% include 'm.md.j2' %}", m="a\n{% for x in co_quan %}\nb")
    assert (found.code, found.place.file, found.place.line) == ("TB601", "templates/bao-cao/m.md.j2", 2)
    assert "for" in found.message


def test_j7_unknown_filter() -> None:
    found = complaint("\n\n{{ ky.danh_gia | hoaa }}")
    assert (found.code, found.place.line) == ("TB603", 3)
    assert "“hoa”" in found.hint


def test_j7_unknown_filter_behind_a_condition() -> None:
    found = complaint("\n{% if ky %}\n{{ ky.danh_gia | hoaa }}\n{% endif %}")
    assert (found.code, found.place.line) == ("TB603", 3)


def test_j7_unknown_top_level_name() -> None:
    found = complaint("a\n{{ co_qan }}")
    assert (found.code, found.place.line) == ("TB602", 2)
    assert "“co_quan”" in found.hint


def test_j8_nothing_printed() -> None:
    assert rendered("").blocks == ()
    assert rendered("\n\n{# c #}\n").blocks == ()


def test_j8_a_control_character_printed() -> None:
    found = complaint('a\n{{ "\\x07" }}')
    assert (found.code, found.place.line) == ("TB113", 2)


def test_j8_ten_megabytes_are_but_text() -> None:
    content = "{% set t = 'chữ ' ~ ky.danh_gia %}\n{% for i in range(20000) %}\n{{ t }}\n\n{% endfor %}"
    assert len(rendered(content).blocks) == 20_000


def test_j8_private_characters_in_a_template() -> None:
    found = complaint("a\nb \ue000c")
    assert (found.code, found.place.line, found.place.column) == ("TB608", 2, 3)


def test_j8_private_characters_in_an_item_are_text() -> None:
    text = "\ue000 \U000f0000\U00100000"
    assert line("{{ co_quan[0].ket_qua[0].noi_dung }}", brief([result(1, text)])) == text


def test_markup_cut_apart_is_refused() -> None:
    found = complaint("{% set t %}{{ ky.danh_gia }}{% endset %}\n{{ t[1:] }}")
    assert found.code == "TB608"


def test_section_0_1_no_method_in_a_context() -> None:
    """A pydantic model or a path in a context runs code; a view has nothing but fields."""
    from trucbao.render.views import View, top_level

    for value in top_level(brief([result(1, "Một")]), {}).values():
        if isinstance(value, View):
            assert not [name for name in dir(value) if not name.startswith("_")]


def test_section_0_2_a_path_cannot_enter() -> None:
    from pathlib import PurePosixPath

    with pytest.raises(TemplateFault, match="PurePosixPath"):
        render(template("x"), brief(), MemoryWorld(), extra={"duong_dan": PurePosixPath("/x")})


def test_filling_has_no_state_between_papers() -> None:
    first, second = (fill(template("{{ ky.danh_gia }}"), brief(), {}) for _ in range(2))
    assert first == second
