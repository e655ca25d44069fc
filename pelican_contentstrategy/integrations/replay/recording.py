"""What does an answer depend on? On all that Python was seen to open and to list meanwhile, and on what we know of."""

from __future__ import annotations

import io
import os
import sys
import time
from importlib.util import source_from_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.git import is_ours
from pelican_contentstrategy.integrations.replay.git_files import git_files
from pelican_contentstrategy.integrations.replay.kept import write
from pelican_contentstrategy.integrations.replay.state import LEFT_OUT, State, day, is_within

if TYPE_CHECKING:
    from collections.abc import Iterable

LISTING = frozenset({"os.listdir", "os.scandir"})
BASES = frozenset({"sqlite3.connect"})
STRANGE = (
    *("os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile"),
    *("socket.connect", "socket.getaddrinfo"),
)
"""What may bring in something that nobody here can see the state of."""
ANEW = os.O_WRONLY | os.O_TRUNC | os.O_EXCL
"""What files are opened with if nothing depends on what was in them."""
DEVICES = ("/dev/", "/proc/", "/sys/")
COMPILED = ".pyc"
LONGEST = 32_000_000
"""Bytes of an answer that is kept."""
PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def source_of(path: str) -> str:
    """Of a compiled module the source: only where that changes does Python look for more; of all else the file."""
    if not path.endswith(COMPILED):
        return path
    try:
        source = source_from_cache(path)
    except (ValueError, NotImplementedError):
        return path
    return source if os.path.exists(source) else path


class Recording:
    """One call: everything it says and everything it looks at, from its beginning on."""

    def __init__(self, folder: str, name: str) -> None:
        self.folder = folder
        self.here = Path.cwd()
        self.code: int | None = None
        """What the command ended with, once it did so of its own will."""
        self._name = name
        self._began = time.time_ns()
        self._looked_at: set[str] = set()
        self._was_there: set[str] = set()
        self._listed: set[str] = set()
        self._written: set[str] = set()
        self._trees: set[str] = set()
        self._cached = ""
        self._asked_git_in: set[str] = set()
        self._until: float | None = None
        self._is_strange = False
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

    def leave_to_pelican(self, folder: str) -> None:
        """A folder in which files may be written anew by each run, and nobody finds anything else for it."""
        self._cached = folder

    def end(self) -> None:
        """Keep what was said, if all that it depends on is known, and was surely the same when we began."""
        self._is_on = False
        is_known = self._trees and not self._is_strange and all(map(os.path.exists, self._was_there))
        if self.code is None or not is_known or sum(len(data) for _, data in self._said) > LONGEST:
            return
        opened = self._looked_at | {getattr(each, "__file__", None) or "" for each in [*sys.modules.values()]}
        opened -= {each for each in self._written if self._cached and is_within(each, self._cached)}
        trees = {each for each in self._trees if not self._is_covered(each)}
        git_paths, git_trees = git_files(self._asked_git_in)
        paths = {*map(source_of, opened), *git_paths}
        state = State(self._began)
        answer: dict[str, Any] = {
            "code": self.code,
            "said": [(where, data.decode("latin-1")) for where, data in self._said],
            "day": day(),
            "made": self._began / 1e9,
            "until": self._until,
            "without": self.folder,
            "trees": {each: state.tree(each, self.folder) for each in sorted(trees | git_trees)},
            "files": {each: state.file(each) for each in sorted(paths) if self._counts(each)},
            "names": {each: state.names(each) for each in sorted(self._listed) if self._counts(each)},
        }
        if state.is_settled:
            write(self.folder, self._name, answer)

    def _counts(self, path: str) -> bool:
        """Whether it may be another next time, and no tree holds it."""
        is_left_out = path.startswith(DEVICES) or is_within(path, self.folder)
        return os.path.isabs(path) and not is_left_out and not self._is_covered(path)

    def _is_covered(self, path: str) -> bool:
        """Whether it is looked at with a tree."""
        return any(
            path != each and is_within(path, each) and LEFT_OUT.isdisjoint(path[len(each) :].split(os.sep))
            for each in self._trees
        )

    def _absolute(self, path: Any) -> str:  # noqa: ANN401 - whatever opens take for a path
        """Where a path leads now: the current folder may be another one later."""
        try:
            named = os.fsdecode(path)
            found = os.path.abspath(named)
            self._is_strange |= os.pardir in named and os.path.realpath(named) != os.path.realpath(found)
        except (OSError, TypeError, ValueError):
            self._is_strange = True
            return ""
        return found

    def _hear(self, event: str, given: tuple[Any, ...]) -> None:
        """Python tells of whatever it does."""
        if self._is_on:
            try:
                self._note(event, given)
            except Exception:  # noqa: BLE001 - whoever opens something must not fail over it
                self._is_strange = True

    def _note(self, event: str, given: tuple[Any, ...]) -> None:
        if event == "open":
            self._opens(*given)
        elif event in LISTING:
            if not isinstance(given[0], int):  # else the folder was opened before
                self._listed.add(self._absolute(given[0] or "."))
        elif event in BASES:
            self._looked_at.add(self._absolute(given[0]))
        elif event == "subprocess.Popen":
            self._starts(*given[1:3])
        elif event.startswith(STRANGE):
            self._is_strange = True

    def _opens(self, path: Any, mode: str | None, flags: int | None) -> None:  # noqa: ANN401 - as above
        if isinstance(path, int):
            return
        is_read = not (flags or 0) & ANEW
        if is_read and isinstance(path, str) and path in self._was_there:
            return
        if mode is None and not os.path.isabs(path):  # from a folder that nobody tells of, it may be
            self._is_strange |= is_read
            return
        found = self._absolute(path)
        if not is_read:
            self._written.add(found)
        elif found not in self._written:
            self._looked_at.add(found)
            if os.path.exists(found):
                self._was_there.add(found)

    def _starts(self, command: Any, folder: Any) -> None:  # noqa: ANN401 - as above
        if is_ours(command):
            self._asked_git_in.add(self._absolute(folder or "."))
        else:
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
