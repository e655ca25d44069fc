"""What does git tell of the content as it was published before?"""

from __future__ import annotations

import os

import pytest

from pelican_contentstrategy.integrations.history import GitHistory
from pelican_contentstrategy.model.history import Earlier
from tests.builds.history import History
from tests.builds.site import LOAF, STARTER, Bakery, bakery

LATE = LOAF.replace("The first loaf", "Crust").replace("2026-03-02", "2026-02-01")
STARTER_PATH, LOAF_PATH = "content/articles/starter.md", "content/articles/loaf.md"


@pytest.fixture
def history(tmp_path):
    made = History(tmp_path / "shop", Bakery(tmp_path / "shop" / "blog"))
    made.site.add({STARTER_PATH: STARTER, LOAF_PATH: LOAF, "content/images/loaf.jpg": "a picture"})
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit("v1")
    return made


def published(history, folder="content"):
    """What was published before, as diagnostics of a strategy in the blog's folder would name its files."""
    return GitHistory(history.site.folder / folder, folder, {".md"}).published


def test_what_is_being_worked_on(history):
    history.site.write(STARTER_PATH, f"{STARTER}More.\n")
    history.site.write("content/articles/crust.md", LATE)
    history.site.write("content/images/loaf.jpg", "another picture")
    assert published(history) == Earlier({STARTER_PATH: STARTER}, frozenset({"content/articles/crust.md"}))


def test_the_same_once_it_is_committed(history):
    history.site.write(STARTER_PATH, f"{STARTER}More.\n")
    history.site.write("content/articles/crust.md", LATE)
    before = published(history)
    history.git("add", "--all")
    assert published(history) == before
    history.commit("v2")
    assert published(history) == before
    history.site.write("README.md", "not content")
    assert published(history) == before


def test_files_that_are_gone(history):
    (history.site.folder / STARTER_PATH).unlink()
    assert published(history) == Earlier({STARTER_PATH: STARTER})


def test_a_file_that_git_was_told_to_forget(history):
    history.git("rm", "--quiet", "--cached", f"blog/{STARTER_PATH}")
    assert published(history) == Earlier({STARTER_PATH: STARTER})


def test_a_merge_is_compared_with_what_it_merged_into(history):
    history.git("checkout", "--quiet", "-b", "crust")
    history.site.write("content/articles/crust.md", LATE)
    history.commit("crust-1")
    history.site.write("content/articles/crust.md", f"{LATE}More.\n")
    history.commit("crust-2")
    history.git("checkout", "--quiet", "main")
    history.site.write(STARTER_PATH, f"{STARTER}More.\n")
    history.commit("v2")
    history.git("merge", "--quiet", "--no-ff", "-m", "v3", "crust")
    assert published(history) == Earlier({}, frozenset({"content/articles/crust.md"}))


def test_files_in_conflict(history):
    history.git("checkout", "--quiet", "-b", "other")
    history.site.write(STARTER_PATH, "theirs")
    history.commit("theirs")
    history.git("checkout", "--quiet", "main")
    history.site.write(STARTER_PATH, "ours")
    history.commit("ours")
    with pytest.raises(Exception, match="merge"):
        history.git("merge", "--quiet", "other")
    assert published(history) == Earlier({STARTER_PATH: "ours"})


def test_names_that_git_writes_otherwise(history):
    path = 'content/articles/crème brûlée "2".md'
    history.site.write(path, LATE)
    assert published(history) == Earlier({}, frozenset({path}))
    history.commit("v2")
    assert published(history) == Earlier({}, frozenset({path}))
    history.site.write(path, STARTER)
    assert published(history) == Earlier({path: LATE})


def test_a_text_that_begins_with_a_mark_or_is_no_text(history):
    history.site.write("content/articles/marked.md", b"\xef\xbb\xbfTitle: Marked\n")
    history.site.write("content/articles/odd.md", b"Title: \xff\n")
    history.commit("v2")
    history.site.write("content/articles/marked.md", "")
    history.site.write("content/articles/odd.md", "")
    assert published(history).texts == {
        "content/articles/marked.md": "Title: Marked\n",
        "content/articles/odd.md": "Title: \ufffd\n",
    }


