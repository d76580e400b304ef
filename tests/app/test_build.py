"""The corridor end to end on the example: complete, the same bytes every time, safe."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.desk import FOLDER, PAPER, ROOT, built, desk, paragraphs
from trucbao.consolidate import consolidate
from trucbao.diagnostics.verdict import exit_code
from trucbao.intake.workspace import read_workspace
from trucbao.world.world import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucbao.model.brief import Entry


def test_the_example_is_clean_and_builds_every_paper(tmp_path: Path, checked_docx: Callable[[Path], Path]) -> None:
    world = desk()
    made = built(world, papers=("all",), strict=True)
    assert made.found == ()
    names = [Path(path).name for path in made.written]
    assert names == ["bao-cao.docx", "chuyen-de-van-phong-dung-chung.docx"]
    for path, name in zip(made.written, names, strict=True):
        (tmp_path / name).write_bytes(world.files[path])
        checked_docx(tmp_path / name)


def test_every_item_is_in_the_body_once() -> None:
    world = desk()
    built(world)
    texts = paragraphs(world.files[str(PAPER)])
    first_annex = next(place for place, text in enumerate(texts) if text == "Phụ lục 1")
    body = "\n".join(texts[:first_annex])
    items = [entry for part in example_parts() for entry in part]
    assert len(items) == 162
    told = Counter({entry.muc.dia_chi: body.count(entry.muc.noi_dung) for entry in items})
    assert {address: count for address, count in told.items() if count != 1} == {}


def example_parts() -> list[tuple[Entry, ...]]:
    """Give the items of the example, section by section, as the brief has them."""
    workspace, _ = read_workspace(desk(), FOLDER)
    assert workspace.period is not None
    agencies = consolidate(workspace.period).value.co_quan
    return [section for part in agencies for section in (part.ket_qua, part.han_che, part.nhiem_vu, part.kien_nghi)]


@pytest.mark.parametrize(
    ("file", "loop", "kind", "count"),
    [
        ("ket-qua.md.j2", "- {{ kq.noi_dung }} *({{ kq.co_quan.ten }})*", "KQ", 71),
        ("han-che.md.j2", "- {{ hc.noi_dung }}", "HC", 22),
        ("kien-nghi.md.j2", "- {{ kn.noi_dung }}", "KN", 13),
    ],
)
def test_a_template_that_loses_items_is_caught_with_their_addresses(
    file: str, loop: str, kind: str, count: int
) -> None:
    text = (ROOT / "templates" / "bao-cao" / file).read_text(encoding="utf-8")
    assert loop in text
    world = desk(**{f"mau__bao-cao__{file}": text.replace(loop, "-")})
    made = built(world)
    lost = [one for one in made.found if one.code == "TB611"]
    assert len(lost) == count
    assert all(f"/{kind}-" in one.address and one.place.file.startswith("co-quan/") and one.place.line for one in lost)
    assert made.written == ()
    assert exit_code(made.found) == 1


def test_a_deleted_loop_is_caught() -> None:
    text = (ROOT / "templates" / "bao-cao" / "nhiem-vu.md.j2").read_text(encoding="utf-8")
    start, end = text.index("{% for nv"), text.index("{% endfor %}") + len("{% endfor %}")
    made = built(desk(**{"mau__bao-cao__nhiem-vu.md.j2": text[:start] + text[end:]}))
    lost = {one.address for one in made.found if one.code == "TB611"}
    assert len(lost) == 56
    assert "TCT/NV-01" in lost


def test_same_bytes_in_two_folders_two_zones_two_languages(workspace: Path, tmp_path: Path) -> None:
    made = set()
    for number, (language, zone, seed) in enumerate(
        [("C", "UTC", "0"), ("vi_VN.UTF-8", "Asia/Ho_Chi_Minh", "1"), ("tr_TR.UTF-8", "America/Los_Angeles", "2")]
    ):
        place = tmp_path / f"noi {number}"
        environment = {**os.environ, "LANG": language, "LC_ALL": language, "TZ": zone, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "trucbao.cli.main", "build", str(workspace), "-o", str(place), "-q"]
        subprocess.run(command, check=True, env=environment)
        made.add((place / "bao-cao.docx").read_bytes())
    assert len(made) == 1


def test_an_edited_paper_is_not_overwritten() -> None:
    world = desk()
    built(world)
    world.files[str(PAPER)] += b"sua tay"
    made = built(world)
    assert [one.code for one in made.found] == ["TB801"]
    assert exit_code(made.found) == 3
    assert world.files[str(PAPER)].endswith(b"sua tay")


def test_force_keeps_the_edited_paper_aside() -> None:
    world = desk()
    built(world)
    edited = world.files[str(PAPER)] + b"sua tay"
    world.files[str(PAPER)] = edited
    made = built(world, force=True)
    assert made.found == ()
    assert world.files[f"{PAPER}.bak"] == edited
    assert world.files[str(PAPER)] != edited


def test_the_last_paper_is_kept_as_bak() -> None:
    world = desk()
    built(world)
    first = world.files[str(PAPER)]
    name = str(FOLDER / "hoi-nghi.yaml")
    world.files[name] = world.files[name].replace(b"du_thao: 1", b"du_thao: 2")
    built(world)
    assert world.files[f"{PAPER}.bak"] == first


@pytest.mark.parametrize("trouble", [Trouble.FULL, Trouble.READ_ONLY, Trouble.DENIED, Trouble.NAME_TOO_LONG])
def test_w1_w3_a_paper_that_cannot_be_written_is_exit_3_and_the_old_one_stays(trouble: Trouble) -> None:
    world = desk()
    built(world)
    old = world.files[str(PAPER)]
    name = str(FOLDER / "hoi-nghi.yaml")
    world.files[name] = world.files[name].replace(b"du_thao: 1", b"du_thao: 2")
    world.troubles[str(PAPER)] = trouble
    made = built(world, force=True)
    assert [one.code for one in made.found] == ["TB907"]
    assert exit_code(made.found) == 3
    assert made.found[0].hint
    assert world.files[str(PAPER)] == old


def test_w4_a_paper_open_in_word_is_said_with_the_owner() -> None:
    world = desk()
    world.owners[str(PAPER)] = "Phòng Tổng hợp"
    made = built(world)
    assert [one.code for one in made.found] == ["TB908"]
    assert "Phòng Tổng hợp" in made.found[0].message
    assert exit_code(made.found) == 3


def test_an_unknown_paper_is_named_with_the_nearest() -> None:
    made = built(desk(), papers=("bao-caoo",))
    assert [one.code for one in made.found] == ["TB607"]
    assert "bao-cao" in made.found[0].hint


def test_a_final_paper_carries_no_anchor_and_no_base() -> None:
    world = desk()
    name = str(FOLDER / "hoi-nghi.yaml")
    world.files[name] = world.files[name].replace(b"  du_thao: 1\n", b"")
    made = built(world)
    assert made.found == ()
    assert b"_tb_" not in world.files[str(PAPER)]
    assert not [path for path in world.files if "/goc/" in path and not path.endswith("so.json")]


def test_a_decision_excuses_an_item() -> None:
    text = "gop:\n  - {giu: BTGTU/KQ-04, bo: [BAO/KQ-02], ly_do: cùng một việc}\n"
    template = (ROOT / "templates" / "bao-cao" / "ket-qua.md.j2").read_text(encoding="utf-8")
    loop = "{% for kq in nhom.ket_qua %}"
    assert loop in template
    without = template.replace(loop, '{% for kq in nhom.ket_qua if kq.dia_chi != "BAO/KQ-02" %}')
    lost = [one.address for one in built(desk(**{"mau__bao-cao__ket-qua.md.j2": without})).found]
    assert lost == ["BAO/KQ-02"]
    world = desk(**{"mau__bao-cao__ket-qua.md.j2": without, "bien-tap.yaml": text})
    assert built(world).found == ()


def test_formats_and_output_path() -> None:
    world = desk()
    made = built(world, formats=("md", "json"))
    assert [Path(path).name for path in made.written] == ["bao-cao.md", "tong-hop.json"]
    assert b"K\xe1\xba\xbft n\xe1\xba\xa1p" in world.files[str(FOLDER / "du-thao" / "tong-hop.json")]


def test_an_edit_is_said_by_the_items_it_touched() -> None:
    world = desk()
    built(world)
    world.files[str(PAPER)] = retyped(world.files[str(PAPER)], "Toàn tỉnh kết nạp 1.912", "Toàn tỉnh kết nạp 1.913")
    (finding,) = built(world).found
    assert finding.code == "TB801"
    assert "(ở BTCTU/KQ-01)" in finding.message


def test_a_paper_saved_again_without_a_change_names_no_item() -> None:
    world = desk()
    built(world)
    world.files[str(PAPER)] = retyped(world.files[str(PAPER)], "w:rsidR", "w:rsidR")
    world.files[str(PAPER)] += b"\x00"
    (finding,) = built(world).found
    assert "(ở" not in finding.message


def retyped(data: bytes, old: str, new: str) -> bytes:
    """Give a .docx with words of its body replaced, zipped anew."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = part.decode().replace(old, new).encode()
            package.writestr(name, part)
    return target.getvalue()


def test_all_means_the_papers_whose_data_there_is() -> None:
    world = desk()
    name = str(FOLDER / "hoi-nghi.yaml")
    text = world.files[name].decode()
    start = text.index("chuyen_de:\n")
    end = text.index("\nvan_ban:", start)
    world.files[name] = (text[:start] + text[end:]).encode()
    vptu = str(FOLDER / "co-quan" / "VPTU.yaml")
    world.files[vptu] = world.files[vptu].decode().split("\nchuyen_de:")[0].encode() + b"\n"
    made = built(world, papers=("all",))
    assert [one.code for one in made.found] == []
    assert [Path(path).name for path in made.written] == ["bao-cao.docx"]
    assert [one.code for one in built(world, papers=("chuyen-de",)).found] == ["TB614"]


def test_a_paper_nobody_knows_of_is_not_said_to_be_edited() -> None:
    world = desk(**{"du-thao__bao-cao.docx": b"PK"})
    (finding,) = built(world).found
    assert finding.code == "TB801"
    assert "không có trong sổ" in finding.message
