"""Which feeds does a page tell of?"""

from __future__ import annotations

from dataclasses import replace

from pelican_contentstrategy.publish.feeds._autodiscovery import FeedLink, feed_links
from tests.publish.feeds.feeding import FILES
from tests.sites import BAKERY, HOST, build_of

JSON = f"{BAKERY}publish:\n  feeds:\n    formats: [json]\n"
SITE = FeedLink("The bakery (JSON Feed)", "https://bakery.example/feeds/site.json", "application/feed+json")


def site_of(strategy=JSON, host=HOST):
    return build_of(FILES, strategy, host=host).review.site


def test_every_page_tells_of_the_sites_own_in_all_formats():
    assert feed_links(site_of(BAKERY)) == (
        FeedLink("The bakery (RSS)", "https://bakery.example/feeds/site.rss", "application/rss+xml"),
        FeedLink("The bakery (Atom)", "https://bakery.example/feeds/site.atom", "application/atom+xml"),
        SITE,
    )


def test_an_article_and_a_hub_tell_of_their_pillars_too():
    site = site_of()
    bread = FeedLink(
        "Bread at home – The bakery (JSON Feed)",
        "https://bakery.example/feeds/pillar-bread.json",
        "application/feed+json",
    )
    assert feed_links(site, site.document("content/starter.md")) == (SITE, bread)
    assert feed_links(site, site.hub("bread")) == (SITE, bread)


def test_a_personas_page_tells_of_its_own():
    site = site_of()
    assert [link.url for link in feed_links(site, site.strategy.persona("home-baker"))] == [
        "https://bakery.example/feeds/site.json",
        "https://bakery.example/feeds/persona-home-baker.json",
    ]


def test_what_is_not_written_is_not_told_of():
    assert feed_links(site_of(host=replace(HOST, addresses=frozenset({"feeds/site.json"})))) == ()
    assert feed_links(site_of(host=replace(HOST, siteurl=""))) == ()
