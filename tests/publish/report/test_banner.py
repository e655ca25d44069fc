"""Does the head of a report say whose it is, how much it covers, and what changed?"""

from __future__ import annotations

from dataclasses import replace

from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.progress import Mended
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from pelican_contentstrategy.publish.report.changes import Changes
from tests.publish.report.top import dossier_of, section, words
from tests.sites import found_in

FILES = {
    "content/starter.md": "Title: Feed a starter\nPillar: bread\nStage: awarness\n\nFlour.",
    "content/rye.md": "Title: Rye\nPillar: bread\nStatus: draft\n\nFlour.",
}


def test_it_says_that_it_is_internal_of_when_it_is_and_how_much_there_is():
    _, page = section(dossier_of(FILES), "banner")
    told = words(page.header)
    assert "Internal: not for publication 1 November 2026" in told
    assert "Content strategy report The bakery 1 article 1 draft 2 pillars" in told
    assert "2 errors 0 warnings" in told


def test_each_number_leads_to_what_it_counts():
    view, page = section(dossier_of(FILES), "banner")
    assert [each["href"] for each in page.header.select(".counts a")] == [
        "#articles",
        "#drafts",
        "#pillars",
        "#rules",
        "#rules",
    ]
    assert view.drafts.paths == ("content/rye.md",)


def test_what_the_baseline_does_not_know_is_new():
    known = Baseline.of(found_in(FILES))
    changed = {**FILES, "content/rye.md": "Title: Rye\nPillar: bred\nStatus: draft\n\nFlour."}
    mended = {"content/starter.md": FILES["content/starter.md"].replace("awarness", "awareness")}
    _, page = section(dossier_of(changed | mended, baseline=known), "banner")
    told = words(page.header)
    assert "1 mended since the baseline" in told
    assert "new since the baseline" in told


def test_without_a_baseline_nothing_is_called_new():
    _, page = section(dossier_of(FILES), "banner")
    assert "baseline" not in words(page)


def test_what_changed_since_a_revision_is_told_kind_by_kind():
    today = dossier_of({**FILES, "content/loaf.md": "Title: A <b>loaf</b>\nPillar: bread\nCluster: shaping\n\nFlour."})
    site, checks = today.site, today.review.checks
    before = dossier_of(FILES)
    comparison = compare("main", snapshot(before.site, checks), snapshot(site, checks), site.strategy)
    new = tuple(each for each in today.diagnostics if each.code == "CS103")
    mended = (Mended("content/old.md", "broken-link", "link to 'x' leads nowhere", 4, "CS204"),)
    _, page = section(replace(today, changes=Changes(comparison, new, mended)), "banner")
    told = words(page.select_one(".since"))
    assert told.startswith("Since main: 1 gap closed, 1 article new, 1 problem new, 1 problem mended")
    assert "Gaps closed “Shaping loaves” in “Bread at home” has no article" in told
    assert "content/old.md:4: link to 'x' leads nowhere" in told
    assert page.find("a", href="#a-loaf").string == "A loaf"
    assert page.find("a", href="#CS103").string.startswith("content/starter.md:3: stage 'awarness'")


def test_a_name_cannot_inject_markup():
    strategy = 'version: 1\nname: "<script>alert(1)</script> & Sons"\npillars: {bread: {title: Bread}}\n'
    _, page = section(dossier_of({}, strategy), "banner")
    assert words(page.h1) == "<script>alert(1)</script> & Sons"
    assert [each.string.strip() for each in page.find_all("script") if each.string] == []
