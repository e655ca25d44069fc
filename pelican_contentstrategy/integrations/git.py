"""The git repository a site lies in: which revisions it has, and their files."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.names import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LAST = "HEAD"
"""The last commit."""
PATIENCE = 20
"""Seconds that a build waits for an answer it can do without."""
AT_HAND = {"GIT_NO_LAZY_FETCH": "1"}
"""For what a build asks: nothing is to be fetched for it."""
STATES = {"1": (5, 7), "u": (7, 9)}
"""Of files that git knows, changed or in conflict: which field of its status names what was committed, and the path."""
RAW = "-z --raw --no-abbrev -M -c --root --no-color --no-show-signature --topo-order".split()
"""How a log is asked for, whatever somebody's own settings say."""
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
FIRST = tuple(part for each in WITHOUT for part in ("-c", each))
"""The arguments that each question of ours begins with, and nobody else's."""


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

    def head(self) -> str:
        """The short name of the last commit; nothing where there is none."""
        return _git(self.root, "rev-parse", "--short", "--quiet", "--verify", "HEAD").stdout.strip()

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

    def lend(self, commit: str, folder: Path) -> None:
        """Let a folder with the files of a commit be a repository of its own in which that was checked out last.

        It borrows everything that was ever committed here.
        """
        objects = self.root / _git(self.root, "rev-parse", "--git-path", "objects").stdout.rstrip("\n")
        kind = "sha256" if len(commit) == len(hashlib.sha256().hexdigest()) else "sha1"
        done = [_git(folder, "init", "--quiet", "--template=", GIT_DEFAULT_HASH=kind)]
        own = folder / ".git"
        (own / "objects" / "info").mkdir(parents=True, exist_ok=True)
        (own / "objects" / "info" / "alternates").write_text(f"{os.path.realpath(objects)}\n", encoding="utf-8")
        if self.cut_at:
            (own / "shallow").write_text("".join(f"{each}\n" for each in sorted(self.cut_at)), encoding="ascii")
        done += [_git(folder, *each, commit) for each in (("update-ref", "--no-deref", "HEAD"), ("read-tree",))]
        for each in done:
            if each.returncode:
                raise UserError([Mistake(f"git cannot tell what was before '{commit}': {_reason(each)}")])

    def has(self, commit: str) -> bool:
        """Whether a commit is at hand."""
        return _git(self.root, "cat-file", "-e", f"{commit}^{{commit}}").returncode == 0

    def first_commit_of(self, path: Path) -> str:
        """The short name of the commit that a file came with; nothing where it is not committed."""
        done = _git(self.root, "log", "--diff-filter=A", "--format=%h", "-1", "--", str(path))
        return done.stdout.strip()

    def uncommitted(self, folder: str) -> dict[str, str]:
        """The files of a folder that differ from the last commit, those that git was not told of included.

        Each with the name of what was committed; nothing where that is nothing.
        """
        done = self._ask("status", "--porcelain=v2", "-z", "--no-renames", "--untracked-files=all", folder=folder)
        return dict(reversed([*_states(done.stdout)]))  # of a file listed twice, what was committed

    def committed(self, commit: str, folder: str) -> dict[str, str]:
        """The same of the files that a commit changed, as against the one before it, or what it merged into.

        UserError where there is none at hand.
        """
        done = self._ask("diff-tree", "-r", "-z", "--no-renames", f"{commit}^1", commit, folder=folder)
        parts = done.stdout.split("\0")
        found = zip(parts[::2], parts[1::2], strict=False)
        return {path: _known(about.split()[2]) for about, path in found}

    def log(self, folder: str, form: str) -> str:
        """Every commit that changed files of a folder, the newest first, in a form and with these files, ended by NULs.

        Renamed files are told where git sees that they are alike; of merges, only what differs from all that was
        merged.
        """
        return self._ask("log", *RAW, f"--format={form}", LAST, folder=folder).stdout

    @cached_property
    def cut_at(self) -> frozenset[str]:
        """The oldest commits of a clone that lacks those before them; none of a whole one."""
        done = _git(self.root, "rev-parse", "--git-path", "shallow")
        file = self.root / done.stdout.rstrip("\n")
        return frozenset(file.read_text(encoding="ascii").split()) if file.is_file() else frozenset()

    def texts(self, blobs: Iterable[str]) -> dict[str, str]:
        """What was committed, by name; what is no longer at hand, or no text, is left out."""
        names = tuple(dict.fromkeys(blobs))
        if not names:
            return {}
        asked = "".join(f"{name}\n" for name in names).encode()
        found = _git_bytes(self.root, "cat-file", "--batch", given=asked, patience=PATIENCE, environment=AT_HAND).stdout
        return dict(_texts(found, names))

    def _ask(self, command: str, *arguments: str, folder: str) -> subprocess.CompletedProcess[str]:
        asked = ("--literal-pathspecs", command, *arguments, "--", folder)
        done = _in_words(_git_bytes(self.root, *asked, patience=PATIENCE, environment=AT_HAND))
        if done.returncode:
            raise UserError([Mistake(f"git cannot tell what was changed in '{folder}': {_reason(done)}")])
        return done

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


