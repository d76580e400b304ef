"""The handbook and the README: every command runs, every file is right, every key, filter and variable is told."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from trucbao.app.build import build
from trucbao.app.options import Options
from trucbao.app.schema import FILES
from trucbao.cli.commands import COMMANDS
from trucbao.cli.parsing import Parser, UsageError
from trucbao.intake.conference import CONFERENCE
from trucbao.intake.records import EDITING, conclusions_shape, past_shape
from trucbao.intake.submission import submission_shape
from trucbao.model.brief import Brief
from trucbao.model.period import parse_period
from trucbao.render.filters import FILTERS
from trucbao.shelf.template_shape import META
from trucbao.tree import read
from trucbao.tree.nodes import Mapping, Sequence
from trucbao.tree.shape import Many, Pairs, Shape, read_shape
from trucbao.world.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.tree.nodes import Node
    from trucbao.tree.shape import Kind

ROOT = Path(__file__).parents[2]
HANDBOOK = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {"huong-dan.md": HANDBOOK, "README.md": README}
BLOCK = re.compile(r"^```([a-z0-9]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PERIOD = parse_period("năm 2023")
SHAPES = {
    "hoi-nghi.yaml": CONFERENCE,
    "co-quan/BTCTU.yaml": submission_shape(PERIOD),
    "nam-truoc.yaml": past_shape(PERIOD),
    "ket-luan.yaml": conclusions_shape(PERIOD),
    "bien-tap.yaml": EDITING,
    "mau.yaml": META,
}


def blocks(page: str, language: str = "") -> list[str]:
    return [match[2] for match in BLOCK.finditer(page) if match[1] == language]


def commands(page: str) -> list[list[str]]:
    """Give every command line of a page's blocks that calls trucbao, as the shell would part it."""
    lines = [line.partition(" # ")[0] for block in blocks(page) for line in block.splitlines()]
    calls = [call.strip() for line in lines for call in line.split("&&")]
    return [shlex.split(call) for call in calls if call.startswith("trucbao ")]


def files() -> dict[str, str]:
    """Give the files that the handbook shows, by the name in their first line."""
    shown = {match[1]: block for block in blocks(HANDBOOK, "yaml") if (match := re.match(r"# (\S+)\n", block))}
    assert set(SHAPES) <= set(shown)
    return shown


@pytest.mark.parametrize("page", PAGES)
def test_every_command_line_runs(page: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("du-thao", ".trucbao"))
    lines = commands(PAGES[page])
    assert len(lines) >= 4
    for _, *arguments in lines:
        command = [sys.executable, "-m", "trucbao.cli.main", *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, f"trucbao {shlex.join(arguments)}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("page", PAGES)
def test_every_command_in_a_sentence_is_understood(page: str) -> None:
    said = re.findall(r"`trucbao ([a-z]+)((?: [^`]*)?)`", BLOCK.sub("", PAGES[page]))
    assert said
    for name, rest in said:
        assert name in COMMANDS
        module = __import__(f"trucbao.cli.{name}", fromlist=["arguments"])
        parser = Parser(f"trucbao {name}", "")
        module.arguments(parser)
        try:
            parser.read(shlex.split(re.sub(r"[\[\]]", "", rest.replace("…", ""))))
        except UsageError as error:
            pytest.fail(f"trucbao {name}{rest}: {error}")


@pytest.mark.parametrize("name", SHAPES)
def test_every_file_is_right_and_shows_every_key(name: str) -> None:
    parsed, found = read(files()[name].encode(), name)
    assert parsed.root is not None
    assert found + read_shape(SHAPES[name], parsed.root, name).found == ()
    if name == "mau.yaml":
        assert all(f"`{key.name}: " in HANDBOOK or key.name in files()[name] for key in META.keys)
        return
    lacking = set(keys(SHAPES[name])) - set(shown_keys(SHAPES[name], parsed.root))
    assert not lacking


def keys(kind: Kind, path: str = "") -> Iterator[str]:
    """Give the path of every key of a shape."""
    match kind:
        case Shape():
            for key in kind.keys:
                yield f"{path}{key.name}"
                yield from keys(key.kind, f"{path}{key.name}.") if not path.startswith("chuyen_de.*.") else ()
        case Many():
            yield from keys(kind.of, path)
        case Pairs():
            yield from keys(kind.of, f"{path}*.")


def shown_keys(kind: Kind, node: Node, path: str = "") -> Iterator[str]:
    """Give the path of every key that a tree has."""
    match kind, node:
        case Shape(), Mapping():
            for name, value in node.pairs:
                yield f"{path}{name.text}"
                yield from shown_keys(kind.by_name[name.text].kind, value, f"{path}{name.text}.")
        case Many(), Sequence():
            for item in node.items:
                yield from shown_keys(kind.of, item, path)
        case Pairs(), Mapping():
            for _, value in node.pairs:
                yield from shown_keys(kind.of, value, f"{path}*.")


def test_the_files_together_are_a_conference_and_the_template_makes_a_paper(tmp_path: Path) -> None:
    shown = files()
    for name in ("hoi-nghi.yaml", "nam-truoc.yaml", "ket-luan.yaml", "co-quan/BTCTU.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(shown[name], encoding="utf-8")
    template = tmp_path / "mau" / "to-trinh"
    template.mkdir(parents=True)
    (template / "mau.yaml").write_text(shown["mau.yaml"], encoding="utf-8")
    (template / "noi-dung.md.j2").write_text(blocks(HANDBOOK, "jinja")[0], encoding="utf-8")
    made = build(Disk(), tmp_path, Options(papers=("to-trinh", "bao-cao"), formats=("md",)))
    assert [finding for finding in made.found if finding.severity == "error"] == []
    assert len(made.written) == 2
    text = (tmp_path / "du-thao" / "to-trinh.md").read_text(encoding="utf-8")
    assert "Hoàn thành số hoá hồ sơ đảng viên; Ban Tổ chức Tỉnh uỷ chủ trì; thời hạn: quý II/2023." in text.replace(
        "\\", ""
    )


def test_nothing_is_left_out() -> None:
    assert not [name for name in COMMANDS if f"trucbao {name}" not in HANDBOOK]
    assert not [name for name in FILTERS if not re.search(rf"`{name}[`(]", HANDBOOK)]
    assert not [name for name in Brief._fields if f"`{name}`" not in HANDBOOK]
    assert not [file for file in FILES.values() if f"`{file}`" not in HANDBOOK]
    papers = [path.name for path in (ROOT / "templates").iterdir() if (path / "mau.yaml").is_file()]
    assert not [name for name in papers if f"`{name}`" not in HANDBOOK]


def test_links_lead_somewhere() -> None:
    titles = re.findall(r"^## (.*)$", HANDBOOK, re.MULTILINE)
    headings = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    anchors = re.findall(r"\]\(#([^)]+)\)", HANDBOOK)
    assert len(anchors) == len(headings) == 8
    assert set(anchors) == headings


def test_the_hook_and_the_workflow_name_what_there_is() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shown = files()
    used = yaml.safe_load(shown[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    assert [one["id"] for one in used] == [hook["id"]]
    assert hook["entry"] == "trucbao check"
    for name in ("co-quan/BTCTU.yaml", "hoi-nghi.yaml", "mau/bao-cao/noi-dung.md.j2"):
        assert re.search(hook["files"], name)
    steps = yaml.safe_load(shown[".github/workflows/trucbao.yml"])["jobs"]["kiem-tra"]["steps"]
    assert [step["run"].split()[1] for step in steps if step.get("run", "").startswith("trucbao ")] == [
        "check",
        "build",
    ]
