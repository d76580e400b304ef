"""Citations: read whole, found in prose, judged by the pattern of their side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.case_tables import table
from trucbao.model.citation import Citation, find_citations, is_well_formed, parse_citation
from trucbao.model.dates import format_day

CASES = table("trich-dan.yaml")


def described(citation: Citation) -> dict[str, str]:
    """Put a citation in the words of the case table."""
    said = {
        "loai": citation.type,
        "so": citation.number,
        "ky_hieu": citation.symbol,
        "ngay": format_day(citation.day) if citation.day else "khong co that" if citation.day_written else "",
        "phay": "có" if citation.comma_before_day else "",
        "thieu_so": "" if citation.has_so else "có",
        "cua": citation.issuer,
        "ve": citation.about,
        "dung_mau": "có" if is_well_formed(citation) else "",
    }
    return {"ben": citation.side.value} | {key: value for key, value in said.items() if value}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_citation(text: str, want: dict[str, str] | str) -> None:
    citation = parse_citation(f" {text} ")
    if want == "~":
        assert citation is None
    else:
        assert citation
        assert described(citation) == want
        assert citation.written == text


def test_in_prose() -> None:
    text = (
        "Thực hiện nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương và các Quy định số 22-QĐ/TW, "
        "37-QĐ/TW; hoàn thành 104/112 nội dung (11 vụ/20 bị can) theo Kết luận số 1492 ngày 31/02/2023 "
        "và Quyết định 2074/QĐ-UBND."
    )
    found = find_citations(text)
    assert [citation.written for _, _, citation in found] == [
        "nghị quyết số 21-NQ/TW, ngày 16/6/2022",
        "Quy định số 22-QĐ/TW",
        "37-QĐ/TW",
        "Kết luận số 1492 ngày 31/02/2023",
        "Quyết định 2074/QĐ-UBND",
    ]
    assert all(text[start:end] == citation.written for start, end, citation in found)
    assert found[3][2].day is None
    assert found[3][2].day_written == "ngày 31/02/2023"


@given(st.text() | st.lists(st.sampled_from([*CASES, "của", "về", ",", "ngày", "số"]), max_size=6).map(" ".join))
def test_nothing_raises(text: str) -> None:
    citation = parse_citation(text)
    assert citation is None or citation.written == text.strip()
    places = [place for start, end, _ in find_citations(text) for place in (start, end)]
    assert places == sorted(places)
