"""The git repository a site lies in: which revisions it has, and their files."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.names import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUBMODULE = "160000"
"""The mode that git lists a repository within a repository under."""
OURS = {
    "LC_ALL": "C",  # its messages are read
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LFS_SKIP_SMUDGE": "1",  # pictures are not looked into
    "GIT_OPTIONAL_LOCKS": "0",
}
NOT_OURS = frozenset(
    """
    GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_COMMON_DIR GIT_NAMESPACE GIT_OBJECT_DIRECTORY
    GIT_ALTERNATE_OBJECT_DIRECTORIES
    """.split()
)
"""What git tells the programs it starts, such as hooks; it would speak of another repository than the site's."""
WITHOUT = ("core.splitIndex=false", "core.fsmonitor=false", f"core.hooksPath={os.devnull}")
"""What an index of our own is not to have: parts in the repository, a watcher, and hooks that are told of it."""


@dataclass(frozen=True)
class Repository:
    """A repository by the folder that holds all its files."""

    root: Path

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """The repository that a folder is in; UserError where it is in none."""
        done = _git(folder, "rev-parse", "--show-toplevel")
        if done.returncode == 0 and done.stdout.strip():
            return cls(Path(os.path.realpath(done.stdout.rstrip("\n"))))
        if "not a git repository" in done.stderr:
            hint = "only what is committed can be compared with: 'git init', 'git add' and 'git commit' begin"
            raise UserError([Mistake(f"'{folder}' is not in a git repository", hint=hint)])
        raise UserError([Mistake(f"git cannot be asked about '{folder}': {_reason(done)}")])

    def commit(self, revision: str) -> str:
        """The full name of the commit that a revision means; UserError where it means none."""
        found = _git(self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found.returncode == 0:
            return found.stdout.strip()
        raise UserError([Mistake(f"git knows no revision '{revision}' here", hint=self._hint_on(revision))])

    def unpack(self, commit: str, folder: Path) -> None:
        """Write all files of a commit into a new folder, those of submodules too as far as they are at hand.

        Neither the index nor a file of the repository is touched.
        """
        folder.mkdir(parents=True, exist_ok=True)
        index = folder.with_name(f"{folder.name}.index")
        for arguments in (
            ("read-tree", "--no-sparse-checkout", commit),
            ("checkout-index", "--all", "--force", "--quiet", f"--prefix={folder}{os.sep}"),
        ):
            done = _git(self.root, *arguments, GIT_INDEX_FILE=str(index))
            if done.returncode:
                raise UserError([Mistake(f"git cannot hand out the files of '{commit}': {_reason(done)}")])
        index.unlink()
        for path, part in self._submodules(commit):
            inner = Repository(self.root / path)
            if (inner.root / ".git").exists() and inner.has(part):
                inner.unpack(part, folder / path)

    def has(self, commit: str) -> bool:
        """Whether a commit is at hand."""
        return _git(self.root, "cat-file", "-e", f"{commit}^{{commit}}").returncode == 0

    def first_commit_of(self, path: Path) -> str:
        """The short name of the commit that a file came with; nothing where it is not committed."""
        done = _git(self.root, "log", "--diff-filter=A", "--format=%h", "-1", "--", str(path))
        return done.stdout.strip()

    def _submodules(self, commit: str) -> Iterator[tuple[str, str]]:
        for line in filter(None, _git(self.root, "ls-tree", "-r", "-z", commit).stdout.split("\0")):
            about, _, path = line.partition("\t")
            mode, _, part = about.split()
            if mode == SUBMODULE:
                yield path, part

    def _hint_on(self, revision: str) -> str:
        if _git(self.root, "rev-parse", "--is-shallow-repository").stdout.strip() == "true":
            return "this clone lacks older commits: 'git fetch --unshallow' gets them (in CI: 'fetch-depth: 0')"
        names = _git(self.root, "for-each-ref", "--format=%(refname:short)").stdout.splitlines()
        if not names and not self.has("HEAD"):
            return "nothing is committed yet"
        return (
            did_you_mean(revision, names) or "name a commit, a tag or a branch, such as HEAD~10; 'git log' lists them"
        )


def _git(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("git")
    if program is None:
        raise UserError([Mistake("git is not installed", hint="other revisions of a site are read through it")])
    return subprocess.run(  # noqa: S603 - a program by its path, and no shell
        [program, *(part for each in WITHOUT for part in ("-c", each)), *arguments],
        cwd=folder,
        env={**outside_of_git(os.environ), **OURS, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )


def outside_of_git(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment as if git had not started us."""
    return {name: value for name, value in environment.items() if name not in NOT_OURS}


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    lines = done.stderr.strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"it ended with {done.returncode}"
