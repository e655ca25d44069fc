"""What does `pelican-contentstrategy coverage --against` find in a site's own history?"""

from __future__ import annotations

import subprocess

from tests.builds.history import History
from tests.builds.site import LOAF, Bakery

KEEP = """Title: Keep a starter
Date: 2026-03-04
Pillar: bread
Cluster: starters
Persona: home-baker
Stage: awareness

It needs a jar, and [something to bake]({filename}loaf.md).
"""


def is_empty(found):
    """Whether nothing at all changed."""
    parts = (*found["gaps"].values(), *found["articles"].values(), *found["links"].values())
    return not any(parts) and found["before"] == found["after"]


def test_nothing_changed_since_the_last_commit(history):
    found = history.changes("HEAD")
    assert is_empty(found)
    assert found["after"] == {"articles": {"published": 2, "drafts": 0, "assets": 0}, "gaps": 4, "links": 2}
    run = history.coverage("--against", "HEAD")
    assert run.out == "since HEAD: articles 2 as before, gaps 4 as before, links between articles 2 as before\n"


def test_an_article_that_is_not_committed_yet(history):
    history.site.write("content/articles/keep.md", KEEP)
    found = history.changes("v1")
    assert [each["path"] for each in found["articles"]["added"]] == ["content/articles/keep.md"]
    assert found["links"]["won"] == [{"source": "content/articles/keep.md", "target": "content/articles/loaf.md"}]
    assert found["pillars"] == [{"id": "bread", "before": 2, "after": 3}, {"id": "cakes", "before": 0, "after": 0}]


def test_neither_the_index_nor_a_file_is_touched(history, tmp_path):
    history.site.write("content/articles/keep.md", KEEP)
    history.git("add", "--all")
    history.git("config", "core.splitIndex", "true")
    history.git("config", "core.hooksPath", str(tmp_path / "hooks"))
    history.site.write("content/articles/loaf.md", LOAF + "More.\n")
    (tmp_path / "hooks").mkdir()
    hook = tmp_path / "hooks" / "post-index-change"
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path / 'told'}\n", encoding="utf-8")
    hook.chmod(0o755)
    (tmp_path / "scratch").mkdir()
    files = contents(history.root)
    history.changes("v1", TMPDIR=str(tmp_path / "scratch"))
    assert contents(history.root) == files
    assert not (tmp_path / "told").exists()
    assert not list((tmp_path / "scratch").iterdir())


def contents(folder):
    """All files of a folder, those of git included; what Python compiles and what is kept in a cache apart."""
    files = (each for each in folder.rglob("*") if each.is_file() and each.suffix != ".pyc")
    found = {each.relative_to(folder): each.read_bytes() for each in files}
    return {path.as_posix(): each for path, each in found.items() if "cache" not in path.parts}


def test_a_renamed_pillar_and_a_moved_and_renamed_article(history):
    history.site.edit("strategy.yaml", "  bread:\n", "  loaf:\n    renamed_from: [bread]\n")
    (history.site.folder / "content/articles/loaf.md").rename(history.site.folder / "content/articles/first.md")
    moved = LOAF.replace("Cluster: shaping", "Cluster: starters")
    history.site.write("content/articles/first.md", moved.replace("topics/bread.md", "topics/loaf.md"))
    history.site.edit("content/articles/starter.md", "topics/bread.md", "topics/loaf.md")
    history.site.edit("content/articles/starter.md", "{filename}loaf.md", "{filename}first.md")
    found = history.changes("v1")
    assert found["articles"] == {
        "added": [],
        "removed": [],
        "moved": [
            {
                "path": "content/articles/first.md",
                "title": "The first loaf",
                "before": {"pillar": "loaf", "cluster": "shaping"},
                "after": {"pillar": "loaf", "cluster": "starters"},
            }
        ],
        "renamed": [{"before": "content/articles/loaf.md", "after": "content/articles/first.md"}],
    }
    assert found["links"] == {"won": [], "lost": []}
    assert found["pillars"][0] == {"id": "loaf", "before": 2, "after": 2}
    assert [each["after"]["key"] for each in found["gaps"]["opened"]] == ["empty-cluster:loaf/shaping"]


def test_modules_of_the_settings_and_files_below_the_current_folder_are_those_of_the_revision(history):
    site = history.site
    site.write("words.py", 'NAME = "articles"\n')
    site.settings("import os, sys\nsys.path.append(os.curdir)\nfrom words import NAME\nARTICLE_PATHS = [NAME]")
    history.commit("v2")
    site.write("words.py", 'NAME = "texts"\n')
    site.write("content/texts/keep.md", KEEP.replace("{filename}loaf.md", "https://example.com/"))
    found = history.changes("v2")
    assert [each["path"] for each in found["articles"]["added"]] == ["content/texts/keep.md"]
    assert len(found["articles"]["removed"]) == 2


def test_from_another_folder_and_through_links(history, tmp_path):
    (tmp_path / "elsewhere").symlink_to(history.site.folder, target_is_directory=True)
    settings = ("--settings", tmp_path / "elsewhere" / "pelicanconf.py")
    assert is_empty(history.changes("v1", *settings, cwd=tmp_path))
    assert is_empty(history.changes("v1", "--settings", "blog/pelicanconf.py", cwd=history.root))


def test_in_a_hook_of_another_repository(history, tmp_path):
    assert is_empty(history.changes("v1", GIT_DIR=str(tmp_path / "other"), GIT_INDEX_FILE=str(tmp_path / "index")))


