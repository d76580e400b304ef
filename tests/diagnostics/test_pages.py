"""Every code has a page, and a page's examples are its test: the wrong one brings its code, the right one nothing."""

from __future__ import annotations

import pytest

from rules.page import CONFERENCE, FOLDER, PAST
from trucbao.diagnostics.codes import CODES
from trucbao.diagnostics.pages import pages
from trucbao.intake.workspace import read_workspace
from trucbao.rules.rule import Rule
from trucbao.world.memory import MemoryWorld

PAGES = pages()
EXAMPLES = {code: Rule(CODES[code], lambda *_: (), page).examples() for code, page in PAGES.items()}
CASES = [(code, example) for code, examples in EXAMPLES.items() for example in examples]
NO_TEXT_CAN_SHOW = {
    *("TB104", "TB106", "TB110", "TB112", "TB113", "TB114", "TB124"),  # signs that nobody sees
    *("TB117", "TB118", "TB210"),  # too much to print
    *("TB122",),  # an alias is a finding of its own
    *("TB212", "TB213"),  # of hoi-nghi.yaml
}


def test_every_code_has_a_page_that_begins_with_its_title() -> None:
    assert set(PAGES) == set(CODES)
    for code, page in PAGES.items():
        title, _, rest = page.partition("\n\n")
        assert title == CODES[code].title + ".", code
        assert rest, code


def test_faults_of_a_file_have_both_examples_where_text_can_hold_them() -> None:
    files = {code for code in CODES if code.startswith(("TB1", "TB2"))}
    assert len(files) > 40
    shown = {code for code in files if {example.wrong for example in EXAMPLES[code]} == {True, False}}
    assert files - shown == NO_TEXT_CAN_SHOW


@pytest.mark.parametrize(("code", "example"), CASES, ids=[f"{c}-{'sai' if e.wrong else 'dung'}" for c, e in CASES])
def test_the_example_brings_what_it_says(code: str, example: object) -> None:
    files = {
        "hoi-nghi/hoi-nghi.yaml": CONFERENCE,
        "hoi-nghi/nam-truoc.yaml": PAST,
        "hoi-nghi/co-quan/BTCTU.yaml": example.text,
        "hoi-nghi/co-quan/VPTU.yaml": "co_quan: VPTU\nket_qua: [Tiếp nhận 438 đơn.]\n",
    }
    _, found = read_workspace(MemoryWorld(files), FOLDER)
    assert [finding.code for finding in found] == ([code] if example.wrong else [])
