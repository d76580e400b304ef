"""Templates on the shelf: the workspace's files win one by one, and no file leads out of its folder."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest

from trucbao.shelf.templates import LIMIT, Template, load_template, template_names
from trucbao.world.disk import Disk
from trucbao.world.memory import MemoryWorld
from trucbao.world.world import Trouble

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic

HOME = PurePosixPath("/hoi-nghi")
META = """ten: Báo cáo tổng hợp
loai: Báo cáo
ky_hieu: BC
trich_yeu: "kết quả {{ ky.danh_gia }}"
can: [co_quan]
dem: [ket_qua, han_che]
phu_luc_nhac_lai: có
"""
SHIPPED = {
    "/shipped/templates/bao-cao/mau.yaml": META,
    "/shipped/templates/bao-cao/noi-dung.md.j2": "gốc",
    "/shipped/templates/bao-cao/bang.md.j2": "bảng gốc",
    "/shipped/templates/bao-cao/ghi-chu.txt": "không phải mẫu",
    "/shipped/templates/_chung/ky.md.j2": "ký gốc",
    "/shipped/templates/giay-moi/mau.yaml": META,
    "/shipped/templates/giay-moi/noi-dung.md.j2": "mời",
}


def loaded(files: dict[str, bytes | str] | None = None, name: str = "bao-cao") -> Template:
    """Load what must be without findings."""
    template, found = load_template(MemoryWorld({**SHIPPED, **(files or {})}), HOME, name)
    assert not found, found
    assert template is not None
    return template


def refused(files: dict[str, bytes | str], name: str = "bao-cao", **troubles: Trouble) -> Diagnostic:
    """Load what must end with one finding."""
    paths = {f"/hoi-nghi/mau/bao-cao/{key}.md.j2": trouble for key, trouble in troubles.items()}
    template, found = load_template(MemoryWorld({**SHIPPED, **files}, troubles=paths), HOME, name)
    assert template is None
    assert len(found) == 1, found
    return found[0]


def test_a_shipped_template() -> None:
    template = loaded()
    assert template.sources == {"noi-dung.md.j2": "gốc", "bang.md.j2": "bảng gốc", "_chung/ky.md.j2": "ký gốc"}
    assert template.files["bang.md.j2"] == "templates/bao-cao/bang.md.j2"
    assert not template.own
    meta = template.meta
    assert (meta.ten, meta.loai, meta.ky_hieu) == ("Báo cáo tổng hợp", "Báo cáo", "BC")
    assert (meta.can, meta.dem, meta.phu_luc_nhac_lai) == (("co_quan",), ("ket_qua", "han_che"), True)
    assert (meta.nguon.file, meta.nguon.line) == ("templates/bao-cao/mau.yaml", 4)


def test_the_workspace_wins_file_by_file() -> None:
    template = loaded({"/hoi-nghi/mau/bao-cao/bang.md.j2": "bảng riêng", "/hoi-nghi/mau/_chung/ky.md.j2": "ký riêng"})
    assert template.sources == {"noi-dung.md.j2": "gốc", "bang.md.j2": "bảng riêng", "_chung/ky.md.j2": "ký riêng"}
    assert template.files["bang.md.j2"] == "mau/bao-cao/bang.md.j2"
    assert template.files["noi-dung.md.j2"] == "templates/bao-cao/noi-dung.md.j2"
    assert template.own


def test_a_template_of_the_workspace_alone() -> None:
    folder = "/hoi-nghi/mau/to-trinh"
    template = loaded({f"{folder}/mau.yaml": "ten: Tờ trình\n", f"{folder}/noi-dung.md.j2": "x"}, "to-trinh")
    assert template.own
    assert template.meta.nguon.file == "mau/to-trinh/mau.yaml"
    assert template_names(MemoryWorld({**SHIPPED, f"{folder}/mau.yaml": "x"}), HOME) == (
        "bao-cao",
        "giay-moi",
        "to-trinh",
    )


def test_names_without_a_workspace() -> None:
    assert template_names(MemoryWorld(SHIPPED), None) == ("bao-cao", "giay-moi")


def test_line_ends_byte_order_mark_and_composition_do_not_matter() -> None:
    data = "a\r\nb\rố".encode("utf-8-sig")
    assert loaded({"/hoi-nghi/mau/bao-cao/bang.md.j2": data}).sources["bang.md.j2"] == "a\nb\nố"
    decomposed = "o\u0302\u0301".encode()
    assert loaded({"/hoi-nghi/mau/bao-cao/bang.md.j2": decomposed}).sources["bang.md.j2"] == "ố"


@pytest.mark.parametrize("name", ["bao-coa", "../bao-cao", "/etc", "_chung", "", "bao-cao/", "C:x", "a\0b"])
def test_n1_j6_a_name_is_never_a_path(name: str) -> None:
    found = refused({}, name)
    assert found.code == "TB607"
    assert "bao-cao" in found.hint


FAULTS = {
    "TB110": {"/hoi-nghi/mau/bao-cao/bang.md.j2": b"K\xea\xect qua\xd2"},
    "TB113": {"/hoi-nghi/mau/bao-cao/bang.md.j2": "a\n b\x07"},
    "TB201": {"/hoi-nghi/mau/bao-cao/mau.yaml": META + "tenn: x\n"},
    "TB202": {"/hoi-nghi/mau/bao-cao/mau.yaml": "loai: Báo cáo\n"},
    "TB207": {"/hoi-nghi/mau/bao-cao/mau.yaml": "ten: a\ndem: [ket_qa]\n"},
    "TB607": {"/hoi-nghi/mau/rieng/mau.yaml": META},
}


@pytest.mark.parametrize(("code", "files"), FAULTS.items(), ids=FAULTS)
def test_j8_faults_of_a_file(code: str, files: dict[str, bytes | str]) -> None:
    world = MemoryWorld({**SHIPPED, **files})
    template, found = load_template(world, HOME, "rieng" if code == "TB607" else "bao-cao")
    assert code in {finding.code for finding in found}
    assert template is None or code in {"TB201", "TB207"}
    assert found[0].place.file.startswith("mau/")


def test_j8_a_control_character_has_its_line() -> None:
    found = refused(FAULTS["TB113"])  # type: ignore[arg-type]
    assert (found.place.line, found.place.column) == (2, 3)


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(Trouble.NOT_REGULAR, "TB903"), (Trouble.TOO_LARGE, "TB118"), (Trouble.DENIED, "TB902"), (Trouble.OTHER, "TB902")],
)
def test_n5_what_the_machine_refuses(trouble: Trouble, code: str) -> None:
    found = refused({"/hoi-nghi/mau/bao-cao/bang.md.j2": "x"}, bang=trouble)
    assert (found.code, found.place.file) == (code, "mau/bao-cao/bang.md.j2")


def test_a_file_with_a_name_no_template_can_call() -> None:
    _, found = load_template(MemoryWorld({**SHIPPED, "/hoi-nghi/mau/bao-cao/{x}.j2": "x"}), HOME, "bao-cao")
    assert [finding.code for finding in found] == ["TB904"]


def test_too_many_files() -> None:
    many = {f"/hoi-nghi/mau/bao-cao/f{number}.j2": "x" for number in range(70)}
    assert refused(many).code == "TB118"  # type: ignore[arg-type]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_n5_j6_links_pipes_and_giants_on_a_disk(tmp_path: Path) -> None:
    package, home = tmp_path / "goc", tmp_path / "hoi-nghi"
    shipped = package / "templates" / "bao-cao"
    own = home / "mau" / "bao-cao"
    shipped.mkdir(parents=True)
    own.mkdir(parents=True)
    (shipped / "mau.yaml").write_text(META, encoding="utf-8")
    (shipped / "noi-dung.md.j2").write_text("gốc", encoding="utf-8")
    (tmp_path / "bi-mat.txt").write_text("bí mật", encoding="utf-8")
    (own / "lien-ket.j2").symlink_to(tmp_path / "bi-mat.txt")
    os.mkfifo(own / "ong.j2")
    (own / "to.j2").write_bytes(b"x" * (LIMIT + 1))
    (own / "vong.j2").symlink_to(own / "vong.j2")
    (own / "thu-muc.j2").mkdir()
    template, found = load_template(Disk(package), home, "bao-cao")
    assert template is None
    codes = {finding.place.file.rsplit("/", 1)[-1]: finding.code for finding in found}
    assert codes["lien-ket.j2"] == codes["ong.j2"] == codes["thu-muc.j2"] == "TB903"
    assert codes["to.j2"] == "TB118"
    assert codes["vong.j2"] in {"TB902", "TB903"}
    assert all("bí mật" not in finding.message for finding in found)
