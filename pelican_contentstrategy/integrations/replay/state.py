"""Is everything on disk as it was? Files are told by their size and times, as git does, and not read."""

from __future__ import annotations

import os
import time
from hashlib import blake2b
from typing import NamedTuple

LEFT_OUT = frozenset({"__pycache__", ".git"})
"""Folders that are not looked into."""
MOST_ENTRIES = 500_000
"""Files and folders that are looked at in all: somebody may link to a whole disk."""
COARSE = 2_000_000_000
"""Nanoseconds between two times that some disks can tell apart; such times are whole seconds."""
FINE = 50_000_000
"""The same of other disks, and more."""
SECOND = 1_000_000_000


class Stamp(NamedTuple):
    """What a file has to keep in order to be taken for the same."""

    size: int
    modified: int
    changed: int
    number: int

    @classmethod
    def of(cls, found: os.stat_result) -> Stamp:
        """That of a file that was looked at."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)

    def is_older_than(self, moment: int) -> bool:
        """Whether it was surely the same at a moment: a later change of it would show in its times."""
        times = self.modified, self.changed
        return all(each < moment - (FINE if each % SECOND else COARSE) for each in times)


class State:
    """The state of files and folders."""

    def __init__(self, before: int = 0) -> None:
        self._before = before
        self._left = MOST_ENTRIES
        self.is_settled = True
        """Whether everything was looked at, and as it is already at the moment asked about."""

    def file(self, path: str) -> list[int] | None:
        """Of a file or a folder itself; None where there is nothing."""
        try:
            found = Stamp.of(os.stat(path))
        except (OSError, ValueError):
            return None
        self._settle(found)
        return list(found)

    def names(self, folder: str) -> str:
        """Of the names in a folder; nothing where there is none."""
        self.file(folder)
        try:
            return _digest(sorted(set(os.listdir(folder)) - LEFT_OUT))
        except (OSError, ValueError):
            return ""

    def tree(self, folder: str, without: str = "") -> str:
        """Of all files in a folder and below, links followed; `without` is a folder in it that does not count.

        A folder that several links lead to is looked into once.
        """
        found: list[str] = []
        known: set[tuple[int, int]] = set()
        ahead = [folder]
        self.file(folder)
        while ahead:
            here = ahead.pop()
            for entry in self._entries(here, without, found):
                try:
                    stamp = Stamp.of(entry.stat())
                except OSError:
                    found.append(f"{entry.path}: none")
                    continue
                self._settle(stamp)  # of folders, too: what was there when we began may be gone
                if not entry.is_dir():
                    found.append(f"{entry.path} {stamp}")
                    continue
                stat = os.stat(entry.path)  # an entry does not know its number everywhere
                inner = stat.st_dev, stat.st_ino
                found.append(f"{entry.path} {inner}")
                if inner not in known:
                    known.add(inner)
                    ahead.append(entry.path)
        return _digest(found)

    def _entries(self, folder: str, without: str, found: list[str]) -> list[os.DirEntry[str]]:
        """What counts in a folder, by name, as long as there is not too much of it."""
        try:
            with os.scandir(folder) as entries:
                counting = [each for each in entries if each.name not in LEFT_OUT and each.path != without]
        except OSError:
            found.append(f"{folder}: none")
            return []
        self._left -= len(counting)
        if self._left < 0:
            found.append(f"{folder}: too much")
            self.is_settled = False
            return []
        return sorted(counting, key=lambda each: each.name)

    def _settle(self, stamp: Stamp) -> None:
        if self.is_settled and self._before:
            self.is_settled = stamp.is_older_than(self._before)


def day() -> str:
    """The reader's own."""
    return time.strftime("%Y-%m-%d")


def is_within(path: str, folder: str) -> bool:
    """Whether a path is a folder's own, or leads into it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _digest(lines: list[str]) -> str:
    return blake2b("\n".join(lines).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
