"""What all tests share: the example, the tools of this machine, the check of every .docx that a test writes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[1]

# No deadline: a busy machine must not fail a law. CI draws the same examples every time.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_report_header() -> str:
    """Say which outside tools this run has, so that a skip is no surprise."""
    found = {"LibreOffice": _soffice(), "check_docx.py": _checker(), "Open XML SDK": _validator()}
    return "tools: " + ", ".join(f"{name} {'found' if path else 'absent'}" for name, path in found.items())


@pytest.fixture(scope="session")
def repository() -> Path:
    """Give the root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def example() -> Path:
    """Give the shipped example workspace, to read only: `workspace` is the copy to write in."""
    return ROOT / "examples" / "quang-ngai-2023"


@pytest.fixture
def workspace(example: Path, tmp_path: Path) -> Path:
    """Give a fresh copy of the example, without what an earlier build left in it."""
    target = tmp_path / example.name
    shutil.copytree(example, target, ignore=shutil.ignore_patterns("du-thao", ".trucbao", "*.bak"))
    return target


@pytest.fixture(scope="session")
def soffice() -> str:
    """Give LibreOffice's command; skip where there is none."""
    return _soffice() or _absent("soffice", "needs LibreOffice on the PATH")


@pytest.fixture(scope="session")
def check_docx() -> Path:
    """Give the independent checker of .docx files; skip where it is not at hand."""
    return _checker() or _absent("check_docx", "needs check_docx.py (TRUCBAO_CHECK_DOCX=path)")


@pytest.fixture(scope="session")
def validator() -> str:
    """Give Microsoft's Open XML SDK validator; skip where it is not at hand."""
    return _validator() or _absent("validator", "needs the Open XML SDK validator (OOXML_VALIDATOR_CLI=path)")


@pytest.fixture(scope="session")
def checked_docx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Path]]:
    """Give a function that registers a .docx; after the last test check_docx.py --strict runs over all in one go.

    What is checked is a copy taken at the call, so that the test may go on and overwrite its file. Without
    check_docx.py nothing is checked; where TRUCBAO_REQUIRE_TOOLS asks for it, the first call fails.
    """
    folder, origin = tmp_path_factory.mktemp("docx"), dict[str, str]()

    def register(path: Path) -> Path:
        if not _checker() and _required("check_docx"):
            pytest.fail("check_docx.py is required and absent")
        data = path.read_bytes()
        name = f"{hashlib.sha256(data).hexdigest()[:16]}.docx"  # the same bytes need one look
        (folder / name).write_bytes(data)
        origin[name] = f"{path.name} of {os.environ.get('PYTEST_CURRENT_TEST', '?')}"
        return path

    yield register
    if origin and _checker():
        _run_checker(folder, origin)


def _run_checker(folder: Path, origin: dict[str, str]) -> None:
    """Fail with the checker's own words, each file named by the test that wrote it."""
    sdk = "require" if _validator() else "off"
    command = [sys.executable, str(_checker()), "--strict", "--sdk", sdk, *(str(folder / name) for name in origin)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        said = done.stdout + done.stderr
        for name, test in origin.items():
            said = said.replace(str(folder / name), test)
        pytest.fail(f"check_docx.py --strict --sdk {sdk}\n{said}", pytrace=False)


def _soffice() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _checker() -> Path | None:
    named = os.environ.get("TRUCBAO_CHECK_DOCX")
    script = Path(named) if named else ROOT.parent / "shared" / "tools" / "check_docx.py"
    return script if script.is_file() else None


def _validator() -> str | None:
    return shutil.which(os.environ.get("OOXML_VALIDATOR_CLI") or "ooxml-validator")


def _absent(tool: str, reason: str) -> NoReturn:
    """Skip, or fail where TRUCBAO_REQUIRE_TOOLS asks for the tool."""
    if _required(tool):
        pytest.fail(f"{reason}: TRUCBAO_REQUIRE_TOOLS forbids to skip", pytrace=False)
    pytest.skip(reason)


def _required(tool: str) -> bool:
    """Whether TRUCBAO_REQUIRE_TOOLS, `1` for all or a list with commas, names the tool."""
    wanted = os.environ.get("TRUCBAO_REQUIRE_TOOLS", "")
    return wanted == "1" or tool in wanted.split(",")
