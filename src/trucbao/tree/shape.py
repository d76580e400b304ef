"""Shapes: declared forms of a file, and the reading of a tree into frozen values with every fault at its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Edit, Outcome, Related
from trucbao.diagnostics.place import Place
from trucbao.tree.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trucbao.diagnostics.codes import Code
    from trucbao.diagnostics.diagnostic import Diagnostic


class Fault(NamedTuple):
    """What a value's reader gives for a text that does not fit: the kind of finding, what is wrong, the cure.

    ``right`` is how the text is to be written where it can be read in one way only.
    """

    code: Code
    message: str
    hint: str
    right: str = ""


class Spelling(NamedTuple):
    """How right texts of a value look, for editors: it may let a wrong one pass, never stop a right one.

    ``pattern`` is meant for the whole text; ``types`` are what an editor's YAML may see where we see a text; a number
    lies between ``least`` and ``most``; of ``words`` one must stand.
    """

    pattern: str = ""
    examples: tuple[str, ...] = ()
    types: tuple[str, ...] = ("string",)
    least: int | None = None
    most: int | None = None
    words: tuple[str, ...] = ()


class Value(NamedTuple):
    """A text that ``parse`` turns into a value or a Fault; ``name`` is what a clerk calls it."""

    name: str
    parse: Callable[[str], object]
    limit: int = 200
    spelling: Spelling = Spelling(types=("string", "number", "boolean"))


class Many(NamedTuple):
    """A list; at least ``least`` long; with ``single`` one value may stand without brackets.

    ``unique`` is a key whose value no two of its groups may share.
    """

    of: Kind
    least: int = 0
    single: bool = False
    unique: str = ""


class Pairs(NamedTuple):
    """Free keys, each with a value of one kind; read as a tuple of ``build(key, value)``."""

    of: Kind
    build: Callable[[str, Any], object] = lambda key, value: (key, value)


class Key(NamedTuple):
    """A key of a shape; ``doc`` says in Vietnamese what it holds."""

    name: str
    kind: Kind
    doc: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed set of keys that ``build(**values)`` makes a frozen value of.

    ``short`` is the key that a plain text stands for. ``placed`` is the key whose value's place is handed to ``build``
    as ``nguon`` (the place of the whole group where that key is missing; ``*``: the file itself).
    """

    name: str
    build: Callable[..., object]
    keys: tuple[Key, ...]
    short: str = ""
    placed: str = ""
    by_name: dict[str, Key] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Index the keys once."""
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})


Kind = Value | Many | Pairs | Shape

MISSING: Any = object()
"""Stands for a value that could not be read; its findings say why."""


def read_shape(kind: Kind, node: Node, file: str) -> Outcome[Any]:
    """Read ``node`` as ``kind``: the value (MISSING where it cannot be built) and all findings, in file order."""
    reader = _Reader(file)
    return Outcome(reader.read(kind, node, kind.name if isinstance(kind, Shape) else ""), tuple(reader.found))


def place_of(node: Node, file: str) -> Place:
    """Give the place of a node."""
    return Place(file, node.line, node.column, node.end_line, node.end_column)


class _Reader:
    """One reading; ``found`` grows as it goes and never leaves this module except as a tuple."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Diagnostic] = []

    def fault(self, code: Code, node: Node, message: str, hint: str, right: str = "") -> Any:  # noqa: ANN401  # MISSING fits any kind
        place = place_of(node, self.file)
        quote = '"' if "," in right else ""  # a comma would split a value that stands in braces
        edits = (Edit(place, f"{quote}{right}{quote}"),) if right and node.line == node.end_line else ()
        self.found.append(code.at(place, message, hint, edits=edits))
        return MISSING

    def read(self, kind: Kind, node: Node, what: str) -> Any:  # noqa: ANN401  # what it gives depends on the kind
        match kind:
            case Value():
                return self.value(kind, node, what)
            case Many():
                return self.many(kind, node, what)
            case Pairs():
                return self.pairs(kind, node, what)
            case Shape():
                return self.shape(kind, node, what)

    def value(self, kind: Value, node: Node, what: str) -> Any:  # noqa: ANN401
        if not isinstance(node, Scalar):
            if isinstance(node, Mapping) and _is_sentence(node):
                return self.fault(*_colon_in_text(node))
            given = "danh sách" if isinstance(node, Sequence) else "nhóm khoá"
            return self.fault(
                codes.WRONG_KIND,
                node,
                f"“{what}” phải là {kind.name}, ở đây đang là một {given}.",
                "Ghi giá trị trên cùng dòng với khoá, không gạch đầu dòng, không ngoặc.",
            )
        if len(node.text) > kind.limit:
            return self.fault(
                codes.TOO_LONG,
                node,
                f"“{what}” dài {len(node.text)} ký tự, quá {kind.limit} ký tự.",
                "Rút gọn, hoặc tách thành nhiều mục.",
            )
        value = kind.parse(node.text.strip())
        if isinstance(value, Fault):
            return self.fault(value.code, node, f"“{what}”: {value.message}", value.hint, value.right)
        return value

    def many(self, kind: Many, node: Node, what: str) -> Any:  # noqa: ANN401
        if _is_blank(node):
            node = Sequence((), node.line, node.column, node.end_line, node.end_column)
        if not isinstance(node, Sequence):
            if kind.single:
                value = self.read(kind.of, node, what)
                return MISSING if value is MISSING else (value,)
            return self.fault(
                codes.WRONG_KIND,
                node,
                f"“{what}” phải là danh sách.",
                "Ghi mỗi mục một dòng, mở đầu bằng “- ”, hoặc đặt trong ngoặc vuông: [mục 1, mục 2].",
            )
        if len(node.items) < kind.least:
            return self.fault(codes.EMPTY_LIST, node, f"“{what}” phải có ít nhất {kind.least} mục.", "Ghi thêm mục.")
        if kind.unique:
            self.found += _shared(kind.unique, node, self.file)
        values = [self.read(kind.of, item, what) for item in node.items]
        sound = tuple(value for value in values if value is not MISSING)
        return sound if len(sound) >= kind.least else MISSING

    def pairs(self, kind: Pairs, node: Node, what: str) -> Any:  # noqa: ANN401
        if _is_blank(node):
            return ()
        if not isinstance(node, Mapping):
            message = f"“{what}” phải là các cặp “tên: giá trị”."
            return self.fault(codes.WRONG_KIND, node, message, "Ghi {tên: giá trị}.")
        read = [(key.text, self.read(kind.of, value, key.text)) for key, value in node.pairs]
        return tuple(kind.build(key, value) for key, value in read if value is not MISSING)

    def shape(self, kind: Shape, node: Node, what: str) -> Any:  # noqa: ANN401
        if isinstance(node, Scalar) and kind.short and node.text.strip():
            key = Scalar(kind.short, node.line, node.column, node.line, node.column)
            node = Mapping(((key, node),), node.line, node.column, node.end_line, node.end_column)
        if not isinstance(node, Mapping):
            return self.fault(
                codes.WRONG_KIND,
                node,
                f"“{what}” phải gồm các khoá ({', '.join(key.name for key in kind.keys[:4])} …).",
                "Ghi mỗi khoá một dòng “khoá: giá trị”.",
            )
        if kind.short and _is_sentence(node) and node.pairs[0][0].text not in kind.by_name:
            return self.fault(*_colon_in_text(node))
        values, sound = self.keys(kind, node)
        if not sound:
            return MISSING
        if kind.placed:
            values["nguon"] = self.origin(kind, node)
        return kind.build(**values)

    def keys(self, kind: Shape, node: Mapping) -> tuple[dict[str, Any], bool]:
        """Read each key; ``sound`` is False when a required one is missing or could not be read."""
        values: dict[str, Any] = {}
        seen: set[str] = set()
        for name, value in node.pairs:
            key = kind.by_name.get(name.text)
            if key is None:
                self.unknown(kind, name)
                continue
            seen.add(key.name)
            if _is_blank(value) and not key.required and not isinstance(key.kind, Many):
                continue  # "khoá:" with nothing behind it says nothing, so nothing is lost
            if _is_blank(value) and isinstance(key.kind, Value):
                self.fault(codes.EMPTY_VALUE, name, f"“{key.name}” để trống.", f"Ghi {key.doc}.")
                continue
            read = self.read(key.kind, value, key.name)
            if read is not MISSING:
                values[key.name] = read
        for key in kind.keys:
            if key.required and key.name not in seen:
                self.missing(kind, node, key)
        return values, all(key.name in values for key in kind.keys if key.required)

    def missing(self, kind: Shape, node: Mapping, key: Key) -> None:
        place = Place(self.file, node.line, node.column, node.line, node.column + 1)
        message = f"{kind.name} thiếu khoá “{key.name}” ({key.doc})."
        self.found.append(codes.MISSING_KEY.at(place, message, f"Thêm dòng “{key.name}: …” vào đây."))

    def unknown(self, kind: Shape, name: Scalar) -> None:
        from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only when something is wrong

        hint = did_you_mean(name.text, kind.by_name) or f"Các khoá dùng được: {', '.join(kind.by_name)}."
        self.fault(codes.UNKNOWN_KEY, name, f"{kind.name} không có khoá “{name.text}”.", hint)

    def origin(self, kind: Shape, node: Mapping) -> Place:
        if kind.placed == "*":
            return Place(self.file)
        for name, value in node.pairs:
            if name.text == kind.placed:
                return place_of(value, self.file)
        return place_of(node, self.file)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