def test_files_that_archives_leave_out_are_there(history):
    history.site.write("content/.gitattributes", "*.md export-ignore\n")
    history.commit("v2")
    assert is_empty(history.changes("v2"))


def test_content_in_a_submodule(history, tmp_path):
    other = tmp_path / "texts"
    other.mkdir()
    (other / "keep.md").write_text(KEEP.replace("{filename}loaf.md", "https://example.com/"), encoding="utf-8")
    history.git("init", "--quiet", cwd=other)
    history.git("add", "--all", cwd=other)
    history.git("commit", "-m", "first", cwd=other)
    place = "blog/content/articles/texts"
    history.git("-c", "protocol.file.allow=always", "submodule", "add", str(other), place)
    history.commit("v2")
    assert is_empty(history.changes("v2"))
    (history.root / place / "keep.md").unlink()
    assert [each["title"] for each in history.changes("v2")["articles"]["removed"]] == ["Keep a starter"]


def refused(history, tag, *arguments, **more):
    run = history.coverage("--against", tag, *arguments, **more)
    assert (run.code, run.out) == (2, "")
    return run.err


def test_an_unknown_revision(history):
    history.git("branch", "drafts")
    assert refused(history, "draft") == "git knows no revision 'draft' here\n  hint: did you mean 'drafts'?\n"
    assert "git knows no revision '--all' here" in refused(history, "--all")
    assert "git knows no revision '' here" in refused(history, "")


def test_a_shallow_clone(history, tmp_path):
    history.commit("v2")
    history.git("clone", "--depth", "1", "--no-tags", history.root.as_uri(), str(tmp_path / "clone"), cwd=tmp_path)
    clone = History(tmp_path / "clone", Bakery(tmp_path / "clone" / "blog"))
    assert is_empty(clone.changes("HEAD"))
    assert "git fetch --unshallow" in refused(clone, "HEAD~1")


def test_a_site_outside_of_git(site):
    run = site.run(
        "pelican_contentstrategy", "coverage", "--against", "HEAD", GIT_CEILING_DIRECTORIES=str(site.folder.parent)
    )
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"'{site.folder}' is not in a git repository\n  hint: ")


def test_a_machine_without_git(history, tmp_path):
    assert refused(history, "v1", PATH=str(tmp_path)).startswith("git is not installed\n")


def test_a_repository_without_a_commit(site):
    subprocess.run(["git", "init", "--quiet"], cwd=site.folder, check=True)
    run = site.run("pelican_contentstrategy", "coverage", "--against", "HEAD")
    assert run.err == "git knows no revision 'HEAD' here\n  hint: nothing is committed yet\n"


def test_a_revision_before_the_strategy(history):
    strategy = (history.site.folder / "strategy.yaml").read_bytes()
    (history.site.folder / "strategy.yaml").unlink()
    history.commit("v2")
    history.site.write("strategy.yaml", strategy)
    history.commit("v3")
    first = history.git("rev-parse", "--short", "v3").strip()
    assert refused(history, "v2") == (
        f"there was no strategy.yaml at 'v2'\n  hint: it came with {first}: compare with that, or with a later one\n"
    )


def test_a_revision_before_the_site(history):
    history.git("checkout", "--quiet", "--orphan", "other")
    history.git("rm", "-r", "--cached", "--quiet", ".")
    history.git("commit", "--quiet", "--allow-empty", "-m", "empty")
    history.git("tag", "empty")
    assert refused(history, "empty").startswith("there was no settings file 'blog/pelicanconf.py' at 'empty'\n")


def test_a_revision_that_cannot_be_read(history):
    strategy = (history.site.folder / "strategy.yaml").read_text("utf-8")
    history.site.write("strategy.yaml", strategy.replace("name: The bakery\n", ""))
    history.commit("v2")
    history.site.write("strategy.yaml", strategy)
    assert refused(history, "v2") == (
        "the site cannot be read as it was at 'v2':\nstrategy.yaml:1:1: name: is missing\n"
    )


def test_what_the_settings_name_outside_of_the_repository_is_not_there(history):
    history.site.settings('THEME = "../../theme"')
    history.commit("v2")
    history.git("checkout", "--quiet", "v1", "--", "blog/pelicanconf.py")
    assert refused(history, "v2") == (
        "the site cannot be read as it was at 'v2':\n"
        "pelicanconf.py:1:1: Pelican cannot read the site: ValueError: Could not find the theme ../../theme\n"
    )


def test_a_revision_whose_settings_end_the_program(history):
    history.site.settings("import os, sys\nprint('away with it', file=sys.stderr)\nos._exit(3)")
    history.commit("v2")
    history.git("checkout", "--quiet", "v1", "--", "blog/pelicanconf.py")
    assert refused(history, "v2") == "the site cannot be read as it was at 'v2':\naway with it\n"


def test_content_that_is_not_in_the_repository(history, tmp_path):
    (history.site.folder / "content").rename(tmp_path / "content")
    history.site.settings(f"PATH = {str(tmp_path / 'content')!r}")
    history.site.settings(f"CONTENTSTRATEGY_FILE = {str(history.site.folder / 'strategy.yaml')!r}")
    history.commit("v2")
    told = refused(history, "v2")
    assert told.splitlines()[1] == f"its settings name the content outside of the repository: '{tmp_path / 'content'}'"
