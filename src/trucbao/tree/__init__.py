"""Bytes to text, text to a tree with places, a tree to values by a declared shape."""

from trucbao.tree.decode import convert, encoding_of
from trucbao.tree.read import ParsedFile, read

__all__ = ["ParsedFile", "convert", "encoding_of", "read"]
