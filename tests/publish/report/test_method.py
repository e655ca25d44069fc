"""How scores are worked out: with the weights and the limits that are set, and nothing that does not count."""

from __future__ import annotations

from tests.publish.report.top import dossier_of, section, words
from tests.sites import BAKERY, TEXT

FILES = {"content/a.md": f"Title: Loaf\nPillar: bread\n{TEXT}"}
WEIGHTS = "scores:\n  weights: {linking: 2.5, readability: 0, voice: 1}\n"


def page_of(more="", files=None):
    return section(dossier_of(FILES if files is None else files, BAKERY + more), "method")


def rows(page):
    return {words(each.th): words(each.td) for each in page.select("tbody tr")}


def test_every_part_has_its_weight():
    _, page = page_of()
    assert rows(page) == {"Linking": "2 of 6", "Readability": "1 of 6", "Voice": "1 of 6", "Coverage": "2 of 6"}


def test_what_weighs_nothing_is_not_explained():
    _, page = page_of(WEIGHTS)
    assert rows(page) == {"Linking": "2.5 of 5.5", "Voice": "1 of 5.5", "Coverage": "2 of 5.5"}
    _, page = page_of("scores:\n  weights: {linking: 0, readability: 0, voice: 0, coverage: 0}\n")
    assert words(page.main) == ""


def test_rules_are_told_as_they_are_set():
    _, page = page_of("checks:\n  ignore: [CS304]\n  options:\n    long-sentence: {words: 33}\n")
    told = [words(each) for each in page.select("li") if each.code]
    assert "missing-hub-link CS201 Article has no link to the hub page of its pillar." in told
    assert "long-sentence CS303 Sentence is far too long. Set to: words 33." in told
    assert not any("CS304" in each or "CS309" in each for each in told)


def test_it_says_what_has_hardly_any_text():
    _, page = page_of("checks:\n  options:\n    thin-article: {words: 150}\n")
    assert "An article with hardly any text, under 150 words, has 0 in every part" in words(page)
    _, page = page_of("checks:\n  ignore: [thin-article]\n")
    assert "An article without a text has 0 in every part and covers nothing." in words(page)
