"""A body whose file is there but cannot be read has sent a report: rule and roster say so alike."""

from __future__ import annotations

import pytest

from rules.page import CONFERENCE, FOLDER
from trucbao.app.status import UNREAD, status
from trucbao.world.memory import MemoryWorld

SOUND = "co_quan: VPTU\nket_qua:\n  - Tiếp nhận 438 đơn.\n"


@pytest.mark.parametrize(
    ("name", "text", "sent"),
    [
        ("BTCTU.yaml", "ket_qua: 5", True),
        ("BTCTU-2.yaml", "ket_qua: 5", True),
        ("gui-lai.yaml", "co_quan: Ban Tổ chức Tỉnh uỷ\nket_qua: 5", True),
        ("gui-lai.yaml", "ket_qua: 5", False),
    ],
)
def test_an_unread_file_is_no_missing_report(name: str, text: str, sent: bool) -> None:  # noqa: FBT001  # a column of the table
    files = {"hoi-nghi.yaml": CONFERENCE, "co-quan/VPTU.yaml": SOUND, f"co-quan/{name}": text}
    told = status(MemoryWorld({str(FOLDER / path): data for path, data in files.items()}), FOLDER)
    assert ("TB512" in [one.code for one in told.found]) is not sent
    assert (next(one for one in told.dong if one.nop.co_quan.ma == "BTCTU").trang_thai == UNREAD) is sent
