"""What is a site made of: hubs, links, articles by pillar and cluster?"""

from __future__ import annotations

from tests.sites import BAKERY, TODAY, found_in, site_of


def hubs(files, strategy=BAKERY):
    """Address, file and own document of each pillar's hub."""
    return [
        (each.pillar.slug, each.address, each.save_as, each.document and each.document.path)
        for each in site_of(files, strategy).hubs
    ]


def paths(documents):
    return [each.path for each in documents]


def test_documents_are_in_order_of_path():
    site = site_of({"content/b.md": "Title: B\n", "content/a.md": "Title: A\n", "content/B.md": "Title: C\n"})
    assert paths(site.documents) == ["content/B.md", "content/a.md", "content/b.md"]
    assert site.today == TODAY


def test_every_pillar_has_a_hub():
    assert hubs({}) == [
        ("bread", "/topics/bread/", "topics/bread/index.html", None),
        ("cakes", "/topics/cakes/", "topics/cakes/index.html", None),
    ]


def test_a_hub_is_the_page_that_the_strategy_names():
    files = {
        "content/pages/cakes.md": "Title: Cakes\nURL: c.html\nSave_as: c.html\n",
        "content/other.md": "Title: Other\nPillar: cakes\nHub: yes\n",
    }
    assert hubs(files)[1] == ("cakes", "/c.html", "c.html", "content/pages/cakes.md")


def test_the_strategy_may_name_it_as_seen_from_the_content():
    files = {"content/pages/cakes.md": "Title: Cakes\n"}
    named = BAKERY.replace("hub: content/pages/cakes.md", "hub: ./pages/../pages/cakes.md")
    assert hubs(files, named)[1] == ("cakes", "/cakes/", "cakes/index.html", "content/pages/cakes.md")


def test_a_hub_is_the_document_that_declares_it():
    files = {
        "content/a.md": "Title: A draft\nStatus: draft\nPillar: bread\nHub: yes\n",
        "content/b.md": "Title: No\nPillar: bread\nHub: no\n",
        "content/c.md": "Title: Yes\nPillar: Bread at home\nHub: TRUE\n",
        "content/d.md": "Title: Too late\nPillar: bread\nHub: yes\n",
        "content/e.md": "Title: Unknown\nPillar: bred\nHub: yes\n",
    }
    assert hubs(files)[0] == ("bread", "/c/", "c/index.html", "content/c.md")


def test_a_lost_page_is_no_hub():
    assert hubs({"content/pages/cakes.md": "No title.\n"})[1] == (
        "cakes",
        "/topics/cakes/",
        "topics/cakes/index.html",
        None,
    )


def test_hubs_have_the_address_that_is_configured():
    strategy = BAKERY + 'publish:\n  hubs:\n    url: "{pillar}.html"\n'
    assert hubs({}, strategy)[0] == ("bread", "/bread.html", "bread.html", None)
    strategy = BAKERY + 'publish:\n  hubs:\n    url: "on/{pillar}/all/"\n'
    assert hubs({}, strategy)[0] == ("bread", "/on/bread/all/", "on/bread/all/index.html", None)


def test_a_pillar_is_called_by_any_of_its_names():
    site = site_of({})
    assert site.hub("bread") is site.hub("LOAVES") is site.hub("bread_at home") is site.hubs[0]
    assert site.hub("bred") is None
    assert site.hub("") is None


def test_links_count_from_published_documents_to_others():
    site = site_of(
        {
            "content/loaf.md": "Title: A loaf\n\n[me](/loaf/), [bread](/topics/bread/)\n",
            "content/bun.md": "Title: A bun\nPillar: bread\n\n[1](/loaf/) [2](../loaf/#top)\n",
            "content/pages/about.md": "Title: About\n\n[3]({filename}/loaf.md) [4] ({filename}/bun.md)\n",
            "content/draft.md": "Title: A draft\nStatus: draft\n\n[5](/loaf/)\n",
        }
    )
    loaf, bun = site.document("content/loaf.md"), site.document("content/bun.md")
    assert [(link.path, link.text) for link in site.links_to(loaf)] == [
        ("content/bun.md", "1"),
        ("content/bun.md", "2"),
        ("content/pages/about.md", "3"),
    ]
    assert [link.path for link in site.links_to(bun)] == ["content/pages/about.md"]
    assert [link.path for link in site.links_to(site.hubs[0])] == ["content/loaf.md"]


def test_links_to_a_hubs_document_are_links_to_the_hub():
    site = site_of(
        {
            "content/pages/cakes.md": "Title: Cakes\n\n[me](/cakes/)\n",
            "content/tart.md": "Title: A tart\n\n[1](/cakes/)\n",
        }
    )
    hub = site.hub("cakes")
    assert hub.document is site.document("content/pages/cakes.md")
    assert site.links_to(hub) == site.links_to(hub.document)
    assert [link.text for link in site.links_to(hub)] == ["1"]


def test_articles_by_pillar_and_cluster():
    site = site_of(
        {
            "content/a.md": "Title: A\nPillar: bread\nCluster: starters\n",
            "content/b.md": "Title: B\nPillar: Loaves\nCluster: Sourdough starters\n",
            "content/c.md": "Title: C\nPillar: bread\nCluster: sponges\n",
            "content/d.md": "Title: D\nPillar: bread\nCluster: starters\nStatus: draft\n",
            "content/e.md": "Title: E\nCluster: starters\n",
            "content/pages/f.md": "Title: F\nPillar: bread\nCluster: starters\n",
        }
    )
    bread = site.strategy.pillars["bread"]
    assert paths(site.articles_of(bread)) == ["content/a.md", "content/b.md", "content/c.md"]
    assert paths(site.articles_in(bread.clusters["starters"])) == ["content/a.md", "content/b.md"]
    assert site.articles_in(bread.clusters["shaping"]) == ()
    assert paths(site.articles_outside_clusters(bread)) == ["content/c.md"]
    assert site.articles_of(site.strategy.pillars["cakes"]) == ()


def test_a_translation_that_is_no_document_of_the_site_is_passed_over():
    files = {
        "content/a.md": "Title: A\nTranslations: content/a-de.md content/gone.md\n",
        "content/a-de.md": "Title: A\nLang: de\nTranslations: content/a.md\n",
        "content/b.md": "Title: B\n\n[A]({filename}a-de.md)\n",
    }
    site = site_of(files)
    assert paths(site.translations(site.document("content/a.md"))) == ["content/a-de.md"]
    found = found_in(files, BAKERY + "checks: {select: [orphan-article, rule-crashed]}\n")
    assert [(each.span.path, each.name) for each in found] == [("content/b.md", "orphan-article")]
