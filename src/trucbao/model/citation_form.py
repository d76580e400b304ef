"""Citation form: what is wrong with the way a document is cited, and how its symbol should read."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from trucbao.model.citation import Side, is_well_formed

if TYPE_CHECKING:
    from trucbao.model.citation import Citation


class Flaw(Enum):
    """A way of citing that no guide allows."""

    ODD_SYMBOL = auto()
    NO_SYMBOL = auto()
    STATE_AS_PARTY = auto()
    PARTY_AS_STATE = auto()
    BAD_CODE = auto()
    NO_WORD_SO = auto()
    NO_DAY = auto()
    NO_WORD_NGAY = auto()
    ODD_DAY = auto()
    SHORT_YEAR = auto()
    NO_COMMA = auto()


# Types whose number is always that of a document; other numbers may count ("phương án số 2"), unless a body follows.
_NUMBERED = frozenset(("Chỉ thị", "Kết luận", "Nghị quyết", "Nghị định", "Quy định", "Quyết định", "Thông tư"))
_COUNTED = frozenset(("dự án", "phương án", "quy trình", "văn bản", "biên bản"))
_KINDS = ("NQ", "QĐ", "QĐi", "CT", "KL", "QC", "BC", "TB", "CTr", "KH", "TTr", "HD", "CV", "BB", "ĐA", "PA", "NĐ")
_KIND = {kind.lower(): kind for kind in _KINDS}
_STATE_BODY = re.compile(r"(?:UBND|HĐND|CP|TTg|UBTVQH[0-9]{0,2}|QH[0-9]{1,2})(?![A-ZĐa-zđ])")
_PARTY_BODY = re.compile(r"(?:[A-ZĐ]{0,6}TU|ĐUK?|HU|ThU|(?:VP|BTC|BTG|BDV|BNC|UBKT)?TW)")
_LETTERS = re.compile(r"[A-Za-zĐđ]+[0-9]{0,2}")
_YEAR = re.compile(r"[-/.]([0-9]{4})(?![0-9])")
_UNSLASHED_DAY = re.compile(r"[0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{4}")
_SHORT_YEAR = re.compile(r"(?P<day>[0-9]/[0-9]{1,2}/)(?P<year>[0-9]{2})\Z")
_OF_LAST_CENTURY = 45  # the State's papers begin in 1945
_TYPES = r"(?:Nghị (?:quyết|định)|Chỉ thị|Quy(?:ết)? định|Thông tư)"
_DAY = r",?\sngày\s{1,3}[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
_UNNUMBERED = re.compile(rf"(?:{_TYPES}|Kết luận)\s[0-9]{{1,4}}{_DAY}|{_TYPES}{_DAY}(?=\s{{1,3}}của\s)")


def flaws(citation: Citation, *, first: bool, of_body: bool) -> tuple[Flaw, ...]:
    """Give what is wrong with a citation.

    Only the ``first`` in a paper must have the word ``số`` and the day; ``of_body`` says that an issuer follows.
    """
    day = citation.day_written
    found = (
        _flaw_of_symbol(citation, of_body=of_body),
        Flaw.NO_WORD_SO if first and citation.type and not citation.has_so else None,
        Flaw.NO_DAY if first and not day and citation.symbol and not _is_law(citation) else None,
        Flaw.NO_WORD_NGAY if day and not day.lower().startswith("ngày") else None,
        Flaw.ODD_DAY if _UNSLASHED_DAY.search(day) else None,
        Flaw.SHORT_YEAR if _SHORT_YEAR.search(day) else None,
        Flaw.NO_COMMA if day and citation.side is Side.PARTY and not citation.comma_before_day else None,
    )
    return tuple(flaw for flaw in found if flaw)


def unnumbered(text: str) -> tuple[tuple[int, int], ...]:
    """Find documents cited by their day, without symbol and ``số`` (``Nghị quyết ngày 16/6/2022 của …``)."""
    return tuple(match.span() for match in _UNNUMBERED.finditer(text)) if "ngày" in text else ()


def in_full(citation: Citation) -> str:
    """Give the citation as its side writes it, "" where the symbol cannot be told."""
    code = _proper_code(citation)
    if not code:
        return ""
    day = citation.day_written.removeprefix("ngày ")
    if _UNSLASHED_DAY.fullmatch(day):
        day = day.replace("-", "/").replace(".", "/")
    day = _SHORT_YEAR.sub(_with_century, day)
    comma = "" if "/" in code[:6] and "-" not in code[:6] and day and not citation.comma_before_day else ","
    return f"{citation.type or 'Tên loại'} số {code}{comma} ngày {day or '…'}"


def _with_century(short: re.Match[str]) -> str:
    return f"{short['day']}{19 if int(short['year']) >= _OF_LAST_CENTURY else 20}{short['year']}"


def _proper_code(citation: Citation) -> str:
    """Give number and symbol as the side of the body that issued them writes them, "" when that cannot be told."""
    parts = _LETTERS.findall(citation.odd or citation.symbol)
    if len(parts) < 2:
        return ""
    number = citation.number.lstrip("0").zfill(2)
    kind, body = _KIND.get(parts[0].lower(), parts[0]), "-".join(parts[1:])
    if _is_state(body):
        year = _YEAR.search(citation.odd or citation.code)
        year_of_day = str(citation.day.year) if citation.day and kind == "NĐ" else ""
        return "/".join(filter(None, (number, year[1] if year else year_of_day, f"{kind}-{body}")))
    if citation.side is Side.STATE and not _is_party(body):
        return f"{number}/{citation.symbol}"
    return f"{number}-{kind}/{body.upper() if body in ('tu', 'tw') else body}"


def is_quoted(text: str, at: int) -> bool:
    """Tell whether a place of a text lies within double quotes: an old title, which stays as it was."""
    before = text[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _flaw_of_symbol(citation: Citation, *, of_body: bool) -> Flaw | None:
    if citation.odd:
        return Flaw.ODD_SYMBOL
    if not citation.symbol:
        sure = citation.day_written or citation.type in _NUMBERED
        return Flaw.NO_SYMBOL if sure or (of_body and citation.type.lower() not in _COUNTED) else None
    body = re.split(r"[/-]", citation.symbol)[1:] or [""]
    if citation.side is Side.PARTY and _is_state(body[0]):
        return Flaw.STATE_AS_PARTY
    # 02/CĐ-TW is a telegram of the State's committee on natural disasters.
    if citation.side is Side.STATE and len(body) == 1 and _is_party(body[0]) and not citation.symbol.startswith("CĐ-"):
        return Flaw.PARTY_AS_STATE
    return None if is_well_formed(citation) and not _lacks_year(citation) else Flaw.BAD_CODE


def _lacks_year(citation: Citation) -> bool:
    """Tell whether a decree or circular has no year in its code, where the State has put it since 2005."""
    since = citation.day is None or citation.day.year >= 2005
    return citation.symbol.startswith(("NĐ-CP", "TT-", "TTLT-")) and citation.code.count("/") == 1 and since


def _is_state(body: str) -> bool:
    return _STATE_BODY.match(body) is not None


def _is_party(body: str) -> bool:
    return _PARTY_BODY.fullmatch(body) is not None


def _is_law(citation: Citation) -> bool:
    """Tell whether the symbol is that of a law, which names its year and is cited without a day."""
    return citation.symbol.startswith(("QH", "UBTVQH"))
