"""The environment of these tests: outside GitHub, whose runner would choose the form of the findings."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def no_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
