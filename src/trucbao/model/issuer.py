"""Issuer: the issuing body's name in running text, put together from the two lines of a paper's head."""

from __future__ import annotations


def issuer_in_full(superior: str, issuer: str, place: str) -> str:
    """Give ``Văn phòng Tỉnh uỷ`` for ``Văn phòng`` under ``Tỉnh uỷ Quảng Ngãi``.

    The head of a paper leaves out of the second line what the first one says (HD36 1.2.2); here it is put back, without
    the place. ``Đảng uỷ Khối …`` stands under ``Đảng bộ tỉnh …`` but belongs to the province: ``Đảng uỷ Khối … tỉnh``.
    """
    above = superior.removesuffix(place).strip().removeprefix("Đảng bộ ")
    if not above or above.casefold() in issuer.casefold():
        return issuer
    return f"{issuer} {above}"
