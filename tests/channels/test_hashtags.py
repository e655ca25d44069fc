"""Which hashtags are made of tags?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.channels._hashtags import hashtags, slugs


@pytest.mark.parametrize(
    ("tag", "hashtag"),
    [
        ("sourdough starter", "#SourdoughStarter"),
        ("open-source_software", "#OpenSourceSoftware"),
        ("women's health", "#WomensHealth"),
        ("iOS", "#iOS"),
        ("SEO basics", "#SEOBasics"),
        ("node.js", "#NodeJs"),
        ("24 ways", "#24Ways"),
        ("straße", "#Straße"),
        ("выпечка хлеба", "#ВыпечкаХлеба"),
        ("हिन्दी रोटी", "#हिन्दीरोटी"),
        ("パン", "#パン"),
        ("酵", "#酵"),
        ("خبز منزلي", "#خبزمنزلي"),
    ],
)
def test_words_of_a_tag_have_a_capital_each_and_survive_in_any_script(tag, hashtag):
    assert hashtags([tag], 5) == [hashtag]


@pytest.mark.parametrize("tag", ["2026", "", "!?", "C++", "🍞", "3.14", "x" * 60])
def test_what_is_no_word_makes_no_hashtag(tag):
    assert hashtags([tag], 5) == []


def test_there_are_no_more_than_asked_for_and_none_twice():
    assert hashtags(["bread", "Bread", "rye flour", "oven"], 2) == ["#Bread", "#RyeFlour"]


def test_slugs_are_in_small_letters():
    assert slugs(["Sourdough Starter", "C++", "2026", "Node.js"], 3) == ["sourdough-starter", "c", "node-js"]
    assert slugs(["Sourdough Starter"], 4, join="") == ["sourdoughstarter"]
