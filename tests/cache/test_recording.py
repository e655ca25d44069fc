"""An answer is kept with all that it depends on, or not at all."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from pelican_contentstrategy.integrations.git import FIRST, Repository, is_ours
from pelican_contentstrategy.integrations.replay import call
from pelican_contentstrategy.integrations.replay.answer import answer
from pelican_contentstrategy.integrations.replay.state import Stamp
from tests.builds.history import AUTHOR


@dataclass
class Caller:
    """Calls of `check` from a folder; what they look at was there long before."""

    runs: int = 0

    def __call__(self, deed, *, trees=(), folders=(), pelicans="", ends=True):
        """Whether it was answered without doing anything."""
        before = self.runs

        def run(recording):
            self.runs += 1
            deed()
            sys.stdout.write("done")
            recording.leave_to_pelican(pelicans)
            recording.watch(trees, [], folders, None)
            recording.code = 0 if ends else None
            sys.exit(0)

        with pytest.MonkeyPatch.context() as patch:
            for each in ("stdout", "stderr"):
                patch.setattr(sys, each, getattr(sys, each))
            with pytest.raises(SystemExit) as ended:
                answer(["check"], run)
        assert ended.value.code == 0
        return self.runs == before


@pytest.fixture
def calling(tmp_path, monkeypatch):
    """From a site whose cache lies in the site itself."""
    for path in ("site/data/version.txt", "site/version.txt", "site/contentstrategy.yaml", "site/contentstrategy/x"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("1", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setenv(call.SETTING, ".")
    monkeypatch.setattr(Stamp, "is_older_than", lambda *_: True)
    return Caller()


def read_from_another_folder():
    os.chdir("data")
    Path("version.txt").read_text(encoding="utf-8")
    os.chdir("..")


def read_to_write_it_too():
    with Path("data/version.txt").open("r+", encoding="utf-8") as file:
        file.read()


def read_what_is_changed_then():
    read_to_write_it_too()
    Path("data/version.txt").write_text("1", encoding="utf-8")


@pytest.mark.parametrize(
    ("deed", "path"),
    [
        (read_from_another_folder, "data/version.txt"),
        (read_to_write_it_too, "data/version.txt"),
        (read_what_is_changed_then, "data/version.txt"),
        (lambda: Path("contentstrategy.yaml").read_text(encoding="utf-8"), "contentstrategy.yaml"),
    ],
    ids=["from another folder", "to write it", "and write it", "beside the cache"],
)
def test_a_file_that_was_read(calling, deed, path):
    assert not calling(deed)
    assert calling(deed)
    Path(path).write_text("other", encoding="utf-8")
    assert not calling(deed)


def load_by_path():
    spec = importlib.util.spec_from_file_location("inner", Path("data/inner.py").absolute())
    spec.loader.exec_module(importlib.util.module_from_spec(spec))


def test_the_source_of_what_is_compiled_already(calling, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    Path("data/inner.py").write_text("VALUE = 1\n", encoding="utf-8")
    load_by_path()
    assert [path.suffix for path in Path("data/__pycache__").iterdir()] == [".pyc"]
    assert [calling(load_by_path) for _ in range(2)] == [False, True]
    Path("data/inner.py").write_text("VALUE = 'other'\n", encoding="utf-8")
    assert not calling(load_by_path)


def test_a_file_of_gits_own(calling):
    Path(".git").mkdir()
    Path(".git/HEAD").write_text("1", encoding="utf-8")
    assert [calling(lambda: Path(".git/HEAD").read_text(encoding="utf-8")) for _ in range(2)] == [False, True]
    Path(".git/HEAD").write_text("other", encoding="utf-8")
    assert not calling(lambda: None)


def test_a_file_that_is_written_before_it_is_read(calling):
    def deed():
        Path("made.txt").write_text("1", encoding="utf-8")
        Path("made.txt").read_text(encoding="utf-8")

    assert not calling(deed)
    Path("made.txt").write_text("other", encoding="utf-8")
    assert calling(deed)


def test_what_pelican_keeps_for_itself(calling):
    assert not calling(read_what_is_changed_then, pelicans=str(Path("data").absolute()))
    Path("data/version.txt").write_text("other", encoding="utf-8")
    assert calling(read_what_is_changed_then)


def test_names_in_a_folder(calling):
    assert [calling(lambda: None, folders=["data"]) for _ in range(2)] == [False, True]
    Path("data/local.py").write_text("", encoding="utf-8")
    assert not calling(lambda: None, folders=["data"])


def opened_in(folder):
    number = os.open(folder, os.O_RDONLY)
    os.close(os.open("version.txt", os.O_RDONLY, dir_fd=number))
    os.close(number)


def linked_up(folder):
    (folder.parent / "far" / "inner").mkdir(parents=True)
    Path("link").symlink_to(folder.parent / "far" / "inner")
    (folder.parent / "far" / "version.txt").write_text("1", encoding="utf-8")
    Path("link/../version.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "deed",
    [
        lambda _: subprocess.run(["git", "--version"], check=True, capture_output=True),
        lambda _: subprocess.run(["git", "-C", "..", "rev-parse", "HEAD"], check=False, capture_output=True),
        lambda _: sys.audit("subprocess.Popen", None, "git.exe ls-remote", None, None),
        lambda _: sys.audit("os.fork"),
        lambda _: sys.audit("subprocess.Popen"),
        lambda folder: opened_in(folder / "data"),
        linked_up,
    ],
    ids=[
        "git",
        "git elsewhere",
        "git on Windows",
        "a fork",
        "nobody knows what",
        "from an open folder",
        "up from a link",
    ],
)
def test_nothing_is_kept_where_something_is_not_known(calling, deed):
    assert not calling(lambda: deed(Path.cwd()))
    assert not calling(lambda: None)


def test_nothing_is_kept_of_a_command_that_was_interrupted(calling):
    assert not calling(lambda: None, ends=False)
    assert not calling(lambda: None)


def git(folder, *arguments):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    asked = ["git", "-c", "protocol.file.allow=always", *arguments]
    subprocess.run(asked, cwd=folder, env=environment | AUTHOR, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """One with an article, and a user who has set up nothing."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    made = tmp_path / "repository"
    made.mkdir()
    git(made, "init", "--quiet", "--initial-branch", "main")
    (made / "a.md").write_text("a", encoding="utf-8")
    git(made, "add", "a.md")
    git(made, "commit", "-m", "one")
    return made


