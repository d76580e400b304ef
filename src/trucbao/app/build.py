"""build: check, then make the papers and write them: the corridor from YAML to Word, end to end."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trucbao.app.papers import make_papers
from trucbao.app.reading import in_file_order, read_and_check
from trucbao.app.writing import write_papers
from trucbao.consolidate.brief import consolidate
from trucbao.diagnostics.verdict import blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import PurePath

    from trucbao.app.options import Options
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.world.world import World


class Built(NamedTuple):
    """What was found, which files were written (or would be), the texts of the files that findings point into."""

    found: tuple[Diagnostic, ...]
    written: tuple[str, ...] = ()
    sources: Mapping[str, str] = MappingProxyType({})


def build(world: World, folder: PurePath, options: Options, progress: Callable[[str], None] = lambda _: None) -> Built:
    """Check the workspace; when nothing blocks, make each paper and write it whole or not at all."""
    progress("Đang đọc các báo cáo …")
    checked = read_and_check(world, folder)
    found, sources, period = checked.found, checked.sources, checked.workspace.period
    if period is None or any(blocks(finding, strict=options.strict) for finding in found):
        return Built(found, sources=sources)
    progress("Đang tổng hợp …")
    brief, more = consolidate(period)
    found += more
    progress("Đang lập văn bản …")
    papers, more = make_papers(world, folder, brief, period, options.papers)
    found = in_file_order(found + more)
    sources |= papers.sources
    if any(blocks(finding, strict=options.strict) for finding in found):
        return Built(found, sources=sources)
    progress("Đang ghi …")
    written, more = write_papers(world, folder, papers, brief, options)
    return Built(found + more, written, sources)
