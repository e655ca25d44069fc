"""Modules run as programs: forks of a process that has imported what all of them need, which takes half their time.

A fork begins where a program of its own would, with its folder, arguments, environment and streams, and ends as that
does. What an interpreter reads while it starts cannot be given to a fork: such programs are started as everywhere else.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

LATE = ("CONTENTSTRATEGY_", "GIT_", "GITHUB_", "HOME", "PATH", "PYTEST_", "SOURCE_DATE_EPOCH", "TZ", "VALE_")
"""What names of variables begin with that nobody reads while an interpreter starts, and while modules are imported."""


def environment(**more: str) -> dict[str, str]:
    """What programs of ours run in: no colours, one hash seed, a screen so wide that Pelican's log wraps nothing."""
    ours = ("PELICAN", "PYTEST", "FORCE_COLOR", "COVERAGE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {"PYTHONHASHSEED": "0", "NO_COLOR": "1", "COLUMNS": "500", "SOURCE_DATE_EPOCH": "1793491200", **more}


@dataclass(frozen=True)
class Run:
    """How a program ended, what it printed, how long it took; how often it touched the disk, where that was counted."""

    code: int
    out: str
    err: str
    touched: int = 0
    seconds: float = field(default=0, compare=False)

    @property
    def text(self) -> str:
        """All it printed; a log record takes one line of it, whatever the screen's width."""
        return self.out + self.err


@dataclass(frozen=True)
class Moment:
    """When to end it: so many seconds from its start, or so many calls after it has touched the disk so many times."""

    seconds: float | None = None
    touch: int = 0
    calls: int = 0


class Server:
    """The process that is forked; it ends when nobody holds its line any more."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._early = _early(environment)
        self._line, theirs = socket.socketpair()
        with theirs:
            subprocess.Popen(
                [sys.executable, Path(__file__).with_name("server.py"), str(theirs.fileno())],
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )

    def serves(self, environment: Mapping[str, str]) -> bool:
        """Whether a fork can have this environment."""
        return self._early == _early(environment)

    def run(
        self,
        arguments: list[str],
        folder: Path,
        environment: Mapping[str, str],
        *,
        end: Moment | None = None,
        obeys: bool = False,
    ) -> Run:
        """Run a module, which is the first argument, and wait for its end.

        With a moment to end it at, all it prints is in `out`, in its order.
        """
        asked = {"folder": str(folder), "arguments": arguments, "environment": dict(environment), "obeys": obeys}
        asked["end"] = end and asdict(end)
        with TemporaryFile() as request, TemporaryFile() as out, TemporaryFile() as err:
            length = request.write(json.dumps(asked).encode())
            request.seek(0)
            began = time.monotonic()
            streams = (request, out, out if end else err)
            socket.send_fds(self._line, [b"r"], [each.fileno() for each in streams])
            code = int(self._line.makefile().readline())
            seconds = time.monotonic() - began
            return Run(code, _text(out), _text(err), int(_text(request, length) or 0), seconds)


@cache
def server() -> Server | None:
    """The one of these tests; None where the system does not fork."""
    return Server(environment()) if hasattr(os, "fork") and hasattr(socket, "send_fds") else None


def run_module(arguments: list[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run a module, which is the first argument, and wait for its end."""
    forks = server()
    if forks and forks.serves(environment):
        return forks.run(arguments, folder, environment)
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def _text(file: IO[bytes], start: int = 0) -> str:
    file.seek(start)
    return file.read().decode(errors="replace")


def _early(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith(LATE)}
