"""References: from a code or name as an agency wrote it to the body, field or document that it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.conference import Agency
from trucbao.model.text import fold

if TYPE_CHECKING:
    from trucbao.model.conference import Conference


class Roster:
    """Looks bodies up by code, name or other name; case and diacritics do not matter."""

    __slots__ = ("_agencies", "_by_code", "_by_name")

    def __init__(self, conference: Conference) -> None:
        self._agencies = conference.co_quan
        self._by_code = {agency.ma: agency for agency in conference.co_quan}
        self._by_name = {
            fold(name): agency
            for agency in reversed(conference.co_quan)  # of two bodies with one name the first in protocol order wins
            for name in (agency.ma, agency.ten, *agency.ten_khac)
        }

    def find(self, written: str) -> Agency | None:
        """Give the body of the roster that is meant, or None."""
        return self._by_code.get(written) or self._by_name.get(fold(written))

    def resolve(self, written: str) -> Agency:
        """Give the body that is meant; one outside the roster has an empty code and the name as written."""
        return self.find(written) or Agency(ma="", ten=written)

    def names(self) -> tuple[str, ...]:
        """All codes and names that are known, for suggestions."""
        return tuple(name for agency in self._agencies for name in (agency.ma, agency.ten, *agency.ten_khac))
