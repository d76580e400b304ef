"""Numbering: headings in one multilevel list, dashes and pluses, Vietnamese letters; the numbering part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trucbao.word.namespaces import DECLARATION, W
from trucbao.word.text import xml_text
from trucbao.word.units import twips

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trucbao.model.profile import Component, Profile

HEADINGS, LISTS, RECIPIENTS = 1, 2, 3
"""The lists of every paper: numbered headings, items of the body, recipients."""

_FIRST_ANNEX = 10
_LEVELS = 9


class _Stretch(NamedTuple):
    """A run of the Vietnamese alphabet that Latin letters count right: from which letter, how many."""

    start: int
    length: int
    literal: str = ""


# Word has no number format for a b c d đ e g h i k l … (ST_NumberFormat; a custom format holds digits only, and
# vietnameseCounting is "một, hai"). The alphabet is cut where Latin letters stop counting right, and each stretch takes
# a level of its own, deeper in the same list: as a deeper level never restarts a higher one, the letters follow on, and
# every level starts again under the next 1.1. Stretches: a-d, đ, e, g-i, k-v, x-y.
_LETTERS = (
    _Stretch(1, 4),
    _Stretch(1, 1, "đ"),
    _Stretch(5, 1),
    _Stretch(7, 3),
    _Stretch(11, 12),
    _Stretch(24, 2),
)


class Outline:
    """Counts the headings of one section and gives the numbering that a heading's style does not give by itself."""

    __slots__ = ("_letters", "_number", "_ordinals")

    def __init__(self, profile: Profile, number: int) -> None:
        """Start a section whose headings are numbered by the list ``number``."""
        self._number = number
        self._letters = [level.number_format == "vietnameseLetter" for level in profile.outline]
        self._ordinals = [0] * len(self._letters)

    def next(self, level: int) -> str:
        """Count a heading of ``level`` (from 1) and give its numPr, or "" where the style's own is right."""
        self._ordinals[level - 1] += 1
        self._ordinals[level:] = [0] * (len(self._ordinals) - level)
        deeper = level - 1
        if self._letters[level - 1]:
            deeper += _stretch_of(self._ordinals[level - 1])
        if self._number == HEADINGS and deeper == level - 1:
            return ""
        return f'<w:numPr><w:ilvl w:val="{deeper}"/><w:numId w:val="{self._number}"/></w:numPr>'


def annex_list(index: int) -> int:
    """Give the list that numbers the headings of an annex, counted from 0: each begins anew."""
    return _FIRST_ANNEX + index


def numbering_xml(profile: Profile, annexes: int) -> str:
    """Give the numbering part for a paper with so many annexes."""
    components = profile.components
    dashes = [components["gach_dau_dong_1"], components["gach_dau_dong_2"]]
    lists = (
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{_headings(profile)}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{_bullets(dashes, ('List', 'List2'))}</w:abstractNum>"
        f'<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="singleLevel"/>'
        f"{_bullets([components['danh_sach_noi_nhan']], ('DanhSachNoiNhan',))}</w:abstractNum>"
    )
    numbers = "".join(
        [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (HEADINGS, LISTS, RECIPIENTS)],
    )
    restarted = "".join([_restarted(annex_list(index), len(profile.outline)) for index in range(annexes)])
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{lists}{numbers}{restarted}</w:numbering>'


def _stretch_of(ordinal: int) -> int:
    """Give which stretch of the alphabet the letter stands in; past y it stays in the last one."""
    for index, stretch in enumerate(_LETTERS):
        ordinal -= stretch.length
        if ordinal <= 0:
            return index
    return len(_LETTERS) - 1


def _headings(profile: Profile) -> str:
    """Give the levels of the headings, and below them those that carry on the Vietnamese letters."""
    levels = []
    for index, level in enumerate(profile.outline):
        number_format = "lowerLetter" if level.number_format == "vietnameseLetter" else level.number_format
        style = f"Heading{index + 1}"
        levels.append(_level(index, 1, number_format, level.text, (level.component, style)))
    last = profile.outline[-1]
    if last.number_format == "vietnameseLetter":
        levels += _carried_on(last.text, last.component, len(levels))
    return "".join(levels)


def _carried_on(text: str, component: Component, level: int) -> Iterable[str]:
    """Give a level for each further stretch of the alphabet, as far as Word's nine levels go."""
    own = f"%{level}"
    for index, stretch in enumerate(_LETTERS[1 : 1 + _LEVELS - level], start=level):
        written = text.replace(own, stretch.literal or f"%{index + 1}")
        yield _level(index, stretch.start, "lowerLetter", written, (component, ""))


def _bullets(components: list[Component], styles: tuple[str, ...]) -> str:
    """Give a list whose levels begin with the components' own sign."""
    pairs = enumerate(zip(components, styles, strict=True))
    return "".join([_level(index, 1, "bullet", pair[0].text, pair) for index, pair in pairs])


def _level(index: int, start: int, number_format: str, text: str, look: tuple[Component, str]) -> str:
    """Give one level; ``look`` is the component it is set as and the style bound to it."""
    component, style = look
    bound = f'<w:pStyle w:val="{style}"/>' if style else ""
    hanging = twips(component.hanging)
    first = f'w:hanging="{hanging}"' if hanging else f'w:firstLine="{twips(component.indent)}"'
    after = "tab" if hanging else "space"
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{bound}'
        f'<w:suff w:val="{after}"/><w:lvlText w:val="{xml_text(text)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(component.left)}" {first}/></w:pPr></w:lvl>'
    )


def _restarted(number: int, levels: int) -> str:
    """Give the headings' list once more, counting from the beginning."""
    overrides = "".join(
        [f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>' for n in range(levels)],
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{overrides}</w:num>'
