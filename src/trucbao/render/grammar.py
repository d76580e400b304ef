"""Grammar: the markup of papers, line by line; what a line may open, and nothing of HTML, links or code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PARAGRAPH, HEADING, ITEM, TABLE, BREAK, NOTE = "paragraph", "heading", "item", "table", "page_break", "note"
ANNEX, ANNEX_END, WRONG = "annex", "annex_end", "wrong"
"""The kinds of blocks."""

FOOTNOTE = re.compile(r"\[\^(?P<note>[\w-]{1,40})\]")
"""The sign of a footnote, ``[^ten]``."""


class Wrong(NamedTuple):
    """What is wrong with a line of markup, and the cure."""

    message: str
    hint: str


class Mark(NamedTuple):
    """A block as marked up: its kind, its first line, its content, and what its first signs said of it.

    ``meta``: the level of a heading or item, the lines of a table, the attributes of an annex, the name of a footnote,
    what is wrong.
    """

    kind: str
    line: int
    content: str = ""
    meta: Any = None


def marks(lines: Sequence[str]) -> Iterator[Mark]:
    """Give the blocks of a text whose lines have neither indentation nor blanks at their end."""
    at = 0
    while at < len(lines):
        if not lines[at]:
            at += 1
            continue
        mark = _opened(lines[at], at)
        if mark is None or mark.kind in _GOES_ON:
            end = _end(lines, at + 1)
            rest = lines[at + 1 : end]
            mark = mark or Mark(PARAGRAPH, at, lines[at])
            yield mark._replace(content="\n".join((mark.content, *rest)).strip())
        elif mark.kind == TABLE:
            end = next((row for row in range(at, len(lines)) if lines[row][:1] != "|"), len(lines))
            yield mark._replace(meta=lines[at:end])
        else:
            end = at + 1
            yield mark
        at = end


_GOES_ON = frozenset((PARAGRAPH, ITEM, NOTE))
"""The blocks that go on over the lines below, up to a blank line or another block."""


def _end(lines: Sequence[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if not lines[at] or _opened(lines[at], at)), len(lines))


def _opened(line: str, at: int) -> Mark | None:
    """Give the block that a line opens by its first sign, or what is wrong with it; None for a line of a paragraph."""
    read = _READERS.get(line[0])
    mark = read(line, at) if read else None
    if mark is None:
        wrong = _stray(line)
        mark = Mark(WRONG, at, meta=wrong) if wrong else None
    return mark


_HEADING = re.compile(r"(#{1,4}) +(.*)")


def _heading(line: str, at: int) -> Mark | None:
    match = _HEADING.fullmatch(line)
    return Mark(HEADING, at, match[2], len(match[1])) if match else None


def _item(line: str, at: int) -> Mark | None:
    """Read ``- `` or ``+ ``, or ``---`` alone: a page break."""
    if line.startswith("---") and not line.strip("-"):
        return Mark(BREAK, at)
    return Mark(ITEM, at, line[2:], 1 if line[0] == "-" else 2) if line[1:2] == " " else None


def _table(_line: str, at: int) -> Mark:
    return Mark(TABLE, at)


_ANNEX = re.compile(r"::: *phu-luc((?: *\{[^{}]*\})*) *")
_ATTRIBUTES = frozenset(("ngang", "nhac-lai"))


def _annex(line: str, at: int) -> Mark | None:
    if not line.startswith(":::"):
        return None
    if not line.strip(":"):
        return Mark(ANNEX_END, at)
    match = _ANNEX.fullmatch(line)
    attributes = frozenset(re.findall(r"[^\s{}]+", match[1])) if match else frozenset()
    if match and attributes <= _ATTRIBUTES:
        return Mark(ANNEX, at, meta=attributes)
    return Mark(WRONG, at, meta=_NO_ANNEX)


_NO_ANNEX = Wrong(
    "Dòng “:::” này không phải cách mở hay đóng phụ lục.",
    "Mở: ::: phu-luc, ::: phu-luc {ngang}, ::: phu-luc {nhac-lai}; đóng: ::: trên một dòng riêng.",
)


def _note(line: str, at: int) -> Mark | None:
    """Read the text of a footnote, ``[^ten]: …``."""
    match = FOOTNOTE.match(line)
    if match is None or line[match.end() : match.end() + 1] != ":":
        return None
    return Mark(NOTE, at, line[match.end() + 1 :], match[1])


_READERS: dict[str, Callable[[str, int], Mark | None]] = {
    "#": _heading,
    "-": _item,
    "+": _item,
    "|": _table,
    ":": _annex,
    "[": _note,
}

_NUMBERED = re.compile(r"(\d{1,3}[.)]|[a-zđ]\)|[IVX]{1,5}[.)-]) +\S")
_STRAYS: tuple[tuple[re.Pattern[str], Wrong], ...] = (
    (
        _NUMBERED,
        Wrong("Số thứ tự gõ tay không dùng được.", "Dùng đề mục # đến ####: số do thể thức tự đánh; hoặc “- ”."),
    ),
    (re.compile(r"#{5,}"), Wrong("Đề mục chỉ có bốn cấp, # đến ####.", "Bớt dấu #, hoặc dùng “- ”.")),
    (re.compile(r"#{1,4}(?!#)\S"), Wrong("Thiếu dấu cách sau dấu #.", "Viết: # Tên đề mục.")),
    (re.compile(r"#+$"), Wrong("Đề mục không có tên.", "Viết tên sau dấu #, hoặc xoá dòng này.")),
    (re.compile(r"[-+](?=[^\W\d_])"), Wrong("Thiếu dấu cách sau gạch đầu dòng.", "Viết: - nội dung.")),
    (re.compile(r"\* +\S"), Wrong("Dấu * không mở được gạch đầu dòng.", "Dùng “- ” cho bậc một, “+ ” cho bậc hai.")),
    (re.compile(r"```|~~~"), Wrong("Không có khối mã trong văn bản.", "Xoá dòng ``` này.")),
    (re.compile(r"> ?\S"), Wrong("Không có khối trích dẫn trong văn bản.", "Bỏ dấu > ở đầu dòng.")),
    (re.compile(r"</?[A-Za-z!][^>]*>"), Wrong("Không dùng được thẻ HTML.", "Dùng **đậm**, *nghiêng*, đề mục, bảng.")),
    (re.compile(r"!\["), Wrong("Không chèn được ảnh từ mẫu.", "Xoá ảnh khỏi mẫu.")),
)


def _stray(line: str) -> Wrong | None:
    """Recognise what another markup would understand, so that it is not printed as it stands."""
    return next((wrong for pattern, wrong in _STRAYS if pattern.match(line)), None)
