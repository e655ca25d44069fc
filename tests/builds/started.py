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
import tempfile
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LATE = ("CONTENTSTRATEGY_", "GIT_", "GITHUB_", "HOME", "PATH", "PYTEST_", "SOURCE_DATE_EPOCH", "TZ", "VALE_")
"""What names of variables begin with that nobody reads while an interpreter starts, and while modules are imported."""
SERVER = """
import gc, json, os, runpy, socket, sys, time

def asked():
    line = socket.socket(fileno=int(sys.argv[1]))
    while True:
        told, streams, _, _ = socket.recv_fds(line, 1, 3)
        if not told:
            os._exit(0)
        child = os.fork()
        if not child:
            line.close()
            return streams
        for each in streams:
            os.close(each)
        line.sendall(b"%d\\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

import pelican
import pelican_contentstrategy.integrations.cli
import pelican_contentstrategy.integrations.pelican

gc.freeze()
request, *streams = asked()
with open(request, encoding="utf-8") as file:
    folder, arguments, environment = json.load(file)
for number, each in enumerate(streams, 1):
    os.dup2(each, number)
    os.close(each)
os.environ.clear()
os.environ.update(environment)
time.tzset()
os.chdir(folder)
sys.path[0] = folder
sys.argv = arguments
runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
"""


def environment(**more: str) -> dict[str, str]:
    """What programs of ours run in: no colours, one hash seed, a screen so wide that Pelican's log wraps nothing."""
    ours = ("PELICAN", "PYTEST", "FORCE_COLOR", "COVERAGE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {"PYTHONHASHSEED": "0", "NO_COLOR": "1", "COLUMNS": "500", "SOURCE_DATE_EPOCH": "1793491200", **more}


class Ended(NamedTuple):
    """How a program ended, and what it printed."""

    code: int
    out: bytes
    err: bytes


class Server:
    """The process that is forked; it ends when nobody holds its line any more."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.early = _early(environment)
        self._line, theirs = socket.socketpair()
        with theirs:
            subprocess.Popen(
                [sys.executable, "-c", SERVER, str(theirs.fileno())],
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )

    def run(self, arguments: list[str], folder: Path, environment: Mapping[str, str]) -> Ended:
        """Run a module, which is the first argument, and wait for its end."""
        with tempfile.TemporaryFile() as request, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            request.write(json.dumps([str(folder), arguments, dict(environment)]).encode())
            request.seek(0)
            socket.send_fds(self._line, [b"r"], [each.fileno() for each in (request, out, err)])
            code = int(self._line.makefile().readline())
            for each in (out, err):
                each.seek(0)
            return Ended(code, out.read(), err.read())


def run_module(arguments: list[str], folder: Path, environment: Mapping[str, str]) -> Ended:
    """Run a module, which is the first argument, and wait for its end."""
    server = _server() if hasattr(os, "fork") and hasattr(socket, "send_fds") else None
    if server and server.early == _early(environment):
        return server.run(arguments, folder, environment)
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return Ended(done.returncode, done.stdout, done.stderr)


@cache
def _server() -> Server:
    return Server(environment())


def _early(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith(LATE)}
