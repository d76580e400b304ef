"""Makes the papers asked for: template, profile and brief to finished documents, each held against what was sent."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trucbao.diagnostics.diagnostic import Outcome
from trucbao.render.paper import render
from trucbao.shelf.profiles import choose_profile
from trucbao.shelf.templates import load_template, template_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePath

    from trucbao.model.blocks import Document
    from trucbao.model.brief import Brief
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


def make_papers(
    world: World, folder: PurePath, brief: Brief, period: Period, names: tuple[str, ...]
) -> Outcome[Papers]:
    """Make every paper of ``names``; a paper that cannot be made is a finding and harms no other."""
    profile, found = choose_profile(world, brief.van_ban)
    if profile is None:
        return Outcome(Papers(), found)
    excused = {address: decision.ly_do for decision in period.editing.gop for address in decision.bo}
    known = template_names(world, folder)
    documents: list[tuple[str, Document]] = []
    sources: dict[str, str] = {}
    for name in known if ALL in names else names:
        template, more = load_template(world, folder, name)
        found += more
        if template is None:
            continue
        sources |= {template.files[key]: text for key, text in template.sources.items()}
        for suffix, matter in _matters(template, brief):
            document, more = render(template, matter, world, excused)
            found += more
            if document is not None:
                documents.append((f"{name}{suffix}", document))
    return Outcome(Papers(tuple(documents), profile, sources), found)


def _matters(template: Template, brief: Brief) -> Iterator[tuple[str, Brief]]:
    """Give the brief once, or for each element of the list that the template repeats over, with the file's suffix."""
    if template.meta.moi == "chuyen_de" and brief.chuyen_de:
        for thematic in brief.chuyen_de:
            yield f"-{thematic.chu_de.ma}", brief._replace(chuyen_de=(thematic,))
    else:
        yield "", brief
