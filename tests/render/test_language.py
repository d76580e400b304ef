"""The template language: lines, macros, values, names that are wrong, items left out on purpose."""

from __future__ import annotations

import pytest

from render.make import brief, complaint, line, proposal, rendered, result, shortcoming, task, template, text_of
from trucbao.model.blocks import ListItem, Origin, Paragraph
from trucbao.render.paper import render
from trucbao.world.memory import MemoryWorld

ONE = brief([result(1, "Kết nạp 1.912 đảng viên", muc_do="hoàn thành", noi_bat=True)])
X = "co_quan[0].ket_qua[0]"


def test_a_line_of_tags_leaves_nothing() -> None:
    document = rendered("a\n{% if ky %}\nb\n{% endif %}\n{# c #}\n  {% set x = 1 %}  \nc\n")
    assert [text_of(block.runs) for block in document.blocks] == ["a b c"]  # type: ignore[union-attr]


def test_a_line_with_text_keeps_its_end() -> None:
    document = rendered("- a{% if ky %} b{% endif %}\n- c {# ghi chú #}\n- d\n")
    assert [text_of(block.runs) for block in document.blocks] == ["a b", "c", "d"]  # type: ignore[union-attr]


def test_a_tag_over_several_lines_leaves_nothing() -> None:
    assert line("{% set x = [\n  1,\n  2\n] %}\n{{ x | length }}\n") == "2"


def test_a_line_of_empty_values_is_blank() -> None:
    document = rendered(f"a\n{{{{ {X}.linh_vuc.ten[:0] }}}}\nb\n", ONE)
    assert len(document.blocks) == 2


def test_macros_write_markup_and_values_write_text() -> None:
    content = "{% macro dong(x) %}\n- **{{ x.ma }}** {{ x.noi_dung }}\n{% endmacro %}\n{{ dong(" + X + ") }}\n"
    (item,) = rendered(content, ONE).blocks
    assert isinstance(item, ListItem)
    assert [(run.text, run.bold) for run in item.runs] == [
        ("KQ-01", True),
        (" ", False),
        ("Kết nạp 1.912 đảng viên", False),
    ]


def test_blocks_and_inheritance() -> None:
    frame = "# Đầu\n{% block than %}\n{% endblock %}\ncuối\n"
    content = "{% extends 'khung.md.j2' %}\n{% block than %}\ngiữa\n\n{{ super() }}{% endblock %}\n"
    document = rendered(content, khung=frame)
    assert [text_of(block.runs) for block in document.blocks] == ["Đầu", "giữa", "cuối"]  # type: ignore[union-attr]


def test_loops_and_imports() -> None:
    macros = "{% macro ten(x) %}{{ x.ma }}{% endmacro %}\n{% set nhan = 'Mục' %}\n"
    loop = "{% for x in [1, 2, 2] %}{{ loop.index }}{{ ',' if not loop.last }}{{ loop.cycle('a', 'b') }}"
    assert line(loop + "{{ '!' if loop.changed(x) }}{% endfor %}") == "1,a!2,b!3a"
    content = "{% import 'm.md.j2' as m %}\n{{ m.nhan }} {{ m.ten(" + X + ") ~ '.' }}"
    assert line(content, ONE, m=macros) == "Mục KQ-01."
    assert line("{% block b %}a{% endblock %}{{ self.b() }}") == "aa"
    tree = "{% for x in [[[], []]] recursive %}({{ loop(x) }}){% endfor %}"
    assert line(tree) == "(()())"
    nested = "{% set n = namespace(so=0) %}\n{% for x in co_quan | map('d') %}\n{% set n.so = n.so + 1 %}\n"
    nested += "{% endfor %}\n{{ n.so }}"
    assert line(nested, ONE) == "1"


def test_set_blocks_and_callers() -> None:
    assert (
        line("{% set t %}**{{ ky.danh_gia }}**{% endset %}\n{{ t ~ ' và ' ~ ky.nhiem_vu }}") == "năm 2022 và năm 2023"
    )
    macro = "{% macro khung() %}({{ caller() }}){% endmacro %}\n"
    assert line(macro + "{% call khung() %}{{ ky.danh_gia }}{% endcall %}") == "(năm 2022)"


