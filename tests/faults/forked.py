"""Programs that start at once, for everything is loaded, and that end at a moment of our choice."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.builds.site import environment

if TYPE_CHECKING:
    from typing_extensions import Self

WORKER = Path(__file__).with_name("_worker.py")
KILLED = -9


@dataclass(frozen=True)
class Ended:
    """How a program ended, and what it did meanwhile."""

    code: int
    touched: int
    seconds: float
    text: str


@dataclass(frozen=True)
class Moment:
    """When to end it: so many seconds from its start, or so many calls after it has touched the disk so many times."""

    seconds: float | None = None
    touch: int = 0
    calls: int = 0


NEVER = Moment()


class Forker:
    """Runs them one after another; one that `obeys` has no privileges to write where others may not."""

    def __init__(self, **more: str) -> None:
        self._worker = subprocess.Popen(
            [sys.executable, WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(**more),
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._worker.communicate()

    def pelican(self, folder: Path, *arguments: str, end: Moment = NEVER, obeys: bool = False) -> Ended:
        """Run `pelican`."""
        return self._run(folder, "pelican", arguments, end, obeys=obeys)

    def strategy(self, folder: Path, *arguments: str, end: Moment = NEVER, obeys: bool = False) -> Ended:
        """Run `pelican-contentstrategy`."""
        return self._run(folder, "strategy", arguments, end, obeys=obeys)

    def _run(self, folder: Path, program: str, arguments: tuple[str, ...], end: Moment, *, obeys: bool) -> Ended:
        asked = {"folder": str(folder), "program": program, "arguments": arguments, "obeys": obeys, **vars(end)}
        assert self._worker.stdin is not None
        assert self._worker.stdout is not None
        self._worker.stdin.write(f"{json.dumps(asked)}\n")
        self._worker.stdin.flush()
        return Ended(**json.loads(self._worker.stdout.readline()))
