"""The pairs of a mapping: keys that stand twice, that are no text, or that a comma tore off a value."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Edit, Outcome, Related
from trucbao.diagnostics.place import Place
from trucbao.tree.nodes import Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

Pair = tuple[Scalar, Node]


def sound_pairs(children: Sequence[Node], file: str, start: tuple[int, int]) -> Outcome[tuple[Pair, ...]]:
    """Pair keys and values as they stood in the file; what is left has text keys of which none stands twice.

    ``start`` is the line and column of the mapping.
    """
    keys, values = children[::2], children[1::2]
    pairs = tuple(zip(keys, values, strict=True))
    torn = "" in [value[0] for value in values] and any(map(_torn, keys, values))
    if not torn and _all_differ(tuple([key[0] for key in keys])):
        return Outcome(pairs)  # type: ignore[arg-type]  # keys that differ are scalars
    found: list[Diagnostic] = []
    sound: list[Pair] = []
    for key, value in _joined(pairs):
        if not isinstance(key, Scalar):
            found.append(_complex(key, file, start))
        elif key.text == "<<":
            message = "Khoá “<<” của YAML (chép khoá từ nơi khác) không dùng được ở đây."
            found.append(codes.MERGE_KEY.at(_place(key, file), message, "Bỏ dòng này, ghi đủ các khoá cần có."))
        elif _torn(key, value):
            found += _mended(key, sound, file)
        else:
            sound.append((key, value))
    unique, doubled = _unique(sound, file)
    return Outcome(unique, (*found, *doubled))


@lru_cache(maxsize=256)
def _all_differ(names: tuple[object, ...]) -> bool:
    """Whether keys are texts of which none stands twice; items of one kind have the same keys, so it is remembered."""
    folded = {name.casefold() for name in names if isinstance(name, str)}
    return len(folded) == len(names) and "<<" not in folded


def _torn(key: Node, value: Node) -> bool:
    """Whether a key of a flow mapping has no colon: then its empty value stands where the key ends."""
    return (
        not value[0]
        and isinstance(value, Scalar)
        and not value.style
        and (value.line, value.column) == (key.end_line, key.end_column)
    )


def _joined(pairs: tuple[tuple[Node, Node], ...]) -> list[tuple[Node, Node]]:
    """Put words that commas tore into several keys together again: one fault, one finding."""
    joined: list[tuple[Node, Node]] = []
    for key, value in pairs:
        if joined and isinstance(key, Scalar) and _piece(key, value):
            before, empty = joined[-1]
            if isinstance(before, Scalar) and _piece(before, empty) and before.end_line == key.line:
                text = f"{before.text},{' ' * (key.column - before.end_column - 1)}{key.text}"
                joined[-1] = (before._replace(text=text, end_line=key.end_line, end_column=key.end_column), value)
                continue
        joined.append((key, value))
    # The empty value moves along, so that the joined key is torn as its last piece was.
    return joined


def _piece(key: Scalar, value: Node) -> bool:
    return _torn(key, value) and not key.style and key.line == key.end_line and not _GLUED.match(key.text)


def _complex(key: Node, file: str, start: tuple[int, int]) -> Diagnostic:
    """Tell of a key that is a list or a mapping; ``{{`` is what a template writes."""
    place = Place(file, key.line, key.column, key.end_line, key.end_column)
    if (key.line, key.column) == (start[0], start[1] + 1):
        place = Place(file, *start, start[0], start[1] + 2)
        message = "Giá trị bắt đầu bằng “{” mà không có dấu nháy nên máy hiểu là nhóm khoá."
        return codes.NEEDS_QUOTES.at(place, message, "Đặt cả giá trị trong dấu nháy đơn: '{{ … }}'.")
    message = "Khoá ở đây là một danh sách hoặc nhóm khoá; khoá phải là chữ."
    return codes.COMPLEX_KEY.at(place, message, 'Nếu là chữ, đặt trong dấu nháy: "[…]".')


def _mended(key: Scalar, sound: list[Pair], file: str) -> list[Diagnostic]:
    """Tell of a key without a colon, and give its text back to the value it was torn off."""
    glued = _GLUED.match(key.text) if key.end_column - key.column == len(key.text) else None
    if glued:
        at = key.column + glued.end()
        place = Place(file, key.line, at - 1, key.line, at)
        word, text = key.text[: glued.end() - 1], key.text[glued.end() :]
        message = f"Thiếu dấu cách sau dấu hai chấm của khoá “{word}”."
        edit = Edit(Place(file, key.line, at, key.line, at), " ")
        sound.append((key._replace(text=word), Scalar(text, key.line, at, key.end_line, key.end_column)))
        return [codes.COLON_WITHOUT_SPACE.at(place, message, f"Ghi: {word}: {text}", edits=(edit,))]
    if not sound:
        message = f"“{key.text}” trong ngoặc nhọn không có dấu hai chấm và giá trị."
        hint = f"Nếu là chữ, đặt cả trong dấu nháy: '{{{key.text}}}'; nếu là khoá, ghi thêm “: giá trị”."
        return [codes.NEEDS_QUOTES.at(_place(key, file), message, hint)]
    name, before = sound[-1]
    if not isinstance(before, Scalar) or before.style or before.end_line != key.end_line or key.style:
        message = f"“{key.text}” trong ngoặc nhọn không có dấu hai chấm và giá trị."
        hint = "Ghi thêm “: giá trị”, hoặc đặt giá trị có dấu phẩy trong dấu nháy kép."
        return [codes.COMMA_IN_BRACES.at(_place(key, file), message, hint)]
    whole = f"{before.text},{' ' * (key.column - before.end_column - 1)}{key.text}"
    merged = before._replace(text=whole, end_line=key.end_line, end_column=key.end_column)
    sound[-1] = (name, merged)
    message = f"Dấu phẩy làm máy hiểu “{key.text}” là một khoá khác, không phải phần của “{name.text}”."
    quoted = f'"{whole}"'
    place = Place(file, before.end_line, before.end_column, key.line, before.end_column + 1)
    edits = (Edit(_place(merged, file), quoted),) if not {'"', "\\"} & set(whole) else ()
    return [codes.COMMA_IN_BRACES.at(place, message, f"Đặt trong dấu nháy kép: {name.text}: {quoted}", edits=edits)]


def _unique(pairs: list[Pair], file: str) -> Outcome[tuple[Pair, ...]]:
    """Keep the first of keys that are the same but for case; unseen signs and composition are gone already."""
    first: dict[str, Pair] = {}
    doubled: list[tuple[Scalar, Scalar]] = []
    for key, value in pairs:
        known, _ = first.setdefault(key.text.casefold(), (key, value))
        if known is not key:
            doubled.append((known, key))
    again = _item_again(doubled, pairs[0][0] if pairs else None)
    found = [_doubled(known, key, file) for known, key in doubled[: len(doubled) - len(again)]]
    if again:
        found.append(_without_dash(again, file))
    return Outcome(tuple(first.values()), tuple(found))


def _item_again(doubled: list[tuple[Scalar, Scalar]], head: Scalar | None) -> list[tuple[Scalar, Scalar]]:
    """Give the last of the doubled keys when they are those of another item, whose dash is missing.

    It begins where the first key comes again, and repeats two keys or more, each once and in their order.
    """
    begins = next((at for at, (known, _) in enumerate(doubled) if known is head), len(doubled))
    again = doubled[begins:]
    lines = [known.line for known, _ in again]
    is_item = len(again) > 1 and again[0][0].column > 1 and lines == sorted(set(lines))
    return again if is_item else []


def _doubled(known: Scalar, key: Scalar, file: str) -> Diagnostic:
    spelt = "" if known.text == key.text else f" (viết là “{known.text}”)"
    message = f"Khoá “{key.text}” đã ghi ở dòng {known.line}{spelt}."
    hint = "Giữ một khoá; nếu là hai mục khác nhau, ghi thành hai mục của danh sách."
    related = (Related(_place(known, file), f"“{known.text}” ghi lần đầu ở đây."),)
    return codes.DUPLICATE_KEY.at(_place(key, file), message, hint, related=related)


def _without_dash(doubled: list[tuple[Scalar, Scalar]], file: str) -> Diagnostic:
    """Tell once of a group of keys that comes again: an item whose dash is missing."""
    known, key = doubled[0]
    names = ", ".join(dict.fromkeys(f"“{again.text}”" for _, again in doubled))
    message = f"Từ dòng này các khoá {names} ghi lại lần nữa, như thể vẫn thuộc mục ở dòng {known.line}."
    hint = f"Nếu là mục mới của danh sách: ghi “- {key.text}: …”, thẳng cột với mục trên; nếu không, bỏ phần ghi lại."
    related = (Related(_place(known, file), f"“{known.text}” ghi lần đầu ở đây."),)
    return codes.DUPLICATE_KEY.at(_place(key, file), message, hint, related=related)


_GLUED = re.compile("[a-z][a-z0-9_]*+:(?=[^ /])")


def _place(node: Node, file: str) -> Place:
    return Place(file, node.line, node.column, node.end_line, node.end_column)
