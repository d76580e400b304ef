"""The names in ``co-quan/``: threats N1 to N8 as far as a listing goes."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from rules.page import CONFERENCE, FOLDER
from trucbao.intake.names import submission_files
from trucbao.intake.values import AGENCY_CODE, is_reserved_name
from trucbao.intake.workspace import read_workspace
from trucbao.tree.shape import Fault
from trucbao.world.memory import MemoryWorld
from trucbao.world.world import Trouble

GOOD = "co_quan: VPTU\nket_qua: [Tiếp nhận 438 đơn.]\n"


def listed(*names: str) -> tuple[tuple[str, ...], list[str]]:
    """Give the submissions among ``names``, and the codes of what is said of the names."""
    world = MemoryWorld({f"hoi-nghi/co-quan/{name}": GOOD for name in names})
    files, found = submission_files(world, FOLDER)
    assert all(one.message and one.hint for one in found)
    return files, [one.code for one in found]


@pytest.mark.parametrize(
    "code",
    ["../../etc/x", "/abs", "C:\\x", "\\\\srv\\x", "a/b", ".", "", " x ", "x.", "a\0b", "~", "-rf", "$(id)", "vptu"],
)
def test_n1_an_agency_code_is_no_path(code: str) -> None:
    written = AGENCY_CODE.parse(code)
    assert isinstance(written, Fault)


@pytest.mark.parametrize("name", ["CON", "nul.docx", "COM1", "COM¹", "LPT9.x", "CONIN$", "aux.tar", "con.yaml"])
def test_n2_names_of_windows_devices_are_refused_everywhere(name: str) -> None:
    assert is_reserved_name(name)
    stem = PurePosixPath(name).stem
    assert listed(f"{stem}.yaml") == ((), ["TB904"])


@pytest.mark.parametrize("name", ["VPTU.yaml", "CONG-AN.yaml", "COMMON.yaml", "Ban Tổ chức.yaml", "AUXILIAR.yml"])
def test_n2_other_names_pass(name: str) -> None:
    assert listed(name) == ((name,), [])


def test_n3_two_names_that_one_windows_disk_cannot_hold() -> None:
    files, codes = listed("BTC.yaml", "btc.yaml")
    assert files == ("BTC.yaml", "btc.yaml")
    assert codes == ["TB905"]
    assert listed("Bộ.yaml", "Bo\u0323\u0302.yaml")[1] == ["TB905"]


def test_n4_a_name_too_long_for_the_disk_is_said() -> None:
    name = "ệ" * 84 + ".yaml"
    world = MemoryWorld({f"hoi-nghi/co-quan/{name}": GOOD, "hoi-nghi/hoi-nghi.yaml": CONFERENCE})
    world.troubles[f"hoi-nghi/co-quan/{name}"] = Trouble.NAME_TOO_LONG
    codes = [one.code for one in read_workspace(world, FOLDER).found]
    assert codes == ["TB902", "TB909"]


@pytest.mark.parametrize(
    "name",
    ["~$VPTU.docx", ".~lock.VPTU.yaml#", "Thumbs.db", ".DS_Store", "._VPTU.yaml", "VPTU.yaml.bak"],
)
def test_n8_lock_and_system_files_are_passed_over(name: str) -> None:
    assert listed(name) == ((), [])


@pytest.mark.parametrize("name", ["VPTU (1).yaml", "VPTU - Copy.yaml", "VPTU - Bản sao.yaml"])
def test_n8_copies_are_read_and_said(name: str) -> None:
    assert listed(name) == ((name,), ["TB906"])


def test_a_file_of_another_kind_is_said_not_dropped_in_silence() -> None:
    assert listed("BTCTU.docx") == ((), ["TB913"])


@pytest.mark.parametrize("trouble", [Trouble.NOT_REGULAR, Trouble.DENIED, Trouble.TOO_LARGE, Trouble.OTHER])
def test_n5_a_file_that_cannot_be_read_harms_only_itself(trouble: Trouble) -> None:
    files = {
        "hoi-nghi/hoi-nghi.yaml": CONFERENCE,
        "hoi-nghi/co-quan/BTCTU.yaml": GOOD,
        "hoi-nghi/co-quan/VPTU.yaml": GOOD,
    }
    world = MemoryWorld(files)
    world.troubles["hoi-nghi/co-quan/BTCTU.yaml"] = trouble
    workspace, found = read_workspace(world, FOLDER)
    assert len(found) == 1
    assert found[0].place.file == "co-quan/BTCTU.yaml"
    assert workspace.period is not None
    assert list(workspace.period.current) == ["VPTU"]


def test_n5_a_link_to_nowhere_is_said() -> None:
    files = {f"hoi-nghi/co-quan/{name}": GOOD for name in ("BTCTU.yaml", "VPTU.yaml")}
    world = MemoryWorld({"hoi-nghi/hoi-nghi.yaml": CONFERENCE, **files})
    world.troubles["hoi-nghi/co-quan/BTCTU.yaml"] = Trouble.MISSING
    _, found = read_workspace(world, FOLDER)
    assert [(one.code, one.place.file) for one in found] == [("TB902", "co-quan/BTCTU.yaml")]


def test_reports_in_a_folder_below_are_said() -> None:
    names, codes = listed("VPTU.yaml", "dot 2/BTCTU.yaml")
    assert (names, codes) == (("VPTU.yaml",), ["TB913"])
    assert listed("VPTU.yaml", "anh/logo.png", ".cu/BTCTU.yaml") == (("VPTU.yaml",), [])


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("nam_truoc.yaml", "nam-truoc.yaml"),
        ("Nam trước.yaml", "nam-truoc.yaml"),
        ("ketluan.yml", "ket-luan.yaml"),
        ("hoi-nghi (1).yaml", "hoi-nghi.yaml"),
        ("bien-tap - Copy.yaml", "bien-tap.yaml"),
    ],
)
def test_a_file_whose_name_is_nearly_right_is_said(name: str, meant: str) -> None:
    world = MemoryWorld({"hoi-nghi/hoi-nghi.yaml": CONFERENCE, "hoi-nghi/co-quan/VPTU.yaml": GOOD})
    world.write(FOLDER / name, b"x: 1\n")
    _, found = read_workspace(world, FOLDER)
    assert [(one.code, one.place.file) for one in found] == [("TB913", name)]
    assert f"“{meant}”" in found[0].hint


@pytest.mark.parametrize(
    "name", ["ghi-chu.yaml", "ke-hoach.yaml", ".hoi-nghi.yaml", "~$nam-truoc.yaml", "hoi-nghi.txt"]
)
def test_other_files_beside_the_conference_are_nobodys_business(name: str) -> None:
    world = MemoryWorld({"hoi-nghi/hoi-nghi.yaml": CONFERENCE, "hoi-nghi/co-quan/VPTU.yaml": GOOD})
    world.write(FOLDER / name, b"x: 1\n")
    assert read_workspace(world, FOLDER).found == ()


def test_a_folder_without_a_conference_is_named_and_a_wrong_ending_seen() -> None:
    _, found = read_workspace(MemoryWorld({"hoi-nghi/hoi-nghi.yml": CONFERENCE}), FOLDER)
    assert {one.code: one.message for one in found} == {
        "TB913": "Tệp hoi-nghi.yml không được đọc vì tên không đúng.",
        "TB901": "Thư mục hoi-nghi không có tệp hoi-nghi.yaml.",
    }
    (missing,) = read_workspace(MemoryWorld(), FOLDER).found
    assert missing.message == "Không có thư mục hoi-nghi."


@pytest.mark.parametrize(
    ("text", "rest"),
    [("  - noi_dung: a\n    xx: 1\n" * 300, "còn 100 lỗi nữa"), ("  - a \u200b\n" * 900, "còn ít nhất 100 lỗi nữa")],
)
def test_s4_a_flood_of_findings_is_cut_and_what_is_left_out_is_counted_truly(text: str, rest: str) -> None:
    report = f"co_quan: VPTU\nket_qua:\n{text}"
    world = MemoryWorld({"hoi-nghi/hoi-nghi.yaml": CONFERENCE, "hoi-nghi/co-quan/VPTU.yaml": report})
    _, found = read_workspace(world, FOLDER)
    assert len(found) == 201
    assert [rest in one.message for one in found if one.code == "TB911"] == [True]


def test_a_broken_conference_does_not_hide_the_faults_of_the_submissions() -> None:
    files = {
        "hoi-nghi/hoi-nghi.yaml": CONFERENCE.replace("van_ban:", "van_bn:"),
        "hoi-nghi/co-quan/BTCTU.yaml": "co_quan: BTCTU\nket_qua:\n  - noi_dun: a\n",
        "hoi-nghi/co-quan/VPTU.yaml": "co_quan: VPTU\nket_qua: [a]\nnhiem_vu: [{noi_dung: b, thoi_han: 29/02}]\n",
    }
    workspace, found = read_workspace(MemoryWorld(files), FOLDER)
    assert workspace.period is None
    assert {one.place.file for one in found} == {"hoi-nghi.yaml", "co-quan/BTCTU.yaml"}
