"""The names in ``co-quan/``: which files are submissions, and names that would fail on another machine."""

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

MAX_FILES = 2_000
"""Submissions that one conference may have."""

_PASSED_OVER = re.compile(r"(\.|~\$|Thumbs\.db$|desktop\.ini$)|.*(\.bak|\.tmp|~)$", re.IGNORECASE)
_COPY = re.compile(r".*( \(\d+\)| - Copy| - Bản sao| copy)(\.\w+)?", re.IGNORECASE)
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
        finding = _judge(entry)
        if finding:
            found.append(finding)
        if entry.name.lower().endswith((".yaml", ".yml")) and (finding is None or finding.code == codes.COPY_NAME.code):
            names.append(entry.name)
    found += _clashes(names)
    if len(names) > MAX_FILES:
        message = f"Thư mục co-quan có {len(names)} tệp, quá {MAX_FILES}."
        found.append(codes.TOO_LARGE.at(Place("co-quan"), message, "Chuyển bớt tệp cũ sang thư mục khác."))
    return Outcome(tuple(names[:MAX_FILES]), tuple(found))


def _judge(entry: Entry) -> Diagnostic | None:
    """Give the finding about one name, or None when there is nothing to say."""
    place, name = Place(f"co-quan/{entry.name}"), entry.name
    is_yaml = name.lower().endswith((".yaml", ".yml"))
    if not is_yaml:
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