def test_every_printed_value_knows_its_origin() -> None:
    (block,) = rendered(f"{{{{ {X}.noi_dung }}}}, {{{{ {X}.co_quan.ten }}}}: {{{{ ky.tinh_den }}}}", ONE).blocks
    assert isinstance(block, Paragraph)
    assert [(run.text, run.origin) for run in block.runs] == [
        ("Kết nạp 1.912 đảng viên", Origin("BTCTU/KQ-01", "noi_dung")),
        (", ", None),
        ("Ban Tổ chức Tỉnh uỷ", Origin("BTCTU/KQ-01", "co_quan.ten")),
        (": ", None),
        ("14/02/2023", Origin("", "ky.tinh_den")),
    ]


def test_joining_keeps_all_origins() -> None:
    (block,) = rendered(f"{{{{ {X}.ma ~ ' - ' ~ {X}.noi_dung | thuong }}}}", ONE).blocks
    assert [run.origin and run.origin.field for run in block.runs] == ["ma", None, "noi_dung"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("so_lieu[0].tong", "1.912"),
        ("so_lieu[0].nam_truoc", "1.731,5"),
        ("so_lieu[0].nam_truoc | so(0)", "1.732"),
        ("so_lieu[0].tong + 1", "1.913"),
        ("1 / 8", "0,125"),
        ("13 | phan_tram(14)", "92,86%"),
        ("92.5 | phan_tram", "92,5%"),
        ("tong.ket_qua | them_so_0", "01"),
        ("12 | them_so_0", "12"),
        ("ky.tinh_den | ngay_dai", "ngày 14 tháng 02 năm 2023"),
        ("ky.tinh_den | ngay", "14/02/2023"),
        ("['a', 'b', 'c'] | danh_sach", "a, b và c"),
        ("['a'] | danh_sach", "a"),
        ("['a', 'b'] | join('; ')", "a; b"),
        ("co_quan | join(', ', attribute='co_quan.ten')", "Ban Tổ chức Tỉnh uỷ"),
        ("van_ban.co_quan_ban_hanh | hoa", "VĂN PHÒNG"),
        ("'văn phòng' | viet_hoa_dau", "Văn phòng"),
        ("'Văn phòng' | viet_thuong_dau", "văn phòng"),
        ("'Xong. ' | bo_cham", "Xong"),
        ("'Xong;' | cham", "Xong."),
        ("'Xong?' | cham", "Xong?"),
        ("so_lieu[0].ke_hoach | default('chưa giao')", "chưa giao"),
        ("van_ban.so | default('…', true)", "…"),
        ("khong_co | default('…')", "…"),
        ("'a' ~ ('b' if false)", "a"),
        ("['b', 'á', 'a'] | sort | join", "aáb"),
        ("[3, 1, 2] | sort(true) | join(',')", "3,2,1"),
        ("(co_quan | groupby('co_quan.ma'))[0][0]", "BTCTU"),
        ("'muộn' if ky.tinh_den > ky.so_lieu_den else 'sớm'", "muộn"),
        ("'có' if so_lieu[0].ke_hoach is none else 'không'", "không có"[-2:]),
        (f"'có' if {X}.noi_bat else 'không'", "có"),
        (f"'có' if {X}.noi_dung == 'Kết nạp 1.912 đảng viên' else 'không'", "có"),
        (f"'có' if 'đảng viên' in {X}.noi_dung else 'không'", "có"),
        (f"{X}['noi_dung'][:7]", "Kết nạp"),
        ("'a' if [ky.tinh_den, ky.so_lieu_den] | sort | first == ky.so_lieu_den else 'b'", "a"),
        ("'a' if ky.so_lieu_den <= ky.tinh_den and ky.so_lieu_den < ky.tinh_den else 'b'", "a"),
        ("'a' if ky.so_lieu_den >= ky.tinh_den else 'b'", "b"),
        ("-so_lieu[0].tong", "-1.912"),
        ("+tong.ket_qua - 1", "0"),
        ("7 // 2 ~ '/' ~ 7 % 2 ~ '/' ~ 2 ** 3 ~ '/' ~ 2 ** -1", "3/1/8/0,5"),
        ("0.1 + 0.2", "0,3"),
        ("('a' + ky.danh_gia) | hoa", "ANĂM 2022"),
        ("([1] + [2]) | length", "2"),
        ("{'a': 1}.a ~ {'b': 2}['b']", "12"),
        ("dict(a=1) | items | first | first", "a"),
        ("namespace(a=1).a", "1"),
        ("'có' if khong_co is defined else 'không'", "không"),
        ("'có' if tien_do == none and tien_do in [none] else 'không'", "có"),
        ("co_quan | map(attribute='co_quan') | map(attribute='ma') | list | danh_sach", "BTCTU"),
        ("co_quan[0].ket_qua | selectattr('noi_bat') | list | length", "1"),
        ("co_quan[0].ket_qua | map(attribute='ma') | map('thuong') | danh_sach", "kq-01"),
    ],
)
def test_values_and_filters(expression: str, printed: str) -> None:
    assert line("{{ " + expression + " }}", ONE) == printed


