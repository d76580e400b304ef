"""A clerk's desk in memory: the example's files over the program's own templates, and a build of them."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from io import BytesIO
from pathlib import Path, PurePosixPath

from trucbao.app.build import Built, build
from trucbao.app.options import Options
from trucbao.world.disk import Disk
from trucbao.world.memory import MemoryWorld

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "quang-ngai-2023"
FOLDER = PurePosixPath("hoi-nghi")
PAPER = FOLDER / "du-thao" / "bao-cao.docx"


def example_files() -> dict[str, bytes | str]:
    """Give the example's files by their path in the desk's folder."""
    paths = (*EXAMPLE.glob("*.yaml"), *EXAMPLE.glob("co-quan/*.yaml"))
    return {str(FOLDER / path.relative_to(EXAMPLE).as_posix()): path.read_bytes() for path in paths}


def desk(**more: bytes | str) -> MemoryWorld:
    """Give a world that holds the example, with ``more`` files by path (``/`` written ``__``)."""
    extra = {str(FOLDER / name.replace("__", "/")): data for name, data in more.items()}
    return MemoryWorld({**example_files(), **extra}, below=Disk())


def built(world: MemoryWorld, **options: object) -> Built:
    """Build the papers on the desk."""
    return build(world, FOLDER, Options(**options))


def paragraphs(data: bytes) -> list[str]:
    """Give the texts of a .docx, paragraph by paragraph, by a hand of our own."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        xml = package.read("word/document.xml").decode()
    found = re.findall(r"<w:p(?: [^>]*)?(?:/>|>(.*?)</w:p>)", xml, re.DOTALL)
    return [unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one))) for one in found]
