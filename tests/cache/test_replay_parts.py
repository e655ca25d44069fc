"""What `check` said is kept for calls of its kind, and found to hold only where nothing has changed."""

from __future__ import annotations

import os
import time

import pytest

from pelican_contentstrategy.integrations.replay import call, kept
from pelican_contentstrategy.integrations.replay.git_files import git_files
from pelican_contentstrategy.integrations.replay.state import COARSE, FINE, Stamp, State

ANSWER = {"code": 1, "said": [["stdout", "hello"]], "until": None, "without": "", "trees": {}, "files": {}, "names": {}}


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        (["check"], "pelicanconf.py"),
        (["check", "-s", "a.py", "x"], "a.py"),
        (["check", "--settings", "a.py"], "a.py"),
        (["check", "--settings=a.py"], "a.py"),
        (["check", "-sa.py"], "a.py"),
        (["check", "-s"], ""),
    ],
)
def test_the_settings_file_of_a_call(arguments, settings):
    assert call.settings_file_in(arguments) == settings


@pytest.mark.parametrize(
    ("said", "folder"),
    [
        ("SITENAME = 'x'\n", "cache/contentstrategy"),
        ("CACHE_PATH = '.cache'\n", ".cache/contentstrategy"),
        ('CACHE_PATH = "../c"  # beside\nCONTENTSTRATEGY_CACHE = "/elsewhere"\n', "/elsewhere/contentstrategy"),
        ("CACHE_PATH = os.path.join(a, 'b')\n", "cache/contentstrategy"),
        ("CACHE_PATH = './c'\n", "c/contentstrategy"),
        ("CONTENTSTRATEGY_CACHE = './x/../c'\n", "c/contentstrategy"),
        ("CONTENTSTRATEGY_CACHE = 'Yes'\nCACHE_PATH = 'c'\n", "c/contentstrategy"),
        ("CONTENTSTRATEGY_CACHE = '~/c'\n", "/home/baker/c/contentstrategy"),
    ],
)
def test_where_settings_have_the_cache(tmp_path, monkeypatch, said, folder):
    monkeypatch.delenv(call.SETTING, raising=False)
    monkeypatch.setenv("HOME", "/home/baker")
    file = tmp_path / "site" / "pelicanconf.py"
    file.parent.mkdir()
    file.write_text(said, encoding="utf-8")
    monkeypatch.chdir(file.parent)
    assert call.probable_folder(str(file)) == str(file.parent / folder)


@pytest.mark.parametrize(("said", "folder"), [("", "cache"), ("CACHE_PATH = 'c'", "site/c")])
def test_the_usual_cache_lies_in_the_current_folder(tmp_path, monkeypatch, said, folder):
    """Pelican sees it from there, unless settings name it."""
    monkeypatch.delenv(call.SETTING, raising=False)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "pelicanconf.py").write_text(said, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert call.probable_folder("site/pelicanconf.py") == str(tmp_path / folder / "contentstrategy")


def test_the_environment_has_the_last_word(tmp_path, monkeypatch):
    file = tmp_path / "pelicanconf.py"
    file.write_text("CACHE_PATH = 'a'\n", encoding="utf-8")
    monkeypatch.setenv(call.SETTING, str(tmp_path / "b"))
    assert call.probable_folder(str(file)) == str(tmp_path / "b" / "contentstrategy")
    monkeypatch.setenv(call.SETTING, "yes")
    assert call.probable_folder(str(file)) == str(tmp_path / "a" / "contentstrategy")
    monkeypatch.setenv(call.SETTING, "off")
    assert not call.probable_folder(str(file))


def test_what_tells_calls_apart(monkeypatch, tmp_path):
    monkeypatch.setenv("SHLVL", "1")
    first = call.digest_of(["check"])
    monkeypatch.setenv("SHLVL", "2")
    assert call.digest_of(["check"]) == first
    assert call.digest_of(["check", "x"]) != first
    monkeypatch.setenv("NO_COLOR", "some")
    other = call.digest_of(["check"])
    assert other != first
    monkeypatch.chdir(tmp_path)
    assert call.digest_of(["check"]) != other


@pytest.mark.parametrize("arguments", [[], ["fix"], ["check", "--no-cache"], ["check", "x", "--write-baseline"]])
def test_calls_that_are_never_answered_from_memory(arguments):
    assert not call.is_replayable(arguments)


def change_words(folder):
    (folder / "in" / "a.md").write_text("other", encoding="utf-8")


def change_times(folder):
    os.utime(folder / "in" / "a.md", (1, 1))


def change_keeping_size_and_time(folder):
    file = folder / "in" / "a.md"
    before = file.stat()
    file.write_text("eno", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def another_file_of_that_name(folder):
    (folder / "in" / "a.md").rename(folder / "kept")
    (folder / "in" / "a.md").write_text("one", encoding="utf-8")


def add(folder):
    (folder / "in" / "b.md").write_text("", encoding="utf-8")


def add_an_empty_folder(folder):
    (folder / "in" / "deep" / "new").mkdir()


def remove(folder):
    (folder / "in" / "deep" / "c.md").unlink()


def change_behind_a_link(folder):
    (folder / "linked" / "d.md").write_text("other", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        *(change_words, change_times, change_keeping_size_and_time, another_file_of_that_name, add, remove),
        *(add_an_empty_folder, change_behind_a_link),
    ],
)
def test_any_change_in_a_tree_is_seen(tmp_path, change):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "linked").mkdir()
    for path in ("in/a.md", "in/deep/c.md", "linked/d.md"):
        (tmp_path / path).write_text("one", encoding="utf-8")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "linked")
    (tmp_path / "linked" / "loop").symlink_to(tmp_path / "in")
    before = State().tree(str(tmp_path / "in"))
    assert State().tree(str(tmp_path / "in")) == before
    change(tmp_path)
    assert State().tree(str(tmp_path / "in")) != before