def test_the_whole_repository_is_content(history):
    history.site.write(STARTER_PATH, LATE)
    everything = GitHistory(history.root, "../shop", {".md"}).published
    assert everything == Earlier({f"../shop/blog/{STARTER_PATH}": STARTER})


def test_content_in_a_repository_of_its_own(history, tmp_path):
    history.git("clone", "--quiet", history.root.as_uri(), str(tmp_path / "site" / "content"), cwd=tmp_path)
    site = Bakery(tmp_path / "site")
    site.write(f"content/blog/{STARTER_PATH}", LATE)
    found = GitHistory(site.folder / "content", "content", {".md"}).published
    assert found == Earlier({f"content/blog/{STARTER_PATH}": STARTER})


def test_content_behind_a_link(history, tmp_path):
    history.site.write(STARTER_PATH, LATE)
    (tmp_path / "linked").symlink_to(history.site.folder / "content", target_is_directory=True)
    assert GitHistory(tmp_path / "linked", "content", {".md"}).published == Earlier({STARTER_PATH: STARTER})


def test_nothing_but_the_first_commit(history):
    assert published(history) is None


def test_nothing_committed(tmp_path):
    made = History(tmp_path, Bakery(tmp_path))
    made.site.write(STARTER_PATH, STARTER)
    made.git("init", "--quiet")
    assert published(made) == Earlier({}, frozenset({STARTER_PATH}))


def test_a_shallow_clone(history, tmp_path):
    history.site.write(STARTER_PATH, LATE)
    history.commit("v2")
    history.git("clone", "--depth", "1", "--quiet", history.root.as_uri(), str(tmp_path / "clone"), cwd=tmp_path)
    clone = History(tmp_path / "clone", Bakery(tmp_path / "clone" / "blog"))
    assert published(clone) is None
    clone.site.write(STARTER_PATH, STARTER)
    assert published(clone) == Earlier({STARTER_PATH: LATE})


def test_a_clone_that_left_texts_behind(history, tmp_path):
    history.git("config", "uploadpack.allowFilter", "true")
    history.site.write(STARTER_PATH, LATE)
    history.commit("v2")
    source, clone = history.root.as_uri(), tmp_path / "clone"
    history.git("clone", "--quiet", "--filter=blob:none", source, str(clone), cwd=tmp_path)
    made = History(clone, Bakery(clone / "blog"))
    history.root.rename(tmp_path / "gone")
    assert published(made) in (None, Earlier())


def test_no_repository(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    made = Bakery(tmp_path / "site")
    made.write(STARTER_PATH, STARTER)
    assert GitHistory(made.folder / "content", "content", {".md"}).published is None


def test_a_folder_that_is_not_there(tmp_path):
    assert GitHistory(tmp_path / "nowhere", "nowhere", {".md"}).published is None


def test_no_git(history, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert published(history) is None


def test_a_git_that_fails(history, monkeypatch, tmp_path):
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho nonsense\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.defpath}")
    assert published(history) is None


def test_a_build_tells_of_an_article_that_comes_too_late(tmp_path):
    made = History(tmp_path, bakery(tmp_path))
    made.git("init", "--quiet")
    made.commit("v1")
    made.site.write("content/articles/crust.md", LATE)
    for tag in ("v2", "v3"):  # before and after it is committed
        run = made.site.check("--format", "concise", "content/articles/crust.md")
        assert (
            "content/articles/crust.md:2:1: warning CS801 backdated-article is new and dated 2026-02-01,"
            " but feeds have sent 'content/articles/loaf.md' of 2026-03-02 already\n"
        ) in run.out
        made.commit(tag)
    made.site.write("content/articles/crust.md", f"{LATE}More.\n")
    assert "CS801" not in made.site.check().out