def _is_sentence(node: Mapping) -> bool:
    """Whether a group looks like a sentence with a colon in it: one key, of several words."""
    return len(node.pairs) == 1 and " " in node.pairs[0][0].text


def _colon_in_text(node: Mapping) -> tuple[Code, Node, str, str]:
    key = node.pairs[0][0]
    return (
        codes.COLON_IN_TEXT,
        key,
        f"Dấu hai chấm sau “{key.text}” làm máy hiểu đây là một khoá.",
        'Nếu là câu văn, đặt cả câu trong dấu nháy kép: "…".',
    )


def _shared(key: str, node: Sequence, file: str) -> Iterator[Diagnostic]:
    """Find groups of a list whose ``key`` says what an earlier group's says."""
    first: dict[str, Node] = {}
    pairs = (pair for item in node.items if isinstance(item, Mapping) for pair in item.pairs)
    for name, value in pairs:
        if name.text != key or not isinstance(value, Scalar):
            continue
        other = first.setdefault(value.text, value)
        if other is not value:
            message = f"“{key}: {value.text}” đã dùng cho một mục khác của danh sách này."
            related = (Related(place_of(other, file), "đã dùng lần đầu ở đây"),)
            yield codes.DUPLICATE_CODE.at(place_of(value, file), message, "Đổi mã, hoặc xoá mục thừa.", related=related)
