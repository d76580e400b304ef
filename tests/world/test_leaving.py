"""The end of the process: whatever the streams are like, an exit code and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LEAVE = "import sys; from trucbao.world.leaving import leave; sys.stdout and sys.stdout.write('a'); leave({code})"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix closes the streams")
@pytest.mark.parametrize(
    ("code", "streams", "expected"),
    [
        (0, "", 0),
        (1, "", 1),
        (0, ">&-", 0),
        (1, ">&- 2>&-", 1),
        pytest.param(0, ">/dev/full", 3, marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")),
        pytest.param(1, ">/dev/full", 1, marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")),
    ],
)
def test_w10_streams_that_cannot_be_written(code: int, streams: str, expected: int) -> None:
    command = f'"{sys.executable}" -c "{LEAVE.format(code=code)}" {streams}'
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False, env=environment)
    assert done.returncode == expected
    assert done.stderr == b""
