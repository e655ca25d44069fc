"""Styles and vocabularies on disk, of which nothing outside of one folder is read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.faults import reason

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 32_000_000
"""Size of the largest file that is read; a list of 100,000 words has some 1,500,000."""

SYSTEM_FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling")
"""Where systems keep dictionaries."""

MOST_LEVELS = 20
"""Folders below a style are looked into so far down."""

MOST_FOLDERS = 10_000
"""So many are looked into, for links can make a million of a few."""


@dataclass(frozen=True)
class StyleFiles:
    """Files below a folder; neither `..` nor a link leads out of it, or of the larger one that it is `within`."""

    folder: Path
    within: Path | None = None

    def text(self, path: str) -> bytes | None:
        """What a file holds; None where there is none, or none that may be read."""
        found = self._read(path)
        return found if isinstance(found, bytes) else None

    def path(self, path: str) -> Path | None:
        """Where a file lies; None where there is none, or none that may be read."""
        place = self._place(path)
        return place if place and place.is_file() else None

    def names(self, folder: str) -> tuple[str, ...]:
        """The paths of all files in a folder and below it, sorted, as `text` takes them."""
        place = self._place(folder)
        left = iter(range(MOST_FOLDERS))
        return tuple(sorted(self._walk(place, folder, (place,), left))) if place and _is_folder(place) else ()

    def has_folder(self, path: str) -> bool:
        """Whether there is a folder."""
        place = self._place(path)
        return bool(place and _is_folder(place))

    def folders(self, folder: str) -> tuple[str, ...]:
        """The names of the folders right in a folder, sorted."""
        return tuple(sorted(entry.name for entry in self._entries(self._place(folder)) if entry.is_dir()))

    def refusal(self, path: str) -> str:
        """Why a path is not looked at; nothing where it is, or where there is nothing."""
        found = self._read(path)
        return found if isinstance(found, str) else ""

    @cached_property
    def _top(self) -> Path:
        return (self.within or self.folder).resolve()

    def _place(self, path: str) -> Path | None:
        """Where a path leads, links followed; None if that is outside."""
        try:
            place = (self.folder / path).resolve()
        except (OSError, RuntimeError, ValueError):
            return None
        return place if place.is_relative_to(self._top) else None

    def _read(self, path: str) -> bytes | str | None:
        """What a file holds, or why it is not read, or None where there is no file."""
        place = self._place(path)
        if place is None:
            return f"'{path}' leads out of the folder '{self._top.name or self._top}'"
        try:
            if place.is_dir() or not place.exists():
                is_closed = place.exists() and not os.access(place, os.R_OK | os.X_OK)
                return f"the folder '{path}' cannot be read" if is_closed else None
            if not place.is_file():
                return f"'{path}' is no ordinary file"
            size = place.stat().st_size
            if size > MOST_BYTES:
                return too_large(path, size)
            return place.read_bytes()
        except OSError as error:
            return f"'{path}' cannot be read: {reason(error)}"

    def _walk(self, place: Path, path: str, above: tuple[Path, ...], left: Iterator[int]) -> Iterator[str]:
        for entry in self._entries(place):
            name = f"{path}/{entry.name}" if path else entry.name
            if not entry.is_dir():
                yield name
                continue
            inner = self._place(name)
            is_new = inner and inner not in above and len(above) < MOST_LEVELS
            if inner and is_new and next(left, None) is not None:
                yield from self._walk(inner, name, (*above, inner), left)

    def _entries(self, place: Path | None) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(place) as entries:
                return list(entries) if place else []
        except OSError:
            return []


def _is_folder(place: Path) -> bool:
    """Whether there is a folder, as far as anybody may know."""
    return os.path.isdir(place)  # noqa: PTH112 - where a folder above may not be looked into, `Path.is_dir` raises


@dataclass(frozen=True)
class DictionaryFiles:
    """Hunspell dictionaries below the styles' folder and in those that the system keeps."""

    files: StyleFiles
    styles_path: str

    @property
    def folders(self) -> tuple[str, ...]:
        """Those of $DICPATH, then the system's own."""
        named = os.environ.get("DICPATH", "").split(os.pathsep)
        return (*(folder for folder in named if folder), *SYSTEM_FOLDERS)

    def find(self, path: str) -> str | None:
        """The full path of a file below the styles' folder, or in one of the system's."""
        if any(path.startswith(f"{folder.rstrip('/')}/") for folder in self.folders):
            return path if ".." not in Path(path).parts and Path(path).is_file() else None
        found = self.files.path(f"{self.styles_path}/{path}")
        return str(found) if found else None


def too_large(path: str, size: int) -> str:
    """Why a file of more than MOST_BYTES is not read."""
    return f"'{path}' has {size:,} bytes, and more than {MOST_BYTES:,} are not read"


def own_styles() -> StyleFiles:
    """The styles that come with this package."""
    return StyleFiles(Path(__file__).parents[1] / "styles")
