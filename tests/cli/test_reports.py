"""The forms for other programs: each as its reader wants it, and no text of a file can break out of it."""

from __future__ import annotations

import json as reader
from pathlib import Path, PurePosixPath

import pytest

from trucbao.cli.reports import concise, diff, github, json, sarif
from trucbao.diagnostics.codes import DECOMPOSED, DUPLICATE_KEY, NO_SUBMISSION, TOO_MANY_FINDINGS, UNKNOWN_KEY
from trucbao.diagnostics.diagnostic import Edit, Related
from trucbao.diagnostics.place import Place

HERE = PurePosixPath(".")
PLACE = Place("co-quan/BTCTU.yaml", 3, 5, 3, 11)
PLAIN = UNKNOWN_KEY.at(PLACE, "Kết quả không có khoá “muc_dô”.", "Ý bạn là “muc_do”?", address="BTCTU/KQ-01")
TWICE = DUPLICATE_KEY.at(PLACE, "Khoá đã ghi.", related=(Related(Place("a.yaml", 2, 1, 2, 4), "ghi lần đầu"),))
MENDED = DECOMPOSED.at(PLACE, "Có 2 chữ.", "Sửa.", edits=(Edit(PLACE, "é"), Edit(Place(PLACE.file, 4, 1, 4, 1), " ")))
WHOLE = NO_SUBMISSION.at(Place("co-quan"), "Chưa có báo cáo nào.")
HINT = TOO_MANY_FINDINGS.at(Place("a b/Đ.yaml", 1, 1, 1, 2), "Còn nữa.")
ALL = (PLAIN, TWICE, MENDED, WHOLE, HINT)


def test_concise_is_a_line_each() -> None:
    assert concise.write((PLAIN, WHOLE)) == (
        "co-quan/BTCTU.yaml:3:5: TB201 Kết quả không có khoá “muc_dô”.\nco-quan: TB909 Chưa có báo cáo nào.\n"
    )
    many = tuple(PLAIN._replace(place=Place("a.yaml", line, 1, line, 2)) for line in range(1, 8))
    assert concise.write(many).endswith("(và 6 chỗ nữa: dòng 2, 3, 4, 5, 6, 7)\n")


def test_json_is_what_design_fixes() -> None:
    report = reader.loads(json.write(ALL))
    assert list(report) == ["version", "findings", "counts"]
    assert report["version"] == 1
    assert report["counts"] == {"error": 3, "warning": 1, "hint": 1}
    assert report["findings"][0] == {
        "code": "TB201",
        "severity": "error",
        "file": "co-quan/BTCTU.yaml",
        "line": 3,
        "column": 5,
        "end_line": 3,
        "end_column": 11,
        "address": "BTCTU/KQ-01",
        "message": "Kết quả không có khoá “muc_dô”.",
        "hint": "Ý bạn là “muc_do”?",
        "fixable": False,
        "related": [],
    }
    assert report["findings"][1]["related"] == [
        {"file": "a.yaml", "line": 2, "address": "", "message": "ghi lần đầu"},
    ]
    assert report["findings"][2]["fixable"] is True
    assert report["findings"][3]["line"] is None


def test_json_counts_nothing_as_nothing() -> None:
    assert reader.loads(json.write(())) == {
        "version": 1,
        "findings": [],
        "counts": {"error": 0, "warning": 0, "hint": 0},
    }


def test_json_and_sarif_never_group() -> None:
    many = tuple(PLAIN._replace(place=Place("a.yaml", line, 1, line, 2)) for line in range(1, 30))
    assert len(reader.loads(json.write(many))["findings"]) == 29
    assert len(reader.loads(sarif.write(many, HERE))["runs"][0]["results"]) == 29


WILD = "a\x1b[31m\x9b\u202e\u2028\ud800\r\n::error::b%0Ac,d:e\x00"


def test_e10_json_shows_no_control_character_and_keeps_the_text() -> None:
    text = json.write((PLAIN._replace(message=WILD, place=Place(WILD, 1, 1, 1, 2)),))
    assert all(sign == "\n" or sign.isprintable() for sign in text)
    finding = reader.loads(text)["findings"][0]
    assert (finding["message"], finding["file"]) == (WILD, WILD)


def test_e10_a_value_cannot_end_a_github_command() -> None:
    text = github.write((PLAIN._replace(message=WILD, place=Place(WILD, 1, 1, 1, 2)),), HERE)
    assert text.count("\n") == 1
    assert text.startswith("::error file=a␛[31m")
    properties, _, message = text[2:].partition("::")
    assert "%0D%0A%3A%3Aerror%3A%3Ab%250Ac%2Cd%3Ae" in properties
    assert "%0D%0A::error::b%250Ac,d:e" in message
    assert all(sign == "\n" or sign.isprintable() for sign in text)


def test_github_names_line_column_title_and_cure() -> None:
    assert github.write((PLAIN, WHOLE, HINT), PurePosixPath("hoi-nghi")) == (
        "::error file=hoi-nghi/co-quan/BTCTU.yaml,line=3,endLine=3,col=5,endColumn=11,title=TB201::"
        "Kết quả không có khoá “muc_dô”. Ý bạn là “muc_do”?\n"
        "::error file=hoi-nghi/co-quan,title=TB909::Chưa có báo cáo nào.\n"
        "::notice file=hoi-nghi/a b/Đ.yaml,line=1,endLine=1,col=1,endColumn=2,title=TB911::Còn nữa.\n"
    )


@pytest.mark.parametrize("folder", [HERE, PurePosixPath("/tmp/hội nghị"), PurePosixPath("C:/a")])  # noqa: S108
@pytest.mark.parametrize("found", [(), ALL, (PLAIN._replace(message=WILD, place=Place(WILD, 1, 1, 1, 2)),)])
def test_sarif_is_valid(folder: PurePosixPath, found: tuple) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = reader.loads(Path(__file__).with_name("sarif-2.1.0-subset.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(reader.loads(sarif.write(found, folder)))


def test_sarif_says_where_what_and_how() -> None:
    (run,) = reader.loads(sarif.write(ALL, PurePosixPath("hoi-nghi")))["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert [rule["id"] for rule in rules] == ["TB101", "TB112", "TB201", "TB909", "TB911"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    assert all("``" not in rule["help"]["text"] and rule["help"]["markdown"] for rule in rules)
    physical = results[0]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "hoi-nghi/co-quan/BTCTU.yaml"
    assert physical["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 11}
    assert "region" not in results[3]["locations"][0]["physicalLocation"]
    assert [result["level"] for result in results] == ["error", "error", "warning", "error", "note"]
    (change,) = results[2]["fixes"][0]["artifactChanges"]
    assert [one["insertedContent"]["text"] for one in change["replacements"]] == ["é", " "]


def test_e10_a_diff_shows_control_characters() -> None:
    from trucbao.app.mending import Mended

    text = diff.write(Mended("a.yaml", "a: 1\nb\x07: 2\r\n", "a: 1\nb: 2\r\n", 1))
    assert text == "--- a.yaml\n+++ a.yaml (sau khi sửa)\n@@ -1,2 +1,2 @@\n a: 1\n-b␇: 2\n+b: 2\n"
