"""Which kinds of channels are there, and does each say what it is?"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter

import pytest

from pelican_contentstrategy import channels
from pelican_contentstrategy.channels import Kind, kind_of, kinds
from pelican_contentstrategy.channels._words import WORDS
from pelican_contentstrategy.model.outreach import Channel
from pelican_contentstrategy.publish import _reader_words


def declared():
    """Every kind in a file of the package, as nothing but Python's own import sees them."""
    names = (module.name for module in pkgutil.iter_modules(channels.__path__, f"{channels.__name__}."))
    return [each for name in names for each in vars(importlib.import_module(name)).values() if isinstance(each, Kind)]


def test_these_kinds_are_known():
    assert [*kinds()] == (
        "ad bluesky custom devto discord email facebook guest-article hackernews hashnode influencer instagram "
        "linkedin mastodon medium newsletter press reddit sales slack substack telegram threads x"
    ).split()


def test_every_kind_is_found_and_has_a_name_of_its_own():
    assert Counter(each.name for each in declared()) == Counter([*kinds()])


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_every_kind_says_in_a_line_what_a_post_of_it_is(kind):
    assert 20 < len(kind.summary) <= 120
    assert kind.summary.endswith(".")


def test_a_channel_has_a_kind_or_none():
    assert kind_of(Channel(kind="x")) is kinds()["x"]
    assert kind_of(Channel(kind="fax")) is None


def test_the_limits_are_those_of_the_channels():
    limits = {name: kind.limit for name, kind in kinds().items() if kind.limit}
    assert limits == {
        "ad": 90,
        "bluesky": 300,
        "discord": 2_000,
        "facebook": 63_206,
        "hackernews": 80,
        "instagram": 2_200,
        "linkedin": 3_000,
        "mastodon": 500,
        "reddit": 300,
        "slack": 3_000,
        "telegram": 4_096,
        "threads": 500,
        "x": 280,
    }
    assert [(each.most, each.unit) for each in kinds()["bluesky"].also] == [(3_000, "bytes")]


def test_a_channel_may_have_a_limit_of_its_own():
    assert kinds()["mastodon"].room(Channel(kind="mastodon", limit=5_000)).limit == 5_000


def test_what_publishes_an_article_once_more_is_a_copy():
    assert [name for name, kind in kinds().items() if kind.is_copy] == ["devto", "hashnode", "medium", "substack"]


def test_some_have_their_address_beside_the_text():
    assert [name for name, kind in kinds().items() if not kind.links] == ["ad", "hackernews", "instagram", "reddit"]


def test_posts_have_words_in_the_languages_that_readers_have_them_in():
    assert {*WORDS} >= {*_reader_words.WORDS}
