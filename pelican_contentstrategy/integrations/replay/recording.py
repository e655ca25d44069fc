"""What does an answer depend on? On all that Python was seen to open and to list meanwhile, and on what we know of."""

from __future__ import annotations

import io
import os
import sys
import time
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.replay.git_files import git_files
from pelican_contentstrategy.integrations.replay.kept import write
from pelican_contentstrategy.integrations.replay.state import LEFT_OUT, State, day

if TYPE_CHECKING:
    from collections.abc import Iterable

LISTING = frozenset({"os.listdir", "os.scandir"})
BASES = frozenset({"sqlite3.connect"})
STRANGE = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "socket.connect", "socket.getaddrinfo")
"""What may bring in something that nobody here can see the state of."""
CHANGING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
DEVICES = ("/dev/", "/proc/", "/sys/")
LONGEST = 32_000_000
"""Bytes of an answer that is kept."""
PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Recording:
    """One call: everything it says and everything it looks at, from its beginning on."""

    def __init__(self, folder: str, name: str) -> None:
        self.folder = folder
        self._name = name
        self._began = time.time_ns()
        self._here = os.getcwd()
        self._looked_at: set[str] = set()
        self._was_there: set[str] = set()
        self._listed: set[str] = set()
        self._written: set[str] = set()
        self._trees: set[str] = set()
        self._until: float | None = None
        self._is_strange = self._asks_git = False
        self._said: list[tuple[str, bytes]] = []
        self._is_on = True
        sys.addaudithook(self._hear)
        for where in ("stdout", "stderr"):
            stream = getattr(sys, where)
            heard = io.TextIOWrapper(
                Listener(stream.buffer, where, self._said),  # type: ignore[type-var] # it holds bytes
                encoding=stream.encoding,
                errors=stream.errors,
                line_buffering=stream.line_buffering,
            )
            setattr(sys, where, heard)

    def watch(self, trees: Iterable[str], paths: Iterable[str], folders: Iterable[str], until: float | None) -> None:
        """Depend on all that is in trees, on paths, there or not, and on names in folders; and hold up to a moment."""
        self._trees = {PACKAGE, *map(self._absolute, trees)}
        self._looked_at.update(map(self._absolute, paths))
        self._listed.update(map(self._absolute, folders))
        self._until = until

    def end(self, code: int) -> None:
        """Keep what was said, if all that it depends on is known, and was surely the same when we began."""
        self._is_on = False
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        is_known = (
            bool(self._trees) and not self._is_strange and all(map(os.path.exists, self._was_there - self._written))
        )
        if not is_known or sum(len(data) for _, data in self._said) > LONGEST:
            return
        paths = self._looked_at | {getattr(each, "__file__", None) or "" for each in [*sys.modules.values()]}
        trees = {each for each in self._trees if not self._is_covered(each)}
        if self._asks_git:
            git_paths, git_trees = git_files((self._here, *trees))
            paths, trees = paths | git_paths, trees | git_trees
        state = State(self._began)
        answer: dict[str, Any] = {
            "code": code,
            "said": [(where, data.decode("latin-1")) for where, data in self._said],
            "day": day(),
            "made": self._began / 1e9,
            "until": self._until,
            "without": self.folder,
            "trees": {each: state.tree(each, self.folder) for each in sorted(trees)},
            "files": {each: state.file(each) for each in sorted(paths - self._written) if self._counts(each)},
            "names": {each: state.names(each) for each in sorted(self._listed) if self._counts(each)},
        }
        if state.is_settled:
            write(self.folder, self._name, answer)

    def _counts(self, path: str) -> bool:
        """Whether it may be another next time, and no tree holds it."""
        is_ours = path.startswith((self.folder, *DEVICES)) or not LEFT_OUT.isdisjoint(path.split(os.sep)[:-1])
        return os.path.isabs(path) and not is_ours and not self._is_covered(path)

    def _is_covered(self, path: str) -> bool:
        return any(path != each and path.startswith(each.rstrip(os.sep) + os.sep) for each in self._trees)

    def _absolute(self, path: Any) -> str:  # noqa: ANN401 - whatever opens take for a path
        return os.path.normpath(os.path.join(self._here, os.fsdecode(path)))

    def _hear(self, event: str, given: tuple[Any, ...]) -> None:
        """Python tells of whatever it does."""
        if not self._is_on:
            return
        if event == "open":
            path, mode, flags = given
            if not isinstance(path, int):
                is_read = not (set(mode) & set("wax+") if mode else (flags or 0) & CHANGING)
                found = self._absolute(path)
                (self._looked_at if is_read else self._written).add(found)
                if is_read and os.path.exists(found):
                    self._was_there.add(found)
        elif event in LISTING:
            if given[0] is None or not isinstance(given[0], int):
                self._listed.add(self._absolute(given[0] or "."))
        elif event in BASES:
            self._looked_at.add(self._absolute(given[0]))
        elif event == "subprocess.Popen":
            is_git = os.path.basename(os.fsdecode(given[0] or given[1][0])).partition(".")[0] == "git"
            self._asks_git |= is_git
            self._is_strange |= not is_git
        elif event.startswith(STRANGE):
            self._is_strange = True


class Listener(io.BufferedIOBase):
    """A stream that notes what passes through."""

    def __init__(self, stream: io.BufferedIOBase, where: str, said: list[tuple[str, bytes]]) -> None:
        self._stream, self._where, self._said = stream, where, said

    def write(self, data: Any) -> int:  # noqa: ANN401 - whatever holds bytes
        """Pass on and note."""
        self._said.append((self._where, bytes(data)))
        return self._stream.write(data)

    def flush(self) -> None:
        """Pass on."""
        self._stream.flush()

    def writable(self) -> bool:
        """It is."""
        return True

    def isatty(self) -> bool:
        """As the stream is."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """Of the stream."""
        return self._stream.fileno()
