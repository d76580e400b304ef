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
