"""Edits of the rules on signs: they mend the value as YAML reads it, and nothing else of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from rules.page import findings

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic, Edit

CODES = {"TB403", "TB404", "TB405", "TB406", "TB407"}

MENDED = {
    "  - Kiểm tra 12 đảng bộ ,giám sát 08  đảng bộ./.\n": "Kiểm tra 12 đảng bộ, giám sát 08 đảng bộ.",
    "  - “Dân vận khéo” có 12 mô hình, “Chợ an toàn” có 02.\n": '"Dân vận khéo" có 12 mô hình, "Chợ an toàn" có 02.',
    "  - “Dân vận khéo” và “Chợ an toàn”\n": '"Dân vận khéo" và "Chợ an toàn"',
    '  - "Mô hình “Dân vận khéo” : 12"\n': 'Mô hình "Dân vận khéo": 12',
    "  - 'Mô hình “Dân vận khéo” :12'\n": 'Mô hình "Dân vận khéo": 12',
    "  - noi_dung: >-\n      Mô hình “Dân vận\n      khéo” giai đoạn\n      2022-2026\n": (
        'Mô hình "Dân vận khéo" giai đoạn 2022 - 2026'
    ),
    "  - noi_dung: >-\n      Điều động   \n      27  cán bộ\n": "Điều động 27 cán bộ",
    "  - noi_dung: |-\n      Gồm:\n      - 12  việc ;\n      - 3-5 lớp.\n": "Gồm:\n- 12 việc;\n- 3 - 5 lớp.",
    "  - Kiểm tra\n    12 đảng bộ\n    , giám sát 08\n": "Kiểm tra 12 đảng bộ, giám sát 08",
    "  - {noi_dung: Mô hình “Dân vận khéo” giai đoạn 2022-2026}\n": 'Mô hình "Dân vận khéo" giai đoạn 2022 - 2026',
}

LEFT = {
    '  - "Mô hình\\t“Dân vận khéo”"\n': "TB405",  # an escape: the exact place is not known
    "  - Gồm:kiểm tra 12 đảng bộ\n": "TB403",  # mended it would be a key
    "  - “Dân vận khéo” của người H'rê\n": "TB405",  # in quotes it would need a second change
}


@pytest.mark.parametrize("item", MENDED)
def test_edits_mend_the_value(item: str) -> None:
    text = f"co_quan: BTCTU # ghi chú\nket_qua:\n{item}# hết\n"
    found = told(text)
    assert found
    new = edited(text, found)
    (value,) = yaml.safe_load(new)["ket_qua"]
    assert (value["noi_dung"] if isinstance(value, dict) else value) == MENDED[item]
    assert new.startswith("co_quan: BTCTU # ghi chú\n")
    assert new.endswith("# hết\n")
    assert told(new) == []


@pytest.mark.parametrize("item", LEFT)
def test_what_cannot_be_mended_safely_has_no_edit(item: str) -> None:
    (finding,) = told(f"co_quan: BTCTU\nket_qua:\n{item}")
    assert finding.code == LEFT[item]
    assert finding.edits == ()
    assert finding.hint


def test_the_place_is_exact() -> None:
    (finding,) = told("co_quan: BTCTU\nket_qua:\n  - noi_dung: >-\n      Điều động\n      27 cán bộ ,giám sát\n")
    assert finding.place[1:] == (5, 16, 5, 18)
    assert finding.hint == "Viết “bộ, giám”."


def test_papers_of_the_state_keep_their_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    from rules import page

    monkeypatch.setattr(page, "CONFERENCE", page.CONFERENCE.replace("ben: dang", "ben: nha-nuoc"))
    assert told("co_quan: BTCTU\nket_qua:\n  - Mô hình “Dân vận khéo” có 12 điểm./.\n") == []


def told(text: str) -> list[Diagnostic]:
    return [one for one in findings(text) if one.code in CODES]


def edited(text: str, found: list[Diagnostic]) -> str:
    """Put the edits into a text, the last first."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    edits: list[Edit] = sorted((edit for one in found for edit in one.edits), key=lambda edit: edit.place, reverse=True)
    for edit in edits:
        start = starts[edit.place.line - 1] + edit.place.column - 1
        end = starts[edit.place.end_line - 1] + edit.place.end_column - 1
        text = text[:start] + edit.new + text[end:]
    return text


def test_lines_that_end_in_cr_alone_are_lines() -> None:
    text = "co_quan: BTCTU\nket_qua:\n  - Kiểm tra 12 đảng bộ ,giám sát 08 đảng bộ.\n"
    (finding,) = told(text.replace("\n", "\r"))
    assert (finding.place.line, finding.place.column) == (3, 24)
    assert [finding] == told(text)
