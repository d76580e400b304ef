"""Set phrases: names of bodies and posts that Party papers write with fixed capitals, and where a text does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from trucbao.model.text import tone_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class OddCapitals(NamedTuple):
    """A set phrase at ``text[start:end]`` whose capitals are not those of ``right``."""

    start: int
    end: int
    right: str


class Phrases:
    """Finds the set phrases, those of the usage (``USUAL``) and the names given, in both styles of tone marks."""

    __slots__ = ("_by_key",)

    def __init__(self, names: Iterable[str] = ()) -> None:
        strict = dict.fromkeys((*_usual(), *(name for name in names if name.count(" ") >= _LONG)), True)
        known = strict | dict.fromkeys(_LOOSE, False)
        by_key: dict[str, list[tuple[str, str, bool]]] = {}
        for name, whole in sorted(known.items(), key=lambda one: -len(one[0])):
            for spelt in dict.fromkeys((tone_style(name, "uỷ"), tone_style(name, "ủy"))):
                by_key.setdefault(_key(spelt), []).append((spelt.lower(), spelt, whole))
        self._by_key = by_key

    def odd_in(self, text: str) -> Iterator[OddCapitals]:
        """Find the phrases whose capitals are odd; the longest phrase at a place counts."""
        low = text.lower()
        if low[1:] == text[1:] or len(low) != len(text):  # no capitals, or the one letter of Turkish that grows
            return
        taken = bytearray(len(text))
        for key, phrases in self._by_key.items():
            if key in low:
                yield from _odd(text, low, phrases, taken)


_LONG = 3
"""Blanks in a name that is long enough to be no common noun."""

_TEMPLATES = (
    *("Phó Bí thư Thường trực {}", "Phó Bí thư {}", "Bí thư {}", "Thường trực {}", "Ban Thường vụ {}", "Văn phòng {}"),
    *("Ban Tổ chức {}", "Ban Tuyên giáo {}", "Ban Dân vận {}", "Ban Nội chính {}", "Uỷ ban Kiểm tra {}"),
)
_WHOLE = (
    *("Ban Chấp hành Đảng bộ tỉnh", "Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư", "Tỉnh uỷ viên"),
    *("Uỷ ban nhân dân", "Hội đồng nhân dân"),
)
_LOOSE = (
    *("Tỉnh uỷ", "Thành uỷ", "Thị uỷ", "Huyện uỷ", "Đảng uỷ", "Cấp uỷ", "Bí thư", "Văn phòng", "Thường trực"),
    *("Thường vụ", "Uỷ viên", "Trung ương", "Chủ tịch", "Đảng bộ", "Chi bộ", "Đảng viên", "Đồng chí"),
)
"""Phrases that may be common nouns: only a capital where they never have one is odd (``Tỉnh Uỷ``)."""

_KEYS = ("tỉnh uỷ", "tỉnh ủy", "thành uỷ", "thành ủy", "nhân dân", "chính trị", "bí thư")
_BACK = 8
"""Characters before a phrase that tell how it is meant."""


def _usual() -> Iterator[str]:
    yield from _WHOLE
    for body in ("Tỉnh uỷ", "Thành uỷ"):
        for template in _TEMPLATES:
            yield template.format(body)


def _key(spelt: str) -> str:
    low = spelt.lower()
    return next((key for key in _KEYS if key in low), low)


def _odd(text: str, low: str, phrases: list[tuple[str, str, bool]], taken: bytearray) -> Iterator[OddCapitals]:
    for spelt, right, whole in phrases:
        start = low.find(spelt)
        while start >= 0:
            end = start + len(spelt)
            if not any(taken[start:end]) and not _goes_on(low, start, end):
                taken[start:end] = b"\1" * (end - start)
                if text[start:end] != right and _is_odd(text, start, right, whole=whole):
                    yield OddCapitals(start, end, right)
            start = low.find(spelt, end)


def _goes_on(low: str, start: int, end: int) -> bool:
    """Whether the phrase is part of longer words."""
    return low[start - 1 : start].isalnum() or low[end : end + 1].isalnum()


def _is_odd(text: str, start: int, right: str, *, whole: bool) -> bool:
    """Whether capitals are wrong, and not those of a common noun, a heading or a sentence's beginning."""
    written = text[start : start + len(right)]
    if written.isupper():
        return False
    pairs = list(zip(written.split(" "), right.split(" "), strict=True))
    if any(one[0].isupper() and other[0].islower() for one, other in pairs):
        return True
    before = text[max(0, start - _BACK) : start]
    if written == right.lower() or (written[1:] == right[1:].lower() and _opens_sentence(before)):
        return False
    return whole and not (written[0].islower() and re.search(r"(?:các|những|mọi|mỗi|từng|\d|,)\s\Z", before))


def _opens_sentence(before: str) -> bool:
    return re.search(r"(?:^|[.!?:\n]|[-+]\s|[\"“(])\s?\Z", before) is not None
