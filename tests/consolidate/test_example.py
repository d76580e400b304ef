"""The shipped example gives the numbers of its conference."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from trucbao.consolidate import consolidate
from trucbao.intake.workspace import read_workspace
from trucbao.world.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

    from trucbao.model.brief import Brief


@pytest.fixture(scope="module")
def brief(example: Path) -> Brief:
    period = read_workspace(Disk(), example).value.period
    assert period
    return consolidate(period).value


def test_the_programme_of_2022_comes_out_as_reported(brief: Brief) -> None:
    assert brief.tien_do
    so = brief.tien_do.so
    assert (so.giao, so.xong, so.dang_thuc_hien, so.cham, so.dung, so.chua_ro) == (112, 104, 2, 4, 2, 0)
    assert so.ty_le_giao == Decimal("92.86")
    rows = {part.co_quan.ma: (part.so.giao, part.so.xong, part.so.cham) for part in brief.tien_do.co_quan}
    assert (rows["VPTU"], rows["BTCTU"], rows["TCT"]) == ((18, 17, 0), (31, 28, 2), (2, 1, 0))


def test_members_of_the_bloc_are_not_added_to_those_of_the_province(brief: Brief) -> None:
    totals = {total.pham_vi: total for total in brief.so_lieu if total.ma == "dang-vien-moi"}
    assert {scope: total.tong for scope, total in totals.items()} == {"toàn tỉnh": 1912, "Đảng bộ Khối": 196}
    assert "toàn tỉnh" in totals["Đảng bộ Khối"].ly_do


def test_all_ten_agencies_sent_and_every_item_stands_in_a_part(brief: Brief) -> None:
    assert brief.tinh_hinh_nop.da_nop == 10
    assert sum(len(part.ket_qua) for part in brief.linh_vuc) == brief.tong.ket_qua
    assert sum(len(part.nhiem_vu) for part in brief.nhiem_vu_theo_can_cu) == brief.tong.nhiem_vu
