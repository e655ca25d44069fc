"""Likeness goes both ways, from 0 to 1, and takes no notice of the order of files; no text makes it fail."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.model.copies import is_copy
from pelican_contentstrategy.model.editions import part
from pelican_contentstrategy.model.keywords import bare_keyword
from pelican_contentstrategy.model.term_index import TermIndex
from tests.sites import site_of

WORDS = "rye spelt oven crust crumb starter levain flour water salt".split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
sites = st.lists(st.tuples(texts, texts), min_size=1, max_size=6).map(
    lambda found: {f"content/{number}.md": f"Title: {title}\n\n{body}" for number, (title, body) in enumerate(found)}
)
weights = st.dictionaries(st.text(max_size=3), st.floats(0, 9), max_size=5).map(lambda found: tuple(found.items()))


@given(sites, st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(files, random):
    paths = sorted(files)
    random.shuffle(paths)
    assert told(site_of({path: files[path] for path in paths})) == told(site_of(files))


def told(site):
    near = {document.path: near_to(site, document) for document in site.documents}
    pairs = [
        (each.first.path, each.second.path, each.score, each.likeness, each.terms) for each in site.similarity.pairs
    ]
    return near, pairs


def near_to(site, document):
    return [(other.path, likeness) for other, likeness in site.similarity.near(document)]


@given(sites)
def test_likeness_goes_both_ways_and_from_0_to_1(files):
    site = site_of(files)
    for first, second in product(site.documents, repeat=2):
        likeness = site.similarity.between(first, second)
        assert 0 <= likeness <= 1
        assert likeness == pytest.approx(site.similarity.between(second, first))
        assert set(site.similarity.shared(first, second)) == set(site.similarity.shared(second, first))


@given(sites)
def test_each_pair_is_told_once_and_is_as_near_as_it_is_said_to_be(files):
    site = site_of(files)
    pairs = site.similarity.pairs
    assert len({frozenset((each.first.path, each.second.path)) for each in pairs}) == len(pairs)
    assert [each.score for each in pairs] == sorted((each.score for each in pairs), reverse=True)
    for each in pairs:
        assert each.likeness == pytest.approx(site.similarity.between(each.first, each.second))
        assert 0 < each.score <= 1


@given(st.lists(weights, max_size=6), weights, st.integers(0, 6))
def test_an_index_of_anything_can_be_asked(found, asked, to_find):
    index = TermIndex(found, min(to_find, len(found)))
    assert all(0 <= likeness <= 1 for _, likeness in index.nearest(index.vector(asked), 9))
    assert all(0 <= likeness <= 1 for *_, likeness in index.pairs(0.1))


@given(st.text(), st.text())
def test_no_title_keyword_or_text_makes_reading_fail(first, second):
    assert part(first).is_beside(part(second)) == part(second).is_beside(part(first))
    assert bare_keyword(bare_keyword(first)) == bare_keyword(first)
    assert is_copy(first, second) == is_copy(second, first)


@given(st.text(), st.text(), st.sampled_from(["en", "de", "zh", "x"]))
def test_no_text_makes_terms_fail(title, body, lang):
    site = site_of({"content/a.md": f"Title: -{title}\nLang: {lang}\n\n{body}"})
    for term, weight in site.documents[0].facts.weights:
        assert term
        assert weight > 0
