"""Where in its source stands a passage of a body?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.model.diagnostic import Edit, Problem, text_hash
from pelican_contentstrategy.model.document import Document, Facts
from pelican_contentstrategy.model.source import Passage, Source, Span
from pelican_contentstrategy.read.body import read_body
from tests.sites import site_of, source_of


def document(text, path="content/a.md"):
    return site_of({path: text}).document(path)


def spot(bread, where):
    return Places(bread).settle(Problem(where, "")).where


def place(span):
    return span.line, span.column, span.end_line, span.end_column


def test_a_block_is_found_in_the_source():
    bread = document("Title: A\n\nSome *sour* dough.\n\n- Salt &amp; flour\n")
    assert [place(spot(bread, each.passage)) for each in bread.facts.blocks] == [(3, 1, 3, 19), (5, 3, 5, 19)]


def test_a_link_is_found_by_its_address():
    bread = document("Title: A\n\n[one](/a/) [two](/b/ 'b')\n[one](/a/) ![](/c.png)\n")
    assert [place(spot(bread, each.passage)) for each in (*bread.links, *bread.facts.images)] == [
        (3, 7, 3, 10),
        (3, 18, 3, 21),
        (4, 7, 4, 10),
        (4, 16, 4, 22),
    ]


def test_a_link_whose_address_is_not_written_is_found_by_its_words():
    source = Source(
        "content/a.md", "See [[Bread]] for more.\n", '<p>See <a href="/bread/">Bread</a> for more.</p>', {}, "", ""
    )
    body = read_body(source.html, source.path)
    bread = Document(source, Facts(blocks=body.blocks, links=body.links))
    assert place(spot(bread, bread.links[0].passage)) == (1, 7, 1, 12)


def test_a_span_stays_as_it_is():
    span = Span("strategy.yaml", 3, 4, 5, 6)
    assert spot(document("Title: A\n"), span) is span


@pytest.mark.parametrize("passage", [Passage("content/a.md", 0, 5), Passage("content/a.md", 0, 5, "/nowhere/", 3)])
def test_what_stands_nowhere_is_told_at_the_start(passage):
    assert place(spot(Document(source_of("content/a.md", ""), Facts()), passage)) == (1, 1, 1, 1)


def test_columns_count_characters_and_lines_end_as_they_may():
    bread = document("Title: A\r\n\r\n\U0001f35e é [one](/a/)\r\n")
    assert place(spot(bread, bread.links[0].passage)) == (3, 11, 3, 14)


def test_a_replacement_becomes_an_edit_where_the_source_says_what_readers_see():
    bread = document("Title: A\n\nUtilise *a*  bowl.\n")
    problem = Problem(Passage("content/a.md", 0, 7), "", replacement="Use")
    edit = Edit("content/a.md", 10, 17, "Use", text_hash(bread.source.text))
    assert Places(bread).settle(problem).edits == (edit,)


def test_what_is_marked_up_is_not_edited():
    bread = document("Title: A\n\nUtil*ise* a bowl.\n")
    assert Places(bread).settle(Problem(Passage("content/a.md", 0, 7), "", replacement="Use")).edits == ()
