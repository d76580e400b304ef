"""Templates that are not the program's own run in a child process, and agree with it to the letter."""

from __future__ import annotations

import pytest

from render.make import brief, result, template
from trucbao.render import paper
from trucbao.render.fill import Filled, fill, fill_apart, read_back
from trucbao.render.paper import render
from trucbao.world.disk import Disk
from trucbao.world.memory import MemoryWorld
from trucbao.world.world import OUT_OF_MEMORY, Job, Trouble, WorldError

CONTENT = "# {{ ky.danh_gia }}\n{% for x in co_quan[0].ket_qua %}\n- {{ x.noi_dung | cham }}\n{% endfor %}\n"
MATTER = brief([result(1, "Một & *hai*\n\n😀 ba"), result(2, "{{ x }} \ue000")])


class Told(MemoryWorld):
    """A world whose child ends in a way of the test's choosing."""

    def __init__(self, job: Job | None) -> None:
        super().__init__()
        self.job = job

    def run(self, *_: object, **__: object) -> Job:
        if self.job is None:
            raise WorldError(Trouble.OTHER, paper.__file__)  # type: ignore[arg-type]
        return self.job


def test_child_and_parent_agree() -> None:
    here = fill(template(CONTENT), MATTER, {})
    assert isinstance(here, Filled)
    assert read_back(fill_apart(template(CONTENT), MATTER, {})) == here


def test_a_finding_of_the_child_comes_back() -> None:
    there = fill(template("a\n{{ khong_co }}"), MATTER, {})
    assert read_back(fill_apart(template("a\n{{ khong_co }}"), MATTER, {})) == there


def test_own_templates_run_in_a_real_child() -> None:
    own, shipped = (render(template(CONTENT, own=own), MATTER, Disk()) for own in (True, False))
    assert own == shipped
    assert own.value is not None


def test_j2_a_child_past_its_time() -> None:
    found = render(template(CONTENT, own=True), MATTER, Told(Job(1, b"", timed_out=True))).found
    assert [finding.code for finding in found] == ["TB605"]
    assert found[0].place.file == "mau/bao-cao/noi-dung.md.j2"


def test_j2_a_real_child_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "SECONDS", 0.0)
    slow = "{% for a in range(2000) %}{% for b in range(2000) %}{{ range(99999) | sum }}{% endfor %}{% endfor %}"
    found = render(template(slow, own=True), MATTER, Disk()).found
    assert [finding.code for finding in found] == ["TB605"]


@pytest.mark.parametrize("job", [Job(OUT_OF_MEMORY, b""), Job(-9, b"")])
def test_j3_a_child_past_its_memory(job: Job) -> None:
    found = render(template(CONTENT, own=True), MATTER, Told(job)).found
    assert [finding.code for finding in found] == ["TB605"]


def test_a_machine_that_cannot_start_a_child() -> None:
    found = render(template(CONTENT, own=True), MATTER, Told(None)).found
    assert [finding.code for finding in found] == ["TB604"]
