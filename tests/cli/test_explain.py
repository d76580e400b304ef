"""explain: every code has a page that fits a terminal, and the list names them all."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from trucbao.app.catalogue import every_entry
from trucbao.cli.explain import page


def explain(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "trucbao.cli.main", "explain", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("written", ["TB102", "tb102", "102"])
def test_a_page_is_plain_text(written: str) -> None:
    done = explain(written)
    assert done.returncode == 0
    assert done.stdout.startswith("TB102 (lỗi): Thiếu dấu cách sau gạch đầu dòng.\n\nYAML chỉ hiểu")
    assert "Sai:\n\n    co_quan: BTCTU\n    ket_qua:\n      -Kiểm tra 41 chi bộ.\n" in done.stdout
    assert "Đúng:\n\n    co_quan: BTCTU\n" in done.stdout


def test_every_page_fits_80_columns_but_for_examples() -> None:
    entries = every_entry()
    assert len(entries) > 70
    for entry in entries.values():
        text = page(entry)
        assert "``" not in text
        assert "::\n" not in text
        assert not [line for line in text.splitlines() if len(line) > 80 and not line.startswith("    ")]


def test_the_list_names_every_code_with_its_weight() -> None:
    done = explain("--list")
    codes = re.findall(r"^(TB[0-9]{3})  (?:lỗi|cảnh báo|gợi ý) +\S", done.stdout, re.MULTILINE)
    assert codes == sorted(every_entry())
    assert not [line for line in done.stdout.splitlines() if len(line) > 80]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("TB1O1",), "Ý bạn là “TB101”?"), ((), "Thiếu mã lỗi."), (("gì",), "Không có mã lỗi “gì”.")],
)
def test_what_is_no_code_is_wrong_usage(arguments: tuple[str, ...], words: str) -> None:
    done = explain(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "trucbao explain --list" in done.stderr