def test_the_cache_itself_and_what_git_and_python_keep_do_not_count(tmp_path):
    before = State().tree(str(tmp_path), str(tmp_path / "cache"))
    for name in ("cache", ".git", "__pycache__"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text("x", encoding="utf-8")
    assert State().tree(str(tmp_path), str(tmp_path / "cache")) == before


@pytest.mark.parametrize(
    ("modified", "moment", "is_older"),
    [
        (1_000_000_000_123, 1_000_000_000_123 + FINE, False),
        (1_000_000_000_123, 1_000_000_000_124 + FINE, True),
        (1_000_000_000_000, 1_000_000_000_000 + COARSE, False),  # whole seconds: the disk may know no others
        (1_000_000_000_000, 1_000_000_000_001 + COARSE, True),
        (1_000_000_000_123, 1_000_000_000_000, False),
    ],
)
def test_a_file_may_have_been_changed_since_it_was_read(modified, moment, is_older):
    assert Stamp(1, modified, 1, 1).is_older_than(moment) is is_older
    assert Stamp(1, 1, modified, 1).is_older_than(moment) is is_older


def test_what_was_written_just_now_is_not_settled(tmp_path):
    (tmp_path / "a").write_text("x", encoding="utf-8")
    early, late = State(time.time_ns() - COARSE), State(time.time_ns() + 2 * COARSE)
    for state in (early, late):
        state.file(str(tmp_path / "a"))
    assert (early.is_settled, late.is_settled) == (False, True)


def test_a_folder_that_something_was_taken_from_just_now_is_not_settled(tmp_path):
    early, late = State(time.time_ns() - COARSE), State(time.time_ns() + 2 * COARSE)
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.md").write_text("x", encoding="utf-8")
    (tmp_path / "in" / "deep" / "a.md").unlink()
    for state in (early, late):
        state.tree(str(tmp_path / "in"))
    assert (early.is_settled, late.is_settled) == (False, True)
    early = State(time.time_ns() - COARSE)
    early.names(str(tmp_path / "in" / "deep"))
    assert not early.is_settled


def answer(**more):
    return ANSWER | {"day": time.strftime("%Y-%m-%d"), "made": time.time() - 1} | more


def test_an_answer_is_read_again(tmp_path):
    kept.write(str(tmp_path), "call", answer())
    found = kept.read(str(tmp_path), "call")
    assert (found["code"], found["said"]) == (1, [["stdout", "hello"]])
    assert kept.read(str(tmp_path), "other") is None


@pytest.mark.parametrize(
    "change",
    [
        *({"day": "2020-01-01"}, {"made": 4e9}, {"until": 1.0}, {"files": {"/no/such": [1, 2, 3, 4]}}),
        *({"trees": {"/no/such": "x"}}, {"names": {"/": ""}}, {"files": None}, {"made": None}, {"until": "x"}),
        *({"said": None}, {"said": "hello"}, {"said": [["elsewhere", "x"]]}, {"said": [["stdout", 1]]}, {"code": "x"}),
    ],
    ids=repr,
)
def test_an_answer_that_holds_no_more(tmp_path, change):
    kept.write(str(tmp_path), "call", answer(**change))
    assert kept.read(str(tmp_path), "call") is None


def test_a_damaged_answer(tmp_path):
    kept.write(str(tmp_path), "call", answer())
    file = tmp_path / "check-call.json"
    data = file.read_bytes()
    for damaged in (b"", data[:20], data[:-1], data.replace(b"hello", b"jello"), b"[" * 100_000, b"\xff\xfe", b"x\n{}"):
        file.write_bytes(damaged)
        assert kept.read(str(tmp_path), "call") is None


def test_only_so_many_are_kept(tmp_path):
    for number in range(kept.MOST + 4):
        kept.write(str(tmp_path), str(number), answer())
        os.utime(tmp_path / f"check-{number}.json", (number, number))
    assert len(list(tmp_path.iterdir())) == kept.MOST
    assert kept.read(str(tmp_path), str(kept.MOST + 3))


def test_what_tells_the_state_of_a_repository(tmp_path):
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "site").mkdir()
    paths, trees = git_files([str(tmp_path / "repo" / "site")])
    inside = str(tmp_path / "repo" / ".git")
    assert {
        f"{inside}/HEAD",
        f"{inside}/index",
        f"{inside}/packed-refs",
        str(tmp_path / "repo" / ".gitignore"),
    } <= paths
    assert trees == {f"{inside}/refs", f"{inside}/reftable"}


def test_a_second_working_tree_has_a_head_of_its_own(tmp_path):
    own = tmp_path / "repo" / ".git" / "worktrees" / "tree"
    own.mkdir(parents=True)
    (own / "commondir").write_text("../..\n", encoding="utf-8")
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / ".git").write_text(f"gitdir: {own}\n", encoding="utf-8")
    paths, trees = git_files([str(tmp_path / "tree")])
    assert {f"{own}/HEAD", f"{own}/index", str(tmp_path / "repo" / ".git" / "packed-refs")} <= paths
    assert str(tmp_path / "repo" / ".git" / "refs") in trees
