"""Opening: the parts of a .docx that came from outside, within limits, or the reason why it is refused."""

from __future__ import annotations

import io
import posixpath
import zlib
from enum import Enum
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from trucbao.word.namespaces import OFFICE, PACKAGE

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_FILE = 64 * 1024 * 1024
MAX_PARTS = 4_000
MAX_PART = 64 * 1024 * 1024
MAX_TOTAL = 256 * 1024 * 1024
MAX_RATIO, RATIO_FROM = 200, 4 * 1024 * 1024
"""Limits of threats D3 and D4, counted while unpacking; a ratio counts above ``RATIO_FROM`` bytes only."""

_CHUNK = 1024 * 1024
_END = b"PK\x05\x06"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/"


class Why(Enum):
    """Why a file is not read, as the end of a Vietnamese sentence."""

    EMPTY = "tệp rỗng"
    OLD_WORD = "đây là tệp Word kiểu cũ (.doc) hoặc tệp đặt mật khẩu"
    PDF = "đây là tệp PDF"
    RTF = "đây là tệp RTF"
    XML = "đây là tệp XML kiểu Word 2003"
    HTML = "đây là trang web (HTML)"
    ODT = "đây là tệp của LibreOffice (.odt)"
    NO_WORD = "đây không phải tệp Word (.docx)"
    OTHER_WORD = "đây là tệp có macro (.docm), tệp mẫu (.dotx) hoặc không phải văn bản Word"
    STRICT = "tệp lưu theo kiểu Strict Open XML"
    BROKEN = "tệp bị hỏng hoặc chưa lưu xong"
    BAD_XML = "nội dung XML bên trong bị hỏng, lồng quá sâu hoặc quá dài"
    LOCKED = "tệp đặt mật khẩu"
    TOO_LARGE = "tệp hoặc nội dung giải nén quá lớn"
    TOO_MANY = "tệp chứa quá nhiều phần"
    RUBBISH = "có dữ liệu lạ ở cuối tệp"
    TWINS = "hai phần bên trong trùng tên"
    OVERLAP = "các phần bên trong chồng lên nhau"
    BAD_NAME = "tên một phần bên trong không hợp lệ"
    METHOD = "tệp nén theo cách Word không dùng"
    DOCTYPE = "tệp chứa khai báo DOCTYPE"

    @property
    def unsafe(self) -> bool:
        """Whether the file is refused for what it may do, not for what it is."""
        return self in _UNSAFE


_UNSAFE = {
    *(Why.TOO_LARGE, Why.TOO_MANY, Why.RUBBISH, Why.TWINS, Why.OVERLAP, Why.BAD_NAME, Why.METHOD, Why.DOCTYPE),
}


_OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", Why.OLD_WORD),
    (b"%pdf", Why.PDF),
    (b"{\\rtf", Why.RTF),
    (b"<?xml", Why.XML),
    (b"<!doc", Why.HTML),
    (b"<html", Why.HTML),
)


class Refusal(Exception):  # noqa: N818  # no fault of the program: a word about the file
    """The file is not read; it never leaves this room."""

    def __init__(self, why: Why) -> None:
        """Say why."""
        super().__init__(why.value)
        self.why = why


def open_parts(data: bytes) -> dict[str, bytes]:
    """Unpack the parts of a .docx; raises Refusal."""
    _check_kind(data)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            _check_layout(archive, data)
            return _unpacked(archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError) as fault:
        raise Refusal(Why.BROKEN) from fault


def main_part(parts: dict[str, bytes]) -> str:
    """Give the path of the main story of a Word paper; raises Refusal for anything else."""
    if "mimetype" in parts and b"opendocument" in parts["mimetype"]:
        raise Refusal(Why.ODT)
    path = _target(parts, "", "officeDocument") or "word/document.xml"
    if path not in parts or "[Content_Types].xml" not in parts:
        raise Refusal(Why.NO_WORD)
    if _STRICT in parts[path][:4096]:
        raise Refusal(Why.STRICT)
    kind = _content_type(parts, path)
    if kind not in {"", _MAIN}:
        raise Refusal(Why.OTHER_WORD)
    return path