WRONG = [
    (f"{{{{ {X}.noi_dug }}}}", "TB602", "noi_dug"),
    ("{{ so_lieu[0].ke_hoach }}", "TB602", "ke_hoach"),
    ("{{ so_lieu[0].ke_hoach + 1 }}", "TB602", "ke_hoach"),
    ("{{ tien_do.so.giao }}", "TB602", "tien_do"),
    ("{% for x in tien_do.con_lai %}{% endfor %}", "TB602", "tien_do"),
    ("{{ ky }}", "TB604", "mục"),
    ("{{ co_quan }}", "TB604", "danh sách"),
    (f"{{{{ {X}.noi_bat }}}}", "TB604", "có/không"),
    (f"{{% for c in {X}.noi_dung %}}{{% endfor %}}", "TB604", "danh sách"),
    ("{{ ky.danh_gia | so }}", "TB604", "số"),
    ("{{ ky.danh_gia | ngay }}", "TB604", "ngày"),
    ("{{ ky.danh_gia | danh_sach }}", "TB604", "danh sách"),
    ("{{ 1 | so(9) }}", "TB604", "số lẻ"),
    ("{{ 1 | phan_tram(0) }}", "TB604", "mẫu số"),
    ("{{ ky.danh_gia + 1 }}", "TB604", "số"),
    ("{{ ky.danh_gia.hoa }}", "TB604", "bộ lọc"),
    ("{{ co_quan.ten }}", "TB604", "Danh sách"),
    ("{{ co_quan[9] }}", "TB604", "phần tử"),
    ("{{ 'a' > 1 }}", "TB604", "kiểu"),
    ("{{ so_lieu[0].ke_hoach | so }}", "TB602", "ke_hoach"),
    ("{{ so_lieu[0].so_lieu_de | ngay }}", "TB602", "so_lieu_den"),
    ("{{ tien_do | danh_sach }}", "TB602", "tien_do"),
    ("{{ tien_do | ngay }}", "TB602", "tien_do"),
    ("{{ 1.5 | them_so_0 }}", "TB604", "số nguyên"),
    ("{{ none }}", "TB604", "Không có giá trị"),
    ("{% macro m() %}a{% endmacro %}{{ m() | hoa }}", "TB604", "bộ lọc"),
    ("{{ namespace(a=1).b }}", "TB602", "namespace"),
    ("{{ {'a': 1}.b }}", "TB602", "“b”"),
    ("{% import 'noi-dung.md.j2' as m %}", "TB605", "tự gọi"),
    ("{{ ky.danh_gia() }}", "TB608", "macro"),
    ("{{ co_quan | select('hoaa') | list }}", "TB602", "hoaa"),
    ("{{ co_quan | map('hoaa') | list }}", "TB603", "hoaa"),
    ("{% for x in khong_co %}{% endfor %}", "TB602", "khong_co"),
    ("{{ khong_co.ten }}", "TB602", "khong_co"),
    ("{{ khong_co() }}", "TB602", "khong_co"),
    ("{{ 1 * khong_co }}", "TB604", "số"),
    ("{{ ky.tinh_den > '01/01/2023' }}", "TB604", "Ngày"),
    ("{% macro m(a) %}{% endmacro %}{{ m(1, 2, 3) }}", "TB604", "dòng này"),
    ("{{ ky.danh_gia is hoaa }}", "TB603", "hoaa"),
    ("{% if ky %}", "TB601", "if"),
    ("{% endif %}", "TB601", "endif"),
    ("{% for x in co_quan %}{% endif %}", "TB601", "for"),
    ("{% else %}", "TB601", "else"),
    ("{% fro x in co_quan %}{% endfor %}", "TB601", "fro"),
    ("{{ 'a }}", "TB601", "nháy"),
    ("{{ a b }}", "TB601", "dòng này"),
    ("{% bo_qua ky %}", "TB601", "lý do"),
    ("{% bo_qua ky, 'không cần' %}", "TB604", "bo_qua"),
    ("{% from 'khong-co.md.j2' import x %}", "TB607", "khong-co.md.j2"),
]