def _states(listed: str) -> Iterator[tuple[str, str]]:
    """Path, and name of what was committed, of each line of a status."""
    for line in listed.split("\0"):
        kind, _, rest = line.partition(" ")
        if kind == "?":
            yield rest, ""
        elif kind in STATES:
            before, path = STATES[kind]
            fields = rest.split(" ", path)
            yield fields[path], _known(fields[before])


def _known(name: str) -> str:
    """The name of what was committed; nothing where it is the one that stands for nothing."""
    return name.strip("0") and name


def _texts(found: bytes, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Of each name a line that ends with the length of a text, and then the text."""
    start = 0
    for name in names:
        end = found.index(b"\n", start)
        length = found[start:end].rpartition(b" ")[2]
        start = end + 1
        if length != b"missing":
            yield name, found[start : start + int(length)].decode("utf-8-sig", "replace")
            start += int(length) + 1


def _git(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return _in_words(_git_bytes(folder, *arguments, environment=environment))


def _in_words(done: subprocess.CompletedProcess[bytes]) -> subprocess.CompletedProcess[str]:
    out, err = (each.decode("utf-8", "surrogateescape").replace("\r\n", "\n") for each in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def _git_bytes(
    folder: Path, *arguments: str, environment: Mapping[str, str], given: bytes = b"", patience: float | None = None
) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise UserError([Mistake("git is not installed", hint="other revisions of a site are read through it")])
    return subprocess.run(  # noqa: S603 - a program by its path, and no shell
        [program, *FIRST, *arguments],
        cwd=folder,
        env={**outside_of_git(os.environ), **OURS, **environment},
        input=given,
        capture_output=True,
        timeout=patience,
        check=False,
    )


def is_ours(command: str | Iterable[str | bytes | os.PathLike[str]]) -> bool:
    """Whether a program was started by us; on Windows, a command is one line."""
    line = command if isinstance(command, str) else subprocess.list2cmdline(map(os.fsdecode, command))
    return f" {subprocess.list2cmdline(FIRST)} " in line


def configured(folder: Path) -> Iterator[tuple[str, str, str]]:
    """All that git is told of how to work in a folder: by which file, about what, and its words."""
    parts = _git(folder, "config", "--list", "--show-origin", "-z").stdout.split("\0")
    for origin, told in zip(parts[::2], parts[1::2], strict=False):
        about, _, words = told.partition("\n")
        yield origin.removeprefix("file:"), about, words


def outside_of_git(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment as if git had not started us."""
    return {name: value for name, value in environment.items() if name not in NOT_OURS}


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    lines = done.stderr.strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"it ended with {done.returncode}"