def related(parts: dict[str, bytes], owner: str, kind: str) -> tuple[str, ...]:
    """Give the parts inside the package that ``owner`` names by a relationship of ``kind``, in the file's order."""
    folder, _, name = owner.rpartition("/")
    relations = parts.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
    if relations is None:
        return ()
    found = []
    for relation in parse(relations).iter(f"{{{PACKAGE}/relationships}}Relationship"):
        if relation.get("Type") == f"{OFFICE}/relationships/{kind}" and relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            found.append(posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/"))
    return tuple(path for path in found if path in parts)


def parse(part: bytes) -> _Element:
    """Parse a part; a DOCTYPE in any encoding is refused before the parser sees it; raises Refusal."""
    from lxml import etree  # loaded only when a Word file is read

    if b"<!DOCTYPE" in part or b"<\0!\0D\0" in part or b"\0<\0!\0D" in part:
        raise Refusal(Why.DOCTYPE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as fault:
        raise Refusal(Why.BAD_XML) from fault


def _check_kind(data: bytes) -> None:
    """Refuse what is plainly no zip, by its own name where it has one."""
    if not data:
        raise Refusal(Why.EMPTY)
    if len(data) > MAX_FILE:
        raise Refusal(Why.TOO_LARGE)
    for start, why in _OTHER_KINDS:
        if data[:64].lstrip().lower().startswith(start):
            raise Refusal(why)
    if not data.startswith(b"PK\x03\x04"):
        raise Refusal(Why.NO_WORD)


def _check_layout(archive: ZipFile, data: bytes) -> None:
    """Refuse a zip that is not laid out as one: too many parts, doubled, overlapping, or with rubbish behind it."""
    entries = archive.infolist()
    if len(entries) > MAX_PARTS:
        raise Refusal(Why.TOO_MANY)
    end = data.rfind(_END)
    if end + 22 + len(archive.comment) != len(data):
        raise Refusal(Why.RUBBISH)
    names = {entry.filename.casefold() for entry in entries}
    if len(names) != len(entries):
        raise Refusal(Why.TWINS)
    for entry in entries:
        _check_entry(entry)
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    nexts = [entry.header_offset for entry in ordered[1:]] + [archive.start_dir]
    for entry, following in zip(ordered, nexts, strict=True):
        if entry.header_offset + 30 + len(entry.orig_filename.encode()) + entry.compress_size > following:
            raise Refusal(Why.OVERLAP)


def _check_entry(entry: ZipInfo) -> None:
    """Refuse an entry by its name, its method or its lock."""
    name = entry.orig_filename
    parts = name.split("/")
    if "\\" in name or "\0" in name or name.startswith("/") or ".." in parts or ":" in name:
        raise Refusal(Why.BAD_NAME)
    if entry.flag_bits & 0x1:
        raise Refusal(Why.LOCKED)
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise Refusal(Why.METHOD)


def _unpacked(archive: ZipFile) -> dict[str, bytes]:
    """Unpack all parts, counting what comes out and not what the headers promise."""
    parts = {}
    total = 0
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        content = _part(archive, entry)
        total += len(content)
        if total > MAX_TOTAL:
            raise Refusal(Why.TOO_LARGE)
        parts[entry.filename] = content
    return parts


def _part(archive: ZipFile, entry: ZipInfo) -> bytes:
    """Unpack one part."""
    chunks = []
    size = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            bloated = size > RATIO_FROM and size > MAX_RATIO * max(entry.compress_size, 1)
            if size > MAX_PART or bloated:
                raise Refusal(Why.TOO_LARGE)
            chunks.append(chunk)
    return b"".join(chunks)


def _target(parts: dict[str, bytes], owner: str, kind: str) -> str:
    """Give the first part of a relationship, or ""."""
    found = related(parts, owner, kind)
    return found[0] if found else ""


def _content_type(parts: dict[str, bytes], path: str) -> str:
    """Give the declared content type of a part, or ""."""
    types = parse(parts["[Content_Types].xml"])
    for override in types.iter(f"{{{PACKAGE}/content-types}}Override"):
        if override.get("PartName", "").lstrip("/").casefold() == path.casefold():
            return override.get("ContentType", "")
    return ""
