"""Values: threats Y7 to Y10: what YAML would guess stays as written, and what does not fit is a fault with a cure."""

from __future__ import annotations

import pytest

from rules.page import CONFERENCE, FOLDER
from trucbao.intake.values import CODE, DAY, FIGURE, MOMENT, NAME, TEXT, WHOLE
from trucbao.intake.workspace import read_workspace
from trucbao.tree.shape import Fault, Value
from trucbao.world.memory import MemoryWorld


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5_000,
        "0x" + "F" * 10_000,
        "1:" * 5_000,
        "abc",
        "2023-02-30",
        ".inf",
        ".nan",
        "1e999",
        "1_000",
        "12:30",
        "5.",
    ],
)
def test_y7_y10_what_is_no_number_is_a_fault_not_an_exception(text: str) -> None:
    fault = FIGURE.parse(text)
    assert isinstance(fault, Fault)
    assert fault.hint


@pytest.mark.parametrize("text", ["no", "yes", "on", "null", "~", "0123456", "1.912", "12:30", "1e3", "2023-06-30"])
def test_y9_a_text_stays_as_written(text: str) -> None:
    assert TEXT.parse(text) == text
    assert NAME.parse(text) == text


@pytest.mark.parametrize(
    ("value", "text"), [(DAY, "2023-02-30"), (MOMENT, "31/02/2023 08:00"), (WHOLE, "một"), (CODE, "a b")]
)
def test_a_fault_says_what_to_do(value: Value, text: str) -> None:
    fault = value.parse(text)
    assert isinstance(fault, Fault)
    assert fault.message
    assert fault.hint


def test_y9_guesses_of_yaml_reach_the_model_as_text() -> None:
    text = "co_quan: VPTU\nket_qua:\n  - {ma: 0123, noi_dung: no}\n  - {noi_dung: 1.912}\n  - {noi_dung: 2023-06-30}\n"
    world = MemoryWorld({"hoi-nghi/hoi-nghi.yaml": CONFERENCE, "hoi-nghi/co-quan/VPTU.yaml": text})
    workspace, found = read_workspace(world, FOLDER)
    assert found == ()
    assert workspace.period is not None
    results = workspace.period.current["VPTU"].ket_qua
    assert [(item.dia_chi, item.noi_dung) for item in results] == [
        ("VPTU/0123", "no"),
        ("VPTU/KQ-02", "1.912"),
        ("VPTU/KQ-03", "2023-06-30"),
    ]
