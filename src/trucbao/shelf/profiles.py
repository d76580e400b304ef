"""Profiles: finds a set of format rules by its name, or by side and date of issue, and reads it from its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Outcome
from trucbao.diagnostics.place import Place
from trucbao.diagnostics.suggest import did_you_mean
from trucbao.model.dates import format_day
from trucbao.shelf.profile_shape import PROFILE
from trucbao.tree.nodes import Mapping, Node, Scalar, Sequence
from trucbao.tree.shape import MISSING, read_shape
from trucbao.world.world import World, WorldError

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Issue
    from trucbao.model.profile import Profile

LIMIT = 256 * 1024
"""A profile file is some ten kilobytes; more is no profile."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CONFERENCE = "hoi-nghi.yaml"


def load_profile(world: World, name: str) -> Outcome[Profile | None]:
    """Read the profile ``name`` with all that it is based on; None when there is none or its file is at fault."""
    known = available(world)
    if not _NAME.fullmatch(name) or name not in known:
        hint = f"{did_you_mean(name, known)} {_listed(known)}".strip()
        return _none(f"Không có thể thức tên “{name}”.", hint)
    root, found = _whole(world, name, ())
    if root is None:
        return Outcome(None, found)
    value, faults = read_shape(PROFILE, _likened(root), _path(name))
    return Outcome(None if value is MISSING else value, found + faults)


def choose_profile(world: World, issue: Issue) -> Outcome[Profile | None]:
    """Give the profile that the conference names, else the one of its side in force on the day of issue."""
    if issue.the_thuc:
        return load_profile(world, issue.the_thuc)
    side, day = issue.ben or "dang", issue.ngay_ban_hanh
    known = available(world)
    for name in known:
        profile, found = load_profile(world, name)
        if profile is None:
            return Outcome(None, found)
        if profile.side == side and profile.valid_from <= day and (profile.valid_to is None or day <= profile.valid_to):
            return Outcome(profile, found)
    whose = "của Đảng" if side == "dang" else "của Nhà nước"
    message = f"Không có thể thức văn bản {whose} nào có hiệu lực vào ngày ban hành {format_day(day)}."
    return _none(message, _listed(known))


def available(world: World) -> tuple[str, ...]:
    """Give the names of all profiles, in alphabetical order."""
    try:
        entries = world.folder(world.shipped("profiles"))
    except WorldError:
        return ()
    return tuple(entry.name.removesuffix(".yaml") for entry in entries if entry.name.endswith(".yaml"))


def _none(message: str, hint: str) -> Outcome[Profile | None]:
    """Say that no profile was found."""
    return Outcome(None, (codes.NO_PROFILE.at(Place(_CONFERENCE), message, hint),))


def _listed(known: tuple[str, ...]) -> str:
    """Name the profiles there are and where to write the name."""
    if not known:
        return "Bản cài đặt thiếu thư mục thể thức; hãy cài lại chương trình."
    return f"Các thể thức có sẵn: {', '.join(known)}. Ghi tên ở van_ban → the_thuc."


def _path(name: str) -> str:
    """Give the path of a profile as it is shown."""
    return f"profiles/{name}.yaml"


def _whole(world: World, name: str, above: tuple[str, ...]) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read a profile's file and lay it over the one it is based on (``dua_tren``)."""
    from trucbao.tree.read import read  # YAML is loaded only when a profile is wanted

    if name in above:
        return None, _none(f"Thể thức “{name}” dựa trên chính nó.", "Sửa khoá dua_tren.").found
    try:
        data = world.read(world.shipped(_path(name)), LIMIT)
    except WorldError:
        message = f"Không đọc được tệp thể thức “{name}”."
        return None, _none(message, "Kiểm tra tên ở khoá dua_tren, hoặc cài lại chương trình.").found
    parsed, found = read(data, _path(name))
    root = parsed.root
    if not isinstance(root, Mapping):
        return None, found or _none(f"Tệp thể thức “{name}” không có nội dung.", "Cài lại chương trình.").found
    base = _text_at(root, "dua_tren")
    if not base:
        return root, found
    under, more = _whole(world, base, (*above, name))
    return (_laid_over(under, root) if under else None), found + more


def _text_at(root: Mapping, key: str) -> str:
    """Give the text of a key, or "" where it is missing."""
    node = _child(root, key)
    return node.text if isinstance(node, Scalar) else ""


def _child(root: Mapping, key: str) -> Node | None:
    """Give the node of a key."""
    return next((node for scalar, node in root.pairs if scalar.text == key), None)


def _laid_over(under: Mapping, over: Mapping) -> Mapping:
    """Lay one mapping over another: its keys win, groups are laid over each other in turn, lists are replaced."""
    own = {key.text: (key, node) for key, node in over.pairs}
    merged = []
    for key, node in under.pairs:
        new_key, new = own.pop(key.text, (key, node))
        if isinstance(node, Mapping) and isinstance(new, Mapping):
            new = _laid_over(node, new)
        merged.append((new_key, new))
    return over._replace(pairs=(*merged, *own.values()))


def _likened(root: Mapping) -> Mapping:
    """Fill in components that are ``nhu`` (like) another one: what they do not say themselves, the other says."""
    components = _child(root, "thanh_phan")
    if not isinstance(components, Mapping):
        return root
    by_name = {key.text: node for key, node in components.pairs if isinstance(node, Mapping)}
    filled = tuple((key, _like(node, by_name) if isinstance(node, Mapping) else node) for key, node in components.pairs)
    replaced: dict[str, Node] = {"thanh_phan": components._replace(pairs=filled)}
    outline = _child(root, "de_muc")
    if isinstance(outline, Sequence):
        items = (_like(node, by_name) if isinstance(node, Mapping) else node for node in outline.items)
        replaced["de_muc"] = outline._replace(items=tuple(items))
    return root._replace(pairs=tuple((key, replaced.get(key.text, node)) for key, node in root.pairs))


def _like(node: Mapping, by_name: dict[str, Mapping], above: tuple[str, ...] = ()) -> Mapping:
    """Lay a component over the one it is like; in a circle or without that one ``nhu`` stays, an unknown key."""
    model = _text_at(node, "nhu")
    under = by_name.get(model)
    if model in above or under is None:
        return node
    liked = _like(under, by_name, (*above, model))
    if _child(liked, "nhu") is not None:
        return node
    whole = _laid_over(liked, node)
    return whole._replace(pairs=tuple(pair for pair in whole.pairs if pair[0].text != "nhu"))
