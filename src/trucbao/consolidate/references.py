"""References: resolves the codes and names that a submission uses to the conference's bodies, fields and documents."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trucbao.model.references import Roster
from trucbao.model.text import fold, tone_style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.model.conference import Agency, Conference, Indicator, Named


class Resolver:
    """Looks up what is written in a submission; case and diacritics do not matter."""

    __slots__ = ("_documents", "_fields", "_indicators", "_roster")

    def __init__(self, conference: Conference) -> None:
        self._roster = Roster(conference)
        self._fields = _index(conference.linh_vuc)
        self._documents = _index(conference.can_cu)
        self._indicators = {indicator.ma: indicator for indicator in conference.chi_tieu}

    def agency(self, written: str) -> Agency:
        """Give the body meant; one outside the roster has an empty code and the name as written."""
        return self._roster.resolve(written)

    def agencies(self, written: tuple[str, ...]) -> tuple[Agency, ...]:
        """Give the bodies meant, in the order written."""
        return tuple(map(self._roster.resolve, written))

    def field(self, written: str) -> Named | None:
        """Give the field meant by its code or name, or None."""
        return self._fields.get(written) or self._fields.get(fold(written))

    def document(self, written: str) -> Named | None:
        """Give the governing document meant by its code or name, or None."""
        return self._documents.get(written) or self._documents.get(fold(written))

    def indicator(self, code: str) -> Indicator | None:
        """Give the indicator of this code, or None."""
        return self._indicators.get(code)


@lru_cache(maxsize=4096)  # a few addressees, units and scopes come back in every submission
def same_word(text: str) -> str:
    """Give what two spellings of one word share; unlike ``fold`` it keeps diacritics: ``bản`` is no ``bàn``."""
    return tone_style(" ".join(text.split()).lower(), "uỷ")


def _index(declared: Iterable[Named]) -> dict[str, Named]:
    """Codes as they are, then codes and names folded; of two alike the first declared wins."""
    declared = tuple(declared)
    exact = {named.ma: named for named in reversed(declared)}
    folded = {fold(name): named for named in reversed(declared) for name in (named.ten, named.ma)}
    return folded | exact
