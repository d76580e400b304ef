"""check as a clerk and a CI run it: forms, chosen codes, mending, width of the screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = "co_quan: BTCTU\nket_qua:\n  -Kiểm tra 41 chi bộ.\n  - noi_dung: Kết nạp 31 đảng viên.\n    muc_dô: chậm\n"


@pytest.fixture
def broken(workspace: Path) -> Path:
    """Give a workspace with a fault that can be mended (TB102) and one that cannot (TB201)."""
    (workspace / "co-quan" / "BTCTU.yaml").write_bytes(BROKEN.encode())
    return workspace


def check(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "trucbao.cli.main", "check", str(folder), *arguments]
    env = os.environ | environment
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=env)


def test_findings_go_to_stdout_in_every_form(broken: Path) -> None:
    for form in ("full", "concise", "json", "github", "sarif"):
        done = check(broken, "--format", form, "--select", "TB1,TB2")
        assert done.returncode == 1
        assert "TB102" in done.stdout
        assert "TB201" in done.stdout
        assert "Tìm thấy 2 lỗi." in done.stderr


def test_inside_github_the_form_is_github(broken: Path) -> None:
    assert check(broken, GITHUB_ACTIONS="true").stdout.startswith("::error file=")
    asked = check(broken, "--format", "json", GITHUB_ACTIONS="true")
    assert json.loads(asked.stdout)["version"] == 1


def test_only_the_codes_asked_for_are_told(broken: Path) -> None:
    done = check(broken, "--select", "tb1", "--format", "concise")
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["TB102"]
    assert "ngoài --select" in done.stderr
    assert "TB102" not in check(broken, "--ignore", "TB102").stdout
    both = check(broken, "--select", "TB1,TB2", "--ignore", "TB102", "--ignore", "TB201")
    assert (both.returncode, both.stdout) == (0, "")


def test_a_missing_workspace_is_told_whatever_is_chosen(tmp_path: Path) -> None:
    done = check(tmp_path, "--select", "TB4")
    assert done.returncode == 3
    assert "TB901" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--select", "TB10X"), "Ý bạn là “TB10"),
        (("--ignore", "XYZ"), "Không có mã lỗi “XYZ”."),
        (("--select",), "thiếu giá trị"),
        (("--format", "xml"), "Chọn trong: full, concise, json, github, sarif."),
        (("--diff",), "Dùng --diff cùng với --fix."),
        (("--chuyen-ma",), "Dùng --chuyen-ma cùng với --fix."),
    ],
)
def test_wrong_usage_is_exit_2(broken: Path, arguments: tuple[str, ...], words: str) -> None:
    done = check(broken, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr


def test_diff_shows_and_writes_nothing(broken: Path) -> None:
    done = check(broken, "--fix", "--diff")
    assert done.stdout == (
        "--- co-quan/BTCTU.yaml\n+++ co-quan/BTCTU.yaml (sau khi sửa)\n@@ -1,5 +1,5 @@\n co_quan: BTCTU\n ket_qua:\n"
        "-  -Kiểm tra 41 chi bộ.\n+  - Kiểm tra 41 chi bộ.\n   - noi_dung: Kết nạp 31 đảng viên.\n     muc_dô: chậm\n"
    )
    assert "Sẽ sửa 1 chỗ trong 1 tệp; chưa ghi gì." in done.stderr
    assert done.returncode == 1
    assert (broken / "co-quan" / "BTCTU.yaml").read_bytes() == BROKEN.encode()
    assert not list(broken.glob("co-quan/*.bak*"))


def test_fix_writes_keeps_the_old_and_tells_what_is_left(broken: Path) -> None:
    file = broken / "co-quan" / "BTCTU.yaml"
    done = check(broken, "--fix", "--select", "TB1,TB2")
    assert "Đã sửa 1 chỗ trong 1 tệp; bản cũ ở tệp .bak bên cạnh." in done.stderr
    assert "TB201" in done.stdout
    assert "TB102" not in done.stdout
    assert file.read_bytes() == BROKEN.replace("-Kiểm", "- Kiểm").encode()
    assert file.with_name("BTCTU.yaml.bak").read_bytes() == BROKEN.encode()
    again = check(broken, "--fix", "--select", "TB1,TB2")
    assert "Không có chỗ nào sửa được chắc chắn." in again.stderr
    assert not file.with_name("BTCTU.yaml.bak2").exists()


def test_the_levels_of_the_workspace_hold_in_check_and_build(workspace: Path) -> None:
    conference = workspace / "hoi-nghi.yaml"
    submission = workspace / "co-quan" / "VPTU.yaml"
    submission.write_bytes(submission.read_bytes().replace(b".\n", " 👍.\n".encode(), 1))
    assert check(workspace, "--select", "TB127").returncode == 0
    with conference.open("a", encoding="utf-8") as text:
        text.write("\nquy_tac:\n  - {ma: TB127, muc: loi, ly_do: văn bản in}\n")
    assert check(workspace, "--select", "TB127").returncode == 1
    build = [sys.executable, "-m", "trucbao.cli.main", "build", str(workspace), "--dry-run"]
    assert subprocess.run(build, capture_output=True, check=False).returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
def test_no_line_passes_80_columns_on_a_terminal(broken: Path) -> None:
    import pty

    long = "chữ " * 60
    (broken / "co-quan" / "VPTU.yaml").write_text(
        f"co_quan: VPTU\n{'ten_khoa_rat_dai' * 3}: {long}\n", encoding="utf-8"
    )
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "trucbao.cli.main", "check", str(broken), "--color", "never"]
    with os.fdopen(ours, "rb", buffering=0) as screen:
        process = subprocess.Popen(
            command, stdout=theirs, stderr=subprocess.DEVNULL, env=os.environ | {"COLUMNS": "80"}
        )
        os.close(theirs)
        seen = b""
        try:
            while part := screen.read(4096):
                seen += part
        except OSError:  # Linux tells the end of a pseudo terminal as an error
            pass
        process.wait()
    lines = seen.decode().replace("\r\n", "\n").split("\n")
    assert len(lines) > 10
    assert not [line for line in lines if len(line) > 80]
