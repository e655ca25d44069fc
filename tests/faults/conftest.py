"""A site with all that is made of one, and programs that are disturbed at it."""

from __future__ import annotations

import pytest

from tests.builds.site import Bakery, bakery
from tests.faults.forked import Forker

EVERYTHING = "publish: {snippets: {channels: [x, devto]}, redirects: html}"


@pytest.fixture(scope="session")
def forker() -> Forker:
    return Forker()


@pytest.fixture
def site(tmp_path) -> Bakery:
    made = bakery(tmp_path / "site")
    made.strategy(EVERYTHING)
    return made
