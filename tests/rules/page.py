"""A small conference in which the examples of the rules' pages are read as submissions."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from trucbao.intake.workspace import read_workspace
from trucbao.rules.registry import check
from trucbao.world.memory import MemoryWorld

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic

FOLDER = PurePosixPath("hoi-nghi")

CONFERENCE = """\
hoi_nghi: {ten: Hội nghị trực báo, ngay: 16/02/2023, chu_tri: Phó Bí thư Thường trực Tỉnh uỷ}
ky: {danh_gia: năm 2022, nhiem_vu: năm 2023, so_lieu_den: 31/12/2022, tinh_den: 14/02/2023}
han_nop: 08/02/2023 17:00
linh_vuc: [{ma: XDD, ten: Xây dựng Đảng}]
can_cu: [{ma: CTCT-2023, ten: Chương trình công tác năm 2023}]
chi_tieu: [{ma: dang-vien-moi, ten: Đảng viên mới, don_vi: đảng viên}]
co_quan:
  - {ma: VPTU, ten: Văn phòng Tỉnh uỷ}
  - {ma: BTCTU, ten: Ban Tổ chức Tỉnh uỷ}
van_ban:
  ben: dang
  co_quan_cap_tren: Tỉnh uỷ Quảng Ngãi
  co_quan_ban_hanh: Văn phòng
  ky_hieu: VPTU
  dia_danh: Quảng Ngãi
  ngay_ban_hanh: 14/02/2023
  du_thao: 1
  nguoi_ky: {chuc_vu: Chánh Văn phòng}
"""

PAST = """\
nhiem_vu:
  - {ma: 2022/BTCTU-01, noi_dung: Rà soát quy hoạch cán bộ, chu_tri: BTCTU, thoi_han: quý IV/2022}
"""


def findings(text: str) -> tuple[Diagnostic, ...]:
    """Give what reading and checking say of the submissions in ``text``, parted by lines of ``---``."""
    files: dict[str, bytes | str] = {"hoi-nghi/hoi-nghi.yaml": CONFERENCE, "hoi-nghi/nam-truoc.yaml": PAST}
    for number, part in enumerate(text.split("---\n")):
        files[f"hoi-nghi/co-quan/tep-{number}.yaml"] = part
    workspace, found = read_workspace(MemoryWorld(files), FOLDER)
    if workspace.period is None:
        return found
    return found + check(workspace.period, workspace.files)
