"""Parcels: hand-made .docx files, sound and hostile, for the tests of reading."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def story(body: str) -> bytes:
    """Give a main story holding ``body``."""
    return f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'.encode()


def parts(body: str = "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>", kind: str = MAIN) -> dict[str, bytes]:
    """Give the least that makes a .docx."""
    override = f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{override}</Types>'.encode(),
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>'.encode(),
        "word/document.xml": story(body),
    }


def zipped(files: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """Files as a zip; backslashes and the like stay in names as given."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            info = ZipInfo("x" * len(name))
            info.filename = info.orig_filename = name
            archive.writestr(info, content, method)
    return buffer.getvalue()


def docx(body: str) -> bytes:
    """Give a .docx holding ``body``."""
    return zipped(parts(body))


def bomb(megabytes: int) -> bytes:
    """Give a .docx whose story unpacks to so many megabytes of empty paragraphs."""
    return docx("<w:p/>" * (megabytes * 1024 * 1024 // 6))


def relabelled(data: bytes, offset: int, value: int) -> bytes:
    """Give a zip with one 16-bit field of every central entry overwritten (8: flags, 10: method)."""
    changed = bytearray(data)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + offset : at + offset + 2] = value.to_bytes(2, "little")
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def overlapping() -> bytes:
    """Two entries of a zip over the same bytes."""
    data = bytearray(zipped({**parts(), "word/a.xml": b"a" * 50, "word/b.xml": b"a" * 50}, ZIP_STORED))
    second = data.rfind(b"PK\x01\x02")
    first = data.rfind(b"PK\x01\x02", 0, second)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)
