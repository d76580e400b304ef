"""Conservation: proves from the finished paper that every submitted item is in it, whole and once."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Related
from trucbao.diagnostics.place import Place
from trucbao.model.blocks import Heading, ListItem, PageBreak, Paragraph, Table
from trucbao.model.brief import TaskEntry
from trucbao.model.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from trucbao.model.blocks import Block, Document, Run
    from trucbao.model.brief import Brief, Entry
    from trucbao.model.submission import Item

TEXT = "noi_dung"

NAMES = {
    "bieu_hien": "biểu hiện",
    "nguyen_nhan.khach_quan": "nguyên nhân khách quan",
    "nguyen_nhan.chu_quan": "nguyên nhân chủ quan",
    "khac_phuc": "cách khắc phục",
    "ly_do": "lý do",
    "san_pham": "sản phẩm",
    "thoi_han": "thời hạn",
    "chu_tri": "cơ quan chủ trì",
    "phoi_hop": "cơ quan phối hợp",
    "cap_trinh": "cấp trình",
    "chiu_trach_nhiem": "người chịu trách nhiệm",
}
"""The fields of an item, besides its text, that a paper should print somewhere, as a clerk calls them.

A paper names field, governing document and addressee once, above the items they hold, so they are not asked of each.
"""


def counted(brief: Brief, kinds: Iterable[str]) -> tuple[Entry, ...]:
    """Give the items of the kinds that a paper must account for (``dem`` of its template)."""
    wanted = frozenset(kinds)
    parts = [getattr(part, kind) for part in brief.co_quan for kind in _KINDS if kind in wanted]
    if "chuyen_de" in wanted:
        parts += [getattr(part, kind) for part in brief.chuyen_de for kind in _THEMATIC_KINDS]
    return tuple(entry for part in parts for entry in part)


_THEMATIC_KINDS = ("ket_qua", "han_che", "kien_nghi")
_KINDS = ("ket_qua", "han_che", "nhiem_vu", "kien_nghi")


def check_conservation(
    document: Document,
    entries: Iterable[Entry],
    excused: Mapping[str, str],
    restating: frozenset[int] = frozenset(),
    template: Place | None = None,
) -> tuple[Diagnostic, ...]:
    """Find every item that is lost or stands twice, and the fields of items that are printed nowhere.

    ``excused`` are addresses left out on purpose, with the reason; ``restating`` the numbers of annexes that repeat
    the body. Only the runs of the paper are looked at, so no bookkeeping of the template can hide a loss.
    """
    fields: defaultdict[str, set[str]] = defaultdict(set)
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for annex, paragraphs_of_annex in enumerate(_parts(document)):
        restates = annex in restating
        for runs in paragraphs_of_annex:
            for text, origin, *_ in runs:
                if origin is not None:
                    fields[origin.address].add(origin.field)
                    if origin.field == TEXT and not restates:
                        texts[origin.address].append(text)
    where = template or Place(document.name)
    due = [entry for entry in entries if entry.muc.dia_chi not in excused]
    found = [finding for entry in due for finding in _judge(entry.muc, texts[entry.muc.dia_chi], where)]
    return (*found, *_unprinted(due, fields, where))


def _parts(document: Document) -> Iterator[Iterable[tuple[Run, ...]]]:
    """Give the paragraphs of the body with its footnotes, then those of each annex."""
    yield chain(_paragraphs(document.blocks), document.notes)
    for annex in document.annexes:
        yield chain((annex.title,), _paragraphs(annex.blocks))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[tuple[Run, ...]]:
    for block in blocks:
        match block:
            case Paragraph() | Heading() | ListItem():
                yield block.runs
            case Table():
                for row in (*block.header, *block.rows):
                    for cell in row:
                        for paragraph in cell:
                            yield paragraph.runs
            case PageBreak():
                pass


def _judge(item: Item, texts: list[str], template: Place) -> Iterator[Diagnostic]:
    """Compare what the body has of an item with what was submitted."""
    if texts == [item.noi_dung]:
        return
    times = _times([piece.text for piece in paragraphs(item.noi_dung)] or [""], texts)
    if times == 1:
        return
    related = (Related(template, "Mẫu đã dùng"),)
    if times:
        message = f"Mục {item.dia_chi} đứng {times} lần trong thân văn bản."
        hint = "Bỏ bớt một chỗ in; phụ lục chỉ nhắc lại thì mở bằng ::: phu-luc {nhac-lai}."
        yield codes.ITEM_TWICE.at(item.nguon, message, hint, address=item.dia_chi, related=related)
        return
    part = "chỉ có một phần" if texts else "không có"
    message = f"Mục {item.dia_chi} {part} trong văn bản lập theo {template.file}."
    hint = 'In {{ x.noi_dung }} của mục này, hoặc ghi {% bo_qua x, "lý do" %}, hoặc quyết định ở bien-tap.yaml.'
    yield codes.ITEM_LOST.at(item.nguon, message, hint, address=item.dia_chi, related=related)


def _times(parts: list[str], texts: list[str]) -> int:
    """Count how often all paragraphs of a text follow each other among the printed ones."""
    times = place = 0
    for text in texts:
        if not _same(text, parts[place]):
            place = 0
        if _same(text, parts[place]):
            place += 1
        if place == len(parts):
            times, place = times + 1, 0
    return times


def _same(printed: str, submitted: str) -> bool:
    """Compare letter for letter; what filters may change, case and the end's full stop, does not count."""
    return printed == submitted or _bare(printed) == _bare(submitted)


def _bare(text: str) -> str:
    return text.strip().rstrip(" .;,").casefold()


def _unprinted(
    entries: Sequence[Entry], fields: Mapping[str, AbstractSet[str]], template: Place
) -> Iterator[Diagnostic]:
    """Tell once for each field how many items have it and print it nowhere."""
    lost: dict[str, list[Item]] = {}
    for entry in entries:
        printed = fields.get(entry.muc.dia_chi, _NOTHING)
        for field, value_of in _readers(entry.muc._fields):
            if field in printed or not value_of(entry.muc) or _says_nothing_new(entry, field):
                continue
            if not any(name.startswith(f"{field}.") for name in printed):
                lost.setdefault(field, []).append(entry.muc)
    for field, items in lost.items():
        first = items[0]
        message = f"{len(items)} mục có “{NAMES[field]}” mà văn bản không in, trước hết là {first.dia_chi}."
        hint = f"Thêm {{{{ x.{field} }}}} vào mẫu nếu văn bản cần phần này."
        related = (Related(template, "Mẫu đã dùng"),)
        yield codes.FIELD_LOST.at(first.nguon, message, hint, address=first.dia_chi, related=related)


_NOTHING: frozenset[str] = frozenset()


@cache
def _readers(fields: tuple[str, ...]) -> tuple[tuple[str, Callable[[Item], object]], ...]:
    """Give those of the fields in NAMES that an item with ``fields`` has, with what reads them."""
    return tuple((name, attrgetter(name)) for name in NAMES if name.partition(".")[0] in fields)


def _says_nothing_new(entry: Entry, field: str) -> bool:
    """Whether a field repeats what stands beside it: a lead that is the agency itself."""
    return field == "chu_tri" and isinstance(entry, TaskEntry) and entry.chu_tri == entry.co_quan
