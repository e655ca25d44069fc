"""Which file may have been meant by a path that leads to none?"""

from __future__ import annotations

import difflib
import posixpath
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NEIGHBOURS = 8
"""Names looked at before and behind a name in order; comparing with all of a large folder would take seconds a site."""


class KnownFiles:
    """Paths in order of folder and name, read from their beginning and from their end."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._forwards: dict[str, list[str]] = defaultdict(list)
        self._first_of_name: dict[str, str] = {}
        for path in sorted(paths):
            folder, name = posixpath.split(path)
            self._forwards[folder].append(name)
            self._first_of_name.setdefault(name, path)
        self._backwards = {folder: sorted(name[::-1] for name in names) for folder, names in self._forwards.items()}
        self._found: dict[str, str] = {}

    def nearest(self, path: str) -> str:
        """A file of the same name elsewhere, else one of a like name in the same folder, else nothing."""
        if path not in self._found:
            folder, name = posixpath.split(path)
            near = difflib.get_close_matches(name, dict.fromkeys(self._candidates(folder, name)), 1)
            in_folder = posixpath.join(folder, near[0]) if near else ""
            self._found[path] = self._first_of_name.get(name, in_folder)
        return self._found[path]

    def _candidates(self, folder: str, name: str) -> Iterator[str]:
        """A slip leaves the beginning of a name alone, or its end: what was meant is near by in one of the orders."""
        if folder in self._forwards:
            yield from _around(name, self._forwards[folder])
            yield from (each[::-1] for each in _around(name[::-1], self._backwards[folder]))


def _around(name: str, names: list[str]) -> list[str]:
    place = bisect_left(names, name)
    return names[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]
