"""Bytes to text: every form of Unicode is read, anything else is named."""

from __future__ import annotations

import codecs

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Outcome
from trucbao.diagnostics.place import Place

MAX_BYTES = 1 << 20
"""A submission of a hundred pages is a quarter of this."""


def decode(data: bytes, file: str) -> Outcome[str | None]:
    """Give the text of a file without its byte order mark, or None and a finding that names the encoding."""
    if len(data) > MAX_BYTES:
        message = f"Tệp lớn {len(data) / 2**20:.1f} MB, quá {MAX_BYTES // 2**20} MB.".replace(".", ",", 1)
        hint = "Tách thành nhiều tệp, bỏ phần không phải báo cáo (ảnh, bảng dán nguyên)."
        return Outcome(None, (codes.TOO_LARGE.at(Place(file), message, hint),))
    kind = next((name for magic, name in _OTHER_FILES.items() if data.startswith(magic)), "")
    if kind:
        hint = "Chép nội dung vào tệp văn bản thuần, lưu với đuôi .yaml và bảng mã UTF-8."
        return Outcome(None, (codes.ENCODING.at(Place(file), f"Đây là {kind}, không phải tệp YAML.", hint),))
    codec, start = _unicode_form(data)
    try:
        return Outcome(data[start:].decode(codec))
    except UnicodeDecodeError as error:
        return Outcome(None, (_not_unicode(data, codec, start + error.start, file),))


def convert(data: bytes, encoding: str) -> str:
    """Give the text of a file in the encoding that `encoding_of` named, composed (NFC)."""
    from trucbao.tree import legacy  # its tables are built for a file that needs them only

    return legacy.convert(data, encoding)


def encoding_of(data: bytes) -> str:
    """Name the legacy encoding of bytes that are no Unicode: "tcvn3", "vni", "cp1258", or "" for none of them."""
    from trucbao.tree import legacy

    return legacy.guess(data)


_OTHER_FILES = {
    b"PK\x03\x04": "tệp Word, Excel hoặc tệp nén (zip)",
    b"\xd0\xcf\x11\xe0": "tệp Word hoặc Excel đời cũ",
    b"%PDF-": "tệp PDF",
    b"{\\rtf": "tệp RTF",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


def _unicode_form(data: bytes) -> tuple[str, int]:
    """Give the codec and where the text begins: by the byte order mark, else by where the zero bytes stand."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    sample = data[: min(_SAMPLE, len(data) // 4 * 4)]
    zeros = [sample[at::4].count(0) / max(len(sample) // 4, 1) for at in range(4)]
    # In UTF-32 two of four bytes are always zero; in UTF-16 one of two is, for plain letters and many Vietnamese ones.
    for codec, empty in (("utf-32-le", zeros[2:]), ("utf-32-be", zeros[:2])):
        if min(empty) > 0.9:
            return codec, 0
    for codec, empty, full in (("utf-16-le", zeros[1::2], zeros[::2]), ("utf-16-be", zeros[::2], zeros[1::2])):
        if min(empty) > 0.3 and max(full) < 0.1:
            return codec, 0
    return "utf-8", 0


def _not_unicode(data: bytes, codec: str, offset: int, file: str) -> Diagnostic:
    """Say which encoding the bytes are in, or where they stop to be text."""
    name = encoding_of(data) if codec == "utf-8" else ""
    place = _place(data, codec, offset, file)
    if name:
        from trucbao.tree.legacy import NAMES

        shown = NAMES[name]
        message = f"Tệp dùng bảng mã {shown}, không phải Unicode."
        hint = f"Chuyển mã {shown} sang Unicode (UTF-8) rồi lưu lại; “trucbao check --fix --chuyen-ma” làm việc này."
        return codes.ENCODING.at(place, message, hint)
    form = codec.upper().removesuffix("-LE").removesuffix("-BE")
    message = f"Không rõ bảng mã của tệp: từ đây không phải chữ {form}."
    hint = "Mở tệp bằng chương trình đã tạo ra nó, lưu lại với bảng mã UTF-8; nếu tệp bị cụt, xin gửi lại."
    return codes.ENCODING.at(place, message, hint)


def _place(data: bytes, codec: str, offset: int, file: str) -> Place:
    """Give the line and column of a byte, as far as what stands before it can be read."""
    start = next((len(mark) for mark, _ in _MARKS if data.startswith(mark)), 0)
    before = data[start:offset].decode(codec, errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Place(file, line, column, line, column + 1)
