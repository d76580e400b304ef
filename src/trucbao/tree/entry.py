"""One line of YAML taken apart, and what can be wrong with it as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Edit
from trucbao.diagnostics.place import Place
from trucbao.tree.lines import Mend, short
from trucbao.tree.swallowed import ESCAPE, GLUED_DASH, GLUED_KEY, bad_escape, glued_dash, glued_key

if TYPE_CHECKING:
    from trucbao.diagnostics.codes import Code


class Verdict(NamedTuple):
    """What is wrong, and mends that let the parser pass.

    ``sound``: the mended line says what was meant. ``doubtful``: may be no more than the consequence of another fault.
    ``rough``: the mend may leave lines behind that have lost what they hung on.
    """

    finding: Diagnostic
    mends: tuple[Mend, ...]
    sound: bool = False
    doubtful: bool = False
    rough: bool = False


class Entry(NamedTuple):
    """A line taken apart: its dashes and key, and from ``at`` (an index) its value."""

    file: str
    number: int
    line: str
    key: str
    at: int
    later: str

    @classmethod
    def of(cls, file: str, lines: tuple[str, ...], number: int) -> Entry:
        """Take a line apart."""
        line = lines[number - 1].rstrip("\r\n")
        head = _ENTRY.match(line)
        later = "".join(lines[number : number + _LOOK_ON])[:_LOOK_AHEAD] if '"' in line or "'" in line else ""
        return cls(file, number, line, (head and head[2]) or "", head.end() if head else 0, later)

    @property
    def value(self) -> str:
        """Give what stands behind dashes and key."""
        return self.line[self.at :].rstrip()

    @property
    def continues(self) -> bool:
        """Whether the line can only be a further line of the text above: words, indented, without dash or key."""
        return bool(self.value) and not self.key and self.line[:1] == " " and not self.line[: self.at].strip()

    @property
    def end(self) -> int:
        """Give the index where the value ends; a note (``# `` after a blank) is no part of it."""
        note = _NOTE.search(self.line, self.at)
        return len(self.line[: note.start()].rstrip()) if note else len(self.line.rstrip())

    @property
    def text(self) -> str:
        """Give the value without a note."""
        return self.line[self.at : self.end]

    def judge(self, *, at_fault: bool) -> Verdict | None:
        """Say what is wrong with the line as such, if anything is."""
        value = self.value
        if not value or value.startswith("#"):
            return None
        if not self.key and (verdict := self.glued()):
            return verdict
        sign = value[0]
        if sign in "\"'":
            return self.quoted(sign)
        if sign in "[{":
            return self.bracketed()
        if verdict := self.reserved(sign, at_fault=at_fault):
            return verdict
        return self.colon() if self.key or at_fault else None

    def glued(self) -> Verdict | None:
        """Judge a line that may lack the blank behind its dash or its colon."""
        if GLUED_DASH.match(self.line, self.at) and not self.line[: self.at].strip():
            found = glued_dash(self.file, self.line, self.number, self.at + 1)
        elif key := GLUED_KEY.match(self.line, self.at):
            found = glued_key(self.file, self.number, key)
        else:
            return None
        return Verdict(found.finding, (found.mend,) if found.mend else (), sound=True)

    def quoted(self, quote: str) -> Verdict | None:
        """Judge a value in quotes: closed, nothing behind it, no escape that YAML does not know."""
        closed = _QUOTED[quote].match(self.line, self.at)
        if closed:
            rest = self.line[closed.end() :].strip()
            if rest and not rest.startswith(("#", ":")):
                return self.to_quote(f"Sau dấu nháy đóng còn chữ “{short(rest)}”, máy không hiểu.")
            return self.escaped(closed) if quote == '"' else None
        whole = _QUOTED[quote].match(f"{self.line[self.at :]}\n{self.later}")
        if whole and self.behind(whole.end())[:1] in ("", "#"):
            return None
        message = f"Dấu nháy {quote} mở ở đây chưa đóng."
        hint = f"Thêm dấu {quote} vào cuối giá trị: {short(self.value)}{quote}"
        return self.verdict(codes.YAML_SYNTAX, (self.at, self.at + 1), message, hint)

    def escaped(self, closed: re.Match[str]) -> Verdict | None:
        """Judge the escapes of a text in double quotes."""
        for match in ESCAPE.finditer(self.line, closed.start(), closed.end()):
            if finding := bad_escape(self.file, self.number, match):
                return Verdict(finding, (self.blank(),))
            if match[4] and match[4] not in _KNOWN_ESCAPES:
                message = f"“{match.group()}” trong dấu nháy kép không có nghĩa với YAML."
                hint = "Dùng dấu nháy đơn thay dấu nháy kép: '…'."
                return self.verdict(codes.YAML_SYNTAX, match.span(), message, hint)
        return None

    def bracketed(self) -> Verdict | None:
        """Judge a value that begins with a bracket: closed, nothing behind it."""
        opened = self.line[self.at]
        end, quote = _end_of_brackets(self.line, self.at)
        if quote >= 0:
            message = f"Dấu nháy {self.line[quote]} mở ở đây chưa đóng."
            hint = f"Thêm dấu {self.line[quote]} vào cuối chữ."
            return self.verdict(codes.YAML_SYNTAX, (quote, quote + 1), message, hint)
        if end < 0:
            closing = "]" if opened == "[" else "}"
            message = f"Dấu ngoặc {opened} mở ở đây chưa đóng."
            hint = f"Thêm dấu {closing} vào cuối; nếu là câu văn, đặt cả câu trong dấu nháy kép."
            verdict = self.verdict(codes.YAML_SYNTAX, (self.at, self.at + 1), message, hint)._replace(rough=True)
            # A bracket alone may stand above a list with dashes, which is read without it.
            return verdict._replace(mends=(self.blank()._replace(new=""),)) if self.text == opened else verdict
        rest = self.line[end:].strip()
        if rest and not rest.startswith(("#", ":")):
            return self.to_quote(f"Giá trị bắt đầu bằng “{opened}” nên máy hiểu là danh sách hoặc nhóm khoá.")
        return None

    def in_brackets(self) -> Verdict | None:
        """Tell of brackets that are closed and still cannot be read."""
        if self.value[:1] not in ("[", "{"):
            return None
        message = "Phần trong ngoặc viết chưa đúng: mỗi cặp là “khoá: giá trị”, cách nhau bằng dấu phẩy."
        hint = "Đặt chữ có dấu “: ”, “,”, “[”, “{” trong dấu nháy kép."
        return self.verdict(codes.YAML_SYNTAX, (self.at, self.end), message, hint)

    def reserved(self, sign: str, *, at_fault: bool) -> Verdict | None:
        """Judge a value whose first sign means something to YAML."""
        value = self.value
        if value == "-" or value.startswith("- "):
            message = "Danh sách không đứng cùng dòng với khoá."
            hint = "Xuống dòng sau dấu hai chấm, thụt vào, rồi ghi từng mục mở đầu bằng “- ”."
            return self.verdict(codes.YAML_SYNTAX, (self.at, self.at + 1), message, hint) if self.key else None
        if sign == "%" and self.at == 0:
            message = "Dòng bắt đầu bằng “%” là chỉ thị của YAML; ở đây không dùng."
            return self.verdict(codes.SECOND_DOCUMENT, (0, self.end), message, "Xoá dòng này.")
        if self.at == 0 and value.startswith("..."):
            message = "Dấu “...” kết thúc văn bản YAML, phần sau nó không được đọc."
            return self.verdict(codes.SECOND_DOCUMENT, (0, 3), message, "Xoá dòng này.")
        refused = sign in "@`%,]}" or (sign in "*&!" and (at_fault or not _NAME_ONLY.match(value)))
        if refused or (sign in "|>" and not _HEADER.match(value)) or value.startswith("? "):
            return self.to_quote(f"Giá trị bắt đầu bằng “{sign}”, một ký hiệu của YAML.")
        return None

    def colon(self) -> Verdict | None:
        """Judge a text with a colon inside it."""
        colons = list(COLON.finditer(self.line, self.at, self.end))
        wanted = 0 if self.key else 1  # without a key of ours the first colon may be that of a key in plain words
        return self.quote_sentence(colons[0].start()) if len(colons) > wanted else None

    def quote_sentence(self, at: int) -> Verdict:
        """Tell of the colon at the index ``at``, which YAML takes for the end of a key."""
        quoted = '"' + self.text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        hint = f"Đặt cả câu trong dấu nháy kép: {short(quoted)}"
        return self.requoted(codes.COLON_IN_TEXT.at(self.span(at, at + 1), COLON_MESSAGE, hint), quoted)

    def to_quote(self, message: str) -> Verdict:
        """Tell of a value that must stand in quotes as a whole."""
        quoted = "'" + self.text.replace("'", "''") + "'"
        hint = f"Đặt cả giá trị trong dấu nháy: {short(quoted)}"
        return self.requoted(codes.NEEDS_QUOTES.at(self.span(self.at, self.end), message, hint), quoted)

    def requoted(self, finding: Diagnostic, quoted: str) -> Verdict:
        """Give a finding whose mend is to put the text in quotes; in a file it waits for signs that are no text.

        A line is judged with U+FFFD for a control character: written so, a sign to delete would become a lost letter.
        """
        edits = () if "\ufffd" in quoted else (Edit(self.span(self.at, self.end), quoted),)
        mend = Mend(self.number, self.at + 1, self.end + 1, quoted)
        return Verdict(finding._replace(edits=edits), (mend,), sound=True)

    def verdict(self, code: Code, span: tuple[int, int], message: str, hint: str) -> Verdict:
        """Tell of a fault whose mend is a guess: the value is left out, so that the rest can be read."""
        return Verdict(code.at(self.span(*span), message, hint), (self.blank(),))

    def blank(self) -> Mend:
        """Give the mend that leaves the value out."""
        return Mend(self.number, self.at + 1, len(self.line) + 1, "x" if self.at else "")

    def behind(self, length: int) -> str:
        """Give what stands on its line behind a value that ends on a line below, ``length`` characters on."""
        return self.later[length - (len(self.line) - self.at) - 1 :].split("\n", 1)[0].strip()

    def span(self, start: int, end: int) -> Place:
        """Give the place between two indexes of the line; it is never empty."""
        return Place(self.file, self.number, start + 1, self.number, max(end, start + 1) + 1)


_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*+'")}
_ENTRY = re.compile(r"([ ]*+(?:-[ ]++)*+)(?:([A-Za-z_][A-Za-z0-9_]*+)[ ]*+:(?:[ ]++|$))?")
COLON_MESSAGE = "Dấu hai chấm trong câu làm máy hiểu phần đứng trước là một khoá."
COLON = re.compile(r":(?=[ ]|$)")
_NAME_ONLY = re.compile(r"[*&!][A-Za-z0-9_\-]*+$")
_HEADER = re.compile(r"[|>][+\-1-9]{0,2}(?:[ ]+#.*)?$")
_NOTE = re.compile(r"(?<=[ ])#(?:[ ]|$)")
_KNOWN_ESCAPES = set('0abt\tnvfre "/\\N_LP\n\r')
_LOOK_ON = 50
_LOOK_AHEAD = 10_000


def _end_of_brackets(line: str, at: int) -> tuple[int, int]:
    """Give the index behind the bracket that closes the one at ``at`` (-1: none), and that of an open quote (-1)."""
    depth, index, before = 0, at, ""
    while index < len(line):
        sign = line[index]
        if sign in "\"'" and before in "[{,:":
            closed = _QUOTED[sign].match(line, index)
            if not closed:
                return -1, index
            index = closed.end() - 1
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth == 0:
                return index + 1, -1
        before = before if sign == " " else sign
        index += 1
    return -1, -1
