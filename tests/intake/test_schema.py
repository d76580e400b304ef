"""The schemas that editors get and the program come to the same verdict; where a schema cannot, it says why.

What an editor's YAML sees is YAML 1.2: ``1.912`` is a number to it, ``no`` a text, an empty value null.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from model.case_tables import table
from tree.test_cases import parts
from trucbao.app.schema import FILES, OUTPUTS, schema, write_schemas
from trucbao.intake import values
from trucbao.intake.conference import CONFERENCE
from trucbao.intake.records import EDITING, conclusions_shape, past_shape
from trucbao.intake.submission import submission_shape
from trucbao.model.period import parse_period
from trucbao.tree import read
from trucbao.tree.json_schema import json_schema
from trucbao.tree.shape import Fault, Key, Shape, Value, read_shape
from trucbao.world.memory import MemoryWorld

if TYPE_CHECKING:
    from collections.abc import Iterator

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parents[2]
PERIOD = parse_period("năm 2023")
SHAPES: dict[str, Shape] = {
    "hoi-nghi": CONFERENCE,
    "bao-cao": submission_shape(PERIOD),
    "nam-truoc": past_shape(PERIOD),
    "ket-luan": conclusions_shape(PERIOD),
    "bien-tap": EDITING,
}
CASES = sorted((ROOT / "tests" / "cases" / "hinh-dang").glob("*/*.yaml"))
EXAMPLE = ROOT / "examples" / "quang-ngai-2023"
DEADLINE = values.deadline(PERIOD)
KINDS = (
    *(values.CODE, values.AGENCY_CODE, values.WHOLE, values.FIGURE),
    *(values.DAY, values.MOMENT, values.PERIOD, DEADLINE),
)

LET_PASS = [
    (values.FIGURE, "12.5", "máy soạn thảo thấy một số, như 1.912; chỉ chữ đã viết mới phân biệt được"),
    (values.FIGURE, "0.912", "như trên"),
    (values.FIGURE, "1e3", "như trên"),
    (values.FIGURE, "'12 rồi 13'", "mẫu chữ chỉ xem từng số; cả câu thì chương trình đọc"),
    (values.FIGURE, "'20 - 10'", "so sánh hai số nằm ngoài mẫu chữ"),
    (values.WHOLE, "1.0", "JSON Schema coi 1.0 là số nguyên"),
    (values.WHOLE, "0x1F", "máy soạn thảo thấy số 31"),
    (values.DAY, "29/02/2023", "năm nhuận cần phép tính"),
    (values.MOMENT, "25:61 08/02/2023", "giờ, phút chỉ được xem có đủ chữ số"),
    (values.PERIOD, "quý V/2022", "kỳ chỉ được xem có năm hay không"),
    (DEADLINE, "trước ngày 29/02/2023", "năm nhuận cần phép tính"),
    (DEADLINE, "trước ngày 31/4", "không có năm thì có thể là một tỷ lệ"),
]
"""Wrong values that a schema lets pass, each with the reason. The other codes of shape: TB213 (a code written twice)
is a comparison of several values, TB126 is told by the schema as an unknown key."""

STOPPED = [
    ('{co_quan: BTCTU, ket_qua: [{noi_dung: A, muc_do: ""}]}', "chữ rỗng sẽ hiện thành một lựa chọn khi gợi ý"),
    ("{co_quan: BTCTU, ket_qua: [{noi_dung: null}]}", "với máy soạn thảo, null là để trống; trucbao đọc là chữ"),
]
"""Right values that a schema stops, each with the reason."""


class Editor(yaml.SafeLoader):
    """Reads YAML as an editor's language server does: by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  # PyYAML's own form


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    # Only these: the rest of PyYAML's guesses (dates, yes and no, 1_000) belong to YAML 1.1.
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), first)
Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value, 0 if node.value[1:2] in "ox" else 10))


def stopped(kind: Value | Shape, text: str) -> bool:
    """Whether the schema stops a YAML text; a value stands behind a required key."""
    if isinstance(kind, Value):
        kind, text = Shape("Thử", dict, (Key("x", kind, "giá trị", required=True),)), f"x: {text}"
    return not jsonschema.Draft202012Validator(json_schema(kind)).is_valid(yaml.load(text, Editor))  # noqa: S506


def refused(kind: Shape, text: str) -> bool:
    """Whether the program finds a fault of shape."""
    parsed, _ = read(text.encode(), "x.yaml")
    assert parsed.root is not None
    return bool(read_shape(kind, parsed.root, "x.yaml").found)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_cases_get_one_verdict(path: Path) -> None:
    assert len(CASES) >= 18
    text, expected, _ = parts(path.read_text(encoding="utf-8"))
    kind = SHAPES[path.parent.name]
    assert stopped(kind, text) is refused(kind, text) is bool(expected)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_each_complaint_alone_gets_one_verdict(path: Path) -> None:
    """A list of several wrong items is tried item by item, so that one fault does not hide the next."""
    text, expected, _ = parts(path.read_text(encoding="utf-8"))
    kind = SHAPES[path.parent.name]
    for alone in one_by_one(yaml.load(text, yaml.BaseLoader), expected):  # noqa: S506  # builds texts only
        again = yaml.safe_dump(alone, allow_unicode=True)
        assert stopped(kind, again) is refused(kind, again), again


def one_by_one(whole: Any, expected: list[Any]) -> Iterator[Any]:  # noqa: ANN401
    """Give the file once for each item of each of its lists, that item alone in it."""
    if not isinstance(whole, dict) or len(expected) < 2:
        return
    for key, items in whole.items():
        if isinstance(items, list):
            yield from ({**whole, key: [item]} for item in items)


