"""The folder that is meant for the team alone: kept from git, told once where it is of no use, tidied up."""

from __future__ import annotations

import pytest

CHANNELS = "publish:\n  snippets:\n    channels: [x, devto]\n"


def at(path, more=""):
    return f"publish:\n  report:\n    path: {path}\n{more}"


def names(site, folder):
    return {path.name for path in (site.folder / folder).iterdir()}


def test_git_leaves_it_alone(site):
    site.pelican("content")
    assert (site.folder / "strategy-report/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_without_an_address_of_the_site_too(site):
    site.settings('SITEURL = ""')
    site.pelican("content")
    assert (site.folder / "strategy-report/.gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("path", ["'.'", "notes"])
def test_a_folder_with_something_in_it_keeps_what_git_is_told_there(site, path):
    site.strategy(at(path))
    folder = path.strip("'")
    site.write(f"{folder}/.gitignore", "drafts/\n")
    site.pelican("content")
    assert (site.folder / folder / ".gitignore").read_text(encoding="utf-8") == "drafts/\n"
    assert (site.folder / folder / "snippets.json").exists()


def test_a_folder_that_was_there_with_something_in_it_is_not_hidden_from_git(site):
    site.strategy(at("notes"))
    site.write("notes/plan.md", "A plan.\n")
    site.pelican("content")
    assert ".gitignore" not in names(site, "notes")


def test_what_is_to_be_public_is_not_hidden_from_git(site):
    site.strategy(at("output/report", "    public: yes\n"))
    site.pelican("content")
    assert not {".gitignore", ".made"} & names(site, "output/report")


def test_a_file_in_its_place_is_told_once(site):
    site.strategy(at("notes.md"))
    site.write("notes.md", "A plan.\n")
    run = site.pelican("content")
    assert run.code == 1
    assert run.text.count("notes.md' cannot be used: file exists") == 1
    assert "cannot be written" not in run.text
    assert (site.folder / "output/feeds/site.rss").exists()


def test_texts_on_an_article_that_is_gone_go_too(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    kits = names(site, "strategy-report/snippets")
    assert {"the-first-loaf.md", "the-first-loaf.devto.md"} <= kits
    site.edit("content/articles/loaf.md", "Title:", "Status: draft\nTitle:")
    site.pelican("content")
    assert names(site, "strategy-report/snippets") == kits - {"the-first-loaf.md", "the-first-loaf.devto.md"}


def test_the_copy_for_a_channel_that_is_gone_goes_too(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    site.edit("strategy.yaml", "[x, devto]", "[x]")
    site.pelican("content")
    assert "the-first-loaf.devto.md" not in names(site, "strategy-report/snippets")


def test_what_somebody_has_changed_stays(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    site.write("strategy-report/snippets/the-first-loaf.md", "Mine.\n")
    site.write("strategy-report/snippets/own.md", "Mine too.\n")
    site.edit("content/articles/loaf.md", "Title:", "Status: draft\nTitle:")
    site.pelican("content")
    kits = names(site, "strategy-report/snippets")
    assert {"the-first-loaf.md", "own.md"} <= kits
    assert "the-first-loaf.devto.md" not in kits


def test_a_build_without_an_address_takes_nothing_away_and_the_next_one_knows(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    before = names(site, "strategy-report/snippets")
    site.edit("content/articles/loaf.md", "Title:", "Status: draft\nTitle:")
    site.pelican("content", "-e", 'SITEURL=""')
    assert names(site, "strategy-report/snippets") == before
    site.pelican("content")
    assert names(site, "strategy-report/snippets") == before - {"the-first-loaf.md", "the-first-loaf.devto.md"}


def test_a_list_that_leads_out_of_the_folder_takes_nothing_away(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    made = site.folder / "strategy-report/.made"
    digest, _, _ = made.read_text(encoding="utf-8").partition("  ")
    made.write_text(f"{digest}  ../strategy.yaml\nno list at all\n\x00", encoding="utf-8")
    assert site.pelican("content").code == 0
    assert (site.folder / "strategy.yaml").exists()
