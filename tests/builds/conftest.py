"""A site for each test, with nothing to tell about, or a folder of loose files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builds.desk import STYLE, Desk
from tests.builds.history import History
from tests.builds.site import Bakery, bakery

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Bakery:
    return bakery(tmp_path / "site")


@pytest.fixture
def history(tmp_path: Path) -> History:
    """A repository with such a site in a folder of it, as it is committed."""
    made = History(tmp_path / "shop", bakery(tmp_path / "shop" / "blog"))
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit("v1")
    return made


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The current folder; its user has nothing of Vale at home."""
    made = Desk(tmp_path / "desk")
    made.add(STYLE)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("VALE_CONFIG_PATH", "VALE_STYLES_PATH", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(made.folder)
    return made
