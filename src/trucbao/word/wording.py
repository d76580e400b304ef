"""Wording: the fixed sentences of a paper, filled in: number, place and date, draft mark, names, recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.dates import format_day
from trucbao.model.issuer import issuer_in_full

if TYPE_CHECKING:
    from datetime import date

    from trucbao.model.blocks import Front
    from trucbao.model.profile import Profile

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number_line(front: Front, profile: Profile) -> str:
    """Give number and symbol: ``Số 08-BC/VPTU``; room is left where the number is not given yet."""
    return _filled(
        profile.patterns["so_ky_hieu"],
        so=_number(front, profile),
        loai=front.type_symbol,
        co_quan=front.issuer_symbol,
    )


def place_and_date(front: Front, profile: Profile) -> str:
    """Give place and date: ``Quảng Ngãi, ngày 05 tháng 01 năm 2023``; only day < 10 and month < 3 get a zero."""
    return _filled(
        profile.patterns["ngay"],
        dia_danh=front.place,
        ngay=f"{front.day.day:02d}",
        thang=_month(front.day),
        nam=str(front.day.year),
    )


def draft_mark(front: Front, profile: Profile) -> str:
    """Give ``Dự thảo lần 2``, or "" for a final paper."""
    return "" if front.draft is None else _filled(profile.patterns["du_thao"], lan=str(front.draft))


def annex_name(index: int, count: int, profile: Profile) -> str:
    """Give ``Phụ lục 1``, or ``Phụ lục`` when it is the only one; ``index`` counts from 0."""
    word = profile.patterns["phu_luc"]
    if count < 2:
        return word
    number = index + 1
    return f"{word} {_roman(number) if profile.annexes.number_format == 'upperRoman' else number}"


def annex_reference(front: Front, profile: Profile) -> str:
    """Give ``(Kèm theo Báo cáo số 45-BC/VPTU, ngày 05/01/2023 của Văn phòng Tỉnh uỷ)``."""
    kind = front.paper_type
    return _filled(
        profile.patterns["kem_theo"],
        loai=kind.capitalize() if kind.isupper() else kind,
        so=_number(front, profile),
        ky_hieu=front.type_symbol,
        co_quan=front.issuer_symbol,
        ngay=format_day(front.day),
        ban_hanh=full_issuer(front),
    )


def full_issuer(front: Front) -> str:
    """Give the issuing body's name in running text: ``Văn phòng Tỉnh uỷ``."""
    return issuer_in_full(front.superior, front.issuer, front.place)


def recipients(front: Front, profile: Profile) -> tuple[str, ...]:
    """Give the recipients with the profile's marks between them and after the last."""
    between, last = profile.separators["noi_nhan_giua"], profile.separators["noi_nhan_cuoi"]
    names = [name.strip().rstrip(" ,;.") for name in front.recipients]
    names = [name for name in names if name]
    return tuple(name + (last if index == len(names) else between) for index, name in enumerate(names, start=1))


def _filled(pattern: str, **values: str) -> str:
    """Fill in a pattern in one pass, so that braces in a value stay what they are."""
    parts = pattern.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        filled.append(values[name] + rest)
    return "".join(filled)


def _number(front: Front, profile: Profile) -> str:
    """Give the number with the zero that one below 10 takes, or the room for it."""
    number = front.number.strip()
    if not number:
        return profile.patterns["so_de_trong"]
    return number.zfill(2) if number.isdecimal() else number


def _month(day: date) -> str:
    """Give the month; January and February take a zero, lest they be made 11 and 12."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def _roman(number: int) -> str:
    """Give a number below 40 in Roman numerals."""
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written
