"""The workspace's other files as values: last period's tasks, the conclusions, the edits and decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trucbao.diagnostics.place import Place
    from trucbao.model.deadline import Deadline


class PastTask(NamedTuple):
    """A task of last period (``nam-truoc.yaml``); ``lui`` is how often it was deferred."""

    nguon: Place
    ma: str
    noi_dung: str
    chu_tri: str
    phoi_hop: tuple[str, ...] = ()
    thoi_han: Deadline | None = None
    san_pham: str = ""
    lui: int = 0


class Order(NamedTuple):
    """An order of the chair (``chi_dao`` of ``ket-luan.yaml``)."""

    nguon: Place
    noi_dung: str
    ma: str = ""
    co_quan: tuple[str, ...] = ()
    phoi_hop: tuple[str, ...] = ()
    thoi_han: Deadline | None = None
    san_pham: str = ""


class Conclusions(NamedTuple):
    """The chair's conclusions (``ket-luan.yaml``)."""

    danh_gia: str = ""
    chi_dao: tuple[Order, ...] = ()


class EditedText(NamedTuple):
    """A text that a person wrote in Word (``sua``), with the hash of the text it was made on."""

    nguon: Place
    dia_chi: str
    goc: str
    chu: str
    nguoi: str = ""
    ngay: str = ""
    tep: str = ""


class AddedText(NamedTuple):
    """A paragraph that a person added (``them``), with the item it follows."""

    nguon: Place
    sau: str
    chu: str
    nguoi: str = ""
    ngay: str = ""
    tep: str = ""


class TextClash(NamedTuple):
    """Three versions of a text (``xung_dot``) and the choice, empty while it is open."""

    nguon: Place
    dia_chi: str
    goc: str
    tay: str
    yaml: str
    chon: str = ""


class MergeDecision(NamedTuple):
    """A decision on overlapping items (``gop``): which one is kept, which ones leave the paper, why."""

    nguon: Place
    giu: str
    bo: tuple[str, ...]
    ly_do: str


class Editing(NamedTuple):
    """The whole of ``bien-tap.yaml``."""

    sua: tuple[EditedText, ...] = ()
    them: tuple[AddedText, ...] = ()
    xung_dot: tuple[TextClash, ...] = ()
    gop: tuple[MergeDecision, ...] = ()
