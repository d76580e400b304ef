"""Markdown: marks of weight and slant that a reader understands as they were meant."""

from __future__ import annotations

import pytest

from trucbao.formats import md
from trucbao.model.blocks import Origin, Paragraph, Run
from word.papers import dang_2018, document

VPTU = Origin("VPTU", "ten")

CASES = [
    ((Run("(", italic=True), Run("Văn phòng", VPTU, italic=True), Run(")", italic=True)), "*\\(Văn phòng\\)*"),
    ((Run("a ", bold=True), Run("b", bold=True), Run(" c")), "**a b** c"),
    ((Run("a", italic=True, note=1), Run("b", italic=True)), "*a*[^1]*b*"),
    ((Run(" a ", italic=True), Run("b")), " *a* b"),
]


@pytest.mark.parametrize(("runs", "line"), CASES)
def test_runs(runs: tuple[Run, ...], line: str) -> None:
    written = md.write(document(Paragraph(runs)), dang_2018()).decode()
    assert written.split("\n\n")[2].rstrip("\n") == line
