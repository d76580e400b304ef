"""The command line as a clerk meets it: exit codes, what goes to which stream, Vietnamese only."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from trucbao import __version__
from trucbao.cli.commands import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = re.compile(r"\b(usage|options?|error|invalid|show|exit|arguments?|required|traceback)\b(?!:)", re.IGNORECASE)


def trucbao(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "trucbao.cli.main", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **more)


def test_version() -> None:
    done = trucbao("--version")
    assert (done.returncode, done.stdout) == (0, f"trucbao {__version__}\n")


@pytest.mark.parametrize("arguments", [(), ("--help",), *((name, "--help") for name in COMMANDS)])
def test_help_is_vietnamese(arguments: tuple[str, ...]) -> None:
    done = trucbao(*arguments)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.startswith("Cách dùng: trucbao")
    assert not ENGLISH.findall(re.sub(r"--[a-z-]+|KIỂU", "", done.stdout))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("biuld",), "Ý bạn là “build”?"),
        (("build", "--strickt"), "Ý bạn là “--strict”?"),
        (("build", "a", "b"), "Không có tham số “b”"),
        (("build", "--color", "xanh"), "Chọn một trong: auto, always, never"),
        (("build", "--format"), "thiếu giá trị"),
        (("build", "--format", "pdff"), "Không có kiểu tệp “pdff”"),
        (("--versoin",), "Không có tuỳ chọn"),
    ],
)
def test_wrong_usage_is_exit_2_with_a_cure(arguments: tuple[str, ...], words: str) -> None:
    done = trucbao(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert words in done.stderr
    assert not ENGLISH.findall(re.sub(r"--[a-z]+", "", done.stderr))


def test_a_finding_shows_the_line_with_a_caret(workspace: Path) -> None:
    file = workspace / "co-quan" / "BTCTU.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("muc_do:", "muc_dô:", 1), encoding="utf-8")
    done = trucbao("check", str(workspace))
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert re.fullmatch(r"co-quan/BTCTU\.yaml:\d+:5 lỗi TB201 Kết quả không có khoá “muc_dô”\.", lines[0])
    assert lines[1].endswith("|     muc_dô: hoàn thành vượt")
    assert lines[2] == "      |     ^^^^^^"
    assert lines[3] == "      = Ý bạn là “muc_do”?"
    assert done.stderr == "Tìm thấy 1 lỗi.\n"
    assert "\x1b" not in done.stdout


def test_colour_on_request_and_never_against_no_color(workspace: Path) -> None:
    (workspace / "co-quan" / "VPTU.yaml").write_bytes(b"")
    assert "\x1b[" in trucbao("check", str(workspace), "--color", "always").stdout
    assert "\x1b" not in trucbao("check", str(workspace), "--color", "never").stdout


def test_no_workspace_is_exit_3(tmp_path: Path) -> None:
    done = trucbao("build", str(tmp_path / "khong-co"))
    assert done.returncode == 3
    assert "TB901" in done.stdout


def test_init_then_build(tmp_path: Path) -> None:
    folder = tmp_path / "hoi-nghi"
    assert trucbao("init", str(folder)).returncode == 0
    assert trucbao("build", str(folder), "--strict").returncode == 0
    assert (folder / "du-thao" / "bao-cao.docx").stat().st_size > 10_000
    again = trucbao("init", str(folder))
    assert again.returncode == 3
    assert "đã có nội dung" in again.stdout


def test_quiet_says_nothing_when_all_is_well(workspace: Path) -> None:
    done = trucbao("build", str(workspace), "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "asked",
    [("--paper", "bao-cao,chuyen-de"), ("--paper", "bao-cao, chuyen-de,"), ("--paper", "bao-cao", "--paper=chuyen-de")],
)
def test_no_paper_of_a_list_is_lost(workspace: Path, asked: tuple[str, ...]) -> None:
    done = trucbao("build", str(workspace), "--dry-run", "--format", "md", *asked)
    assert done.returncode == 0, done.stderr
    made = [line.rpartition("/")[2] for line in done.stdout.splitlines()]
    assert made[0] == "bao-cao.md"
    assert made[1:]
    assert all(name.startswith("chuyen-de") for name in made[1:])


def test_dry_run_writes_nothing(workspace: Path) -> None:
    done = trucbao("build", str(workspace), "--dry-run")
    assert done.returncode == 0
    assert "Sẽ lập" in done.stdout
    assert not (workspace / "du-thao").exists()
    assert not (workspace / ".trucbao").exists()


def test_n7_e10_control_characters_of_a_file_never_reach_the_terminal(workspace: Path) -> None:
    (workspace / "co-quan" / "x\x1b[31m.yaml").write_text("co_quan: BTCTU\n", encoding="utf-8")
    done = trucbao("check", str(workspace))
    assert done.returncode == 1
    assert "\x1b" not in done.stdout + done.stderr
    assert "␛" in done.stdout


def test_w10_a_reader_that_leaves_brings_no_traceback(workspace: Path) -> None:
    for file in (workspace / "co-quan").iterdir():
        file.write_bytes(b"\xff")
    command = f'"{sys.executable}" -m trucbao.cli.main check "{workspace}" | head -n 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_r6_a_console_of_another_code_page_gets_utf8(workspace: Path) -> None:
    done = trucbao("check", str(workspace), env={**os.environ, "PYTHONIOENCODING": "cp1258"})
    assert done.returncode == 0
    assert done.stderr == "Không có lỗi.\n"
