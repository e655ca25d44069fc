"""Snippets of a real build: where they go, and where they never do."""

from __future__ import annotations

import json

import pytest

from tests.builds.site import Program

CHANNELS = "publish:\n  snippets:\n    channels: [x, linkedin, devto]\n"
KIT = {
    "strategy-report/snippets.csv",
    "strategy-report/snippets.json",
    "strategy-report/snippets/the-first-loaf.devto.md",
    "strategy-report/snippets/the-first-loaf.md",
    "strategy-report/snippets/a-starter-from-flour-and-water.devto.md",
    "strategy-report/snippets/a-starter-from-flour-and-water.md",
    "strategy-report/utm-links.csv",
}


def report(site, folder="strategy-report"):
    """What lies in the private folder, by path, without what others put there."""
    found = site.output(folder) if (site.folder / folder).exists() else {}
    return {f"{folder}/{path}": content for path, content in found.items()}


def test_they_lie_beside_the_strategy_and_never_in_the_output(site):
    site.strategy(CHANNELS)
    run = site.pelican("content")
    assert run.code == 0
    assert report(site).keys() >= {*KIT, "strategy-report/.gitignore"}
    schedules = [path for path in report(site) if path.startswith("strategy-report/schedules/")]
    assert len(schedules) == 6
    assert [path for path in site.output() if "snippet" in path or "utm" in path or ".gitignore" in path] == []


def test_a_copy_has_the_addresses_that_the_site_has(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    copy = report(site)["strategy-report/snippets/the-first-loaf.devto.md"].decode()
    assert "It needs [a starter](https://bakery.example/a-starter-from-flour-and-water/), as all" in copy
    assert "canonical_url: https://bakery.example/the-first-loaf/" in copy


def test_front_matter_wins(site):
    site.strategy(CHANNELS)
    site.edit("content/articles/loaf.md", "CTA: newsletter", "CTA: newsletter\nSnippet_x: Bake.\n    And wait.")
    site.pelican("content")
    found = json.loads(report(site)["strategy-report/snippets.json"])
    (mine,) = [each for each in found if each["by_hand"]]
    assert mine["text"] == "Bake.\nAnd wait.\n\nhttps://bakery.example/the-first-loaf/"


def test_built_twice_nothing_is_written_again(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    before = {path: (site.folder / path).stat().st_mtime_ns for path in report(site)}
    site.pelican("content")
    assert {path: (site.folder / path).stat().st_mtime_ns for path in report(site)} == before


def test_another_hash_seed_gives_the_same_bytes(site):
    site.strategy(CHANNELS)
    site.pelican("content")
    before = report(site)
    site.pelican("content", PYTHONHASHSEED="1")
    assert report(site) == before


def test_a_folder_that_would_be_published_is_refused_once(site):
    site.strategy(f"{CHANNELS}  report:\n    path: output/report\n")
    run = site.pelican("content")
    assert run.text.count("'output/report' lies where it would be published with the site") == 1
    assert "say 'public: yes' below 'report:'" in run.text
    assert not (site.folder / "output/report").exists()
    assert (site.folder / "output/the-first-loaf/index.html").exists()


def test_the_content_is_no_place_for_it_either(site):
    site.strategy(f"{CHANNELS}  report:\n    path: content/articles/report\n")
    assert "lies where it would be published with the site" in site.pelican("content").text
    assert not (site.folder / "content/articles/report").exists()


def test_unless_it_is_to_be_public(site):
    site.strategy(f"{CHANNELS}  report:\n    path: output/report\n    public: yes\n")
    assert site.pelican("content").code == 0
    assert report(site, "output/report").keys() >= {path.replace("strategy-", "output/") for path in KIT}


def test_a_site_without_an_address_has_none(site):
    site.strategy(CHANNELS)
    site.settings('SITEURL = ""')
    site.pelican("content")
    assert [path for path in report(site) if "snippets" in path] == []


def test_by_default_there_are_some(site):
    site.pelican("content")
    channels = {each["channel"] for each in json.loads(report(site)["strategy-report/snippets.json"])}
    assert channels == {"x", "linkedin", "newsletter"}


def test_while_somebody_is_writing_nothing_is_written(site):
    pytest.importorskip("watchfiles", reason="without it, Pelican cannot watch")
    site.strategy(CHANNELS)
    with Program(site.folder, "pelican", "--autoreload") as watcher:
        watcher.read_until("Done: ")
        watcher.read_until("Done: ", lambda: site.edit("content/articles/loaf.md", "as all", "like all"))
    assert b"like all" in site.output()["the-first-loaf/index.html"]
    assert report(site) == {}
