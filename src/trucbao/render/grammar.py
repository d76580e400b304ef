"""Grammar: the markup of papers as rules for markdown-it; what its lines may be, and nothing of HTML, links or code."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt

from trucbao.render.footnotes import FOOTNOTE, footnote_mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_block import StateBlock

HEADING, ITEM, TABLE, BREAK, NOTE = "heading", "item", "table", "page_break", "note"
ANNEX, ANNEX_END, WRONG = "annex", "annex_end", "wrong"
"""The kinds of blocks, besides markdown-it's own paragraphs."""


class Wrong(NamedTuple):
    """What is wrong with a line of markup, and the cure."""

    message: str
    hint: str


@cache
def grammar() -> MarkdownIt:
    """Give the parser: paragraphs, emphasis and escapes are markdown-it's, every other block is ours."""
    parser = MarkdownIt("zero").enable(["escape", "emphasis"])
    parser.block.ruler.before("paragraph", "trinh_bay", _block, {"alt": ["paragraph"]})
    parser.inline.ruler.push("chu_thich", footnote_mark)
    return parser


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's own signature
    """Read one block that its first sign gives away; anything else is a paragraph."""
    line = _line(state, start)
    read = _READERS.get(line[0])
    if read is None or not read(state, start, end, line, silent):
        if silent:
            return False
        wrong = _stray(line)
        if wrong is None:
            return False
        _push(state, start, start + 1, WRONG, "", wrong)
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _push(state: StateBlock, start: int, end: int, kind: str, content: str, meta: object = None) -> None:  # noqa: PLR0913, PLR0917  # one token has that many parts
    token = state.push(kind, "", 0)
    token.content, token.map, token.meta = content, [start, end], {"": meta}
    state.line = end


_HEADING = re.compile(r"(#{1,4}) +(.*)")


def _heading(state: StateBlock, start: int, _end: int, line: str, silent: bool) -> bool:  # noqa: FBT001
    match = _HEADING.fullmatch(line)
    if match and not silent:
        _push(state, start, start + 1, HEADING, match[2], len(match[1]))
    return match is not None


def _item(state: StateBlock, start: int, end: int, line: str, silent: bool) -> bool:  # noqa: FBT001
    """Read ``- `` or ``+ `` and the lines that go on with it, up to a blank line or another block."""
    if line.startswith("---") and not line.strip("-"):
        if not silent:
            _push(state, start, start + 1, BREAK, "")
        return True
    if line[1:2] != " ":
        return False
    if not silent:
        after = start + 1
        while after < end and not state.isEmpty(after) and not _block(state, after, end, silent=True):
            after += 1
        lines = [line[2:], *(_line(state, number) for number in range(start + 1, after))]
        _push(state, start, after, ITEM, "\n".join(lines).strip(), 1 if line[0] == "-" else 2)
    return True


def _table(state: StateBlock, start: int, end: int, _line_text: str, silent: bool) -> bool:  # noqa: FBT001
    """Read all lines that begin with ``|``; they are judged where the blocks are made."""
    if not silent:
        after = start + 1
        while after < end and _line(state, after)[:1] == "|":
            after += 1
        lines = [_line(state, number) for number in range(start, after)]
        _push(state, start, after, TABLE, "", lines)
    return True


_ANNEX = re.compile(r"::: *phu-luc((?: *\{[^{}]*\})*) *")
_ATTRIBUTES = frozenset(("ngang", "nhac-lai"))


def _annex(state: StateBlock, start: int, _end: int, line: str, silent: bool) -> bool:  # noqa: FBT001
    if not line.startswith(":::"):
        return False
    if silent:
        return True
    match = _ANNEX.fullmatch(line)
    attributes = frozenset(re.findall(r"[^\s{}]+", match[1])) if match else frozenset()
    if not line.strip(":"):
        _push(state, start, start + 1, ANNEX_END, "")
    elif match and attributes <= _ATTRIBUTES:
        _push(state, start, start + 1, ANNEX, "", attributes)
    else:
        _push(state, start, start + 1, WRONG, "", _NO_ANNEX)
    return True


_NO_ANNEX = Wrong(
    "Dòng “:::” này không phải cách mở hay đóng phụ lục.",
    "Mở: ::: phu-luc, ::: phu-luc {ngang}, ::: phu-luc {nhac-lai}; đóng: ::: trên một dòng riêng.",
)


def _note(state: StateBlock, start: int, end: int, line: str, silent: bool) -> bool:  # noqa: FBT001
    """Read the text of a footnote, ``[^ten]: …``."""
    match = FOOTNOTE.match(line)
    if match is None or line[match.end() : match.end() + 1] != ":":
        return False
    if not silent:
        after = start + 1
        while after < end and not state.isEmpty(after) and not _block(state, after, end, silent=True):
            after += 1
        lines = [line[match.end() + 1 :], *(_line(state, number) for number in range(start + 1, after))]
        _push(state, start, after, NOTE, "\n".join(lines).strip(), match[1])
    return True


_READERS: dict[str, Callable[[StateBlock, int, int, str, bool], bool]] = {
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
