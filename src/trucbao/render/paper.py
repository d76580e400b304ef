"""Paper: a template and a brief become a finished paper; nothing is lost on the way, or a finding says what."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Diagnostic, Outcome
from trucbao.diagnostics.place import Place
from trucbao.model.blocks import Document
from trucbao.model.issuer import issuer_in_full
from trucbao.render.conservation import check_conservation, counted
from trucbao.render.front import front_of
from trucbao.render.spots import on_line
from trucbao.shelf.templates import CONTENT
from trucbao.world.world import WorldError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trucbao.model.brief import Brief
    from trucbao.model.conference import Issue
    from trucbao.render.fill import Filled
    from trucbao.shelf.templates import Template
    from trucbao.world.world import World

SECONDS, MEMORY = 20.0, 1 << 30
"""What a template that is not the program's own may take, for a conference of up to a thousand items."""

NOTHING: Mapping[str, str] = MappingProxyType({})


def render(
    template: Template,
    brief: Brief,
    world: World,
    excused: Mapping[str, str] = NOTHING,
    extra: Mapping[str, object] = NOTHING,
) -> Outcome[Document | None]:
    """Make the paper of a template, with its conservation check; None when the template or its markup is at fault.

    ``excused`` are the addresses that a recorded decision leaves out, with the reason; ``extra`` are further variables
    (model values) for a paper that speaks to one agency.
    """
    extra = {"ten_ban_hanh": _issuer(brief.van_ban), **extra}
    missing = lacking(template, brief, extra)
    if missing:
        return Outcome(None, missing)
    filled = _fill(template, brief, world, extra)
    if isinstance(filled, Diagnostic):
        return Outcome(None, (filled,))
    from trucbao.render.markup import lay_out  # not needed where the template is at fault

    laid, found = lay_out(filled)
    if found:
        return Outcome(None, tuple(_with_columns(finding, template) for finding in found))
    abstract = _plain(filled)
    front = front_of(brief.van_ban, template.meta, abstract)
    document = Document(template.name, front, laid.blocks, laid.annexes, laid.notes)
    restating = frozenset(range(1, len(laid.annexes) + 1)) if template.meta.phu_luc_nhac_lai else laid.restating
    entries = counted(brief, template.meta.dem)
    place = Place(template.files[CONTENT])
    return Outcome(document, check_conservation(document, entries, {**excused, **filled.skipped}, restating, place))


def _with_columns(found: Diagnostic, template: Template) -> Diagnostic:
    """Give a finding of the markup, of which the line is known, the columns of that line."""
    source = next((template.sources[key] for key, shown in template.files.items() if shown == found.place.file), "")
    return found._replace(place=on_line(found.place, source))


def _issuer(issue: Issue) -> str:
    return issuer_in_full(issue.co_quan_cap_tren, issue.co_quan_ban_hanh, issue.dia_danh)


def lacking(template: Template, brief: Brief, extra: Mapping[str, object]) -> tuple[Diagnostic, ...]:
    """Tell which data that the template needs is empty or not there at all."""
    place = Place(template.meta.nguon.file)
    return tuple(
        codes.NO_DATA.at(
            place,
            f"Mẫu “{template.name}” cần “{name}” mà hội nghị chưa có.",
            "Bổ sung dữ liệu này, hoặc chọn mẫu khác.",
        )
        for name in template.meta.can
        if not _given(name, brief, extra)
    )


def _given(path: str, brief: Brief, extra: Mapping[str, object]) -> bool:
    first, *rest = path.split(".")
    value = extra[first] if first in extra else getattr(brief, first, None)
    for name in rest:
        value = getattr(value, name, None)
    return bool(value)


def _fill(template: Template, brief: Brief, world: World, extra: Mapping[str, object]) -> Filled | Diagnostic:
    """Run the program's own template here, any other in a child process with limits."""
    from trucbao.render.fill import fill, fill_apart, read_back  # Jinja is loaded only when there is a paper to make

    if not template.own:
        return fill(template, brief, extra)
    thousands = 1 + sum((brief.tong.ket_qua, brief.tong.han_che, brief.tong.nhiem_vu, brief.tong.kien_nghi)) // 1000
    place = Place(template.files[CONTENT])
    try:
        job = world.run(fill_apart, (template, brief, dict(extra)), SECONDS + thousands, MEMORY + thousands * (1 << 24))
    except WorldError:
        message = "Không chạy được mẫu riêng trong tiến trình tách biệt."
        return codes.TEMPLATE_FAILED.at(
            place, message, "Đóng bớt chương trình khác rồi chạy lại; nếu vẫn vậy, bỏ mẫu riêng trong thư mục mau."
        )
    if job.timed_out:
        message = f"Mẫu chạy quá {SECONDS + thousands:.0f} giây."
        return codes.TEMPLATE_LIMIT.at(place, message, "Xem lại các vòng lặp lồng nhau và lời gọi đệ quy.")
    if job.code:
        message = "Mẫu dùng quá nhiều bộ nhớ hoặc dừng đột ngột."
        return codes.TEMPLATE_LIMIT.at(place, message, "Xem lại các vòng lặp và chỗ ghép chữ, ghép danh sách.")
    return read_back(job.out)


def _plain(filled: Filled) -> str:
    """Give the abstract as plain text."""
    from trucbao.render.tokens import TOKEN, index_of

    text = TOKEN.sub(lambda match: filled.table[index_of(match.group())][0], filled.abstract)
    return " ".join(text.split())
