"""Times trucbao and its peers as whole processes, interleaved in one run: figures to compare, not pass marks.

    python tests/bench/measure.py S M --rounds 11
    TRUCBAO_PEERS=peers.tsv python tests/bench/measure.py S --workspace ../some/workspace

A peer is a line `name<TAB>command` of the file that TRUCBAO_PEERS names; `{size}` and `{workspace}` are filled in.
TRUCBAO names the command under test where it is not the one beside this Python. Quote ratios, never bare seconds.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from generate import SIZES, workspace

IMPORTS = "import typer, rich, jinja2, yaml, pydantic, docx, markdown_it"
"""What the libraries alone cost a program that loads them all at the top."""

COMPOSE = """import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
    yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)"""
"""What PyYAML's C loader takes to make nodes of the same files: the measure of ``check``."""

Command = list[str]


class Run(NamedTuple):
    """One process: seconds by the clock, seconds of the processor, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


class Options(argparse.Namespace):
    """The command line."""

    sizes: list[str]
    rounds: int
    workspace: Path | None


def main() -> None:
    """Measure each size that was asked for and print a table for it."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            place = _copy(options.workspace, Path(folder) / size) or workspace(Path(folder) / size, *SIZES[size])
            tiny = workspace(Path(folder) / f"{size}-start", *SIZES["1"])
            runs = _interleaved(_commands(size, place, tiny), options.rounds, (place, tiny))
            _print_table(size, runs)
            _print_ratios(size, {name: statistics.median(run.wall for run in row) for name, row in runs.items()})


def _options() -> Options:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", default=["S"], choices=SIZES)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--workspace", type=Path, help="measure on this workspace instead of a made one")
    return parser.parse_args(namespace=Options())


def _copy(given: Path | None, target: Path) -> Path | None:
    """Take the workspace that was given as a copy, for what earlier builds left in it is removed before each run."""
    return Path(shutil.copytree(given, target)) if given else None


def _commands(size: str, place: Path, tiny: Path) -> dict[str, Command]:
    """Give the rows of the table; what is not here (a library, a peer) has no row."""
    beside = shutil.which("trucbao", path=str(Path(sys.executable).parent))
    fallback = shlex.join([sys.executable, "-c", "from trucbao.cli.main import main; raise SystemExit(main())"])
    ours = shlex.split(os.environ.get("TRUCBAO") or beside or fallback)
    rows = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import typer'": [sys.executable, "-c", "import typer"],
        "imports of the libraries": [sys.executable, "-c", IMPORTS],
        "trucbao --version": [*ours, "--version"],
        "trucbao build, one item": [*ours, "build", str(tiny)],
        "trucbao build": [*ours, "build", str(place)],
        "yaml.compose, C loader": [sys.executable, "-c", COMPOSE, str(place)],
        "trucbao check --help": [*ours, "check", "--help"],
        "trucbao check": [*ours, "check", str(place), "--format", "concise"],
    }
    for line in Path(os.environ.get("TRUCBAO_PEERS") or os.devnull).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, command = line.split("\t", 1)
            rows[name] = shlex.split(command.format(size=size, workspace=place))
    return rows


def _interleaved(commands: dict[str, Command], rounds: int, places: tuple[Path, ...]) -> dict[str, list[Run]]:
    """Run every command once a round; the first round warms the caches and is not counted."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            for made in (place / part for place in places for part in ("du-thao", ".trucbao")):
                shutil.rmtree(made, ignore_errors=True)
            run = _run(command) if name in runs else None
            if run is None:
                runs.pop(name, None)
            elif number:
                runs[name].append(run)
    return runs


def _run(command: Command) -> Run | None:
    """Give what the process took, or None, said on stderr, when it failed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == 0:
            return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        said.seek(0)
        last = said.read().decode("utf-8", "replace").strip()[:400]
        print(f"{shlex.join(command)}: exit {process.returncode}\n{last}", file=sys.stderr)
        return None


def _print_table(size: str, runs: dict[str, list[Run]]) -> None:
    print(f"\n{size}: {' x '.join(map(str, SIZES[size]))} x 4 items; medians, fastest to slowest, interleaved\n")
    print("| | wall s | | CPU s | peak MB |\n|---|---:|---|---:|---:|")
    for name, row in runs.items():
        wall, cpu, peak = (statistics.median(column) for column in zip(*row, strict=True))
        spread = f"{min(run.wall for run in row):.3f} to {max(run.wall for run in row):.3f}"
        print(f"| {name} | {wall:.3f} | {spread} | {cpu:.3f} | {peak:.0f} |")


def _print_ratios(size: str, wall: dict[str, float]) -> None:
    """Print what the build takes beside each other row, and what an item takes with the start-up taken off."""
    if (ours := wall.get("trucbao build")) is None:
        return
    print()
    for name, other in wall.items():
        if name != "trucbao build":
            print(f"build / {name}: {ours / other:.2f}")
    if (check := wall.get("trucbao check")) is not None:
        for name in ("yaml.compose, C loader", "trucbao check --help"):
            print(f"check / {name}: {check / wall[name]:.2f}")
    if start := wall.get("trucbao build, one item"):
        agencies, items = SIZES[size]
        print(f"an item, start-up taken off: {(ours - start) / (agencies * items * 4) * 1e6:.0f} µs")


if __name__ == "__main__":
    main()
