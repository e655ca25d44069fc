"""On a real site: are articles that stand there twice found, and are there not too many others?"""

from __future__ import annotations

import re

import pytest

from tests.conformance.folders import corpus
from tests.sites import site_of

TWICE = [
    "content/news/2022/0*-finding-post-award-balance-with-quality-assurance.md",
    "content/news/2024/0*-engineering-craft-practices-at-10.md",
    "content/events/2018/0*-dap-learning-series-*.md",
    "content/resources/2012-digital-government-strategy*.md",
    "content/resources/*-social-media-cyber-vandalism-toolkit.md",
]
"""Patterns, each of which fits both articles of a pair that an editor would merge."""
CURRENT = re.compile(r"\A(?:(?!Expires:).+\n)+\n")


@pytest.fixture(scope="module")
def digitalgov(tmp_path_factory):
    """Its articles that have no day on which they expire."""
    folder = corpus(tmp_path_factory.mktemp("digitalgov"), "unpack", "digitalgov")
    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.glob("content/**/*.md")}
    articles = {path: text for path, text in texts.items() if not path.startswith("content/pages/")}
    return site_of({path: text for path, text in articles.items() if CURRENT.match(text)})


@pytest.mark.parametrize("pattern", TWICE)
def test_what_stands_there_twice_is_among_the_first_pairs(digitalgov, pattern):
    fitting = re.compile(pattern.replace(".", r"\.").replace("*", ".*"))
    first = digitalgov.similarity.pairs[:10]
    assert any(fitting.fullmatch(pair.first.path) and fitting.fullmatch(pair.second.path) for pair in first)


def test_copies_are_known_for_what_they_are(digitalgov):
    assert sum(pair.is_copy for pair in digitalgov.similarity.pairs if pair.score > 0.9) == 2


def test_some_pairs_are_told_but_not_a_flood(digitalgov):
    found = [pair for pair in digitalgov.similarity.pairs if pair.score >= 0.5]
    assert 20 < len(found) < 100
