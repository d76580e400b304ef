"""Mending: the safe edits of findings, done in the files of a workspace until nothing more changes."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trucbao.app import edits
from trucbao.app.keeping import HARMLESS, keeps, quoted
from trucbao.app.reading import read_and_check
from trucbao.app.refusing import refusal
from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.diagnostics.place import Place
from trucbao.intake.workspace import MAX_FILE
from trucbao.tree import convert, encoding_of
from trucbao.tree.decode import decode
from trucbao.world.memory import MemoryWorld
from trucbao.world.world import WorldError

if TYPE_CHECKING:
    from pathlib import PurePath

    from trucbao.app.settings import Choice
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.tree import ParsedFile
    from trucbao.world.world import World

ROUNDS = 20
"""Edits that touch each other wait for the next round; two rounds are the rule."""


class Mended(NamedTuple):
    """A file before and after, as text, and how many places differ."""

    file: str
    old: str
    new: str
    places: int


class Task(NamedTuple):
    """What to mend: findings of these codes; legacy encodings only on request; ``dry_run`` writes nothing."""

    choice: Choice
    convert: bool = False
    dry_run: bool = False


def mend(world: World, folder: PurePath, task: Task) -> Outcome[tuple[Mended, ...]]:
    """Mend the files, keep what they were as ``.bak``, and tell what was done."""
    desk = MemoryWorld(below=world)
    places: Counter[str] = Counter()
    for _ in range(ROUNDS):
        done = _round(desk, folder, task)
        places.update(done)
        if not done:
            break
    try:
        pairs = {name: (world.read(folder / name, MAX_FILE), desk.read(folder / name, MAX_FILE)) for name in places}
        mended = tuple(Mended(name, _shown(old), _shown(new), places[name]) for name, (old, new) in pairs.items())
        found = () if task.dry_run or not pairs else _written(world, folder, pairs)
    except WorldError as error:
        return Outcome((), (refusal(error),))
    return Outcome(() if found else mended, found)


def _round(desk: MemoryWorld, folder: PurePath, task: Task) -> dict[str, int]:
    """Do once what can be done in each file; give the number of places by file."""
    checked = read_and_check(desk, folder)
    by_file: dict[str, list[Diagnostic]] = {}
    for finding in checked.found:
        by_file.setdefault(finding.place.file, []).append(finding)
    done: dict[str, int] = {}
    for name, parsed in checked.workspace.files.items():
        found = by_file.get(name, [])
        if not any(finding.edits or finding.code == codes.ENCODING.code for finding in found):
            continue
        path = folder / name
        data = desk.read(path, MAX_FILE, folder)
        new, places = _mended(data, parsed, found, task)
        if new != data:
            desk.write(path, new)
            done[name] = places
    return done


def _mended(data: bytes, parsed: ParsedFile, found: list[Diagnostic], task: Task) -> tuple[bytes, int]:
    """Give the bytes of a file after one round, and how many places were mended."""
    asked = [finding for finding in found if task.choice.takes(finding)]
    if task.convert and any(finding.code == codes.ENCODING.code for finding in asked):
        name = encoding_of(data)
        return (convert(data, name).encode(), 1) if name else (data, 0)
    form = _form(data, parsed.source.text)
    if form is None:
        return data, 0
    mark, codec = form
    chosen = _chosen(parsed, found, asked, task)
    new = edits.apply(parsed.source.text, chosen)
    return mark + new.encode(codec), sum(len(unit) for unit in chosen)


def _chosen(parsed: ParsedFile, found: list[Diagnostic], asked: list[Diagnostic], task: Task) -> tuple[edits.Unit, ...]:
    """Choose the edits of a round: signs and YAML first, then values: they move what the words' places stand on."""
    asked = [one for one in asked if one.edits and (task.convert or one.code != codes.LEGACY_TEXT.code)]
    signs = [one for one in asked if one.code.startswith("TB1")]
    if signs or any(one.code.startswith("TB1") and one.code not in HARMLESS for one in found):
        return edits.units(parsed.source, signs)
    values = [one for one in asked if one.code.startswith("TB2")]
    whole = frozenset(quoted(parsed.root, parsed.source.file))
    words = [one for one in asked if one not in values and not any(edit.place in whole for edit in one.edits)]
    return _sound(parsed, values, restyled=True) or _sound(parsed, words, restyled=False)


def _sound(parsed: ParsedFile, found: list[Diagnostic], *, restyled: bool) -> tuple[edits.Unit, ...]:
    """Give the edits of a round that keep what the file says; one that does not stands in no other's way."""
    refused: set[edits.Unit] = set()
    while chosen := edits.units(parsed.source, found, refused):
        kept = _kept(parsed, chosen, restyled=restyled)
        if kept:
            return kept
        refused.update(chosen)
    return ()


def _kept(parsed: ParsedFile, units: tuple[edits.Unit, ...], *, restyled: bool) -> tuple[edits.Unit, ...]:
    """Give those of the units that keep what the file says; halving finds the few that do not in few readings."""
    if not units or keeps(parsed, units, restyled=restyled):
        return units
    half = len(units) // 2
    if not half:
        return ()
    both = _kept(parsed, units[:half], restyled=restyled) + _kept(parsed, units[half:], restyled=restyled)
    return both if keeps(parsed, both, restyled=restyled) else ()


def _form(data: bytes, text: str) -> tuple[bytes, str] | None:
    """Give the byte order mark and the codec by which the text is these very bytes, None when it is by none."""
    forms = ((mark, codec) for codec, marks in _CODECS.items() for mark in (b"", marks))
    return next((form for form in forms if form[0] + text.encode(form[1]) == data), None)


_CODECS = {
    "utf-8": BOM_UTF8,
    "utf-16-le": BOM_UTF16_LE,
    "utf-16-be": BOM_UTF16_BE,
    "utf-32-le": BOM_UTF32_LE,
    "utf-32-be": BOM_UTF32_BE,
}


def _written(world: World, folder: PurePath, pairs: dict[str, tuple[bytes, bytes]]) -> tuple[Diagnostic, ...]:
    """Write the new bytes over the old, unless somebody changed a file in the meantime."""
    with world.exclusive(folder):
        for name, (old, _) in pairs.items():
            if world.read(folder / name, MAX_FILE) != old:
                message = f"{name} vừa được sửa ở nơi khác trong lúc chạy."
                return (codes.WRITE_FAILED.at(Place(name), message, "Lưu tệp ở chương trình kia rồi chạy lại."),)
        paths = [(folder / name, new) for name, (_, new) in pairs.items()]
        world.write_all(paths, backup=[path for path, _ in paths])
    return ()


def _shown(data: bytes) -> str:
    """Give the bytes of a file as text; those of a legacy encoding as the letters an editor shows."""
    text, _ = decode(data, "")
    return data.decode("cp1252", errors="replace") if text is None else text
