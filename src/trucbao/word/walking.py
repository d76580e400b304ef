"""Walking: one story of a paper from its XML to its paragraphs, tracked changes accepted, nothing skipped unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.word.anchors import spans
from trucbao.word.namespaces import MC, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


class ReadParagraph(NamedTuple):
    """A paragraph as read: ``bookmarks`` are all that touch it, ``place`` is ``table.row.cell`` counted from 1.

    ``marks`` are the stretches that are bold or italic of themselves, not by their style (as in BaseEntry).
    """

    story: str
    text: str
    style: str = ""
    bookmarks: tuple[str, ...] = ()
    place: str = ""
    marks: str = ""


def _w(*names: str) -> frozenset[str]:
    """Give qualified names of WordprocessingML."""
    return frozenset(f"{{{W}}}{name}" for name in names)


_SIGNS = {f"{{{W}}}{name}": sign for name, sign in (
    ("tab", "\t"), ("ptab", "\t"), ("br", "\n"), ("cr", "\n"), ("noBreakHyphen", "-"), ("softHyphen", "\u00ad"),
    ("drawing", "\ufffc"), ("pict", "\ufffc"), ("object", "\ufffc"), ("sym", "\ufffc"),
)}  # fmt: skip
_GONE = _w("del", "moveFrom") | {f"{{{MC}}}Fallback"}
_WRAPPERS = _w(
    "sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo"
) | {
    f"{{{MC}}}AlternateContent",
    f"{{{MC}}}Choice",
}
_P, _R, _T, _TBL, _TR, _TC = (f"{{{W}}}{name}" for name in ("p", "r", "t", "tbl", "tr", "tc"))
_START, _END = f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd"
_ID, _NAME, _TYPE, _VAL = (f"{{{W}}}{name}" for name in ("id", "name", "type", "val"))
_NOTE_NUMBER = f"{{{W}}}footnoteRef"
_INSTRUCTIONS = _w("instrText", "fldSimple")
_OFF = {"0", "false", "off"}


class Story:
    """Reads one story; table numbers and open bookmarks go on from one part of it to the next."""

    def __init__(self, name: str) -> None:
        """Start before the first paragraph."""
        self._name = name
        self._found: list[ReadParagraph] = []
        self._tables = 0
        self._place = ""
        self._open: dict[str, str] = {}  # id → name
        self._closed: set[str] = set()  # ids that end somewhere: the others touch one paragraph only
        self._touching: dict[str, None] = {}
        self._stretches: list[tuple[str, bool, bool]] = []
        self._after_number = False  # behind a note's own number, where a blank is no text of the note

    def read(self, root: _Element) -> list[ReadParagraph]:
        """Give the paragraphs under ``root``, in the order of the file."""
        self._found = []
        self._closed = {end.get(_ID, "") for end in root.iter(_END)}
        self._blocks(root)
        self._flush("")
        return self._found

    def _blocks(self, parent: _Element) -> None:
        """Read what stands at the height of paragraphs."""
        for child in parent.iterchildren("*"):
            tag = child.tag
            if tag == _P:
                self._paragraph(child)
            elif tag == _TBL:
                self._table(child)
            elif tag in {_START, _END}:
                self._bookmark(child)
            elif tag in _WRAPPERS or tag == f"{{{W}}}body":
                self._blocks(child)

    def _table(self, table: _Element) -> None:
        """Read a table; a row deleted in tracked changes is gone."""
        self._tables += 1
        number, outer = self._tables, self._place
        rows = (row for row in _under(table, _TR) if row.find(f"{{{W}}}trPr/{{{W}}}del") is None)
        for row_number, row in enumerate(rows, start=1):
            for cell_number, cell in enumerate(_under(row, _TC), start=1):
                self._place = f"{number}.{row_number}.{cell_number}"
                self._blocks(cell)
                self._flush("")
        self._place = outer

    def _paragraph(self, paragraph: _Element) -> None:
        """Read a paragraph; one whose mark is deleted goes on in the next."""
        if self._name == "header" and _is_page_number(paragraph):
            return
        before, touching = len(self._stretches), dict(self._touching)
        self._touching.update(dict.fromkeys(self._open.values()))
        self._inline(paragraph)
        properties = paragraph.find(f"{{{W}}}pPr")
        if properties is not None and _mark_is_deleted(properties):
            if len(self._stretches) == before:  # all its text is deleted, its bookmarks go with it
                self._touching = touching
            return
        style = properties.find(f"{{{W}}}pStyle") if properties is not None else None
        self._flush(style.get(_VAL, "") if style is not None else "", always=True)

    def _flush(self, style: str, *, always: bool = False) -> None:
        """End the paragraph at hand; without ``always`` only if a deleted mark left text over."""
        if always or self._stretches:
            text = "".join([stretch[0] for stretch in self._stretches])
            marks = spans((len(piece), bold, italic) for piece, bold, italic in self._stretches)
            self._found.append(ReadParagraph(self._name, text, style, tuple(self._touching), self._place, marks))
        self._stretches, self._touching = [], {}

    def _inline(self, parent: _Element) -> None:
        """Read what stands within a paragraph."""
        for child in parent.iterchildren("*"):
            tag = child.tag
            if tag == _R:
                self._run(child)
            elif tag in {_START, _END}:
                self._bookmark(child)
            elif tag in _WRAPPERS:
                self._inline(child)

    def _run(self, run: _Element) -> None:
        """Read a run."""
        properties = run.find(f"{{{W}}}rPr")
        bold = italic = False
        if properties is not None:
            bold, italic = _is_on(properties, "b"), _is_on(properties, "i")
        for child in _unwrapped(run):
            text = _text_of(child)
            if self._after_number:
                text = text.removeprefix(" ")
            if child.tag == _NOTE_NUMBER:
                self._after_number = True
            elif child.tag == _T:
                self._after_number = False
            if text:
                self._stretches.append((text, bold, italic))

    def _bookmark(self, mark: _Element) -> None:
        """Open or close a bookmark."""
        number = mark.get(_ID, "")
        if mark.tag == _END:
            self._open.pop(number, None)
            return
        name = mark.get(_NAME, "")
        self._touching[name] = None
        if number in self._closed:
            self._open[number] = name


def _under(parent: _Element, tag: str) -> Iterator[_Element]:
    """Give the rows of a table or the cells of a row, through whatever wraps them."""
    for child in parent.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _under(child, tag)


def _unwrapped(run: _Element) -> Iterator[_Element]:
    """Give the content of a run; of alternatives only the chosen one."""
    for child in run.iterchildren("*"):
        if child.tag in _WRAPPERS:
            yield from _unwrapped(child)
        elif child.tag not in _GONE:
            yield child


def _text_of(child: _Element) -> str:
    """Give what a part of a run says; a break to the next page or column says nothing."""
    if child.tag == _T:
        return child.text or ""
    return "" if child.get(_TYPE) in {"page", "column"} else _SIGNS.get(str(child.tag), "")


def _mark_is_deleted(properties: _Element) -> bool:
    """Whether the paragraph mark is deleted or moved away in tracked changes."""
    mark = properties.find(f"{{{W}}}rPr")
    return mark is not None and any(child.tag in _GONE for child in mark)


def _is_on(properties: _Element, name: str) -> bool:
    """Whether a run says of itself that it is bold or italic."""
    found = properties.find(f"{{{W}}}{name}")
    return found is not None and found.get(_VAL, "1").lower() not in _OFF


def _is_page_number(paragraph: _Element) -> bool:
    """Whether a paragraph of a header holds the page number, which is no text of the paper."""
    fields = (f"{node.text or ''}{node.get(f'{{{W}}}instr', '')}" for node in paragraph.iter(*_INSTRUCTIONS))
    return any("PAGE" in field.upper().split() for field in fields)
