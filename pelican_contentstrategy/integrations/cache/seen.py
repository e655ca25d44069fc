"""What does Python open while something is made? It is made of that, too."""

from __future__ import annotations

import os
import sys
import sysconfig
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.replay.recording import STRANGE

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSEEN = (*STRANGE, "subprocess.Popen", "sqlite3.connect")
"""What may bring in something that nobody here can see the state of."""
PACKAGES = frozenset({"site-packages", "dist-packages"})
"""What folders of installed packages are called."""
CODE = (".py", ".pyc", ".so", ".pyd")
LIBRARIES = tuple(f"{sysconfig.get_path(each)}{os.sep}" for each in ("stdlib", "platstdlib"))


class Seen:
    """What was opened: other files, each with whether it was there, and whether that is all there is to know."""

    def __init__(self) -> None:
        self.files: dict[str, bool] = {}
        self.is_all = True

    def note(self, event: str, given: tuple[Any, ...]) -> None:
        """Python tells of whatever it does."""
        if event == "open" and not isinstance(given[0], int):
            path = os.path.abspath(os.fsdecode(given[0]))  # noqa: PTH100 - a link stays one
            if not is_installed(path):
                self.is_all &= not path.endswith(CODE)  # of code that is loaded late, nobody knows the state
                self.files.setdefault(path, os.path.exists(path))  # noqa: PTH110 - of many
        elif event.startswith(UNSEEN):
            self.is_all = False


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


def _hear(event: str, given: tuple[Any, ...]) -> None:
    for each in _open:
        each.note(event, given)