def alone(repository):
    return repository


def detached(repository):
    git(repository, "worktree", "add", "--detach", "../tree")
    return repository.with_name("tree")


def submodule(repository):
    outer = repository.with_name("outer")
    git(repository.parent, "init", "--quiet", "outer")
    git(outer, "submodule", "add", "../repository", "part")
    return outer / "part"


def commit(folder):
    git(folder, "commit", "--allow-empty", "-m", "more")


def exclude(folder):
    (folder / ".git" / "info" / "exclude").write_text("*.txt\n", encoding="utf-8")


def exclude_everywhere(folder):
    (folder.parent / "home" / ".config" / "git").mkdir(parents=True)
    (folder.parent / "home" / ".config" / "git" / "ignore").write_text("*.txt\n", encoding="utf-8")


def exclude_by_a_list(folder):
    (folder.parent / "home" / "list").write_text("*.txt\n", encoding="utf-8")


def include(folder):
    (folder / "more").write_text("[core]\nignoreCase = true\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("place", "change"),
    [
        *((alone, commit), (detached, commit), (submodule, commit)),
        *((alone, exclude), (alone, exclude_everywhere), (alone, exclude_by_a_list), (alone, include)),
    ],
)
def test_the_state_of_a_repository(calling, repository, place, change):
    git(repository, "config", "core.excludesFile", "~/list")
    git(repository, "config", "include.path", "../more")
    folder = place(repository)

    def deed():
        assert Repository.around(folder).head()

    assert [calling(deed) for _ in range(2)] == [False, True]
    change(folder)
    assert not calling(deed)


def test_a_repository_within_the_content(calling, repository):
    git(repository, "checkout", "--detach")

    def deed():
        assert Repository.around(repository).head()

    assert [calling(deed, trees=[repository.parent]) for _ in range(2)] == [False, True]
    commit(repository)
    assert not calling(deed)


def test_what_we_ask_git():
    assert is_ours(["/usr/bin/git", *FIRST, "status"])
    assert is_ours([b"/usr/bin/git", *(each.encode() for each in FIRST), b"status"])
    assert is_ours(subprocess.list2cmdline([r"C:\Program Files\git.exe", *FIRST, "status"]))
    assert not is_ours(["git", "-c", "core.splitIndex=false", "status"])
