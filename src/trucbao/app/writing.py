"""Writes finished papers: in each format asked for, whole or not at all, and never over somebody's edit."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from trucbao.app.refusing import refusal
from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.diagnostics.place import Place
from trucbao.shelf.bases import Built, base_bytes, is_edited, last_backup, record_of, with_bases
from trucbao.world.world import WorldError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.app.options import Options
    from trucbao.app.papers import Papers
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.brief import Brief
    from trucbao.world.world import World

DRAFTS = "du-thao"
"""The folder of a workspace that papers are written to."""

MAX_PAPER, MAX_TOLD = 64 << 20, 5
"""Bytes of an edited paper that is looked into, items that are named in a finding."""


def write_papers(
    world: World, folder: PurePath, papers: Papers, brief: Brief, options: Options
) -> Outcome[tuple[str, ...]]:
    """Write the papers and give their paths; a paper that may not be overwritten keeps all of them from being so."""
    built = tuple(_files(folder, papers, brief, options))
    paths = tuple(str(paper.path) for paper in built)
    clash = _clash(tuple(paper.path for paper in built), options)
    if clash is not None:
        return Outcome((), (clash,))
    if options.dry_run:
        return Outcome(paths)
    try:
        with world.exclusive(folder):
            edited, found = _guard(world, folder, built, force=options.force)
            if found:
                return Outcome((), found)
            backups = last_backup(world, folder, built, edited)
            world.write_all((*backups, *with_bases(world, folder, built)), backup=edited)
    except WorldError as error:
        return Outcome((), (refusal(error),))
    return Outcome(paths)


def _files(folder: PurePath, papers: Papers, brief: Brief, options: Options) -> Iterator[Built]:
    """Give every file to write, each format's bytes made by its own module."""
    if papers.profile is None:
        return
    for name, document in papers.documents:
        if "docx" in options.formats:
            from trucbao.formats import docx  # one format seldom needs another's machinery

            paper = docx.write(document, papers.profile)
            yield Built(_target(folder, options, f"{name}.docx"), paper.data, paper.base, paper.base_data)
        if "md" in options.formats:
            from trucbao.formats import md

            yield Built(_target(folder, options, f"{name}.md"), md.write(document, papers.profile))
    if "json" in options.formats:
        from trucbao.formats import json

        yield Built(_target(folder, options, "tong-hop.json"), json.write(brief))


def _target(folder: PurePath, options: Options, name: str) -> PurePath:
    """Give the path of a file: in the drafts' folder, in the folder asked for, or the very file asked for."""
    if options.output is None:
        return folder / DRAFTS / name
    is_file = options.output.suffix == PurePath(name).suffix
    return options.output if is_file else options.output / name


def _clash(paths: tuple[PurePath, ...], options: Options) -> Diagnostic | None:
    """Tell of an output that cannot hold all that is to be written: one file for several papers or formats."""
    output = options.output
    if output is None or not paths:
        return None
    if output.suffix.lower() in _ENDINGS and output not in paths:
        message = f"{output} không hợp với kiểu tệp đang lập: {', '.join(options.formats)}."
        return codes.WRITE_FAILED.at(Place(str(output)), message, "Sửa đuôi tệp ở -o, hoặc chỉ tên một thư mục.")
    if len(paths) > 1 and output in paths:
        message = f"Có {len(paths)} tệp cần ghi mà -o chỉ một tệp: {output}."
        return codes.WRITE_FAILED.at(Place(str(output)), message, "Ghi tên một thư mục ở -o, hoặc lập từng văn bản.")
    return None


_ENDINGS = frozenset((".docx", ".doc", ".md", ".json", ".html", ".pdf", ".odt", ".rtf", ".txt", ".xlsx"))
"""Endings by which a person means a file, not a folder."""


def _guard(
    world: World, folder: PurePath, built: tuple[Built, ...], *, force: bool
) -> tuple[tuple[PurePath, ...], tuple[Diagnostic, ...]]:
    """Find the papers that are open elsewhere or were edited; under ``force`` an edit is kept aside, not refused."""
    edited: list[PurePath] = []
    found: list[Diagnostic] = []
    for paper in built:
        shown = Place(str(paper.path))
        owner = world.lock_owner(paper.path)
        if owner is not None:
            by = f" ({owner} đang mở)" if owner else ""
            message = f"{paper.path} đang mở ở Word hoặc LibreOffice{by}."
            hint = "Đóng văn bản rồi chạy lại; nếu không ai mở, xoá tệp khoá ~$… hoặc .~lock… bên cạnh."
            found.append(codes.OPEN_IN_WORD.at(shown, message, hint))
        elif is_edited(world, folder, paper.path):
            edited.append(paper.path)
            if not force:
                hint = "Đổi tên tệp để giữ bản sửa tay, hoặc thêm --force (bản sửa tay được giữ ở tệp .bak)."
                message = f"{paper.path} {_history(world, folder, paper)} nên không bị ghi đè."
                found.append(codes.EDITED_PAPER.at(shown, message, hint))
    return tuple(edited), tuple(found)


def _history(world: World, folder: PurePath, paper: Built) -> str:
    """Say what is known of a paper that is not what was written last, and at which items, as far as anchors tell."""
    record = record_of(world, folder, paper.path)
    if record is None:
        return "không có trong sổ những văn bản đã lập ở thư mục này (có thể đã sửa tay)"
    edited = "đã được sửa tay sau lần lập trước"
    if not record.base:
        return edited
    from trucbao.word.changes import changed_items  # reading Word files needs lxml, writing them does not

    try:
        data = world.read(paper.path, MAX_PAPER)
        items = changed_items(data, base_bytes(world, folder, record.base))
    except WorldError:
        return edited
    more = f" và {len(items) - MAX_TOLD} mục khác" if len(items) > MAX_TOLD else ""
    return f"{edited} (ở {', '.join(items[:MAX_TOLD])}{more})" if items else edited
