"""Nothing is lost, nothing stands twice: the check sees every way in which a template can drop or repeat an item."""

from __future__ import annotations

import pytest

from render.make import FILE, brief, proposal, rendered, result, shortcoming, task, template
from trucbao.diagnostics.diagnostic import Severity
from trucbao.diagnostics.place import Place
from trucbao.model.blocks import Annex, Document, Origin, Paragraph, Run
from trucbao.render.conservation import check_conservation, counted
from trucbao.render.paper import render
from trucbao.world.memory import MemoryWorld

LOOP = "{% for x in co_quan[0].ket_qua %}\n- {{ x.noi_dung }}\n{% endfor %}\n"
COUNTED = {"dem": ("ket_qua", "han_che", "nhiem_vu", "kien_nghi")}
THREE = brief([result(1, "Một."), result(2, "Hai.\n\nBa.\n- bốn", noi_bat=True), result(3, "Năm.")])


def findings(content: str, matter=THREE, excused=None) -> list[tuple[str, str]]:  # noqa: ANN001
    document, found = render(template(content, meta=COUNTED), matter, MemoryWorld(), excused or {})
    assert document is not None
    return [(finding.code, finding.address) for finding in found]


def test_a_whole_paper_has_no_finding() -> None:
    assert findings(LOOP) == []


def test_a_removed_loop_loses_each_item_at_its_own_place() -> None:
    document, found = render(template("không có gì", meta=COUNTED), THREE, MemoryWorld())
    assert document is not None
    assert [(item.code, item.address, item.place) for item in found] == [
        ("TB611", f"BTCTU/KQ-0{number}", Place("co-quan/BTCTU.yaml", number, 15)) for number in (1, 2, 3)
    ]
    assert found[0].related[0].place.file == FILE
    assert FILE in found[0].message


def test_a_wrong_condition_is_caught() -> None:
    content = LOOP.replace("- {{ x.noi_dung }}", "{% if x.noi_bat %}\n- {{ x.noi_dung }}\n{% endif %}")
    assert findings(content) == [("TB611", "BTCTU/KQ-01"), ("TB611", "BTCTU/KQ-03")]


def test_an_item_cut_short_is_lost() -> None:
    assert findings(LOOP.replace("x.noi_dung", "x.noi_dung[:2]")) == [
        ("TB611", f"BTCTU/KQ-0{number}") for number in (1, 2, 3)
    ]


def test_case_and_the_last_full_stop_may_change() -> None:
    assert findings(LOOP.replace("x.noi_dung", "x.noi_dung | bo_cham | hoa")) == []


def test_twice_in_the_body_or_in_an_annex_that_does_not_restate() -> None:
    twice = [("TB612", f"BTCTU/KQ-0{number}") for number in (1, 2, 3)]
    assert findings(LOOP + LOOP) == twice
    assert findings(LOOP + "::: phu-luc\n# A\n" + LOOP + ":::\n") == twice


def test_an_annex_that_restates_is_counted_apart() -> None:
    annex = "::: phu-luc {nhac-lai}\n# A\n" + LOOP + ":::\n"
    assert findings(LOOP + annex) == []
    assert len(findings(annex)) == 3


def test_all_annexes_restate_when_the_template_says_so() -> None:
    paper = template(LOOP + "::: phu-luc\n# A\n" + LOOP + ":::\n", meta={**COUNTED, "phu_luc_nhac_lai": True})
    assert render(paper, THREE, MemoryWorld()).found == ()


def test_what_is_skipped_with_a_reason_or_excused_is_not_lost() -> None:
    content = "{% for x in co_quan[0].ket_qua %}\n{% bo_qua x, 'đã nêu ở báo cáo quý' %}\n{% endfor %}"
    assert findings(content) == []
    assert findings("", excused={"BTCTU/KQ-01": "trùng", "BTCTU/KQ-03": "trùng"}) == [("TB611", "BTCTU/KQ-02")]


def test_kinds_that_are_not_counted_may_be_left_out() -> None:
    assert render(template("x"), THREE, MemoryWorld()).found == ()


def test_a_cell_or_a_footnote_is_in_the_body() -> None:
    table = "| A |\n|---|\n{% for x in co_quan[0].ket_qua %}\n| {{ x.noi_dung }} |\n{% endfor %}\n"
    assert findings(table) == []
    note = "a[^1]\n\n[^1]: {{ co_quan[0].ket_qua[0].noi_dung }}\n"
    assert findings(note, brief([result(1, "Một.")])) == []


def test_fields_that_are_printed_nowhere_are_told_once_each() -> None:
    matter = brief([], [shortcoming(1, "A"), shortcoming(2, "B")], [task(1, "C")], [proposal(1, "D")])
    content = "\n".join(
        f"{{% for x in co_quan[0].{kind} %}}\n- {{{{ x.noi_dung }}}}\n{{% endfor %}}"
        for kind in ("han_che", "nhiem_vu", "kien_nghi")
    )
    document, found = render(template(content, meta=COUNTED), matter, MemoryWorld())
    assert document is not None
    assert {finding.severity for finding in found} == {Severity.WARNING}
    assert [finding.message.split("“")[1].split("”")[0] for finding in found] == [
        "biểu hiện", "nguyên nhân khách quan", "nguyên nhân chủ quan", "cách khắc phục", "thời hạn", "cơ quan chủ trì",
        "lý do",
    ]  # fmt: skip
    assert found[0].message.startswith("2 mục")
    assert found[0].place.line == 51


def test_a_field_printed_in_an_annex_is_not_lost() -> None:
    matter = brief([], [], [task(1, "C")])
    content = "{% for x in co_quan[0].nhiem_vu %}\n- {{ x.noi_dung }}\n{% endfor %}\n::: phu-luc {nhac-lai}\n# A\n"
    content += "{% for x in nhiem_vu_theo_thoi_han %}\n- {{ x.chu_tri.ten }}, {{ x.thoi_han }}\n{% endfor %}\n:::\n"
    assert findings(content, matter) == []


def test_the_check_needs_only_the_paper() -> None:
    front = rendered("x").front
    origin = Origin("BTCTU/KQ-01", "noi_dung")
    entries = counted(brief([result(1, "Một.\n\nHai.")]), ("ket_qua",))
    whole = Paragraph((Run("Một.", origin),)), Paragraph((Run("Hai.", origin),))
    assert check_conservation(Document("p", front, whole), entries, {}) == ()
    assert [f.code for f in check_conservation(Document("p", front, whole[:1]), entries, {})] == ["TB611"]
    assert [f.code for f in check_conservation(Document("p", front, whole[::-1]), entries, {})] == ["TB611"]
    restated = Document("p", front, whole, (Annex((), whole),))
    assert [f.code for f in check_conservation(restated, entries, {})] == ["TB612"]
    assert check_conservation(restated, entries, {}, frozenset((1,))) == ()


@pytest.mark.parametrize("kind", ["ket_qua", "chuyen_de"])
def test_counted_takes_the_kinds_asked_for(kind: str) -> None:
    from trucbao.model.brief import Thematic
    from trucbao.model.conference import ThematicSubject

    subject = ThematicSubject("vp", "Văn phòng", "BTCTU")
    themed = Thematic(subject, THREE.co_quan[0].co_quan, (result(9, "Chín"),), (), ())
    matter = THREE._replace(chuyen_de=(themed,))
    assert len(counted(matter, (kind,))) == {"ket_qua": 3, "chuyen_de": 1}[kind]
