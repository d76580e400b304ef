"""Where papers are written with ``-o``: never two of them on one file, never a folder where a file was meant."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from app.desk import FOLDER, built, desk
from trucbao.app.refusing import refusal
from trucbao.diagnostics.verdict import exit_code
from trucbao.world.world import LOCK, Trouble, WorldError

CLASHES = [
    ("ra.docx", {"papers": ("all",)}),
    ("ra.docx", {"formats": ("md", "docx")}),
    ("ra.docx", {"formats": ("md",)}),
    ("ra.doc", {}),
    ("ra.PDF", {}),
]


@pytest.mark.parametrize(("output", "options"), CLASHES)
@pytest.mark.parametrize("dry_run", [False, True])
def test_an_output_that_cannot_hold_all_is_refused(output: str, options: dict[str, object], *, dry_run: bool) -> None:
    world = desk()
    made = built(world, output=PurePath(output), dry_run=dry_run, **options)
    assert [one.code for one in made.found] == ["TB907"]
    assert "-o" in made.found[0].hint
    assert exit_code(made.found) == 3
    assert (made.written, world.writes) == ((), ())


@pytest.mark.parametrize(
    ("output", "options", "written"),
    [
        ("ra.docx", {}, ["ra.docx"]),
        ("ra.json", {"formats": ("json",)}, ["ra.json"]),
        ("ra", {"formats": ("md", "docx")}, ["ra/bao-cao.docx", "ra/bao-cao.md"]),
        ("ban.2", {}, ["ban.2/bao-cao.docx"]),
    ],
)
def test_a_file_or_a_folder(output: str, options: dict[str, object], written: list[str]) -> None:
    made = built(desk(), output=PurePath(output), **options)
    assert made.found == ()
    assert [path.replace("\\", "/") for path in made.written] == written


@pytest.mark.parametrize("trouble", [Trouble.READ_ONLY, Trouble.DENIED])
def test_n8_another_output_is_no_cure_for_a_read_only_workspace(trouble: Trouble) -> None:
    assert "-o" not in refusal(WorldError(trouble, FOLDER / LOCK)).hint
    assert "-o" in refusal(WorldError(trouble, FOLDER / "du-thao" / "bao-cao.docx")).hint
