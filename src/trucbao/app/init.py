"""init: a working workspace to learn from, made of the shipped example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.diagnostics.place import Place
from trucbao.world.world import EntryKind, WorldError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from trucbao.world.world import World

SAMPLE = "examples/quang-ngai-2023"
_MAX_FILE = 1 << 20


def init(world: World, folder: PurePath) -> Outcome[tuple[str, ...]]:
    """Copy the sample conference into ``folder``, which must be new or empty; give the names of the files."""
    try:
        if world.exists(folder) and world.folder(folder):
            message = f"Thư mục {folder} đã có nội dung."
            hint = "Chọn một thư mục mới để không ghi đè tệp nào."
            return Outcome((), (codes.FOLDER_EXISTS.at(Place(str(folder)), message, hint),))
        sample = world.shipped(SAMPLE)
        files = [(folder / name, world.read(sample / name, _MAX_FILE)) for name in _yaml_files(world, sample)]
        world.write_all(files)
    except WorldError as error:
        message = f"Không tạo được thư mục {folder}."
        hint = "Kiểm tra quyền ghi và chỗ trống của đĩa."
        return Outcome((), (codes.WRITE_FAILED.at(Place(str(error.path)), message, hint),))
    return Outcome(tuple(str(path.relative_to(folder)) for path, _ in files))


def _yaml_files(world: World, sample: PurePath) -> Iterator[str]:
    for entry in world.folder(sample):
        if entry.kind is EntryKind.FILE and entry.name.endswith(".yaml"):
            yield entry.name
        elif entry.kind is EntryKind.FOLDER and entry.name == "co-quan":
            inside = world.folder(sample / entry.name)
            yield from (f"co-quan/{one.name}" for one in inside if one.name.endswith(".yaml"))
