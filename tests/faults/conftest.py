"""A site with all that is made of one, and a program to build it with that starts at once."""

from __future__ import annotations

import os

import pytest

from tests.builds.site import Bakery, bakery
from tests.faults.forked import Forker

EVERYTHING = "publish: {snippets: {channels: [x, devto]}, redirects: html}"


@pytest.fixture(scope="session")
def forker():
    """It has loaded what builds need."""
    if not hasattr(os, "fork"):
        pytest.skip("this system does not fork processes")
    with Forker() as made:
        yield made


@pytest.fixture
def site(tmp_path) -> Bakery:
    made = bakery(tmp_path / "site")
    made.strategy(EVERYTHING)
    return made
