"""The names in a workspace: which files are submissions, names that would fail elsewhere or that nothing reads."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.diagnostics.place import Place
from trucbao.intake.values import is_reserved_name
from trucbao.world.world import EntryKind, Trouble, WorldError

if TYPE_CHECKING:
    from pathlib import PurePath

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.world.world import Entry, World

CONFERENCE_FILE, PAST_FILE, CONCLUSIONS_FILE, EDITING_FILE = (
    "hoi-nghi.yaml",
    "nam-truoc.yaml",
    "ket-luan.yaml",
    "bien-tap.yaml",
)
"""The files of a workspace besides the submissions."""

MAX_FILES = 2_000
"""Submissions that one conference may have."""

_PASSED_OVER = re.compile(r"(\.|~\$|Thumbs\.db$|desktop\.ini$)|.*(\.bak|\.tmp|~)$", re.IGNORECASE)
_COPY = re.compile(r".*( \(\d+\)| - Copy| - Bản sao| copy)(\.\w+)?", re.IGNORECASE)
_TAIL_OF_COPY = re.compile(r"( \(| - ).*")
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f-\x9f\ud800-\udfff]|[ .]$')


def submission_files(world: World, folder: PurePath) -> Outcome[tuple[str, ...]]:
    """List the submissions' file names in code-point order; what is passed over or refused is a finding."""
    try:
        entries = world.folder(folder / "co-quan")
    except WorldError as error:
        if error.trouble is Trouble.MISSING:
            return Outcome(())  # no submission yet: the caller says so
        message = "Không mở được thư mục co-quan."
        return Outcome((), (codes.UNREADABLE.at(Place("co-quan"), message, "Kiểm tra quyền đọc của thư mục."),))
    names: list[str] = []
    found: list[Diagnostic] = []
    for entry in entries:
        if _PASSED_OVER.match(entry.name):
            continue
        finding = _judge(entry) or _unread_folder(world, folder, entry)
        if finding:
            found.append(finding)
        if _is_yaml(entry.name) and (finding is None or finding.code == codes.COPY_NAME.code):
            names.append(entry.name)
    found += _clashes(names)
    if len(names) > MAX_FILES:
        message = f"Thư mục co-quan có {len(names)} tệp, quá {MAX_FILES}."
        found.append(codes.TOO_LARGE.at(Place("co-quan"), message, "Chuyển bớt tệp cũ sang thư mục khác."))
    return Outcome(tuple(names[:MAX_FILES]), tuple(found))


def misnamed(world: World, folder: PurePath) -> tuple[Diagnostic, ...]:
    """Tell of files beside ``hoi-nghi.yaml`` that nothing reads and whose names are nearly those of files that are."""
    try:
        names = [entry.name for entry in world.folder(folder) if entry.kind is not EntryKind.FOLDER]
    except WorldError:
        return ()  # whoever reads the files says so
    strange = [
        name for name in names if _is_yaml(name) and name not in _STEMS.values() and not _PASSED_OVER.match(name)
    ]
    return tuple(finding for name in strange if (finding := _meant(name)))


_STEMS = {name.removesuffix(".yaml"): name for name in (CONFERENCE_FILE, PAST_FILE, CONCLUSIONS_FILE, EDITING_FILE)}


def _meant(name: str) -> Diagnostic | None:
    from trucbao.diagnostics.suggest import nearest  # loads a library: only when something is wrong

    meant = nearest(_TAIL_OF_COPY.sub("", PurePosixPath(name).stem), _STEMS)
    if not meant:
        return None
    hint = f"Ý bạn là “{_STEMS[meant]}”? Đổi tên tệp; nếu là bản sao, chuyển ra khỏi thư mục hội nghị."
    return codes.NOT_YAML.at(Place(name), f"Tệp {name} không được đọc vì tên không đúng.", hint)


def _is_yaml(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml"))


def _unread_folder(world: World, folder: PurePath, entry: Entry) -> Diagnostic | None:
    """Tell of a folder in ``co-quan/`` that holds reports: only the folder itself is read."""
    if entry.kind is not EntryKind.FOLDER or _is_yaml(entry.name):
        return None
    try:
        inside = [one.name for one in world.folder(folder / "co-quan" / entry.name) if _is_yaml(one.name)]
    except WorldError:
        return None
    if not inside:
        return None
    message = f"Thư mục co-quan/{entry.name} có {len(inside)} tệp .yaml không được đọc."
    hint = "Chuyển báo cáo ra ngay trong co-quan; nếu là tệp cũ, chuyển cả thư mục ra ngoài co-quan."
    return codes.NOT_YAML.at(Place(f"co-quan/{entry.name}"), message, hint)


def _judge(entry: Entry) -> Diagnostic | None:
    """Give the finding about one name, or None when there is nothing to say."""
    place, name = Place(f"co-quan/{entry.name}"), entry.name
    if not _is_yaml(name):
        if entry.kind is EntryKind.FOLDER:
            return None
        hint = "Đổi sang tệp .yaml theo mẫu, hoặc chuyển tệp ra khỏi thư mục co-quan."
        return codes.NOT_YAML.at(place, f"Tệp {name} không phải tệp .yaml nên không được đọc.", hint)
    if entry.kind in (EntryKind.FOLDER, EntryKind.SPECIAL):
        return codes.NOT_A_FILE.at(place, f"{name} không phải tệp thường.", "Xoá đi hoặc đổi tên.")
    if is_reserved_name(name) or _FORBIDDEN.search(name):
        hint = "Đặt lại tên theo mã cơ quan, ví dụ BTCTU.yaml."
        return codes.BAD_NAME.at(place, f"Tên tệp “{name}” không dùng được trên máy Windows.", hint)
    if _COPY.fullmatch(PurePosixPath(name).stem):
        hint = "Giữ một tệp; nếu là lần nộp mới thì tăng lan_nop và đặt tên khác."
        return codes.COPY_NAME.at(place, f"{name} trông như bản sao của một tệp khác.", hint)
    return None


def _clashes(names: list[str]) -> list[Diagnostic]:
    """Find names that a Windows or macOS disk cannot hold side by side."""
    seen: dict[str, str] = {}
    found = []
    for name in names:
        key = unicodedata.normalize("NFC", name).casefold()
        if key in seen:
            message = f"{name} và {seen[key]} là cùng một tên trên máy Windows."
            found.append(codes.NAME_CLASH.at(Place(f"co-quan/{name}"), message, "Đổi tên một trong hai tệp."))
        seen.setdefault(key, name)
    return found
