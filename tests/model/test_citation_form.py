"""How documents are cited: what is wrong, how it should read, and when one number can be two documents."""

from __future__ import annotations

import pytest

from trucbao.model.citation import find_citations
from trucbao.model.citation_form import Flaw, flaws, in_full, is_quoted, unnumbered
from trucbao.model.numbering import may_be_two


@pytest.mark.parametrize(
    ("text", "wrong", "full"),
    [
        ("Nghị quyết số 18-NQ.TW, ngày 25/10/2017", [Flaw.ODD_SYMBOL], "Nghị quyết số 18-NQ/TW, ngày 25/10/2017"),
        ("Nghị quyết số 21 - NQ/TW, ngày 16/6/2022", [Flaw.ODD_SYMBOL], "Nghị quyết số 21-NQ/TW, ngày 16/6/2022"),
        ("Nghị quyết số 21NQ/TW, ngày 16/6/2022", [Flaw.ODD_SYMBOL], "Nghị quyết số 21-NQ/TW, ngày 16/6/2022"),
        ("Nghị định số 30-2020/NĐ-CP ngày 05/3/2020", [Flaw.ODD_SYMBOL], "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"),
        ("Thông báo số 12-TB, ngày 16/6/2022", [Flaw.ODD_SYMBOL], ""),
        ("Kết luận số 1492, ngày 25/12/2022", [Flaw.NO_SYMBOL], ""),
        ("Chỉ thị số 25/CT-TU, ngày 12/10/2022", [Flaw.PARTY_AS_STATE], "Chỉ thị số 25-CT/TU, ngày 12/10/2022"),
        (
            "Quyết định số 20-QĐ/UBND, ngày 10/12/2021",
            [Flaw.STATE_AS_PARTY],
            "Quyết định số 20/QĐ-UBND, ngày 10/12/2021",
        ),
        ("Kế hoạch số 5-KH/TU, ngày 10/12/2021", [Flaw.BAD_CODE], "Kế hoạch số 05-KH/TU, ngày 10/12/2021"),
        ("Nghị quyết 21-NQ/TW, ngày 16/6/2022", [Flaw.NO_WORD_SO], "Nghị quyết số 21-NQ/TW, ngày 16/6/2022"),
        ("Nghị quyết số 21-NQ/TW, 16/6/2022", [Flaw.NO_WORD_NGAY], "Nghị quyết số 21-NQ/TW, ngày 16/6/2022"),
        ("Quy định số 65-QĐ/TW ngày 28/4/2022", [Flaw.NO_COMMA], "Quy định số 65-QĐ/TW, ngày 28/4/2022"),
        ("Quy định số 96-QĐ/TW, ngày 02-02-2023", [Flaw.ODD_DAY], "Quy định số 96-QĐ/TW, ngày 02/02/2023"),
        ("Kế hoạch số 112-KH/TU", [Flaw.NO_DAY], "Kế hoạch số 112-KH/TU, ngày …"),
        ("Quyết định số 1719/QĐ-TTg ngày 14/10/2021", [], "Quyết định số 1719/QĐ-TTg ngày 14/10/2021"),
        ("Luật số 45/2013/QH13", [], ""),
        ("Nghị định số 30/NĐ-CP ngày 05/3/2020", [Flaw.BAD_CODE], "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"),
        ("Quyết định số 1234-QĐNS/TW, ngày 12/10/2022", [], "Quyết định số 1234-QĐNS/TW, ngày 12/10/2022"),
        ("Phương án số 2", [], ""),
    ],
)
def test_flaws(text: str, wrong: list[Flaw], full: str) -> None:
    ((start, end, citation),) = find_citations(text)
    assert (start, end) == (0, len(text))
    assert list(flaws(citation, first=True, of_body=False)) == wrong
    assert in_full(citation) == full


def test_a_second_mention_needs_neither_day_nor_the_word_so() -> None:
    ((_, _, citation),) = find_citations("Nghị quyết 21-NQ/TW")
    assert flaws(citation, first=False, of_body=False) == ()


def test_a_number_without_symbol_is_a_document_when_its_issuer_follows() -> None:
    ((_, _, plan),) = find_citations("Kế hoạch số 112")
    assert flaws(plan, first=True, of_body=False) == ()
    assert flaws(plan, first=True, of_body=True) == (Flaw.NO_SYMBOL,)


def test_quotes_and_days_without_number() -> None:
    assert unnumbered("Quán triệt Kết luận 1492 ngày 25/12/2022 cho cán bộ, ra Kết luận ngày 3/3/2022 của Bí thư.") == (
        (11, 40),
    )
    text = 'Tổng kết "Nghị quyết ngày 16/6/2022 của Tỉnh uỷ", Chỉ thị ngày 17/6/2022 của Tỉnh uỷ.'
    (one, other) = unnumbered(text)
    assert is_quoted(text, one[0])
    assert not is_quoted(text, other[0])
    assert text[slice(*other)] == "Chỉ thị ngày 17/6/2022"


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Nghị quyết số 18-NQ/TW, ngày 25/10/2017", "Nghị quyết số 18-NQ/TW, ngày 16/6/2022", True),
        ("Nghị quyết số 21-NQ/TW, ngày 16/6/2022", "Nghị quyết số 21-NQ/TW, ngày 26/6/2022", False),
        ("Quy định số 22-QĐ/TW, ngày 28/7/2021", "Quy định số 22-QĐ/TW, ngày 28/7/2022", False),
        ("Quy định số 37-QĐ/TW, ngày 25/10/2021", "Quyết định số 37-QĐ/TW, ngày 10/11/2021", True),
        ("Quy định số 22-QĐ/TW, ngày 28/7/2025", "Quy định số 22-QĐ/TW, ngày 28/7/2026", True),
        ("Kế hoạch số 15-KH/TU, ngày 10/3/2019", "Kế hoạch số 15-KH/TU, ngày 10/3/2022", True),
        ("Kế hoạch số 15-KH/TU, ngày 18/10/2020", "Kế hoạch số 15-KH/TU, ngày 28/10/2020", False),
        ("Quyết định số 12/QĐ-UBND ngày 05/01/2022", "Quyết định số 12/QĐ-UBND ngày 06/01/2021", True),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2021", False),
        ("Nghị quyết số 21-NQ/TW", "Nghị quyết số 21-NQ/TW, ngày 26/6/2022", True),
    ],
)
def test_one_number_can_be_two_documents(one: str, other: str, *, two: bool) -> None:
    ((_, _, first),), ((_, _, second),) = find_citations(one), find_citations(other)
    assert may_be_two(first, second) is two
    assert may_be_two(second, first) is two
