"""Papers: a profile and a paper with everything in it, for the tests of writing and reading."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from trucbao.model.blocks import (
    Align,
    Anchor,
    Annex,
    Block,
    Column,
    Document,
    Front,
    Heading,
    ListItem,
    Origin,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from trucbao.model.conference import Signer
from trucbao.shelf.profiles import load_profile
from trucbao.world.world import Entry, EntryKind, Trouble, WorldError

if TYPE_CHECKING:
    from trucbao.model.profile import Profile

SHIPPED = Path(__file__).parents[2] / "src" / "trucbao"


class ShippedWorld:
    """The files that come with the program, and others laid over them; nothing else is asked of it here."""

    def __init__(self, **files: str) -> None:
        self.files = {f"profiles/{name.replace('_', '-')}.yaml": text.encode() for name, text in files.items()}

    def folder(self, path: PurePath) -> tuple[Entry, ...]:
        here = {file.name for file in (SHIPPED / path).iterdir()}
        names = here | {PurePath(name).name for name in self.files}
        return tuple(Entry(name, EntryKind.FILE) for name in sorted(names))

    def shipped(self, path: str) -> PurePath:
        return PurePath(path)

    def read(self, path: PurePath, limit: int, root: PurePath | None = None) -> bytes:
        assert root is None
        if path.as_posix() in self.files:
            return self.files[path.as_posix()]
        if not (SHIPPED / path).exists():
            raise WorldError(Trouble.MISSING, path)
        data = (SHIPPED / path).read_bytes()
        assert len(data) <= limit
        return data


def dang_2018() -> Profile:
    profile, found = load_profile(ShippedWorld(), "dang-2018")  # type: ignore[arg-type]  # only what is used is there
    assert profile, found
    assert not found
    return profile


FRONT = Front(
    superior="Tỉnh uỷ Quảng Ngãi",
    issuer="Văn phòng",
    number="",
    type_symbol="BC",
    issuer_symbol="VPTU",
    place="Quảng Ngãi",
    day=date(2023, 2, 14),
    paper_type="Báo cáo",
    abstract="kết quả thực hiện nhiệm vụ năm 2022 và nhiệm vụ trọng tâm năm 2023 của các cơ quan tham mưu, giúp việc",
    signer=Signer("Phó Chánh Văn phòng", "K/T CHÁNH VĂN PHÒNG", "Nguyễn Văn A"),
    recipients=("Thường trực Tỉnh uỷ (báo cáo)", "Các đại biểu dự hội nghị", "Lưu Văn phòng Tỉnh uỷ"),
    draft=1,
    circulation="Tài liệu hội nghị",
)

PROSE = (
    "Tham mưu Ban Thường vụ Tỉnh uỷ ban hành 45 nghị quyết, kết luận, chỉ thị; chuẩn bị 12 phiên họp thường kỳ, "
    "đúng chương trình công tác năm; phối hợp với các cơ quan, đơn vị theo dõi, đôn đốc việc thực hiện các kết luận."
)


def text(words: str, address: str = "", number: int = 0) -> Paragraph:
    """Give a paragraph of one run; with an address it is an item's."""
    if not address:
        return Paragraph((Run(words),))
    return Paragraph((Run(words, Origin(address, "noi_dung")),), Anchor(address, "noi_dung", number))


def document(*blocks: Block, draft: int | None = None, annexes: tuple[Annex, ...] = ()) -> Document:
    """Give a paper of these blocks."""
    return Document("bao-cao", FRONT._replace(draft=draft), blocks, annexes)


def _table(rows: int, field: str) -> Table:
    columns = (
        Column(6, Align.CENTER),
        Column(50, Align.LEFT),
        Column(14, Align.RIGHT),
        Column(14, Align.RIGHT),
        Column(30, Align.BOTH),
    )
    head = tuple((text(name),) for name in ("TT", "Nhiệm vụ, chỉ tiêu", "Kế hoạch", "Thực hiện", "Ghi chú"))
    body = []
    for number in range(1, rows + 1):
        task = Anchor(f"BTCTU/NV-{number:02d}", field, 0)
        body.append(
            (
                (text(str(number)),),
                (Paragraph((Run(f"Tham mưu sơ kết giữa nhiệm kỳ, nội dung thứ {number}", None),), task),),
                (text("180 - 200"),),
                (text("1.912"),),
                (text("Hoàn thành trước ngày 30/6/2023.") if number % 3 else Paragraph(()),),
            ),
        )
    return Table(columns, (head,), tuple(body))


def whole_paper() -> Document:
    """Give a draft with headings of four levels, lists, notes, a long table and two annexes, one of them turned."""
    blocks: list[Block] = [
        text("Thực hiện Chương trình công tác năm 2023 của Tỉnh uỷ, Văn phòng Tỉnh uỷ báo cáo như sau:"),
        Heading(1, (Run("Kết quả thực hiện nhiệm vụ năm 2022"),)),
        Heading(2, (Run("Kết quả nổi bật"),)),
        Heading(3, (Run("Công tác tham mưu, tổng hợp"),)),
    ]
    for number in range(1, 11):
        address = f"VPTU/KQ-{number:02d}"
        blocks.append(Heading(4, (Run(f"Nội dung thứ {number}", Origin(address, "ten")),), Anchor(address, "ten", 0)))
        blocks.append(text(PROSE, address))
    blocks += [
        Heading(3, (Run("Công tác văn thư"),)),
        Heading(4, (Run("Nội dung đầu"),)),
        Paragraph(
            (
                Run("Kết nạp "),
                Run("1.912 đảng viên", bold=True),
                Run(", đạt 106,2% chỉ tiêu"),
                Run("", note=1),
                Run(", tăng ", italic=True),
                Run("181", bold=True, italic=True),
                Run(" đảng viên so với năm 2021."),
            ),
            Anchor("BTCTU/KQ-01", "noi_dung", 0),
        ),
        Heading(2, (Run("Hạn chế, khuyết điểm"),)),
        text("Một số hạn chế:"),
        ListItem(1, (Run("Việc lập hồ sơ công việc còn chậm; " + PROSE),), Anchor("BTCTU/HC-01", "noi_dung", 0)),
        ListItem(2, (Run("Nguyên nhân khách quan: khối lượng công việc lớn. " + PROSE),)),
        ListItem(2, (Run("Nguyên nhân chủ quan."),)),
        ListItem(1, (Run("Có 08/112 nội dung chưa hoàn thành đúng năm."),)),
        Heading(1, (Run("Nhiệm vụ trọng tâm năm 2023"),)),
        text("Các nhiệm vụ chính như sau:"),
        _table(24, "noi_dung"),
        Heading(2, (Run("Đề xuất, kiến nghị"),)),
        text("Đề nghị Ban Thường vụ Tỉnh uỷ xem xét, cho ý kiến."),
    ]
    annexes = (
        Annex((Run("Số liệu năm 2022"),), (Heading(1, (Run("Xây dựng Đảng"),)), _table(30, "phu-luc-1:noi_dung"))),
        Annex(
            (Run("Nhiệm vụ năm 2023"),),
            (
                Heading(1, (Run("Theo cơ quan"),)),
                Heading(2, (Run("Ban Tổ chức"),)),
                _table(4, "phu-luc-2:noi_dung"),
                _table(2, "phu-luc-2b:noi_dung"),
                PageBreak(),
                text("Hết."),
            ),
            landscape=True,
        ),
    )
    notes = ((Run("Số liệu đến ngày 31/12/2022, theo "), Run("báo cáo số 245-BC/BTCTU", italic=True), Run(".")),)
    return Document("bao-cao", FRONT, tuple(blocks), annexes, notes)
