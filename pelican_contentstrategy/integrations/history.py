"""What does git remember of a site's content?"""

from __future__ import annotations

import os
import posixpath
from functools import cached_property
from pathlib import Path, PurePosixPath
from subprocess import SubprocessError
from typing import TYPE_CHECKING, TypeVar

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.git import LAST, Repository
from pelican_contentstrategy.integrations.git_log import FORMAT, versions_in
from pelican_contentstrategy.model.history import Commits, Earlier

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping


UNKNOWN = (UserError, SubprocessError, OSError, ValueError, IndexError, StopIteration)
"""What is raised where git is not there, cannot tell, or tells nonsense."""
_Told = TypeVar("_Told")


class GitHistory:
    """The history of the files of some kinds in a folder; nothing is known where git cannot tell.

    `name` is what diagnostics call the folder, `kinds` are endings such as `.md`: a changed picture is no news.
    """

    def __init__(self, folder: Path, name: str, kinds: Container[str]) -> None:
        self._folder = folder
        self._name = name
        self._kinds = kinds

    @cached_property
    def published(self) -> Earlier | None:
        """The last commit's content where something differs from it, else that of the commit before, on its own line.

        So it is the same before and after a commit, and of a merge it is what was merged into.
        """
        try:
            repository, within = self._place
            changed = self._ours(self._uncommitted, within)
            if not changed:
                changed = self._ours(repository.committed(LAST, within), within)
            texts = repository.texts(blob for blob in changed.values() if blob)
        except UNKNOWN:
            return None
        then = {path: texts[blob] for path, blob in changed.items() if blob in texts}
        return Earlier(then, frozenset(path for path, blob in changed.items() if not blob))

    @cached_property
    def commits(self) -> Commits | None:
        """What all commits at hand tell of all files there are or were."""
        try:
            repository, within = self._place
            found = versions_in(repository.log(within, FORMAT), repository.cut_at)
            uncommitted = self._ours(self._uncommitted, within)
        except UNKNOWN:
            return None
        return Commits(self._ours(found, within), frozenset(uncommitted))

    @cached_property
    def revision(self) -> str:
        """The last commit of the repository that the folder is in, whatever it changed."""
        try:
            return self._place[0].head()
        except UNKNOWN:
            return ""

    def texts(self, blobs: Iterable[str]) -> Mapping[str, str]:
        """Those that are at hand."""
        try:
            return self._place[0].texts(blobs)
        except UNKNOWN:
            return {}

    @cached_property
    def _place(self) -> tuple[Repository, str]:
        """The repository, and where in it the folder is."""
        repository = Repository.around(self._folder)
        return repository, Path(os.path.realpath(self._folder)).relative_to(repository.root).as_posix()

    @cached_property
    def _uncommitted(self) -> Mapping[str, str]:
        repository, within = self._place
        return repository.uncommitted(within)

    def _ours(self, found: Mapping[str, _Told], within: str) -> dict[str, _Told]:
        """What is of interest of files, by the paths that diagnostics have."""
        return {
            posixpath.normpath(f"{self._name}/{posixpath.relpath(path, within)}"): told
            for path, told in sorted(found.items())
            if PurePosixPath(path).suffix in self._kinds
        }
