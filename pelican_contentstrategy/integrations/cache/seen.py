"""What does Python open and list while something is made? It is made of that, too."""

from __future__ import annotations

import os
import sys
import sysconfig
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.replay.recording import LISTING, STRANGE, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

UNSEEN = (*STRANGE, "subprocess.Popen", "sqlite3.connect")
"""What may bring in something that nobody here can see the state of."""
PACKAGES = frozenset({"site-packages", "dist-packages"})
"""What folders of installed packages are called."""
IMPORTS = "importlib"
"""What lists folders to find code and packages in them, and runs code that is imported."""
LIBRARIES = tuple(f"{sysconfig.get_path(each)}{os.sep}" for each in ("stdlib", "platstdlib"))


class Seen:
    """What was opened: other files, each with whether it was there, and whether that is all there is to know.

    The same of code that was imported meanwhile: it stays, and so does what it has read.
    """

    def __init__(self) -> None:
        self.files: dict[str, bool] = {}
        self.is_all = True
        self.lasting: dict[str, bool] = {}
        self.is_all_lasting = True

    def hear(self, event: str, given: tuple[Any, ...]) -> None:
        """Python tells of whatever it does."""
        try:
            self._note(event, given)
        except Exception:  # noqa: BLE001 - whoever opens something must not fail over it
            self.is_all = self.is_all_lasting = False

    def _note(self, event: str, given: tuple[Any, ...]) -> None:
        if event == "open" and not isinstance(given[0], int):
            path = os.path.abspath(os.fsdecode(given[0]))  # noqa: PTH100 - a link stays one
            if not is_installed(path):
                self._opens(source_of(path))
        elif event in LISTING:
            # Of a folder that was listed, each file that comes and goes would count.
            is_known = not isinstance(given[0], int) and is_installed(os.path.abspath(os.fsdecode(given[0] or ".")))  # noqa: PTH100 - as above
            if not is_known and not _is_imports(sys._getframe(3)):  # noqa: SLF001 - there is no other way
                self._misses()
        elif event.startswith(UNSEEN):
            self._misses()

    def _opens(self, path: str) -> None:
        was_there = os.path.exists(path)  # noqa: PTH110 - of many
        self.files.setdefault(path, was_there)
        if _is_importing():
            self.lasting.setdefault(path, was_there)

    def _misses(self) -> None:
        self.is_all = False
        self.is_all_lasting &= not _is_importing()


_open: list[Seen] = []
_hooked: list[bool] = []


@contextmanager
def seen() -> Iterator[Seen]:
    """Note it meanwhile; what is asked for within it, all that are open note."""
    if not _hooked:
        sys.addaudithook(_hear)  # there is no way to take one away again
        _hooked.append(True)
    noting = Seen()
    _open.append(noting)
    try:
        yield noting
    finally:
        _open.remove(noting)


def is_installed(path: str) -> bool:
    """Whether a file came with Python or with a package."""
    return path.startswith(LIBRARIES) or not PACKAGES.isdisjoint(PurePath(path).parts)


def _is_imports(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__", "")).startswith(IMPORTS)


def _is_importing() -> bool:
    """Whether code is being imported."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - as above
    while frame and not _is_imports(frame):
        frame = frame.f_back
    return frame is not None


def _hear(event: str, given: tuple[Any, ...]) -> None:
    for each in _open:
        each.hear(event, given)
