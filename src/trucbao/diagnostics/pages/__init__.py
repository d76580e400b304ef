"""The pages of the codes in ``codes.py``, which ``explain`` prints; a rule's page is the docstring of its own file."""

from __future__ import annotations


def pages() -> dict[str, str]:
    """Give the page of every code: title, reason, and an example, wrong and right, where text holds one."""
    from trucbao.diagnostics.pages import papers, shape, signs, templates, workspace, yaml  # only for who reads them

    parts = (signs.PAGES, yaml.PAGES, shape.PAGES, templates.PAGES, papers.PAGES, workspace.PAGES)
    return {code: page.strip("\n") for part in parts for code, page in part.items()}
