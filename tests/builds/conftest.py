"""A site for each test, with nothing to tell about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builds.site import Bakery, bakery

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Bakery:
    return bakery(tmp_path / "site")
