"""Spellings: how right values look, as patterns that an editor knows (ECMA-262); they let pass all that intake reads.

Only signs that ECMA-262 and Python understand alike stand here: no named groups, no classes of letters.
"""

from __future__ import annotations

from trucbao.tree.shape import Spelling

NUMBERS = ("string", "number")
"""What an editor sees where a figure is written: ``1.912`` looks like a number to it, ``12,5`` like a text."""

ANY = ("string", "number", "boolean")

_RESERVED = (
    r"(?!(?:[Cc][Oo][Nn](?:[Ii][Nn]\$|[Oo][Uu][Tt]\$)?|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]"
    r"|(?:[Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9¹²³])(?:\.[^\n]*)?\s*$)"
)
_D, _M, _Y = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:1[89]|2[01])[0-9]{2}"
_SIGNED = "|".join(rf"{_D} ?{sign} ?{_M} ?{sign} ?{_Y}" for sign in ("/", r"\.", "-"))
# The days that no month has; 29 February is left to the program, which knows the leap years.
_NO_DAY = r"(?!\D*(?:3[01]\D{1,9}0?2\D|31\D{1,9}(?:0?[469]|11)\D))"
_NO_DAY_WITHIN = (
    r"(?![\s\S]*[^0-9/](?:3[01]/0?2|31/(?:0?[469]|11))/(?:1[89]|2[01])[0-9]{2}(?![0-9]))"  # in a deadline's words
)
_WORD = r"(?:[Nn][Gg][Àà][Yy]\s{1,3})"
_DAY = rf"(?:{_WORD}?(?:{_SIGNED})|{_WORD}{_D}\s{{1,3}}tháng\s{{1,3}}{_M},?\s{{1,3}}năm\s{{1,3}}{_Y})"
_CLOCK = r"[0-9]{1,2}(?: ?(?:[Gg]iờ|[Hh]|[Gg]) ?(?:[0-9]{2})?(?: ?phút)?|:[0-9]{2})"
_NUMBER = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}|[0-9]{1,18})(?:,[0-9]{1,12})?(?![0-9.,:_])"

CODE = Spelling(rf"{_RESERVED}[0-9A-Za-zĐđ][0-9A-Za-zĐđ._/-]{{0,39}}", ("KQ-01",), ANY, least=0)
AGENCY_CODE = Spelling(rf"{_RESERVED}[0-9A-ZĐ][0-9A-ZĐ._-]{{0,19}}", ("BTCTU",), NUMBERS, least=0)
WHOLE = Spelling("[0-9]{1,6}", ("1",), ("string", "integer"), least=0, most=999_999)
FIGURE = Spelling(rf"(?:[^0-9]*{_NUMBER})+[^0-9]*", ("1.912", "12,5", "trên 300", "180 - 200"), NUMBERS)
DAY = Spelling(_NO_DAY + _DAY, ("16/02/2023",))
MOMENT = Spelling(
    rf"{_NO_DAY}(?:(?:(?:trước|lúc|vào) ){{0,2}}{_CLOCK},? )?{_DAY}(?:,? (?:lúc |vào )?{_CLOCK})?",
    ("08/02/2023 17:00",),
)
PERIOD = Spelling(
    r"[^\n]*[0-9]{4}[^\n]*",
    ("năm 2022", "quý III/2022", "6 tháng đầu năm 2023", "giai đoạn 2020 - 2025"),
)
DEADLINE = Spelling(
    rf"{_NO_DAY_WITHIN}[\s\S]+", ("trước ngày 30/6/2023", "quý II/2023", "tháng 8/2023", "thường xuyên"), ANY
)
TEXT = Spelling("", (), ANY)
