"""Profiles: found by name or by side and day; a later one says only what differs; every fault has its place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from trucbao.model.conference import Issue, Signer
from trucbao.model.profile import COMPONENTS, Component
from trucbao.shelf.profiles import available, choose_profile, load_profile
from trucbao.world.world import Entry, Trouble, WorldError
from word.papers import ShippedWorld, dang_2018

if TYPE_CHECKING:
    from pathlib import PurePath

ISSUE = Issue("VPTU", "Văn phòng", "Quảng Ngãi", date(2023, 2, 14), Signer("Chánh Văn phòng"), ben="dang")

LATER = """\
ten: dang-sau
dua_tren: dang-2018
ben: dang
hieu_luc_tu: 27/5/2026
hieu_luc_den:
thanh_phan:
  noi_dung: {nguon: "HD05 IV [Q]", dong: 19}
dau: {noi_nhan_giua: ";"}
"""


def world(**files: str) -> ShippedWorld:
    return ShippedWorld(**files)


def load(name: str, **files: str):  # noqa: ANN201  # the outcome as it comes
    return load_profile(world(**files), name)  # type: ignore[arg-type]


def choose(issue: Issue, **files: str):  # noqa: ANN201
    return choose_profile(world(**files), issue)  # type: ignore[arg-type]


def test_every_component_has_its_clause_and_how_it_is_known() -> None:
    profile = dang_2018()
    assert set(profile.components) == set(COMPONENTS)
    everything: list[Component] = [*profile.components.values(), *(level.component for level in profile.outline)]
    assert all("[Q]" in one.clause or "[I]" in one.clause or "[M]" in one.clause for one in everything)
    assert profile.page.clause.startswith("HD36")


def test_ranges_of_the_rule_stand_beside_the_number_that_is_written() -> None:
    profile = dang_2018()
    body = profile.components["noi_dung"]
    assert body.allowed["size"] == (14, 15)
    assert body.allowed["indent"] == (10, Decimal("12.7"))
    for one in profile.components.values():
        for name, (least, most) in one.allowed.items():
            assert least <= getattr(one, name) <= most, name


def test_a_later_profile_says_only_what_differs() -> None:
    later, found = load("dang-sau", dang_sau=LATER)
    assert not found
    first = dang_2018()
    assert later.components["noi_dung"].line == 19
    assert later.components["noi_dung"].size == first.components["noi_dung"].size
    assert later.components["diem"].line == 19  # it is like the body, the later one's
    assert later.outline[1].component.line == 19
    assert later.separators["noi_nhan_giua"] == ";"
    assert later.separators["noi_nhan_cuoi"] == "."
    assert (later.valid_from, later.valid_to) == (date(2026, 5, 27), None)
    assert later.page == first.page


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2018, 4, 3), "dang-2018"), (date(2026, 5, 26), "dang-2018"), (date(2026, 5, 27), "dang-sau")],
)
def test_the_day_of_issue_chooses(day: date, name: str) -> None:
    profile, found = choose(ISSUE._replace(ngay_ban_hanh=day), dang_sau=LATER)
    assert not found
    assert profile.name == name


def test_without_a_side_it_is_the_partys() -> None:
    assert choose(ISSUE._replace(ben="")).value.name == "dang-2018"


def test_the_conference_may_name_it_outright() -> None:
    named = ISSUE._replace(the_thuc="dang-2018", ngay_ban_hanh=date(1999, 1, 1))
    assert choose(named).value.name == "dang-2018"


@pytest.mark.parametrize(
    "issue", [ISSUE._replace(ngay_ban_hanh=date(2018, 4, 2)), ISSUE._replace(ben="không có bên này")]
)
def test_no_profile_for_a_day_or_side_names_those_there_are(issue: Issue) -> None:
    profile, (finding,) = choose(issue)
    assert profile is None
    assert finding.code == "TB701"
    assert "dang-2018" in finding.hint


@pytest.mark.parametrize(
    "name", ["dang-2081", "../../etc/passwd", "/etc/passwd", "", "dang-2018.yaml", "con", "a\x00b"]
)
def test_n1_an_unknown_or_hostile_name_is_a_finding(name: str) -> None:
    profile, (finding,) = load(name)
    assert profile is None
    assert finding.code == "TB701"
    assert "dang-2018" in finding.hint


def test_a_slip_of_the_pen_is_recognised() -> None:
    assert "Ý bạn là “dang-2018”?" in load("dang-2081").found[0].hint


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("thanh_phan:\n  noi_dung: {co: mười bốn}", "TB204"),
        ("thanh_phan:\n  noi_dung: {can: giữa}", "TB207"),
        ("thanh_phan:\n  noi_dung: {khong_co: 1}", "TB201"),
        ("thanh_phan:\n  noi_dung: {mau: đỏ}", "TB207"),
        ("thanh_phan:\n  noi_dung: {nhu: noi_dung}", "TB201"),
        ("thanh_phan:\n  noi_dung: {nhu: diem}", "TB201"),
        ("hieu_luc_tu: hôm qua", "TB205"),
        ("phu_luc: []", "TB203"),
        ("thanh_phan: chữ", "TB203"),
    ],
)
def test_a_fault_in_a_profile_is_told_with_its_place(change: str, code: str) -> None:
    whole = f"ten: dang-sau\ndua_tren: dang-2018\nben: dang\n{change}\n"
    _, found = load("dang-sau", dang_sau=whole)
    assert code in {finding.code for finding in found}
    assert found[0].place.file == "profiles/dang-sau.yaml"
    assert found[0].place.line


def test_a_profile_based_on_itself_or_on_nothing_is_a_finding() -> None:
    ring = load("a-1", a_1="ten: a-1\ndua_tren: b-1\n", b_1="ten: b-1\ndua_tren: a-1\n")
    gone = load("a-1", a_1="ten: a-1\ndua_tren: khong-co\n")
    for profile, found in (ring, gone):
        assert profile is None
        assert [finding.code for finding in found] == ["TB701"]


def test_a_program_without_its_profiles_says_so() -> None:
    class Bare(ShippedWorld):
        def folder(self, path: PurePath) -> tuple[Entry, ...]:
            raise WorldError(Trouble.MISSING, path)

    profile, (finding,) = load_profile(Bare(), "dang-2018")  # type: ignore[arg-type]
    assert profile is None
    assert "cài lại" in finding.hint


def test_a_profile_that_does_not_load_stops_the_choice() -> None:
    """Passing it over in silence could set a paper by rules that are no longer in force."""
    profile, found = choose(ISSUE, aaa="ten: aaa\ndua_tren: dang-2018\nben: cả hai\n")
    assert profile is None
    assert [finding.code for finding in found] == ["TB207"]


def test_an_empty_profile_file_is_a_finding() -> None:
    profile, found = load("aaa", aaa="")
    assert profile is None
    assert found


def test_all_shipped_profiles_load_without_a_finding() -> None:
    names = available(world())  # type: ignore[arg-type]
    assert "dang-2018" in names
    for name in names:
        profile, found = load(name)
        assert not found
        assert profile.name == name
