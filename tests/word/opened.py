"""Opened: the parts of a written .docx as lxml trees, with short ways to what a test asks for."""

from __future__ import annotations

import io
from decimal import Decimal
from zipfile import ZipFile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": W}
TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")


class Opened:
    """A package opened for looking."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}
        self.document = self.tree("word/document.xml")

    def tree(self, path: str) -> etree._Element:
        return etree.fromstring(self.parts[path])

    def style(self, identity: str) -> etree._Element:
        (found,) = find(self.tree("word/styles.xml"), f"w:style[@w:styleId='{identity}']")
        return found

    def paragraphs(self, style: str) -> list[etree._Element]:
        return find(self.document, f".//w:p[w:pPr/w:pStyle/@w:val='{style}']")

    def sections(self) -> list[etree._Element]:
        return find(self.document, ".//w:sectPr")


def find(root: etree._Element, path: str) -> list[etree._Element]:
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return found


def value(root: etree._Element, path: str, name: str = "val") -> str:
    """Give an attribute of the one element at ``path``, "" where there is none."""
    found = find(root, path)
    return found[0].get(f"{{{W}}}{name}", "") if found else ""


def words(paragraph: etree._Element) -> str:
    return "".join(node.text or "" for node in find(paragraph, ".//w:t"))


def millimetres(twips: str) -> Decimal:
    """Give twips as millimetres, to a twentieth."""
    return (Decimal(twips or 0) / TWIPS_PER_MM * 20).quantize(Decimal(1)) / 20


def points(twentieths: str) -> Decimal:
    return Decimal(twentieths or 0) / 20
