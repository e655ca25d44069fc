"""What does a log of git tell of each file?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.history import Version

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

FORMAT = "%x01%H %as"
"""How a commit is to begin: its name, and the day by its author's clock."""
COMMIT, CHANGE = "\x01", ":"


def versions_in(log: str, cut_at: Container[str]) -> dict[str, tuple[Version, ...]]:
    """The versions of each file under the last name it has, as a raw log has them that is ended by NULs.

    `cut_at` are commits whose own changes nobody knows: all files that are there seem to come with them.
    """
    found: dict[str, list[Version]] = {}
    today: dict[str, str] = {}
    """Last names of files that were once called otherwise."""
    day, is_cut = date.max, False
    parts = iter(log.split("\0"))
    for part in parts:
        line = part.lstrip("\n")
        if line.startswith(COMMIT):
            name, _, written = line[len(COMMIT) :].strip().partition(" ")
            day, is_cut = date.fromisoformat(written), name in cut_at
        elif line.startswith(CHANGE):
            blob, path, before = _change(line, parts)
            last = today.get(path, path)
            if blob.strip("0"):
                found.setdefault(last, []).append(Version(day, blob, is_cut))
            if before:
                today.pop(path, None)
                today[before] = last
    return {path: tuple(versions) for path, versions in found.items()}


def _change(line: str, parts: Iterator[str]) -> tuple[str, str, str]:
    """The name of the new text, its path, and the path it had before if that was another.

    Of a merge, a line tells of all parents: a colon, a mode and a name for each, before those of what came of it.
    """
    parents = len(line) - len(line.lstrip(CHANGE))
    fields = line.split()
    blob, state = fields[2 * parents + 1], fields[-1]
    first = next(parts)
    if parents == 1 and state[0] == "R":
        return blob, next(parts), first
    return blob, first, ""
