"""Makes the papers asked for: template, profile and brief to finished documents, each held against what was sent."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.diagnostic import Outcome
from trucbao.render.paper import NOTHING, lacking, render
from trucbao.shelf.profiles import choose_profile
from trucbao.shelf.template_shape import AGENCY, THEMATIC
from trucbao.shelf.templates import load_template, template_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePath

    from trucbao.app.reading import Checked
    from trucbao.model.blocks import Document
    from trucbao.model.brief import Brief
    from trucbao.model.conference import Agency, Issue
    from trucbao.model.profile import Profile
    from trucbao.model.workspace import Period
    from trucbao.shelf.templates import Template
    from trucbao.world.world import World

ALL = "all"
"""The name that stands for every paper whose data the workspace has."""


class Papers(NamedTuple):
    """Finished papers by the name of their file (without ending), their profile, the templates' texts by path shown."""

    documents: tuple[tuple[str, Document], ...] = ()
    profile: Profile | None = None
    sources: Mapping[str, str] = MappingProxyType({})


class Matter(NamedTuple):
    """What papers are made of: the brief, the period that it sums up, what was found in the files."""

    brief: Brief
    period: Period
    checked: Checked


def make_papers(world: World, folder: PurePath, matter: Matter, names: tuple[str, ...]) -> Outcome[Papers]:
    """Make every paper of ``names``; a paper that cannot be made is a finding and harms no other."""
    profile, found = choose_profile(world, matter.brief.van_ban)
    if profile is None:
        return Outcome(Papers(), found)
    excused = {address: decision.ly_do for decision in matter.period.editing.gop for address in decision.bo}
    documents: list[tuple[str, Document]] = []
    sources: dict[str, str] = {}
    for name in _named(world, folder, names):
        template, more = load_template(world, folder, name)
        found += more
        if template is None:
            continue
        sources |= {template.files[key]: text for key, text in template.sources.items()}
        for suffix, brief, extra in _matters(template, matter):
            if ALL in names and lacking(template, brief, extra):
                continue  # "all" means every paper whose data the workspace has
            document, more = render(template, brief, world, excused, extra)
            found += more
            if document is not None:
                documents.append((f"{name}{suffix}", document))
    return Outcome(Papers(tuple(documents), profile, sources), found)


def replying(world: World, folder: PurePath, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give those of ``names`` that tell agencies what to correct: faults are their matter and do not stop them."""
    templates = (load_template(world, folder, name).value for name in _named(world, folder, names))
    return tuple(template.name for template in templates if template is not None and template.meta.moi == AGENCY)


def _named(world: World, folder: PurePath, names: tuple[str, ...]) -> tuple[str, ...]:
    return template_names(world, folder) if ALL in names else names


def _matters(template: Template, matter: Matter) -> Iterator[tuple[str, Brief, Mapping[str, object]]]:
    """Give the brief once, or for each element that the template repeats over, with the file's suffix and variables."""
    brief = matter.brief
    if template.meta.moi == THEMATIC and brief.chuyen_de:
        for thematic in brief.chuyen_de:
            yield f"-{thematic.chu_de.ma}", brief._replace(chuyen_de=(thematic,)), NOTHING
    elif template.meta.moi == AGENCY:
        from trucbao.app.replies import reply_to_each  # only for the papers that go back to the agencies

        for reply in reply_to_each(matter.period, matter.checked):
            addressed = brief._replace(van_ban=_addressed(brief.van_ban, reply.co_quan))
            yield f"-{reply.co_quan.ma}", addressed, {"phieu": reply}
    else:
        yield "", brief, NOTHING


def _addressed(issue: Issue, agency: Agency) -> Issue:
    """Give how a paper to one agency is issued: the number, the marks and the recipients are not the report's."""
    kept = tuple(recipient for recipient in issue.noi_nhan if recipient.startswith("Lưu"))
    return issue._replace(so="", du_thao=None, chi_dan="", noi_nhan=(agency.ten, *kept))
