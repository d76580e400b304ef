"""Package: parts, content types and relationships in one zip, the same bytes for the same parts."""

from __future__ import annotations

import io
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from trucbao.word.namespaces import DECLARATION, OFFICE, PACKAGE

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = "application/vnd.openxmlformats-officedocument"
_LEVEL = 6
_DATE = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold


class Part(NamedTuple):
    """A part of the package; ``kind`` names its content type and relationship, ``owner`` whose relation it is."""

    path: str
    xml: str
    kind: str
    owner: str = "word/document.xml"


_CONTENT = {
    "officeDocument": f"{_WML}.document.main+xml",
    "header": f"{_WML}.header+xml",
    "styles": f"{_WML}.styles+xml",
    "numbering": f"{_WML}.numbering+xml",
    "settings": f"{_WML}.settings+xml",
    "fontTable": f"{_WML}.fontTable+xml",
    "footnotes": f"{_WML}.footnotes+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "extended-properties": f"{_TYPES}.extended-properties+xml",
    "custom-properties": f"{_TYPES}.custom-properties+xml",
    "customXmlProps": f"{_TYPES}.customXmlProperties+xml",
}


def package(parts: tuple[Part, ...]) -> bytes:
    """Zip the parts in their order; the relationships of each owner are numbered rId1, rId2 … in that order too."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        _add(archive, "[Content_Types].xml", _content_types(parts))
        for owner in dict.fromkeys(part.owner for part in parts):
            _add(archive, _relations_path(owner), _relations(parts, owner))
        for part in parts:
            _add(archive, part.path, part.xml)
    return buffer.getvalue()


def _add(archive: ZipFile, path: str, xml: str) -> None:
    """Add a part, dated and marked the same on every day and machine."""
    info = ZipInfo(path, _DATE)
    info.create_system = 0
    info.external_attr = 0
    archive.writestr(info, xml.encode(), ZIP_DEFLATED, _LEVEL)


def _content_types(parts: tuple[Part, ...]) -> str:
    """Give the list of content types."""
    overrides = "".join(
        [
            f'<Override PartName="/{part.path}" ContentType="{_CONTENT[part.kind]}"/>'
            for part in parts
            if part.kind in _CONTENT
        ],
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations_path(owner: str) -> str:
    """Give where the relationships of an owner stand; "" owns the package itself."""
    folder, _, name = owner.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _relations(parts: tuple[Part, ...], owner: str) -> str:
    """Give the relationships of an owner."""
    folder = owner.rpartition("/")[0]
    own = [part for part in parts if part.owner == owner]
    written = "".join(
        [
            f'<Relationship Id="rId{index}" Type="{_relation(part.kind)}" Target="{_target(folder, part.path)}"/>'
            for index, part in enumerate(own, start=1)
        ],
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{written}</Relationships>'


def _relation(kind: str) -> str:
    """Give the type of a relationship."""
    if kind == "core-properties":
        return f"{PACKAGE}/relationships/metadata/core-properties"
    return f"{OFFICE}/relationships/{kind}"


def _target(folder: str, path: str) -> str:
    """Give a path as seen from a folder at most one deep."""
    if not folder:
        return path
    return path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else f"../{path}"
