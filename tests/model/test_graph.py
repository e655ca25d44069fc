"""Who links to whom?"""

from __future__ import annotations

from tests.sites import site_of

SITE = {
    "content/starter.md": "Title: A starter\nPillar: bread\n\nThen [a loaf]({filename}loaf.md), [a loaf](/loaf/).\n",
    "content/loaf.md": "Title: A loaf\nPillar: bread\n\n[Bread](/topics/bread/), [the draft](/draft/), [me](/loaf/).\n",
    "content/draft.md": "Title: A draft\nStatus: draft\n\nBack to [the loaf](/loaf/) and [out](https://example.com/).\n",
    "content/pages/about.md": "Title: About us\n\nWe bake [a loaf](/loaf/). ![Loaf](/loaf/)\n",
}


def graph_and(path):
    site = site_of(SITE)
    return site.graph, site.document(path)


def test_articles_that_link_to_each_other_are_a_pair_once_drafts_included():
    graph, _ = graph_and("content/loaf.md")
    assert sorted(graph.article_links) == [
        ("content/draft.md", "content/loaf.md"),
        ("content/loaf.md", "content/draft.md"),
        ("content/starter.md", "content/loaf.md"),
    ]


def test_inlinks_come_from_other_published_articles_and_pages_each_once():
    graph, loaf = graph_and("content/loaf.md")
    assert graph.inlinks(loaf) == ("content/pages/about.md", "content/starter.md")


def test_outlinks_are_documents_of_any_status_and_hubs_each_once():
    graph, loaf = graph_and("content/loaf.md")
    assert graph.outlinks(loaf) == ("hub:bread", "content/draft.md")


def test_anchors_are_the_words_that_lead_somewhere():
    graph, loaf = graph_and("content/loaf.md")
    assert graph.anchors(loaf) == {"a loaf": 3, "the loaf": 1}


def test_a_link_to_a_pages_hub_is_a_link_to_its_page():
    site = site_of(
        {
            "content/pages/cakes.md": "Title: Cakes\n\nSee [a sponge](/sponge/).\n",
            "content/sponge.md": "Title: A sponge\nPillar: cakes\n\nLike all [cakes]({filename}/pages/cakes.md).\n",
        }
    )
    assert site.graph.inlinks(site.document("content/pages/cakes.md")) == ("content/sponge.md",)
    assert site.graph.outlinks(site.document("content/sponge.md")) == ("content/pages/cakes.md",)
    assert site.graph.anchors(site.hubs[1]) == {"cakes": 1}
