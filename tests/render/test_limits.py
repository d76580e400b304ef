"""Templates without end: time, memory, size and depth have limits, and the finding names the line (J1 to J5)."""

from __future__ import annotations

import pytest

from render.make import FILE, complaint
from trucbao.render import printing


@pytest.mark.parametrize(
    "payload", ["{{ range(100001) | list }}", "{{ range(10**9) }}", "{% for i in range(0, 10**6) %}{% endfor %}"]
)
def test_j1_range(payload: str) -> None:
    assert complaint("\n\n" + payload).place.line == 3
    assert complaint(payload).code == "TB605"


LOOPS = [
    "{% for a in range(99999) %}\n{% for b in range(99999) %}\n{% endfor %}\n{% endfor %}",
    "{% set l = range(1000) %}\n{% for a in l %}{% for b in l %}{% for c in l %}{% endfor %}{% endfor %}{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}\n{{ m(60) }}",
    "{% for a in range(99999) %}{% for b in range(99999) | map('abs') %}{% endfor %}{% endfor %}\n",
]


@pytest.mark.parametrize("payload", LOOPS)
def test_j2_endless_work(payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "STEP_LIMIT", 50_000)
    found = complaint(payload)
    assert found.code == "TB605"
    assert found.place.line in {1, 2}


def test_j2_inclusions_that_double(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "STEP_LIMIT", 5_000)
    files = {f"f{n}": f"{{% include 'f{n + 1}.md.j2' %}}{{% include 'f{n + 1}.md.j2' %}}" for n in range(30)}
    assert complaint("{% include 'f0.md.j2' %}", **files, f30="x").code == "TB605"


BOMBS = [
    "{{ 'a' * 10**10 }}",
    "{{ 'a' * 5 }}",
    "{{ [1] * 5 }}",
    "{{ '%2000000000s' % 'x' }}",
    "{{ '{:>2000000000}'.format('x') }}",
    *(f"{{{{ 'x' | {name}(2000000000) }}}}" for name in ("center", "indent", "batch", "slice", "wordwrap", "truncate")),
    "{{ 'x'.ljust(2000000000) }}",
    "{{ 'x' | replace('x', 'y') }}",
    "{{ 'x' | format(1) }}",
    "{{ lipsum(n=10**7) }}",
    "{% set n = namespace(t='aaaaaaaa') %}\n{% for i in range(40) %}{% set n.t = n.t ~ n.t %}{% endfor %}",
    "{% set n = namespace(t='aaaaaaaa') %}\n{% for i in range(40) %}{% set n.t = n.t + n.t %}{% endfor %}",
    "{% set n = namespace(t=[1]) %}\n{% for i in range(40) %}{% set n.t = n.t + n.t %}{% endfor %}",
    "{% set n = namespace(t=9) %}\n{% for i in range(40) %}{% set n.t = n.t * n.t %}{% endfor %}",
]


@pytest.mark.parametrize("payload", BOMBS)
def test_j3_growing_values(payload: str) -> None:
    assert complaint(payload).code in {"TB602", "TB603", "TB604", "TB605", "TB608"}


def test_j3_output_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trucbao.render.fill.OUTPUT_LIMIT", 1_000)
    assert complaint("{% for i in range(1000) %}abc{% endfor %}").code == "TB605"


def test_j3_printed_text_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trucbao.render.tokens.OUTPUT_LIMIT", 1_000)
    found = complaint("{% set t = 'a' ~ 'bcdefghijk' %}\n{% for i in range(1000) %}{{ t }}{% endfor %}")
    assert found.code == "TB605"
    assert found.place.line == 2


@pytest.mark.parametrize(
    "payload",
    [
        "{{ 10**10**8 }}",
        "{{ (10**3000000) | so }}",
        "{{ 2**100000000 % 7 }}",
        "{{ 1e308 * 10 }}",
        "{{ 10 ** 100 }}",
        "{{ 1 / 0 }}",
        "{{ 1 // 0 }}",
        "{{ 5 % 0 }}",
    ],
)
def test_j4_numbers(payload: str) -> None:
    assert complaint(payload).code in {"TB604", "TB605"}


DEEP = {
    "macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "include": "{% include 'noi-dung.md.j2' %}",
    "extends": "{% extends 'noi-dung.md.j2' %}",
    "import": "{% import 'noi-dung.md.j2' as m %}",
    "loop": "{% for x in [[1]] recursive %}{{ loop([x]) }}{% endfor %}",
    "if": "{% if 1 %}" * 3_000 + "{% endif %}" * 3_000,
    "for": "{% for x in co_quan %}" * 40 + "{% endfor %}" * 40,
    "brackets": "{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}",
    "sum": "{{ " + "1+" * 20_000 + "1 }}",
    "digits": "{{ " + "1" * 6_000 + " }}",
}


@pytest.mark.parametrize("payload", DEEP.values(), ids=DEEP)
def test_j5_depth(payload: str) -> None:
    found = complaint(payload)
    assert found.code in {"TB604", "TB605"}
    assert found.place.file == FILE
