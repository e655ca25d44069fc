"""What lies in the folder that is meant for the team alone, and what of it is ours to take away again?"""

from __future__ import annotations

import errno
import os
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.faults import reason, remedy
from pelican_contentstrategy.integrations.project import below
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.model.disks import as_disks_see

if TYPE_CHECKING:
    from collections.abc import Mapping

IGNORED = ".gitignore"
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""What keeps a disk from taking any other file either."""
MADE = ".made"
"""Lists what the last build made, as `sha256sum` does."""


def public_folders(settings: Mapping[str, Any]) -> tuple[Path, list[Path]]:
    """Where Pelican publishes to, and what."""
    paths = (path for what in ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS") for path in settings[what])
    return Path(settings["OUTPUT_PATH"]), [Path(settings["PATH"]) / path for path in paths]


class PrivateFolder:
    """Writes to the folder; where it cannot be used, that is told once. Git leaves alone what we make, if it is new.

    One that is to be public is a folder as any other.
    """

    def __init__(self, path: Path, *, is_public: bool = False) -> None:
        self.path = path
        self._is_public = is_public
        self._is_open = self._is_lost = False
        self._made: dict[str, str] = {}
        self._looked_at: set[PurePosixPath] = set()

    def open(self) -> None:
        """Make sure that it is there; UserError if it cannot be written to."""
        self._is_open = self._is_lost = True
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            is_new = not any(self.path.iterdir())
        except OSError as error:
            message = f"the folder '{self.path}' cannot be used: {reason(error)}"
            raise UserError([Mistake(message, hint=remedy(error))]) from error
        if not os.access(self.path, os.W_OK | os.X_OK):
            hint = "let the user who builds the site write there, or name another: 'publish: report: path'"
            raise UserError([Mistake(f"the folder '{self.path}' cannot be written to", hint=hint)])
        self._is_lost = False
        if is_new and not self._is_public:
            write_file(self.path / IGNORED, "*\n")

    def write(self, path: str, content: str) -> None:
        """Write a file; UserError if that is not possible, but not again if nothing is."""
        if not self._is_open:
            self.open()
        if self._is_lost:
            return
        inner = PurePosixPath(path).parent
        if inner not in self._looked_at:
            below(self.path, path)
            self._looked_at.add(inner)
        try:
            write_file(self.path / path, content)
        except UserError as error:
            self._is_lost = isinstance(error.__cause__, OSError) and error.__cause__.errno in FULL
            raise
        self._made[path] = _digest(content.encode())

    def tidy(self, *, is_whole: bool = True) -> None:
        """Take away what an earlier build made and this one did not: a text about an article that is gone misleads.

        Only from folders within ours that this build has made other files for, or a build without a SITEURL would take
        away all; only what nobody has changed since; and nothing if this build is not a whole one.
        """
        if self._is_public or self._is_lost or not self._made:
            return
        folders = {PurePosixPath(path).parent for path in self._made} - {PurePosixPath()}
        listed, here = dict(self._made), set(map(as_disks_see, self._made))
        for path, digest in _read(self.path / MADE).items():
            if as_disks_see(path) in here:
                continue
            if is_whole and PurePosixPath(path).parent in folders:
                _remove(self.path / path, digest)
            else:
                listed[path] = digest
        write_file(self.path / MADE, "".join(f"{listed[path]}  {path}\n" for path in sorted(listed)))


def _read(file: Path) -> dict[str, str]:
    """Digests by path; a list that cannot be read is none."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        return {}
    found = (line.partition("  ") for line in lines)
    return {path: digest for digest, _, path in found if path and ".." not in PurePosixPath(path).parts}


def _remove(file: Path, digest: str) -> None:
    try:
        if _digest(file.read_bytes()) == digest:
            file.unlink()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise UserError([Mistake(f"'{file}' cannot be taken away: {reason(error)}")]) from error


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
