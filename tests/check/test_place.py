"""Where in its source stands a passage of a body?"""

from __future__ import annotations

import re

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


def edited(text, path="content/a.md", replacement="{filename}/b.md"):
    """A text with every address of a link or image in it replaced that may be."""
    bread = document(text, path) if path.endswith(".md") else rest_of(text, path)
    links = (*bread.facts.links, *bread.facts.images)
    settled = [Places(bread).settle(Problem(link.passage, "", replacement=replacement)) for link in links]
    for edit in sorted({edit for each in settled for edit in each.edits}, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def rest_of(text, path):
    """A document in another markup, rendered by hand: every address in it is one link's."""
    html = "".join(f'<a href="{address}">x</a>' for address in re.findall(r"https://[^\s<>`\"]+", text))
    body = read_body(html, path)
    return Document(Source(path, text, html, {}, "", ""), Facts(blocks=body.blocks, links=body.links))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](/b/)", "[a]({filename}/b.md)"),
        ("[a](</b/> 'B')", "[a](<{filename}/b.md> 'B')"),
        ("![a](/b/)", "![a]({filename}/b.md)"),
        ("[![](/b/)](/b/) [a](/b/)", "[![]({filename}/b.md)]({filename}/b.md) [a]({filename}/b.md)"),
        ("[/b/](/b/)", "[/b/]({filename}/b.md)"),
        ("[a][b] [b]\n\n[b]: /b/ 'B'", "[a][b] [b]\n\n[b]: {filename}/b.md 'B'"),
        ('<a href="/b/">a</a>', '<a href="{filename}/b.md">a</a>'),
        ("<img src='/b/'>", "<img src='{filename}/b.md'>"),
    ],
)
def test_the_address_of_a_link_is_replaced(before, after):
    assert edited(f"Title: A\n\n{before}\n") == f"Title: A\n\n{after}\n"


@pytest.mark.parametrize(
    "text",
    [
        "<https://b.example/>",
        "<a href=/b/>a</a>",
        "<a href='/b/?a=1&amp;b=2'>a</a>",
        "[a](/b/) `[a](/b/)`",
        "[a](/b/)\n\n<!-- [a](/b/) -->",
        "[a](/b/)\n\n[b]: /b/",
    ],
)
def test_an_address_that_is_its_own_text_or_may_be_in_a_sample_is_left_alone(text):
    assert edited(f"Title: A\n\n{text}\n") == f"Title: A\n\n{text}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A `b <https://b.example/>`_.", "A `b <{filename}/b.md>`_."),
        ("A b_.\n\n.. _b: https://b.example/", "A b_.\n\n.. _b: {filename}/b.md"),
        (".. image:: x.png\n   :target: https://b.example/", ".. image:: x.png\n   :target: {filename}/b.md"),
        ("A https://b.example/ b.", "A https://b.example/ b."),
    ],
)
def test_addresses_in_restructured_text(before, after):
    assert edited(f"A\n=\n\n{before}\n", "content/a.rst") == f"A\n=\n\n{after}\n"


def test_addresses_in_html():
    text = '<html><head><title>A</title></head><body><a href="https://b.example/">b</a></body></html>'
    assert edited(text, "content/a.html") == text.replace("https://b.example/", "{filename}/b.md")
