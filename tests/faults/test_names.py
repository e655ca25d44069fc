"""What comes of names that are too long, that Windows keeps for itself, or that some disks take for one?"""

from __future__ import annotations

import sys
from unicodedata import normalize

import pytest

from tests.faults.trees import files

ARTICLE = """Title: {}
Date: 2026-03-03
Pillar: bread
Cluster: shaping
Persona: home-baker
{}
Text on [bread]({{filename}}/topics/bread.md).
"""
OF_CAPITALS = "Windows and macOS take the two for one"
OF_ACCENTS = "macOS takes the two for one"


def article(title, more=""):
    return ARTICLE.format(title, more)


def snippets(site):
    return {path.name for path in (site.folder / "strategy-report/snippets").iterdir()}


def as_disks_may_see(name):
    return normalize("NFC", name).casefold()


def test_names_as_long_as_a_disk_takes(forker, site):
    long = "s" * 250
    site.write(f"content/articles/{'n' * 250}.md", article("t" * 250, f"Slug: {long}\n"))
    site.write(f"content/articles/{'ü' * 125}.md", article("Short", f"Slug: {'Ä' * 125}\n"))
    run = forker.pelican(site.folder, "content")
    assert run.code == 0, run.text
    assert f"output/{long}/index.html" in files(site.folder)
    assert max(len(name.encode()) for name in snippets(site)) < 150
    assert forker.strategy(site.folder, "check").code == 0


def test_a_name_that_no_disk_takes_is_told_before_pelican_fails_over_it(forker, site):
    site.write("content/articles/long.md", article("t" * 300))
    run = forker.pelican(site.folder, "content")
    told = "CS222 unportable-address  this is saved as"
    assert run.code == 1
    assert run.text.index(told) < run.text.index("File name too long")
    assert "no disk takes a name of more than 255 bytes" in run.text
    assert "  1:8  warning  CS222 " in run.text


def test_names_that_differ_in_capitals(forker, site):
    site.write("content/articles/a.md", article("Rye", "Slug: Rye\n"))
    site.write("content/articles/b.md", article("Rye again", "Slug: rye\n"))
    run = forker.pelican(site.folder, "content")
    assert run.code == 0
    assert run.text.count(OF_CAPITALS) == 1
    ours = [path for path in files(site.folder) if path.startswith(("strategy-report/", "output/feeds/"))]
    assert len(set(map(as_disks_may_see, ours))) == len(ours)
    assert sum(name.startswith(("rye-", "Rye-")) for name in snippets(site)) == 4


@pytest.mark.parametrize(("pillar", "twin"), [("bread", "Bread"), ("crème", "crème")])
def test_pillars_that_differ_in_capitals_or_in_how_accents_are_written(forker, site, pillar, twin):
    form = "NFD" if pillar == twin else "NFC"
    site.edit("strategy.yaml", "  cakes:\n", f"  {normalize(form, twin)}:\n    title: Another\n  cakes:\n")
    if form == "NFD":
        site.edit("strategy.yaml", "  cakes:\n", f"  {pillar}:\n    title: The same\n  cakes:\n")
    run = forker.strategy(site.folder, "check")
    assert run.code == 2
    assert "already means pillar '" in run.text
    assert run.text.endswith("  hint: let a name mean one of the two\n")


def test_names_that_windows_does_not_take(forker, site):
    slugs = ["con", "AUX", "nul.html", "com1.feed", "rye.", "a:b", "what?", 'say "rye"']
    for number, slug in enumerate(slugs):
        site.write(f"content/articles/{number}.md", article(f"Rye {number}", f"Slug: {slug}\n"))
    run = forker.strategy(site.folder, "check", "--format", "concise")
    told = [line for line in run.text.splitlines() if "CS222 unportable-address" in line]
    assert [line.partition(":")[0] for line in told] == [f"content/articles/{each}.md" for each in range(len(slugs))]
    assert forker.pelican(site.folder, "content").code == 0
    assert len(snippets(site)) == 2 * (2 + len(slugs))
    for name in snippets(site):
        assert not set(name) & set('<>:"\\|?*')
        assert name.partition(".")[0].casefold() not in {"con", "aux", "nul", "com1"}


def test_twins_in_how_accents_are_written(forker, site):
    """Files, slugs, tags and links; each stays, and its own is told of each."""
    for form in ("NFC", "NFD"):
        name = normalize(form, "crème")
        site.write(f"content/articles/{name}.md", article(f"{name} {form}", f"Slug: {name}\nTags: {name}\n"))
        link = f"[a]({{filename}}{name}.md) and [b]({{filename}}{normalize(form, 'éclair')}.md)\n"
        site.write(f"content/articles/link-{form}.md", f"{article(f'Link {form}')}{link}")
    site.write(f"content/articles/{normalize('NFC', 'éclair')}.md", article("Eclair"))
    run = forker.strategy(site.folder, "check", "--format", "concise")
    assert run.code == 1
    broken = normalize("NFD", "éclair")
    assert f": error CS204 broken-link link to '{{filename}}{broken}.md' leads nowhere" in run.text
    assert run.text.count("CS204") == 1
    assert run.text.count(OF_ACCENTS) == 1
    assert forker.pelican(site.folder, "content").code == 0
    kits = snippets(site)
    assert sum(normalize("NFC", name).startswith("crème-") for name in kits) == 4
    assert len(set(map(as_disks_may_see, kits))) == len(kits)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_pillar_is_known_however_its_accents_are_written(forker, site, form):
    site.edit("strategy.yaml", "  cakes:\n", "  crème:\n    title: Crème\n  cakes:\n")
    text = article("Custard").replace("Pillar: bread\nCluster: shaping", f"Pillar: {normalize(form, 'Crème')}")
    site.write("content/articles/custard.md", text)
    run = forker.strategy(site.folder, "check")
    assert "unknown-pillar" not in run.text
    assert run.code == 0, run.text


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="disks take names that are text, and no others")
def test_a_name_that_is_no_text(forker, site):
    site.write("content/articles/latin-\udce9.md", article("Latin", "Promotion: pr: Trade journal by 2026-12-01\n"))
    run = forker.pelican(site.folder, "content")
    assert run.code == 0, run.text
    assert "strategy-report/calendar/editorial.ics" in files(site.folder)
