"""MemoryWorld: it answers as the disk does, and a dry run leaves the disk alone."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest

from trucbao.world.disk import Disk
from trucbao.world.memory import A_DAY, MemoryWorld
from trucbao.world.recording import Recording
from trucbao.world.world import RAISED, Entry, EntryKind, Job, Trouble, World, WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = {"hoi-nghi.yaml": b"x", "co-quan/a.yaml": b"abc", "co-quan/cu/b.yaml": b""}


@pytest.fixture(params=["disk", "memory", "dry run"])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[World, Path]:
    """Give a world with FILES in a folder, of each kind in turn."""
    if request.param == "memory":
        return MemoryWorld({str(tmp_path / name): data for name, data in FILES.items()}), tmp_path
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return (Disk() if request.param == "disk" else MemoryWorld(below=Disk())), tmp_path


def trouble(work: Callable[[], object]) -> Trouble:
    with pytest.raises(WorldError) as caught:
        work()
    return caught.value.trouble


def test_all_worlds_read_alike(both: tuple[World, Path]) -> None:
    world, root = both
    assert world.folder(root) == (Entry("co-quan", EntryKind.FOLDER), Entry("hoi-nghi.yaml", EntryKind.FILE))
    assert world.folder(root / "co-quan") == (Entry("a.yaml", EntryKind.FILE), Entry("cu", EntryKind.FOLDER))
    assert world.read(root / "co-quan/a.yaml", 3, root) == b"abc"
    assert world.read(root / "co-quan" / ".." / "hoi-nghi.yaml", 3, root) == b"x"
    assert (world.exists(root / "co-quan"), world.exists(root / "hoi-nghi.yaml")) == (True, True)
    assert not world.exists(root / "khong")


def test_all_worlds_refuse_alike(both: tuple[World, Path]) -> None:
    world, root = both
    assert trouble(lambda: world.read(root / "co-quan/a.yaml", 2)) is Trouble.TOO_LARGE
    assert trouble(lambda: world.read(root / "co-quan", 9)) is Trouble.NOT_REGULAR
    assert trouble(lambda: world.read(root / "khong", 9)) is Trouble.MISSING
    assert trouble(lambda: world.read(root / "hoi-nghi.yaml", 9, root / "co-quan")) is Trouble.NOT_REGULAR
    assert trouble(lambda: world.folder(root / "khong")) is Trouble.MISSING
    assert trouble(lambda: world.folder(root / "hoi-nghi.yaml")) is Trouble.NOT_REGULAR
    assert trouble(lambda: world.write(root / "co-quan", b"")) is Trouble.NOT_REGULAR
    assert trouble(lambda: world.write_all([(root / "moi", b""), (root / "co-quan", b"")])) is Trouble.NOT_REGULAR
    assert not world.exists(root / "moi")


def test_all_worlds_write_alike(both: tuple[World, Path]) -> None:
    world, root = both
    world.write(root / "du-thao/x.docx", b"1", backup=True)
    for content in (b"2", b"3", b"1", b"4"):
        world.write_all(
            [(root / "du-thao/x.docx", content), (root / "so.json", content)], backup=[root / "du-thao/x.docx"]
        )
    assert [entry.name for entry in world.folder(root / "du-thao")] == [
        "x.docx",
        "x.docx.bak",
        "x.docx.bak2",
        "x.docx.bak3",
    ]
    assert [world.read(root / "du-thao" / name, 9) for name in ("x.docx", "x.docx.bak", "x.docx.bak3")] == [
        b"4",
        b"1",
        b"3",
    ]
    assert world.read(root / "so.json", 9) == b"4"
    assert world.lock_owner(root / "du-thao/x.docx") is None
    with world.exclusive(root):
        pass


def test_all_worlds_run_alike(both: tuple[World, Path]) -> None:
    world, _ = both
    assert world.run(bytes, [b"x"], 20, 1 << 28) == Job(0, b"x")
    failed = world.run(bytes.fromhex, ["x"], 20, 1 << 28)
    assert (failed.code, failed.out[:11]) == (RAISED, b"ValueError:")


def test_a_dry_run_leaves_the_disk_alone(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"old")
    world = MemoryWorld(below=Disk())
    world.write(tmp_path / "x.docx", b"new", backup=True)
    assert world.read(tmp_path / "x.docx", 9, tmp_path) == b"new"
    assert world.writes == (tmp_path / "x.docx.bak", tmp_path / "x.docx")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"x.docx": b"old"}
    assert world.shipped("profiles") == Disk().shipped("profiles")


def test_troubles_can_be_asked_for() -> None:
    world = MemoryWorld({"a/x.yaml": "ệ"}, troubles={"a/x.yaml": Trouble.DENIED, "b": Trouble.LOCKED})
    path = PurePath("a/x.yaml")
    assert trouble(lambda: world.read(path, 9)) is Trouble.DENIED
    assert trouble(lambda: world.write_all([(PurePath("a/y"), b""), (path, b"")])) is Trouble.DENIED
    assert trouble(lambda: world.folder(PurePath("b"))) is Trouble.LOCKED
    assert trouble(lambda: world.exclusive(PurePath("b"))) is Trouble.LOCKED
    assert world.files == {"a/x.yaml": "ệ".encode()}


def test_the_working_folder() -> None:
    world = MemoryWorld({"x.yaml": "1", "./a/../a/y.yaml": "2", "/etc/z": "3", "../w": "4"})
    assert [entry.name for entry in world.folder(PurePath())] == ["a", "x.yaml"]
    assert world.read(PurePath("a/y.yaml"), 9, PurePath()) == b"2"
    assert trouble(lambda: world.read(PurePath("/etc/z"), 9, PurePath())) is Trouble.NOT_REGULAR
    assert trouble(lambda: world.read(PurePath("../w"), 9, PurePath())) is Trouble.NOT_REGULAR


def test_a_moment_an_environment_an_owner() -> None:
    world = MemoryWorld(owners={"x.docx": ""})
    world.variables["COLUMNS"] = "80"
    assert world.now() == A_DAY
    assert (world.environ("COLUMNS"), world.environ("TERM")) == ("80", None)
    assert world.lock_owner(PurePath("x.docx")) == ""
    assert world.lock_owner(PurePath("y.docx")) is None
    assert world.shipped("templates/x") == PurePath("/shipped/templates/x")


def test_a_path_has_one_full_spelling() -> None:
    for world in (MemoryWorld(), Disk(), Recording(MemoryWorld())):
        full = world.absolute(PurePath("a/b.docx"))
        assert full.is_absolute()
        assert world.absolute(PurePath("a/./c/../b.docx")) == full == world.absolute(full)
