"""status: how every agency stands, whatever its file looks like; the three layouts."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.desk import FOLDER, desk, example_files
from trucbao.app.status import UNREAD, Line, Status, status
from trucbao.cli import roster
from trucbao.model.text import display_width
from trucbao.world.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

    from trucbao.world.memory import MemoryWorld


def line(told: Status, code: str) -> Line:
    return next(one for one in told.dong if one.nop.co_quan.ma == code)


def changed(code: str, old: str, new: str, **more: bytes | str) -> MemoryWorld:
    """Give the desk with one text of one report changed."""
    text = bytes(example_files()[f"hoi-nghi/co-quan/{code}.yaml"]).decode()
    assert old in text
    return desk(**{f"co-quan__{code}.yaml": text.replace(old, new, 1)}, **more)


def test_the_example_is_on_time_without_faults() -> None:
    told = status(desk(), FOLDER)
    assert len(told.dong) == 10
    assert {one.trang_thai for one in told.dong} == {"dung_han"}
    assert {(one.loi, one.canh_bao, one.goi_y) for one in told.dong} == {(0, 0, 0)}
    assert told.tien_do is not None
    assert sum(one.tien_do.giao for one in told.dong if one.tien_do) == told.tien_do.giao == 112


@pytest.mark.parametrize(
    ("received", "state", "words"),
    [
        ("08/02/2023 17:00", "dung_han", "đúng hạn"),
        ("08/02/2023 17:01", "muon", "muộn trong ngày"),
        ("11/02/2023", "muon", "muộn 3 ngày"),
    ],
)
def test_a_late_report(received: str, state: str, words: str) -> None:
    told = status(changed("BTCTU", "nhan_luc: 07/02/2023 16:30", f"nhan_luc: {received}"), FOLDER)
    assert line(told, "BTCTU").trang_thai == state
    assert f"| {words} |" in next(row for row in roster.markdown(told).splitlines() if "BTCTU" in row)


def test_an_agency_that_sent_nothing(workspace: Path) -> None:
    (workspace / "co-quan" / "DUK.yaml").unlink()
    told = status(Disk(), workspace)
    assert line(told, "DUK").trang_thai == "chua_nop"
    assert line(told, "DUK").nop.so_ngay_muon == 6
    assert "1 chưa nộp" in roster.totals(told)


def test_faults_are_counted_and_stop_nothing() -> None:
    told = status(changed("BTCTU", "muc_do:", "muc_dô:"), FOLDER)
    assert (line(told, "BTCTU").loi, line(told, "VPTU").loi) == (1, 0)
    assert line(told, "BTCTU").trang_thai == "dung_han"


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"", b"co_quan: BAO\nket_qua: []\n", b"co_quan: Nha xe\n"])
def test_a_file_that_cannot_be_read_is_not_a_missing_one(data: bytes) -> None:
    told = status(desk(**{"co-quan__BAO.yaml": data}), FOLDER)
    assert line(told, "BAO").trang_thai == UNREAD
    assert line(told, "BAO").loi >= 1
    assert line(told, "BAO").nop.tep == "co-quan/BAO.yaml"
    assert len(told.dong) == 10


def test_a_second_version_counts() -> None:
    text = bytes(example_files()["hoi-nghi/co-quan/BTCTU.yaml"]).decode()
    told = status(desk(**{"co-quan__BTCTU-2.yaml": text.replace("lan_nop: 1", "lan_nop: 2")}), FOLDER)
    entry = line(told, "BTCTU").nop
    assert (entry.lan_nop, entry.tep, entry.tep_cu) == (2, "co-quan/BTCTU-2.yaml", ("co-quan/BTCTU.yaml",))


def test_the_table_fits_a_terminal_and_is_whole_in_a_pipe() -> None:
    told = status(desk(), FOLDER)
    narrow = "".join(piece.text for piece in roster.table(told, width=80)).splitlines()
    assert max(map(display_width, narrow)) <= 80
    assert any("…" in row for row in narrow)
    whole = "".join(piece.text for piece in roster.table(told))
    assert all(one.nop.co_quan.ten in whole for one in told.dong)
    columns = {display_width(row) for row in whole.split("\n\n")[0].splitlines()}
    assert len(columns) == 1


@pytest.mark.parametrize("format_", ["table", "json", "md"])
def test_the_command(workspace: Path, format_: str) -> None:
    (workspace / "co-quan" / "VPTU.yaml").write_bytes(b"")
    command = [sys.executable, "-m", "trucbao.cli.main", "status", str(workspace), "--format", format_]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    if format_ == "json":
        data = json.loads(done.stdout)
        assert data["version"] == 1
        assert [list(entry) for entry in data["roster"]] == [KEYS] * 10
        assert data["roster"][0]["trang_thai"] == UNREAD
    else:
        assert "không đọc được" in done.stdout


KEYS = [
    *("ma", "ten", "trang_thai", "so_ngay_muon", "han_nop", "nhan_luc", "lan_nop", "tep", "tep_cu"),
    *("loi", "canh_bao", "goi_y", "nhiem_vu_ky_truoc"),
]


def test_no_conference_is_a_finding(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "trucbao.cli.main", "status", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 3
    assert "TB901" in done.stdout