@pytest.mark.parametrize("path", sorted(EXAMPLE.rglob("*.yaml")), ids=lambda path: path.stem)
def test_the_example_is_right_to_both(path: Path) -> None:
    name = "bao-cao" if path.parent.name == "co-quan" else path.stem
    text = path.read_text(encoding="utf-8")
    assert not stopped(SHAPES[name], text)
    assert not refused(SHAPES[name], text)


@pytest.mark.parametrize(
    "text",
    [
        "{co_quan: BTCTU, lan_nop: 1, ket_qua: [{noi_dung: 438, noi_bat: có, so_lieu: [{ten: Đơn, gia_tri: 1.912}]}]}",
        "co_quan: BTCTU\nhan_che:\nket_qua: [Kết nạp 31 đảng viên.]\ndanh_gia_chung:\nvan_ban:\nlan_nop: ''\n",
        "{co_quan: 12, so_lieu_den: ngày 31 tháng 12 năm 2022, ket_qua: [true]}",
        "{co_quan: BTCTU, ket_qua: [{noi_dung: A, ma: 0123, phoi_hop: []}]}",
    ],
)
def test_what_an_editor_takes_for_a_number_is_right_to_both(text: str) -> None:
    assert not refused(SHAPES["bao-cao"], text)
    assert not stopped(SHAPES["bao-cao"], text)


def right_values() -> Iterator[tuple[Value, str]]:
    """Give every text of the case tables and of the spellings' own examples that the program reads."""
    listed = [(values.FIGURE, text) for text in table("so-lieu.yaml")["hieu"]]
    listed += [(values.FIGURE, text) for text in table("so-lieu.yaml")["thanh_phan"]]
    listed += [(DEADLINE, text) for kind in table("thoi-han.yaml").values() for text in kind if text]
    for kind in KINDS:
        listed += [(kind, text) for text in kind.spelling.examples]
    yield from ((kind, text) for kind, text in listed if not isinstance(kind.parse(text), Fault))


def test_no_right_value_is_stopped() -> None:
    tried = list(right_values())
    assert len(tried) > 150
    assert not [(kind.name, text) for kind, text in tried if stopped(kind, json.dumps(text))]


DAYS = st.builds(
    "{}{}{}{}{}{}".format,
    st.sampled_from(["", "ngày ", "Ngày "]),
    st.integers(1, 31),
    st.sampled_from(["/", " / ", "-", "."]),
    st.integers(1, 12),
    st.sampled_from(["/", " / ", "-", "."]),
    st.integers(1790, 2210),
)
CLOCKS = st.sampled_from(["17:00", "17 giờ 00", "7h30", "17h", "14 giờ", "7g05"])


@given(DAYS)
def test_law_no_day_is_stopped(text: str) -> None:
    both(values.DAY, text)


@given(st.one_of(DAYS, st.builds("{} {}".format, DAYS, CLOCKS), st.builds("{}, {}".format, CLOCKS, DAYS)))
def test_law_no_moment_is_stopped(text: str) -> None:
    both(values.MOMENT, text)


@given(st.text("0123456789,.- %/kmđảng", max_size=20))
def test_law_no_figure_is_stopped(text: str) -> None:
    both(values.FIGURE, text)


@given(st.text("AbđĐ0._-/ CONnul1²", max_size=45))
def test_law_codes_get_one_verdict(text: str) -> None:
    both(values.CODE, text, one_verdict=True)
    both(values.AGENCY_CODE, text, one_verdict=True)


def both(kind: Value, text: str, *, one_verdict: bool = False) -> None:
    wrong = not text.strip() or isinstance(kind.parse(text.strip()), Fault)
    if one_verdict or not wrong:
        assert stopped(kind, json.dumps(text)) is wrong


@pytest.mark.parametrize(("kind", "text", "reason"), LET_PASS, ids=lambda one: one if isinstance(one, str) else None)
def test_what_a_schema_cannot_say(kind: Value, text: str, reason: str) -> None:
    assert reason
    assert isinstance(kind.parse(text.strip("'")), Fault) or getattr(kind.parse(text), "impossible", "")
    assert not stopped(kind, text)


@pytest.mark.parametrize(("text", "reason"), STOPPED)
def test_what_a_schema_stops_though_it_is_right(text: str, reason: str) -> None:
    assert reason
    assert not refused(SHAPES["bao-cao"], text)
    assert stopped(SHAPES["bao-cao"], text)


@pytest.mark.parametrize("name", [*FILES, *OUTPUTS])
def test_a_schema_is_a_schema_and_speaks_vietnamese(name: str) -> None:
    read_back = json.loads(schema(name))
    jsonschema.Draft202012Validator.check_schema(read_back)
    keys = [said for said in walk(read_back) if "description" in said]
    assert name in OUTPUTS or keys
    assert not [said for said in keys if not said["description"][0].isupper() or not said["description"].endswith(".")]


def walk(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Give every object of a JSON value."""
    if isinstance(node, dict):
        yield node
    for below in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from walk(below)


def test_the_files_bind_themselves_to_their_schemas() -> None:
    world = MemoryWorld({"hoi-nghi/hoi-nghi.yaml": "x"})
    lines, found = write_schemas(world, Path("hoi-nghi"))
    assert not found
    assert lines["co-quan/*.yaml"] == "# yaml-language-server: $schema=../.trucbao/luoc-do/bao-cao.json"
    for shown, line in lines.items():
        target = (Path("hoi-nghi") / shown).parent / line.partition("$schema=")[2]
        parts_of = [part for part in target.as_posix().split("/") if part not in {"co-quan", ".."}]
        assert json.loads(world.files["/".join(parts_of)])["type"] == "object"
