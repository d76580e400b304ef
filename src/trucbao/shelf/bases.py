"""Bases: what was written for each paper, kept in the workspace, so that an edit made since then shows."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from trucbao.world.world import Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from trucbao.world.world import World

STORE = PurePath(".trucbao", "goc")
"""The store in a workspace: ``<sha256>.json`` for each base, and the register."""

REGISTER = STORE / "so.json"

_VERSION = 1
_REGISTER_LIMIT = 4 << 20
_BASE_LIMIT = 64 << 20
_PAPER_LIMIT = 256 << 20
_HASH = re.compile("[0-9a-f]{64}")


class Record(NamedTuple):
    """A built paper: its name in the workspace, the hash of its base ("" for none), of its bytes as written.

    ``before`` is the hash of the paper that this one took the place of, "" when it is the first: its ``.bak``.
    """

    paper: str
    base: str
    sha256: str
    before: str = ""


class Built(NamedTuple):
    """A paper about to be written; ``base`` is the hash that the paper itself carries, "" when it has no base."""

    path: PurePath
    data: bytes
    base: str = ""
    base_data: bytes = b""


def with_bases(world: World, workspace: PurePath, papers: Sequence[Built]) -> tuple[tuple[PurePath, bytes], ...]:
    """Give all that ``World.write_all`` shall write for ``papers``: the bases, the register, the papers.

    In this order a crash in between leaves a paper that the register does not know: it counts as edited, and nobody's
    work is overwritten.
    """
    bases = {base_path(workspace, paper.base): paper.base_data for paper in papers if paper.base}
    known = _register(world, workspace)
    records = [
        _successor(known, Record(_name(world, workspace, paper.path), paper.base, _digest(paper.data)))
        for paper in papers
    ]
    register = record_bytes(world, workspace, records)
    return (*bases.items(), (workspace / REGISTER, register), *((paper.path, paper.data) for paper in papers))


def record_bytes(world: World, workspace: PurePath, records: Iterable[Record]) -> bytes:
    """Give the register with ``records`` put in place of what it said of the same papers."""
    known = _register(world, workspace) | {record.paper: record for record in records}
    papers = {
        name: {"goc": record.base, "sha256": record.sha256, "truoc": record.before} for name, record in known.items()
    }
    text = json.dumps({"phien_ban": _VERSION, "van_ban": papers}, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "surrogatepass")  # as json.loads reads it


def record_of(world: World, workspace: PurePath, paper: PurePath) -> Record | None:
    """Give what the register says of ``paper``, or None; a damaged register says nothing."""
    return _register(world, workspace).get(_name(world, workspace, paper))


def last_backup(
    world: World, workspace: PurePath, papers: Iterable[Built], edited: Collection[PurePath]
) -> tuple[tuple[PurePath, bytes], ...]:
    """Give the ``.bak`` files of the papers about to be replaced: what the last run wrote, unless it is the same.

    An edited paper is left to ``World.write_all``, which never overwrites a backup; and a ``.bak`` that holds a
    person's work (the register does not know it) stays as it is.
    """
    known = _register(world, workspace)
    files: list[tuple[PurePath, bytes]] = []
    for paper in papers:
        record = known.get(_name(world, workspace, paper.path))
        if record is None or paper.path in edited or not world.exists(paper.path):
            continue
        old, backup = world.read(paper.path, _PAPER_LIMIT), paper.path.with_name(f"{paper.path.name}.bak")
        if old != paper.data and _may_be_replaced(world, backup, record.before):
            files.append((backup, old))
    return tuple(files)


def is_edited(world: World, workspace: PurePath, paper: PurePath) -> bool | None:
    """Whether ``paper`` is not what we wrote last, or not known to be; None when there is no such paper."""
    try:
        data = world.read(paper, _PAPER_LIMIT)
    except WorldError as error:
        if error.trouble is Trouble.MISSING:
            return None
        if error.trouble is Trouble.TOO_LARGE:
            return True
        raise
    record = record_of(world, workspace, paper)
    return record is None or record.sha256 != _digest(data)


def base_path(workspace: PurePath, base: str) -> PurePath:
    """Give the file of the base with this hash; MISSING when it is none, as an edited paper may claim anything."""
    if not _HASH.fullmatch(base):
        raise WorldError(Trouble.MISSING, workspace / STORE)
    return workspace / STORE / f"{base}.json"


def base_bytes(world: World, workspace: PurePath, base: str) -> bytes:
    """Read the base with this hash; MISSING when the store does not have it."""
    return world.read(base_path(workspace, base), _BASE_LIMIT, workspace)


def _successor(known: dict[str, Record], record: Record) -> Record:
    """Let a record remember what the paper was before; one built again unchanged remembers what it did."""
    old = known.get(record.paper)
    if old is None:
        return record
    return record._replace(before=old.before if old.sha256 == record.sha256 else old.sha256)


def _may_be_replaced(world: World, backup: PurePath, before: str) -> bool:
    """Whether ``backup`` is free, or holds the very bytes that we put there."""
    try:
        return _digest(world.read(backup, _PAPER_LIMIT)) == before
    except WorldError as error:
        return error.trouble is Trouble.MISSING


def _register(world: World, workspace: PurePath) -> dict[str, Record]:
    """Read the register; what cannot be read or understood is left out, so its papers count as edited."""
    try:
        table = json.loads(world.read(workspace / REGISTER, _REGISTER_LIMIT, workspace))
    except (WorldError, ValueError, RecursionError):
        return {}
    papers = table.get("van_ban") if isinstance(table, dict) and table.get("phien_ban") == _VERSION else None
    if not isinstance(papers, dict):
        return {}
    records = (_record(name, entry) for name, entry in papers.items())
    return {record.paper: record for record in records if record is not None}


def _record(name: str, entry: object) -> Record | None:
    values = [entry.get(key) for key in ("goc", "sha256", "truoc")] if isinstance(entry, dict) else []
    hashes = [value for value in values if isinstance(value, str) and (value == "" or _HASH.fullmatch(value))]
    return Record(name, *hashes) if len(hashes) == 3 and hashes[1] else None


def _name(world: World, workspace: PurePath, paper: PurePath) -> str:
    """Name a paper by its place in the workspace, however that is spelt; no absolute path is stored.

    One outside goes by its file name and the hash of its folder, so that papers in two folders are two.
    """
    home, place = world.absolute(workspace), world.absolute(paper)
    if place.is_relative_to(home):
        return place.relative_to(home).as_posix()
    return f"{sha256(place.parent.as_posix().encode('utf-8', 'surrogatepass')).hexdigest()[:12]}/{place.name}"


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
