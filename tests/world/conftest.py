"""What the tests of the world share: folders that really refuse, and a look at what a failed write leaves behind."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOBODY = 65534


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Give an old paper, alone in its folder."""
    path = tmp_path / "du-thao" / "bao-cao.docx"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Give a function that mounts something on a fresh folder; skip where that is not allowed."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount")
    mounted: list[Path] = []

    def at(name: str, *arguments: str) -> Path:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        done = subprocess.run(["mount", *arguments, str(folder)], capture_output=True, check=False)
        if done.returncode:
            pytest.skip("mounting is not allowed here")
        mounted.append(folder)
        return folder

    yield at
    for folder in reversed(mounted):
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """Give a folder to work in as a user whom modes bind, root being nobody meanwhile."""
    if sys.platform == "win32":
        pytest.skip("modes are a matter of POSIX")
    folder = Path(tempfile.mkdtemp(prefix="trucbao-"))  # pytest's own folders are closed to others
    root = os.geteuid() == 0
    try:
        if root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
    except PermissionError:
        folder.rmdir()
        pytest.skip("a root that may not become nobody")
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700)
        shutil.rmtree(folder)


@pytest.fixture
def in_child() -> Callable[[Callable[[], None]], int]:
    """Give a function that runs another in a fork and tells how it ended: 0, an exit code, or minus a signal."""
    if not hasattr(os, "fork"):
        pytest.skip("needs fork")

    def run(work: Callable[[], None]) -> int:
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                work()
                code = 0
            finally:
                os._exit(code)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    return run


def names(folder: Path) -> list[str]:
    """List what lies in a folder: nothing of ours may."""
    return sorted(path.name for path in folder.iterdir())


def failing(number: int, windows: int | None = None) -> Callable[..., None]:
    """Give a method that fails as the system would."""

    def fail(*_: object, **__: object) -> None:
        error = PermissionError(number, "no") if number == errno.EACCES else OSError(number, "no")
        if windows is not None:
            error.winerror = windows  # type: ignore[attr-defined]
        raise error

    return fail
