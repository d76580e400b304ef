"""Blocks: a finished paper as a value, before any output format; every run of text knows where it came from."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from trucbao.model.conference import Signer


class Origin(NamedTuple):
    """Which value a text was: the address of its item (``BTCTU/KQ-01``) or of a computed value, and the field."""

    address: str
    field: str


class Run(NamedTuple):
    """A stretch of text in one weight and slant; ``origin`` is None for the template's own words.

    The text holds no line break and no control character; ``note`` is the number of a footnote set after the text.
    """

    text: str
    origin: Origin | None = None
    bold: bool = False
    italic: bool = False
    note: int = 0


class Anchor(NamedTuple):
    """What ties a paragraph to its item: address, field, number of the paragraph within that field.

    In an annex the field is qualified (``phu-luc-3:noi_dung``), so that an anchor is unique in a paper.
    """

    address: str
    field: str
    number: int


class Align(Enum):
    """Alignment of a table column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"


class Paragraph(NamedTuple):
    """A paragraph of body text, or one cell's paragraph."""

    runs: tuple[Run, ...]
    anchor: Anchor | None = None


class Heading(NamedTuple):
    """A heading of level 1 to 4; the profile numbers it."""

    level: int
    runs: tuple[Run, ...]
    anchor: Anchor | None = None


class ListItem(NamedTuple):
    """An item of a list: level 1 is set with ``-``, level 2 with ``+``."""

    level: int
    runs: tuple[Run, ...]
    anchor: Anchor | None = None


class Column(NamedTuple):
    """A table column: its share of the width (any unit) and its alignment."""

    share: int
    align: Align = Align.LEFT


Cell = tuple[Paragraph, ...]
Row = tuple[Cell, ...]


class Table(NamedTuple):
    """A table; ``header`` rows repeat on every page, no row breaks across pages."""

    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]


class PageBreak(NamedTuple):
    """The next block starts on a new page."""


Block = Paragraph | Heading | ListItem | Table | PageBreak


class Annex(NamedTuple):
    """An annex: starts on its own page, numbered by the profile when there is more than one."""

    title: tuple[Run, ...]
    blocks: tuple[Block, ...]
    landscape: bool = False


class Front(NamedTuple):
    """What stands round the text: header, number, place and date, names, signature, recipients."""

    superior: str
    issuer: str
    number: str
    type_symbol: str
    issuer_symbol: str
    place: str
    day: date
    paper_type: str
    abstract: str
    signer: Signer
    recipients: tuple[str, ...]
    draft: int | None = None
    circulation: str = ""
    duplex: bool = False


class Document(NamedTuple):
    """A whole paper. ``name`` is the template's folder; ``notes`` are the footnotes, numbered from 1."""

    name: str
    front: Front
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...] = ()
    notes: tuple[tuple[Run, ...], ...] = ()