@pytest.mark.parametrize(("content", "code", "word"), WRONG)
def test_faults_are_told_in_vietnamese_at_their_line(content: str, code: str, word: str) -> None:
    found = complaint("đầu\n\n" + content, ONE)
    assert (found.code, found.place.line) == (code, 3)
    assert word in found.message + found.hint
    assert "Undefined" not in found.message
    assert "object" not in found.message


def test_the_abstract_is_filled_and_its_faults_name_mau_yaml() -> None:
    abstract = "Kết quả công tác {{ ky.danh_gia }}"
    assert rendered("a", meta={"trich_yeu": abstract}).front.abstract == "Kết quả công tác năm 2022"
    _, found = render(template("a", meta={"trich_yeu": "{{ ky.danh_ga }}"}), brief(), MemoryWorld())
    assert (found[0].code, found[0].place.file, found[0].place.line) == ("TB602", "templates/bao-cao/mau.yaml", 4)


def test_what_a_template_needs() -> None:
    _, found = render(template("a", meta={"can": ("ky", "chuyen_de", "tien_do.con_lai")}), brief(), MemoryWorld())
    assert [finding.code for finding in found] == ["TB614", "TB614"]


def test_further_variables() -> None:
    paper = template("{{ noi_gui.ten }}")
    document, found = render(paper, ONE, MemoryWorld(), extra={"noi_gui": ONE.co_quan[0].co_quan})
    assert not found
    assert document
    assert text_of(document.blocks[0].runs) == "Ban Tổ chức Tỉnh uỷ"  # type: ignore[union-attr]


def test_all_kinds_of_items_show_their_fields() -> None:
    matter = brief([], [shortcoming(1, "Chậm")], [task(1, "Sơ kết")], [proposal(1, "Bổ sung")])
    content = (
        "{% set c = co_quan[0] %}\n{{ c.han_che[0].nguyen_nhan.chu_quan }}; {{ c.nhiem_vu[0].thoi_han }}; "
        "{{ c.nhiem_vu[0].chu_tri.ten }}; {{ c.kien_nghi[0].ly_do }}"
    )
    (block,) = rendered(content, matter).blocks
    assert text_of(block.runs) == "Chưa chủ động; quý II/2023; Văn phòng Tỉnh uỷ; Thiếu biên chế"  # type: ignore[union-attr]
    fields = [run.origin.field for run in block.runs if run.origin]  # type: ignore[union-attr]
    assert fields == ["nguyen_nhan.chu_quan", "thoi_han", "chu_tri.ten", "ly_do"]
