"""quy_tac and the choice of codes: what counts, how much, and what cannot be switched off."""

from __future__ import annotations

import pytest

from app.desk import FOLDER, built, desk
from trucbao.app.reading import read_and_check
from trucbao.app.settings import Choice, Levels
from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Severity
from trucbao.diagnostics.place import Place

EMOJI = codes.EMOJI.at(Place("a.yaml", 1, 1, 1, 2), "Biểu tượng.")
TAB = codes.TAB.at(Place("a.yaml", 2, 1, 2, 2), "Có phím Tab.")
MISSING = codes.NO_WORKSPACE.at(Place("hoi-nghi.yaml"), "Không có.")


def with_settings(*lines: str) -> tuple:
    """Give the findings on quy_tac, and those of an emoji, of a workspace with these lines of quy_tac."""
    world = desk()
    text = world.read(FOLDER / "hoi-nghi.yaml", 1 << 20).decode()
    world.write(
        FOLDER / "hoi-nghi.yaml", f"{text}\nquy_tac:\n{''.join(f'  - {line}{chr(10)}' for line in lines)}".encode()
    )
    submission = world.read(FOLDER / "co-quan" / "VPTU.yaml", 1 << 20).decode()
    world.write(FOLDER / "co-quan" / "VPTU.yaml", submission.replace(".\n", " 👍.\n", 1).encode())
    found = [one for one in read_and_check(world, FOLDER).found if one.code in ("TB127", "TB914", "TB915")]
    blocked = any(one.severity is Severity.ERROR for one in built(world, dry_run=True).found)
    return [one for one in found if one.code != "TB127"], [one for one in found if one.code == "TB127"], blocked


def test_without_levels_nothing_changes() -> None:
    assert Levels().over((EMOJI, TAB)) == (EMOJI, TAB)


@pytest.mark.parametrize(
    ("level", "weight"), [("goi-y", Severity.HINT), ("canh-bao", Severity.WARNING), ("loi", Severity.ERROR)]
)
def test_a_level_changes_the_weight_in_check_and_build(level: str, weight: Severity) -> None:
    told, emoji, blocked = with_settings(f"{{ma: TB127, muc: {level}, ly_do: thống nhất trong tỉnh}}")
    assert told == []
    assert [one.severity for one in emoji] == [weight]
    assert blocked is (weight is Severity.ERROR)


def test_a_code_can_be_switched_off() -> None:
    assert with_settings("{ma: TB127, muc: tat, ly_do: thống nhất}") == ([], [], False)


@pytest.mark.parametrize("code", ["TB102", "TB201", "TB611", "TB612", "TB912"])
@pytest.mark.parametrize("level", ["tat", "canh-bao", "goi-y"])
def test_an_error_that_loses_text_stays(code: str, level: str) -> None:
    (told,), _, _ = with_settings(f"{{ma: {code}, muc: {level}, ly_do: cho nhanh}}")
    assert told.code == "TB915"
    assert code in told.message
    assert told.place.line > 1
    assert told.place.column == len(f"  - {{ma: {code}, muc: ") + 1


def test_an_error_may_be_called_an_error() -> None:
    assert with_settings("{ma: TB611, muc: loi, ly_do: nhắc lại}")[0] == []


def test_an_unknown_code_is_told_with_the_nearest() -> None:
    (told,), _, _ = with_settings("{ma: TB12O, muc: tat, ly_do: gõ nhầm}")
    assert told.code == "TB914"
    assert told.hint.startswith("Ý bạn là “TB1")
    assert told.place.column == len("  - {ma: ") + 1


def test_a_choice_takes_beginnings_of_codes() -> None:
    assert Choice().takes(TAB)
    assert Choice(("TB1",)).takes(TAB)
    assert not Choice(("TB12",)).takes(TAB)
    assert not Choice((), ("TB10",)).takes(TAB)
    assert not Choice(("TB1",), ("TB106",)).takes(TAB)
    assert Choice(("TB4",), ("TB9",)).takes(MISSING), "what the machine refused is told in any case"
