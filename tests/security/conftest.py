"""The hostile site, written and built once."""

from __future__ import annotations

import pytest

from tests.security.site import site
from tests.security.texts import BESIDE


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """The site, and beside it a file that nobody may touch."""
    made = site(tmp_path_factory.mktemp("hostile") / "deep" / "site")
    (made.folder.parent / "beside.txt").write_text(BESIDE, encoding="utf-8")
    return made


@pytest.fixture(scope="session")
def built(hostile):
    """How building it ended."""
    return hostile.pelican("content", "-s", "pelicanconf.py", "-o", "output")
