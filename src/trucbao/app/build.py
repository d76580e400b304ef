"""build: check, then make the papers and write them: the corridor from YAML to Word, end to end."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trucbao.app.papers import Matter, make_papers, replying
from trucbao.app.reading import in_file_order, read_and_check
from trucbao.app.writing import write_papers
from trucbao.consolidate.brief import consolidate
from trucbao.diagnostics.verdict import blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import PurePath

    from trucbao.app.options import Options
    from trucbao.app.reading import Checked
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.workspace import Period
    from trucbao.world.world import World


class Built(NamedTuple):
    """What was found, which files were written (or would be), the texts of the files that findings point into."""

    found: tuple[Diagnostic, ...]
    written: tuple[str, ...] = ()
    sources: Mapping[str, str] = MappingProxyType({})


def build(world: World, folder: PurePath, options: Options, progress: Callable[[str], None] = lambda _: None) -> Built:
    """Check the workspace; when nothing blocks, make each paper and write it whole or not at all.

    A paper that tells agencies what to correct is made even then, and what stands in it is not told again.
    """
    progress("Đang đọc các báo cáo …")
    about = replying(world, folder, options.papers)
    checked = read_and_check(world, folder, advice=options.advice or options.strict or bool(about))
    period, sources = checked.workspace.period, checked.sources
    if period is None:
        return Built(checked.found, sources=sources)
    found, options = _allowed(about, options, period, checked)
    if not options.papers:
        return Built(found, sources=sources)
    progress("Đang tổng hợp …")
    brief, new = consolidate(period)
    progress("Đang lập văn bản …")
    papers, more = make_papers(world, folder, Matter(brief, period, checked), options.papers)
    new = checked.levels.over(new + more)
    found = in_file_order(found + new)
    sources |= papers.sources
    if any(blocks(finding, strict=options.strict) for finding in new):
        return Built(found, sources=sources)
    progress("Đang ghi …")
    written, more = write_papers(world, folder, papers, brief, options)
    return Built(found + more, written, sources)


def _allowed(
    about: tuple[str, ...], options: Options, period: Period, checked: Checked
) -> tuple[tuple[Diagnostic, ...], Options]:
    """Give the findings to tell and what may be built: faults stop every paper but those that are ``about`` them."""
    found, asked = checked.found, options.papers
    if any(blocks(finding, strict=options.strict) for finding in found):
        formats = tuple(name for name in options.formats if name != "json")  # the sums would be of half the matter
        options = options._replace(papers=about if formats else (), formats=formats)
    if options.papers and set(about) == set(asked):
        from trucbao.app.agency_files import by_agency  # only for the papers that go back to the agencies

        said = {one for own in by_agency(period, checked.workspace.files, found) for one in own.asked}
        found = tuple(finding for finding in found if finding not in said)
    return found, options
