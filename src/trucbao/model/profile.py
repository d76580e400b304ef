"""Profile: the format rules of one side and time as numbers, each with its clause; written once, obeyed and judged."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

ZERO = Decimal(0)

COMPONENTS = (
    "tieu_de", "co_quan_cap_tren", "co_quan_ban_hanh", "ngan_cach_co_quan", "so_ky_hieu", "trich_yeu_cong_van",
    "du_thao", "dau_khan", "dia_danh_ngay", "chi_dan", "so_trang", "ten_loai", "trich_yeu", "ngan_cach_trich_yeu",
    "kinh_gui", "noi_dung", "gach_dau_dong_1", "gach_dau_dong_2", "phan_so", "phan_ten", "muc_so", "muc_ten", "dieu",
    "khoan", "diem", "quyen_han", "chuc_vu", "chuc_vu_dong_dau", "ho_ten", "noi_nhan", "danh_sach_noi_nhan",
    "ky_hieu_danh_may", "khong_pho_bien", "lien_he", "phu_luc_so", "phu_luc_ten", "phu_luc_kem_theo", "chu_thich",
    "bang_chu", "bang_dau",
)  # fmt: skip
"""The components that every profile sets, named as in its file."""

PATTERNS = ("so_ky_hieu", "so_de_trong", "ngay", "du_thao", "phu_luc", "kem_theo")
"""The fixed wordings that every profile gives; ``{…}`` is filled in."""

SEPARATORS = ("noi_nhan_giua", "noi_nhan_cuoi", "can_cu_giua", "can_cu_cuoi", "het_noi_dung")
"""The marks between and after the parts of a list that every profile gives."""


class Margins(NamedTuple):
    """Distances of the text from the edges of the sheet in millimetres."""

    top: Decimal
    bottom: Decimal
    left: Decimal
    right: Decimal


class Page(NamedTuple):
    """Paper and margins in millimetres; ``back`` holds for the even pages of duplex printing."""

    width: Decimal
    height: Decimal
    front: Margins
    back: Margins
    landscape: Margins
    number_from_top: Decimal
    clause: str

    @property
    def text_width(self) -> Decimal:
        """The width of the text on an upright page."""
        return self.width - self.front.left - self.front.right


class Component(NamedTuple):
    """How one component of a paper is set.

    ``size`` in points; ``align``: left, center, right, both; ``before``/``after`` in points;
    ``line`` in points, exactly, or 0 for single; ``indent`` (first line) and ``left``/``hanging`` in millimetres;
    ``rule``: length in millimetres of a solid line under it; ``upper``: set in capitals; ``text``: the fixed words,
    where the rule fixes them; ``allowed``: the range of a field where the rule is wider than one number;
    ``clause``: where the rule stands, and how it is known ([Q] quoted, [I] inferred, [M] practice).
    """

    clause: str
    size: Decimal
    bold: bool = False
    italic: bool = False
    underline: bool = False
    upper: bool = False
    align: str = "left"
    before: Decimal = ZERO
    after: Decimal = ZERO
    line: Decimal = ZERO
    indent: Decimal = ZERO
    left: Decimal = ZERO
    hanging: Decimal = ZERO
    rule: Decimal = ZERO
    text: str = ""
    color: str = ""
    allowed: Mapping[str, tuple[Decimal, Decimal]] = MappingProxyType({})


class OutlineLevel(NamedTuple):
    """Numbering of a heading level: the kind of number and the text around ``%1`` … (``%1-``, ``%1.%2.``).

    ``number_format`` is OOXML's (``upperRoman``, ``decimal``) or ``vietnameseLetter``: a b c d đ e g h …
    """

    number_format: str
    text: str
    component: Component


class Blocks(NamedTuple):
    """Widths in millimetres of the blocks side by side: (left, gap, right) at the head, (left, right) at the end."""

    head: tuple[Decimal, ...]
    end: tuple[Decimal, ...]
    clause: str


class AnnexRules(NamedTuple):
    """How annexes are numbered when there are several, and whether the pages of each count from 1 again."""

    number_format: str
    restart: bool
    clause: str


class Profile(NamedTuple):
    """All rules of one profile, valid for papers issued from ``valid_from`` to ``valid_to``.

    ``tone`` is the usual place of the tone mark on that side, ``uỷ`` or ``ủy``.
    """

    name: str
    side: str
    valid_from: date
    valid_to: date | None
    tone: str
    font: str
    page: Page
    blocks: Blocks
    components: dict[str, Component]
    outline: tuple[OutlineLevel, ...]
    patterns: dict[str, str]
    separators: dict[str, str]
    annexes: AnnexRules
