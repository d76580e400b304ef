"""Templates: finds a paper's template, the workspace's own files over the shipped ones, and reads it whole."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Outcome
from trucbao.diagnostics.place import Place
from trucbao.shelf.template_shape import META
from trucbao.tree.decode import decode
from trucbao.tree.shape import MISSING, read_shape
from trucbao.world.world import EntryKind, Trouble, World, WorldError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from trucbao.shelf.template_shape import Meta

LIMIT, MOST_FILES = 1024 * 1024, 64
"""Bytes of one file, files of one template."""

META_FILE, CONTENT = "mau.yaml", "noi-dung.md.j2"
OWN_FOLDER, SHIPPED_FOLDER, SHARED = "mau", "templates", "_chung"

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILE = re.compile(r"[a-z0-9_]+(-[a-z0-9_]+)*(\.md)?\.j2")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


class Template(NamedTuple):
    """A paper's template: its facts and its files as text.

    ``sources`` and ``files`` are keyed by the name under which templates call each other (``noi-dung.md.j2``,
    ``_chung/bang.md.j2``); ``files`` holds the path shown to the user. ``own``: some file is the workspace's.
    """

    name: str
    meta: Meta
    sources: dict[str, str]
    files: dict[str, str]
    own: bool


class _File(NamedTuple):
    """Where one file of a template lies: the path, the folder it must not lead out of, the path shown."""

    path: PurePath
    root: PurePath
    shown: str
    own: bool


def load_template(world: World, workspace: PurePath | None, name: str) -> Outcome[Template | None]:
    """Read the template ``name``; None, with what is wrong, when a part of it is missing or at fault."""
    known = template_names(world, workspace)
    if name not in known:
        return _absent(name, known)
    files: dict[str, _File] = {}
    found: list[Diagnostic] = []
    for layer in _layers(world, workspace):
        for folder, prefix in ((SHARED, f"{SHARED}/"), (name, "")):
            for entry in _entries(world, layer, folder, found):
                files[prefix + entry.path.name] = entry
    if len(files) > MOST_FILES:
        place = Place(next(iter(files.values())).shown)
        found.append(codes.TOO_LARGE.at(place, f"Mẫu có hơn {MOST_FILES} tệp.", "Gộp bớt các tệp của mẫu."))
        return Outcome(None, tuple(found))
    texts = {key: _text(world, file, found) for key, file in files.items()}
    meta = _meta(files.get(META_FILE), texts.pop(META_FILE, None), name, found)
    sources = {key: text for key, text in texts.items() if text is not None}
    if CONTENT not in files:
        message = f"Mẫu “{name}” thiếu tệp {CONTENT}."
        found.append(
            codes.NO_TEMPLATE.at(Place(f"{OWN_FOLDER}/{name}"), message, f"Tạo tệp {CONTENT} trong thư mục mẫu.")
        )
    if meta is None or len(sources) < len(texts) or CONTENT not in sources:
        return Outcome(None, tuple(found))
    shown = {key: files[key].shown for key in sources}
    return Outcome(Template(name, meta, sources, shown, any(file.own for file in files.values())), tuple(found))


def template_names(world: World, workspace: PurePath | None) -> tuple[str, ...]:
    """Give the names of all templates, shipped and own, in alphabetical order."""
    names = set()
    for layer in _layers(world, workspace):
        try:
            entries = world.folder(layer.path)
        except WorldError:
            continue
        names |= {entry.name for entry in entries if entry.kind is EntryKind.FOLDER and _NAME.fullmatch(entry.name)}
    return tuple(sorted(names))


def _absent(name: str, known: tuple[str, ...]) -> Outcome[Template | None]:
    from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only when something is wrong

    listed = f"Các mẫu có sẵn: {', '.join(known)}." if known else "Bản cài đặt thiếu thư mục mẫu; hãy cài lại."
    hint = f"{did_you_mean(name, known)} {listed}".strip()
    place = Place(OWN_FOLDER)
    return Outcome(None, (codes.NO_TEMPLATE.at(place, f"Không có mẫu tên “{name}”.", hint),))


def _layers(world: World, workspace: PurePath | None) -> Iterator[_File]:
    """Give the folders that hold templates, the winning one last."""
    shipped = world.shipped(SHIPPED_FOLDER)
    yield _File(shipped, shipped, SHIPPED_FOLDER, own=False)
    if workspace is not None:
        yield _File(workspace / OWN_FOLDER, workspace, OWN_FOLDER, own=True)


def _entries(world: World, layer: _File, folder: str, found: list[Diagnostic]) -> Iterator[_File]:
    """Give the template files of one folder; a file with a name that no template could call is told."""
    try:
        entries = world.folder(layer.path / folder)
    except WorldError as error:
        if error.trouble is not Trouble.MISSING:
            found.append(_unreadable(f"{layer.shown}/{folder}", error))
        return
    for entry in entries:
        shown = f"{layer.shown}/{folder}/{entry.name}"
        if entry.name == META_FILE or _FILE.fullmatch(entry.name):
            yield _File(layer.path / folder / entry.name, layer.root, shown, layer.own)
        elif entry.name.endswith(".j2"):
            message = "Tên tệp mẫu chỉ gồm chữ thường không dấu, số, gạch nối."
            found.append(codes.BAD_NAME.at(Place(shown), message, "Đổi tên tệp, ví dụ: bang-so-lieu.md.j2."))


def _text(world: World, file: _File, found: list[Diagnostic]) -> str | None:
    """Read a file of a template as text with plain line ends, or say why not."""
    try:
        data = world.read(file.path, LIMIT, file.root)
    except WorldError as error:
        found.append(_unreadable(file.shown, error))
        return None
    raw, faults = decode(data, file.shown)
    found.extend(faults)
    if raw is None:
        return None
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    control = _CONTROL.search(text)
    if control is None:
        return text
    line = text.count("\n", 0, control.start()) + 1
    column = control.start() - text.rfind("\n", 0, control.start())
    message = f"Tệp mẫu có ký tự điều khiển U+{ord(control.group()):04X}."
    found.append(codes.CONTROL_CHARACTER.at(Place(file.shown, line, column), message, "Xoá ký tự này."))
    return None


def _unreadable(shown: str, error: WorldError) -> Diagnostic:
    match error.trouble:
        case Trouble.NOT_REGULAR:
            message = "Đây không phải tệp thường nằm trong thư mục mẫu."
            return codes.NOT_A_FILE.at(Place(shown), message, "Chép hẳn tệp vào thư mục mẫu, không dùng lối tắt.")
        case Trouble.TOO_LARGE:
            message = f"Tệp mẫu lớn quá {LIMIT // 1024} KB."
            return codes.TOO_LARGE.at(Place(shown), message, "Tách mẫu thành nhiều tệp.")
        case _:
            hint = "Kiểm tra quyền đọc và xem tệp có còn đó không."
            return codes.UNREADABLE.at(Place(shown), "Không đọc được tệp mẫu.", hint)


def _meta(file: _File | None, text: str | None, name: str, found: list[Diagnostic]) -> Meta | None:
    """Read ``mau.yaml``."""
    from trucbao.tree import read  # YAML is loaded only when a template is wanted

    if file is None:
        message = f"Mẫu “{name}” thiếu tệp {META_FILE}."
        hint = f"Tạo tệp {META_FILE} với các khoá ten, loai, ky_hieu, trich_yeu."
        found.append(codes.NO_TEMPLATE.at(Place(f"{OWN_FOLDER}/{name}"), message, hint))
        return None
    if text is None:
        return None
    parsed, faults = read(text.encode(), file.shown)
    found.extend(faults)
    if parsed.root is None:
        return None
    meta, faults = read_shape(META, parsed.root, file.shown)
    found.extend(faults)
    return None if meta is MISSING else meta
