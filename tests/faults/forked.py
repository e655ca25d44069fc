"""Programs that end at a moment of our choice, or have no privileges; how often they touch the disk is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.programs.run import Moment, environment, server

if TYPE_CHECKING:
    from pathlib import Path

    from tests.programs.run import Run

KILLED = -9
NEVER = Moment()


class Forker:
    """Runs them one after another; one that `obeys` has no privileges to write where others may not."""

    def __init__(self, **more: str) -> None:
        self._server = server() or pytest.skip("this system does not fork processes")
        self._environment = environment(**more)

    def pelican(self, folder: Path, *arguments: str, end: Moment = NEVER, obeys: bool = False) -> Run:
        """Run `pelican`."""
        return self._server.run(["pelican", *arguments], folder, self._environment, end=end, obeys=obeys)

    def strategy(self, folder: Path, *arguments: str, obeys: bool = False) -> Run:
        """Run `pelican-contentstrategy`."""
        module = "pelican_contentstrategy"
        return self._server.run([module, *arguments], folder, self._environment, end=NEVER, obeys=obeys)
