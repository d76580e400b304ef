"""Disk: where the program's own files lie, the clock, the environment; and the record of what was asked."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path, PurePath

import pytest

import trucbao
from trucbao.world.disk import Disk
from trucbao.world.memory import MemoryWorld
from trucbao.world.recording import Recording
from trucbao.world.world import Trouble, World, WorldError

SHIPPED = {"templates": "bao-cao/mau.yaml", "examples": "quang-ngai-2023/hoi-nghi.yaml", "profiles": "dang-2018.yaml"}


def lay_out(folder: Path, *homes: str) -> Path:
    """Make the package ``folder`` and the shipped folders ``homes``, relative to it."""
    for home in (".", *homes):
        (folder / home).mkdir(parents=True, exist_ok=True)
    return folder


def test_a_wheel_has_everything_in_the_package(tmp_path: Path) -> None:
    package = lay_out(tmp_path / "site-packages" / "trucbao", *SHIPPED)
    for home, file in SHIPPED.items():
        assert Disk(package).shipped(f"{home}/{file}") == package / home / file


def test_a_checkout_has_templates_and_examples_at_its_top(tmp_path: Path) -> None:
    package = lay_out(tmp_path / "src" / "trucbao", "profiles", "../../templates", "../../examples")
    (tmp_path / "pyproject.toml").touch()
    assert Disk(package).shipped("templates/bao-cao/mau.yaml") == tmp_path / "templates" / "bao-cao" / "mau.yaml"
    assert Disk(package).shipped("examples") == tmp_path / "examples"
    assert Disk(package).shipped("profiles/dang-2018.yaml") == package / "profiles" / "dang-2018.yaml"


def test_a_checkout_wins_over_copies_in_the_package(tmp_path: Path) -> None:
    package = lay_out(tmp_path / "src" / "trucbao", "templates", "../../templates")
    (tmp_path / "pyproject.toml").touch()
    assert Disk(package).shipped("templates/x") == tmp_path / "templates" / "x"


def test_a_folder_named_src_is_not_yet_a_checkout(tmp_path: Path) -> None:
    package = lay_out(tmp_path / "src" / "trucbao", "templates", "../../templates")
    assert Disk(package).shipped("templates/x") == package / "templates" / "x"


@pytest.mark.parametrize("path", ["", "../x", "templates/../../x", "/etc/passwd"])
def test_n1_what_is_shipped_is_named_from_within(path: str) -> None:
    with pytest.raises(WorldError) as caught:
        Disk().shipped(path)
    assert caught.value.trouble is Trouble.MISSING


def test_this_very_package_finds_its_profiles() -> None:
    assert Disk().shipped("profiles").parent == PurePath(trucbao.world.__path__[0]).parent


def test_r4_the_clock_is_that_of_vietnam() -> None:
    assert Disk().now().utcoffset() == timedelta(hours=7)
    assert Disk().now().tzname() == "Asia/Ho_Chi_Minh"


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("TERM", raising=False)
    assert Disk().environ("NO_COLOR") == "1"
    assert Disk().environ("TERM") is None


def test_the_world_is_quick_to_import() -> None:
    heavy = ("multiprocessing", "subprocess", "shutil", "tempfile", "json", "socket")
    code = f"import sys, trucbao.world.disk; print([name for name in {heavy} if name in sys.modules])"
    where = {**os.environ, "PYTHONPATH": str(Path(trucbao.__file__).parents[1])}  # -S knows no site-packages
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=where)
    assert done.stdout == "[]\n"


def test_an_error_says_what_it_knows() -> None:
    error = WorldError(Trouble.LOCKED, PurePath("a.docx"), "Lan")
    assert str(error) == "locked: a.docx (Lan)"
    assert error.args == (Trouble.LOCKED, PurePath("a.docx"), "Lan")


def test_a_recording_remembers_what_was_asked() -> None:
    inner = MemoryWorld({"hn/hoi-nghi.yaml": "x", "hn/co-quan/a.yaml": "y"}, owners={"hn/x.docx": "Lan"})
    inner.variables["TERM"] = "dumb"
    world = Recording(inner)
    everything: World = world
    assert everything.read(PurePath("hn/hoi-nghi.yaml"), 9, PurePath("hn")) == b"x"
    with pytest.raises(WorldError):
        world.read(PurePath("hn/nam-truoc.yaml"), 9)
    assert not world.exists(PurePath("hn/mau"))
    assert [entry.name for entry in world.folder(PurePath("hn/co-quan"))] == ["a.yaml"]
    world.read(PurePath("hn/hoi-nghi.yaml"), 9)
    with world.exclusive(PurePath("hn")):
        world.write(PurePath("hn/x.docx"), b"1", backup=True)
        world.write_all([(PurePath("hn/so.json"), b"2"), (PurePath("hn/x.docx"), b"3")])
    assert world.lock_owner(PurePath("hn/x.docx")) == "Lan"
    assert (world.environ("TERM"), world.now(), world.shipped("x")) == ("dumb", inner.now(), inner.shipped("x"))
    assert world.run(bytes, [b"x"], 1, 1).out == b"x"
    assert [str(path) for path in world.reads] == ["hn/hoi-nghi.yaml", "hn/nam-truoc.yaml", "hn/mau"]
    assert [str(path) for path in world.folders] == ["hn/co-quan"]
    assert [str(path) for path in world.writes] == ["hn/x.docx", "hn/so.json"]
