"""The same site at another revision, read by a process of its own: nothing of the two can mix."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pelican_contentstrategy
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.checking import NoStrategyError, check_site, read_site
from pelican_contentstrategy.integrations.git import Repository, outside_of_git
from pelican_contentstrategy.integrations.project import today
from pelican_contentstrategy.integrations.replay.call import SETTING
from pelican_contentstrategy.publish.coverage import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.milestone import Milestone
    from pelican_contentstrategy.model.snapshot import Snapshot

PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from pelican_contentstrategy.integrations.revision import answer
del sys.path[0]
answer(*sys.argv[2:])
"""
"""What the other process runs: us as we are, though the revision may hold another state of us."""
JUDGE = "judge"
"""What it is told where it is not only to read the site."""


@dataclass(frozen=True)
class Then:
    """How a site stood; everything that was found wrong with it, and what it came to, only if that was asked for."""

    before: Snapshot
    diagnostics: tuple[Diagnostic, ...] = ()
    milestone: Milestone | None = None


@dataclass(frozen=True)
class Answer:
    """What the other process found, or what kept it from finding anything."""

    then: Then | None = None
    mistakes: tuple[Mistake, ...] = ()
    lacks_strategy: bool = False


@dataclass(frozen=True)
class _Files:
    """What lies in the scratch folder: the site, and what the other process leaves."""

    scratch: Path

    @property
    def site(self) -> Path:
        return self.scratch / "site"

    @property
    def answer(self) -> Path:
        return self.scratch / "answer"

    @property
    def log(self) -> Path:
        return self.scratch / "log"

    @property
    def last_words(self) -> str:
        """The last line of what the other process printed."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return lines[-1] if lines else ""


@dataclass(frozen=True)
class Reading:
    """A site that is being read as it was at a revision."""

    revision: str
    repository: Repository
    process: subprocess.Popen[bytes]
    files: _Files

    def snapshot(self, strategy_file: Path) -> Snapshot:
        """How the site stood there, once it is read; UserError where it could not be. The strategy file is today's."""
        return self.then(strategy_file).before

    def then(self, strategy_file: Path) -> Then:
        """The same with what was found wrong with it."""
        code = self.process.wait()
        found = Answer(mistakes=(Mistake(self.files.last_words or f"it ended with {code}"),))
        if self.files.answer.exists():
            found = pickle.loads(self.files.answer.read_bytes())  # noqa: S301 - written by ourselves, in a folder of ours
        if found.then:
            return found.then
        if found.lacks_strategy:
            first = self.repository.first_commit_of(strategy_file)
            hint = f"it came with {first}: compare with that, or with a later one" if first else "commit it first"
            raise UserError([Mistake(f"there was no {strategy_file.name} at '{self.revision}'", hint=hint)])
        raise UserError([Mistake(f"the site cannot be read as it was at '{self.revision}':"), *found.mistakes])


@contextmanager
def reading(settings: Path, revision: str, *, is_judged: bool = False) -> Iterator[Reading]:
    """Begin to read the site of a settings file at a revision; whatever it takes is gone afterwards.

    With all rules asked, too, that takes as long as `check` does.
    """
    if not settings.is_file():
        read_site(settings)  # which says what is wrong with it
    folder = Path(os.path.realpath(settings.parent))
    repository = Repository.around(folder)
    commit = repository.commit(revision)
    with tempfile.TemporaryDirectory(prefix="contentstrategy-", ignore_cleanup_errors=True) as scratch:
        files = _Files(Path(os.path.realpath(scratch)))
        repository.unpack(commit, files.site)
        then = files.site / folder.relative_to(repository.root) / settings.name
        if not then.is_file():
            name = then.relative_to(files.site).as_posix()
            hint = f"'git log -- {settings}' lists the revisions that have it"
            raise UserError([Mistake(f"there was no settings file '{name}' at '{revision}'", hint=hint)])
        if is_judged:  # some rules ask what was before
            repository.lend(commit, files.site)
        folder = _current_folder(repository, files.site, then.parent)
        with _started(then, folder, files, JUDGE if is_judged else "") as process:
            yield Reading(revision, repository, process, files)


@contextmanager
def _started(settings: Path, folder: Path, files: _Files, deed: str) -> Iterator[subprocess.Popen[bytes]]:
    ours = Path(pelican_contentstrategy.__file__).parents[1]
    day = today()
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc)
    with files.log.open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-c", PROGRAM, str(ours), str(settings), str(files.site), str(files.answer), deed],
            cwd=folder,
            env={SETTING: "no", **outside_of_git(os.environ), "SOURCE_DATE_EPOCH": str(int(noon.timestamp()))},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def _current_folder(repository: Repository, root: Path, otherwise: Path) -> Path:
    """Where the other process is to run: settings may name files from the current folder on."""
    here = Path(os.path.realpath(Path.cwd()))
    if not here.is_relative_to(repository.root):
        return here
    there = root / here.relative_to(repository.root)
    return there if there.is_dir() else otherwise


def answer(settings: str, root: str, answer_file: str, deed: str) -> None:
    """Read a site, and leave the answer in a file: what the other process does."""
    Path(answer_file).write_bytes(pickle.dumps(_answer(Path(settings), Path(root), is_judged=deed == JUDGE)))


def _answer(settings: Path, root: Path, *, is_judged: bool) -> Answer:
    try:
        checked = check_site(settings) if is_judged else read_site(settings)
    except NoStrategyError:
        return Answer(lacks_strategy=True)
    except UserError as error:
        lasting = (replace(each, hint="") if str(root) in each.hint else each for each in error.mistakes)
        return Answer(mistakes=tuple(lasting))  # what a hint names there is gone before anybody reads it
    review = checked.result.review
    content = Path(os.path.realpath(checked.project.root / checked.result.inputs.host.folder))
    if not content.is_relative_to(root):
        mistake = Mistake(
            f"its settings name the content outside of the repository: '{content}'",
            hint="set PATH relative to the settings file; of what git does not keep, there is one state only",
        )
        return Answer(mistakes=(mistake,))
    before = snapshot(review.site, checked.project.blueprint.checks)
    if not is_judged:
        return Answer(Then(before))
    from pelican_contentstrategy.publish.report.dossier import Dossier

    dossier = Dossier(review)
    found = tuple(replace(each, edits=(), suggestions=()) for each in dossier.diagnostics)
    return Answer(Then(before, found, dossier.milestone))
