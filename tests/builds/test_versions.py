"""What does git tell of the versions of each file?"""

from __future__ import annotations

import os
from datetime import date

import pytest

from pelican_contentstrategy.integrations.history import GitHistory
from tests.builds.history import AUTHOR, History
from tests.builds.site import LOAF, STARTER, Bakery

STARTER_PATH, LOAF_PATH = "content/articles/starter.md", "content/articles/loaf.md"
SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)


class Diary(History):
    """A history whose commits have days."""

    def commit_on(self, day, tag):
        moment = f"{day}T23:30:00-0500"
        before = {name: AUTHOR[name] for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE")}
        AUTHOR.update(dict.fromkeys(before, moment))
        try:
            self.commit(tag)
        finally:
            AUTHOR.update(before)


@pytest.fixture
def diary(tmp_path):
    made = Diary(tmp_path / "shop", Bakery(tmp_path / "shop" / "blog"))
    made.site.add({STARTER_PATH: STARTER, LOAF_PATH: LOAF, "content/images/loaf.jpg": "a picture"})
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit_on(SPRING, "v1")
    made.site.write(STARTER_PATH, f"{STARTER}More.\n")
    made.site.write("content/images/loaf.jpg", "another picture")
    made.commit_on(SUMMER, "v2")
    return made


def history_of(diary, folder="content"):
    return GitHistory(diary.site.folder / folder, folder, {".md"})


def told(diary, path):
    """Days and texts of a file's versions."""
    history = history_of(diary)
    versions = history.commits.of(path)
    texts = history.texts([each.blob for each in versions])
    return [(each.day, texts[each.blob]) for each in versions]


def test_every_version_has_its_day_and_its_text(diary):
    assert told(diary, STARTER_PATH) == [(SUMMER, f"{STARTER}More.\n"), (SPRING, STARTER)]
    assert told(diary, LOAF_PATH) == [(SPRING, LOAF)]
    commits = history_of(diary).commits
    assert (commits.first_committed(STARTER_PATH), commits.last_changed(STARTER_PATH)) == (SPRING, SUMMER)
    assert set(commits.versions) == {STARTER_PATH, LOAF_PATH}
    assert commits.uncommitted == frozenset()


def test_a_file_keeps_its_versions_when_it_is_renamed_and_changed(diary):
    diary.git("mv", f"blog/{STARTER_PATH}", "blog/content/articles/sour.md")
    diary.site.write("content/articles/sour.md", f"{STARTER}More.\nAnd more.\n")
    diary.commit_on(AUTUMN, "v3")
    assert [day for day, _ in told(diary, "content/articles/sour.md")] == [AUTUMN, SUMMER, SPRING]
    assert told(diary, STARTER_PATH) == []


def test_a_new_file_under_an_old_name_is_new(diary):
    diary.git("mv", f"blog/{STARTER_PATH}", "blog/content/articles/sour.md")
    diary.commit_on(AUTUMN, "v3")
    diary.site.write(STARTER_PATH, "Title: Something else altogether\n\nNothing alike.\n")
    diary.commit_on(date(2026, 10, 1), "v4")
    assert [day for day, _ in told(diary, STARTER_PATH)] == [date(2026, 10, 1)]
    assert [day for day, _ in told(diary, "content/articles/sour.md")] == [AUTUMN, SUMMER, SPRING]


def test_a_dirty_tree(diary):
    diary.site.write(LOAF_PATH, f"{LOAF}More.\n")
    diary.site.write("content/articles/crust.md", LOAF)
    diary.git("rm", "--quiet", "--cached", f"blog/{STARTER_PATH}")
    commits = history_of(diary).commits
    assert commits.uncommitted == {LOAF_PATH, "content/articles/crust.md", STARTER_PATH}
    assert commits.last_changed(LOAF_PATH) == SPRING
    assert commits.first_committed("content/articles/crust.md") is None


def test_a_merge_counts_where_it_settles_a_conflict(diary):
    diary.git("checkout", "--quiet", "-b", "other")
    diary.site.write(LOAF_PATH, f"{LOAF}Theirs.\n")
    diary.commit_on(AUTUMN, "theirs")
    diary.git("checkout", "--quiet", "main")
    diary.site.write(LOAF_PATH, f"{LOAF}Ours.\n")
    diary.commit_on(AUTUMN, "ours")
    with pytest.raises(Exception, match="merge"):
        diary.git("merge", "--quiet", "other")
    diary.site.write(LOAF_PATH, f"{LOAF}Both.\n")
    diary.commit_on(date(2026, 10, 1), "v3")
    versions = told(diary, LOAF_PATH)
    assert versions[0] == (date(2026, 10, 1), f"{LOAF}Both.\n")
    assert sorted(day for day, _ in versions) == [SPRING, AUTUMN, AUTUMN, date(2026, 10, 1)]


def test_names_that_git_writes_otherwise(diary):
    path = 'content/articles/crème brûlée "2".md'
    diary.site.write(path, LOAF)
    diary.commit_on(AUTUMN, "v3")
    assert told(diary, path) == [(AUTUMN, LOAF)]


def test_somebodys_own_settings_change_nothing(diary):
    for name, value in {
        "log.showRoot": "false",
        "log.follow": "true",
        "diff.renames": "false",
        "color.ui": "always",
        "diff.noprefix": "true",
        "log.date": "raw",
        "log.showSignature": "true",
        "format.pretty": "fuller",
    }.items():
        diary.git("config", name, value)
    assert told(diary, STARTER_PATH) == [(SUMMER, f"{STARTER}More.\n"), (SPRING, STARTER)]


def test_of_a_shallow_clone_nobody_knows_how_old_things_are(diary, tmp_path):
    diary.site.write(LOAF_PATH, f"{LOAF}More.\n")
    diary.commit_on(AUTUMN, "v3")
    diary.git("clone", "--depth", "2", "--quiet", diary.root.as_uri(), str(tmp_path / "clone"), cwd=tmp_path)
    clone = Diary(tmp_path / "clone", Bakery(tmp_path / "clone" / "blog"))
    commits = history_of(clone).commits
    assert [(each.day, each.is_cut) for each in commits.of(LOAF_PATH)] == [(AUTUMN, False), (SUMMER, True)]
    assert (commits.first_committed(LOAF_PATH), commits.last_changed(LOAF_PATH)) == (None, AUTUMN)
    assert (commits.first_committed(STARTER_PATH), commits.last_changed(STARTER_PATH)) == (None, None)


def test_a_clone_that_left_texts_behind(diary, tmp_path):
    diary.git("config", "uploadpack.allowFilter", "true")
    source, clone = diary.root.as_uri(), tmp_path / "clone"
    diary.git("clone", "--quiet", "--filter=blob:none", source, str(clone), cwd=tmp_path)
    diary.root.rename(tmp_path / "gone")
    history = history_of(Diary(clone, Bakery(clone / "blog")))
    commits = history.commits
    if commits:
        assert STARTER not in history.texts([each.blob for each in commits.of(STARTER_PATH)]).values()


def test_nothing_committed(tmp_path):
    made = Diary(tmp_path, Bakery(tmp_path))
    made.site.write(STARTER_PATH, STARTER)
    made.git("init", "--quiet")
    assert history_of(made).commits is None


def test_no_repository(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    made = Bakery(tmp_path / "site")
    made.write(STARTER_PATH, STARTER)
    history = GitHistory(made.folder / "content", "content", {".md"})
    assert (history.commits, history.texts(["a" * 40])) == (None, {})


def test_no_git(diary, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history_of(diary).commits is None


@pytest.mark.parametrize("words", ["nonsense", "\\001 nonsense", "\\001aa 2026-10-01\\0:100644 M", "::\\0"])
def test_a_git_that_fails(diary, monkeypatch, tmp_path, words):
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    answer = f"echo {diary.root}" if words else ""
    program.write_text(
        f"""#!/bin/sh
case "$*" in *show-toplevel*) {answer};; *log*) printf '{words}';; esac
""",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.defpath}")
    commits = history_of(diary).commits
    assert commits is None or not commits.versions
