"""Laws of this room: texts come out letter for letter whatever they hold, and any template ends well."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from render.make import brief, rendered, result, template
from trucbao.diagnostics.diagnostic import Severity
from trucbao.model.text import paragraphs
from trucbao.render.conservation import check_conservation, counted
from trucbao.render.paper import render
from trucbao.world.memory import MemoryWorld

EVERYWHERE = """# Kết quả
{% for x in co_quan[0].ket_qua %}
- **{{ loop.index }}**: {{ x.noi_dung }} (*{{ x.co_quan.ten }}*)
{% endfor %}
::: phu-luc {nhac-lai}
# {{ co_quan[0].ket_qua[0].noi_dung }}
| STT | Nội dung |
|--|----|
{% for x in co_quan[0].ket_qua %}
| {{ loop.index }} | {{ x.noi_dung }} |
{% endfor %}

{% for x in co_quan[0].ket_qua %}
## {{ x.noi_dung }}
{{ x.noi_dung }}
{% endfor %}
:::
"""
NASTY = "*đậm* _x_ # 1. | a & b < c {{ x }} ::: \\x {% if %} [^1] `c` <w:p/> ]]> &lt; \\begin"
SIGNS = "*_#|&<>{}%[]()\\`~:-+^!'\"1. aặ\n\ue000\U000f0000\U00100000"
TEXTS = st.one_of(st.text(SIGNS, max_size=60), st.text(max_size=60), st.just(NASTY))


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_e8_every_text_comes_out_letter_for_letter(texts: list[str]) -> None:
    kept = [text for text in texts if text.strip()]
    matter = brief([result(number, text) for number, text in enumerate(kept or ["a"], start=1)])
    document, found = render(template(EVERYWHERE, meta={"dem": ("ket_qua",)}), matter, MemoryWorld())
    assert document is not None
    assert found == ()
    for entry in counted(matter, ("ket_qua",)):
        printed = [
            run.text
            for block in document.blocks
            for run in block.runs  # type: ignore[union-attr]
            if run.origin and run.origin == (entry.muc.dia_chi, "noi_dung")
        ]
        text = entry.muc.noi_dung
        whole = [text] if "\n" not in text and text[:2] not in {"- ", "+ "} else [p.text for p in paragraphs(text)]
        assert printed == whole


def test_three_thousand_words_come_out_letter_for_letter() -> None:
    text = " ".join(f"{NASTY} từ{number}" for number in range(250)) + " " + "chữ " * 500 + "hết"
    assert len(text.split()) > 3_000
    document = rendered(EVERYWHERE, brief([result(1, text)]), {"dem": ("ket_qua",)})
    assert any(run.text == text for run in document.blocks[1].runs)  # type: ignore[union-attr]


@given(st.integers(0, 6), st.integers(0, 6))
def test_each_item_left_out_is_named(total: int, out: int) -> None:
    matter = brief([result(number, f"Kết quả {number}") for number in range(1, total + 1)])
    content = (
        "{% for x in co_quan[0].ket_qua %}\n{% if loop.index != "
        + str(out)
        + " %}\n- {{ x.noi_dung }}\n{% endif %}\n{% endfor %}\n"
    )
    found = render(template(content, meta={"dem": ("ket_qua",)}), matter, MemoryWorld()).found
    assert [finding.address for finding in found] == [f"BTCTU/KQ-{out:02}"] * (1 <= out <= total)


PARTS = st.sampled_from([
    "{% for x in co_quan %}", "{% endfor %}", "{% if ky %}", "{% else %}", "{% endif %}", "{{ ky.danh_gia }}",
    "{{ x.co_quan.ten }}", "{{ co_quan }}", "{{ tien_do }}", "{{ 1 / 0 }}", "\n", "\n\n", "# ", "- ", "+ ", "**", "*",
    "| a | b |\n", "|---|---|\n", "::: phu-luc\n", ":::\n", "[^1]", "[^1]: x\n", "chữ ", "{% macro m() %}",
    "{% endmacro %}", "{{ m() }}", "{% set t %}", "{% endset %}", "{{ t }}", "{{", "%}", "{#", "#}", "\\", "---\n",
    "1. ", "{% bo_qua x, 'a' %}", "{% block b %}", "{% endblock %}", "{{ self.b() }}", "\ue000", "{{ x | hoa }}",
])  # fmt: skip


@given(st.lists(PARTS, max_size=25).map("".join))
def test_no_template_ends_in_a_traceback(content: str) -> None:
    document, found = render(template(content), brief([result(1, "Một")]), MemoryWorld())
    assert (document is None) == any(finding.severity is Severity.ERROR for finding in found)
    for finding in found:
        assert finding.place.file
        assert finding.message
        assert "Undefined" not in finding.message


@given(TEXTS)
def test_no_run_holds_a_line_break(text: str) -> None:
    matter = brief([result(1, text)])
    document = rendered("{% for x in co_quan[0].ket_qua %}\n- {{ 'a\nb' }} {{ x.noi_dung }}\n{% endfor %}\n", matter)
    assert check_conservation(document, (), {}) == ()
    assert not any("\n" in run.text for block in document.blocks for run in block.runs)  # type: ignore[union-attr]
