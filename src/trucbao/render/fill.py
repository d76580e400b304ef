"""Fill: a template and a brief become marked-up text whose printed words are tokens; everything Jinja does is here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.model.blocks import Origin
from trucbao.render.complaints import complaint, private_characters
from trucbao.render.faults import too_much
from trucbao.render.sandbox import PaperEnvironment
from trucbao.render.tokens import MARK, OUTPUT_LIMIT, PRIVATE, TOKEN, TOO_LONG
from trucbao.render.views import top_level
from trucbao.shelf.templates import CONTENT, META_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.brief import Brief
    from trucbao.render.values import Piece
    from trucbao.shelf.templates import Template


class Filled(NamedTuple):
    """A filled template: ``text`` and ``abstract`` hold tokens into ``table``; ``files`` are what the marks number."""

    text: str
    abstract: str
    table: tuple[Piece, ...]
    files: tuple[str, ...]
    skipped: Mapping[str, str]


def fill(template: Template, brief: Brief, extra: Mapping[str, object]) -> Filled | Diagnostic:
    """Run a template over a brief; the first fault ends it."""
    shown = {**template.files, META_FILE: template.meta.nguon.file}
    sources = {**template.sources, META_FILE: template.meta.trich_yeu}
    found = private_characters(sources, shown)
    if found:
        return _in_file(found, template)
    environment = PaperEnvironment(sources, shown)
    variables = top_level(brief, extra)
    try:
        text = _run(environment, CONTENT, variables)
        title = MARK.sub("", _run(environment, META_FILE, variables)).strip()
    except Exception as error:  # noqa: BLE001  # whatever a template provokes is a finding, by its type
        return _in_file(complaint(error, environment, tuple(variables), Place(shown[CONTENT])), template)
    if PRIVATE.search(TOKEN.sub("", MARK.sub("", text))):
        message = "Mẫu cắt rời một đoạn đã trình bày (kết quả của macro hoặc khối)."
        return codes.FORBIDDEN_IN_TEMPLATE.at(Place(shown[CONTENT]), message, "Cắt giá trị trước khi trình bày.")
    return Filled(text, title, tuple(environment.press.ink.table), environment.files, environment.press.skipped)


def _in_file(found: Diagnostic, template: Template) -> Diagnostic:
    """Give a fault of the abstract the place of the abstract in ``mau.yaml``: only its text was run."""
    meta = template.meta.nguon
    return found._replace(place=meta) if found.place.file == meta.file else found


def _run(environment: PaperEnvironment, name: str, variables: Mapping[str, object]) -> str:
    """Run one file of the template; what it writes is counted as it comes."""
    parts: list[str] = []
    size = 0
    stream = environment.get_template(name).generate(variables)
    for part in stream:
        parts.append(part)
        size += len(part)
        if size > OUTPUT_LIMIT:
            # Thrown into the running template, so that the finding names the line that wrote too much.
            stream.throw(too_much(*TOO_LONG))
    return "".join(parts)


def fill_apart(template: Template, brief: Brief, extra: Mapping[str, object]) -> bytes:
    """Fill in a child process: what comes out is text, so that nothing of the child but text reaches the parent."""
    filled = fill(template, brief, extra)
    if not isinstance(filled, Filled):
        found = [filled.code, filled.place, filled.message, filled.hint]
        return json.dumps({"found": found}).encode()
    table = [(text, *(origin or ())) for text, origin in filled.table]
    told = {"text": filled.text, "abstract": filled.abstract, "table": table, "files": filled.files}
    return json.dumps({**told, "skipped": filled.skipped}).encode()


def read_back(told: bytes) -> Filled | Diagnostic:
    """Read what ``fill_apart`` told."""
    values = json.loads(told)
    if "found" in values:
        code, place, message, hint = values["found"]
        return codes.CODES[code].at(Place(*place), message, hint)
    table = tuple((text, Origin(*origin) if origin else None) for text, *origin in values["table"])
    return Filled(values["text"], values["abstract"], table, tuple(values["files"]), values["skipped"])
