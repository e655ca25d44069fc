"""Do all ways of looking for published rules find the same in real articles?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.style import Existence, Library, Substitution
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.loose import read_loose
from pelican_contentstrategy.read.prose import read_prose
from pelican_contentstrategy.rules.voice.compiled import Compiler
from pelican_contentstrategy.rules.voice.heap import Heap
from pelican_contentstrategy.rules.voice.index import Index
from tests.conformance.folders import CONFORMANCE, corpus
from tests.conformance.test_styles import PUBLISHED, library_of
from tests.rules.voice.naive import found_by_index, found_one_by_one, text_of

SAMPLES = (("digitalgov", 100), ("liang2tw", 8))
"""Sites, and one in how many of their articles is looked at: the plain way is slow."""
LONG = 4_000
"""Characters from which on the index looks for some patterns in another way; no paragraph of theirs has as many."""
FEW = 8
"""Articles that are looked at as if each were one paragraph."""


@pytest.fixture(scope="module")
def rules():
    if not (CONFORMANCE / "styles").is_dir():
        pytest.skip(f"no styles in {CONFORMANCE}; set CONTENTSTRATEGY_CONFORMANCE")
    published = library_of(CONFORMANCE, Voice(styles=PUBLISHED)).rules.values()
    return [each for each in published if isinstance(each.definition, (Existence, Substitution))]


@pytest.fixture(scope="module")
def wordings(rules):
    compiler = Compiler(Library())
    found = [compiler.compiled(each) for each in rules]
    assert compiler.problems == []
    return found


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """The texts of each article."""
    found = []
    for name, every in SAMPLES:
        folder = corpus(tmp_path_factory.mktemp(name), "unpack", name)
        for path in sorted(folder.glob("content/**/*.md"))[::every]:
            source = read_loose(path.read_text("utf-8").partition("\n\n")[2], path.name, "md")
            found.append([each.text for each in read_prose(read_body(source.html), path.name).texts])
    return found


@pytest.fixture(scope="module")
def texts(articles):
    return [text for article in articles for text in article]


@pytest.fixture(scope="module")
def found(wordings, texts):
    """What the index finds when it looks for all rules in all texts at once."""
    return found_by_index(wordings, texts)


def test_all_rules_at_once_are_found_where_their_own_patterns_match(rules, texts, found):
    assert len(rules) == 134
    assert len(found) > len(texts)
    assert found == found_one_by_one(rules, texts)


def test_each_rule_finds_alone_what_it_finds_among_others(wordings, texts, found):
    alone = [
        each._replace(rule=number)
        for number, wording in enumerate(wordings)
        for each in found_by_index([wording], texts)
    ]
    assert alone == found


def test_each_text_holds_alone_what_it_holds_among_others(wordings, texts, found):
    index = Index(wordings)
    alone = sorted(
        (each.wording, number, each.start, each.end)
        for number, text in enumerate(texts)
        for each in index.find(Heap([text_of(text)]))
    )
    assert alone == [each[:4] for each in found]


def test_long_texts_are_searched_as_short_ones_are(rules, wordings, articles):
    long = [text for text in ("\n".join(article) for article in articles) if len(text) > LONG][:FEW]
    assert len(long) == FEW
    found = found_by_index(wordings, long)
    assert len(found) > FEW
    assert found == found_one_by_one(rules, long)
