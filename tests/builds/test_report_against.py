"""What does `pelican-contentstrategy report --against` find in a site's own history?"""

from __future__ import annotations

from tests.builds.reports import KEEP, data_of, report
from tests.builds.site import LOAF, WRONG


def test_nothing_changed_since_the_last_commit(history):
    changes = data_of(history.site, "--against", "HEAD")["changes"]
    assert (changes["new"], changes["mended"]) == ([], [])
    printed = report(history.site, "--format", "markdown", "--against", "HEAD")
    assert printed.startswith("`The bakery`: nothing changed since `HEAD`; health ")
    assert printed.count("\n") == 1


def test_what_is_new_mended_and_moved(history):
    history.site.add(WRONG)
    history.commit("v2")
    history.site.edit("content/articles/crust.md", "Pillar: bred", "Pillar: bread\nCTA: fayr")
    history.site.edit("content/articles/loaf.md", "Cluster: shaping", "Cluster: starters")
    history.site.write("content/articles/keep.md", KEEP)
    changes = data_of(history.site, "--against", "v2")["changes"]
    assert ("content/articles/crust.md", 4, "unknown-cta") in [
        (each["path"], each["line"], each["name"]) for each in changes["new"]
    ]
    assert ("content/articles/crust.md", 3, "unknown-pillar") in [
        (each["path"], each["line"], each["name"]) for each in changes["mended"]
    ]
    assert [each["path"] for each in changes["comparison"]["articles"]["added"]] == ["content/articles/keep.md"]
    assert [each["path"] for each in changes["comparison"]["articles"]["moved"]] == [
        "content/articles/crust.md",
        "content/articles/loaf.md",
    ]
    assert changes["before"]["counts"]["articles"] == 3
    printed = report(history.site, "--format", "markdown", "--against", "v2")
    assert "| Articles | 3 | 4 | +1 |" in printed
    assert "- published: `content/articles/keep.md`" in printed


def test_a_renamed_file_is_neither_new_nor_mended(history):
    history.site.add(WRONG)
    history.commit("v2")
    folder = history.site.folder / "content/articles"
    (folder / "crust.md").rename(folder / "crumb.md")
    changes = data_of(history.site, "--against", "v2")["changes"]
    assert (changes["new"], changes["mended"]) == ([], [])


def test_what_is_not_asked_any_more_is_not_mended(history):
    history.site.add(WRONG)
    history.commit("v2")
    history.site.edit("strategy.yaml", "ignore: [", "ignore: [unknown-pillar, ")
    assert data_of(history.site, "--against", "v2")["changes"]["mended"] == []


def test_rules_that_ask_git_find_the_same_at_a_revision(history):
    site = history.site
    approved = LOAF.replace("CTA: newsletter", "CTA: newsletter\nApproved_on: 2026-09-01")
    site.write("content/articles/loaf.md", approved)
    site.edit("strategy.yaml", "name: The bakery\n", "name: The bakery\nprofile: team\n")
    history.commit("v2")
    site.edit("content/articles/loaf.md", "as all", "as nearly all")
    history.commit("v3")
    told = [each for each in site_diagnostics(data_of(site)) if each["name"] == "approval-older-than-change"]
    changes = data_of(site, "--against", "HEAD")["changes"]
    assert told
    assert (changes["new"], changes["mended"]) == ([], [])


def site_diagnostics(data):
    return [*data["elsewhere"], *(each for document in data["documents"] for each in document["diagnostics"])]


def test_the_page_says_what_changed(history):
    history.site.add(WRONG)
    report(history.site, "--against", "v1")
    page = (history.site.folder / "strategy-report/index.html").read_text(encoding="utf-8")
    assert "content/articles/crust.md:3" in page


def test_neither_the_index_nor_a_file_of_the_repository_is_touched(history):
    history.site.add(WRONG)
    files = contents(history.root)
    data_of(history.site, "--against", "v1")
    assert contents(history.root) == files


def contents(folder):
    """All files of a folder, those of git included; what Python compiles and what is kept in a cache apart."""
    files = (each for each in folder.rglob("*") if each.is_file() and each.suffix != ".pyc")
    found = {each.relative_to(folder): each.read_bytes() for each in files}
    return {path.as_posix(): each for path, each in found.items() if "cache" not in path.parts}


def test_a_worktree_and_a_shallow_clone(history, tmp_path):
    history.site.add(WRONG)
    history.commit("v2")
    for place, how in (("tree", ["worktree", "add"]), ("clone", ["clone", "--depth", "1", history.root.as_uri()])):
        history.git(*how, str(tmp_path / place), cwd=history.root)
        site = type(history.site)(tmp_path / place / "blog")
        changes = data_of(site, "--against", "HEAD")["changes"]
        assert (changes["new"], changes["mended"]) == ([], [])


def test_an_unknown_revision(history):
    run = history.site.run("pelican_contentstrategy", "report", "--against", "draft")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("git knows no revision 'draft' here\n")
