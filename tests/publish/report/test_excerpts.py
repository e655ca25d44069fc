"""Does an excerpt show the words that are meant, and spare those that were told?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.publish.report.articles.excerpts import Change, Excerpt, Excerpts, clause, cut
from tests.sites import site_of

PATH = "content/starter.md"
TEXT = """Title: Feed a starter

Every morning a starter gets rye flour and warm water, and half of it is thrown away, as ever.
End"""
EXCERPTS = Excerpts(site_of({PATH: TEXT}).document(PATH))


def found(words, message="is too much", **more):
    start = TEXT.index(words)
    return Diagnostic("CS1", "x", Severity.NOTE, Lines(TEXT).span(PATH, start, start + len(words)), message, **more)


@pytest.mark.parametrize(
    ("words", "excerpt"),
    [
        ("Every morning", Excerpt("", "Every morning", " a starter gets rye flour and warm water, and…")),
        ("rye flour", Excerpt("Every morning a starter gets ", "rye flour", " and warm water, and…")),
        ("as ever.", Excerpt("…and warm water, and half of it is thrown away, ", "as ever.", "")),
        ("as ever.\nEnd", Excerpt("…and warm water, and half of it is thrown away, ", "as ever.", "")),
        (TEXT[23:90], Excerpt("", "Every morning a starter gets rye flour…", "")),
    ],
)
def test_words_in_their_line(words, excerpt):
    assert EXCERPTS.excerpt(found(words)) == excerpt


def test_none_of_what_the_message_quotes_or_the_front_matter_has():
    assert EXCERPTS.excerpt(found("rye flour", "leave out 'rye flour'")) is None
    assert EXCERPTS.excerpt(found("rye flour", hint="write 'rye flour'")) is None
    assert EXCERPTS.excerpt(found("Feed a starter")) is None
    assert EXCERPTS.excerpt(replace(found("rye"), span=Span(PATH, 99, 1, 99, 2))) is None


def test_an_edit_is_shown_before_and_after():
    start = TEXT.index("warm")
    edit = Edit(PATH, start, start + 4, "hot", "")
    assert EXCERPTS.change(found("warm", edits=(edit,))) == Change("warm", "hot")
    assert EXCERPTS.change(found("warm", "write 'hot' instead of 'warm'", edits=(edit,))) is None
    assert EXCERPTS.change(found("warm", edits=(edit, edit))) is None
    assert EXCERPTS.change(found("warm", edits=(replace(edit, path="content/other.md"),))) is None


def test_long_texts_are_cut():
    assert cut("Every morning a starter", 14) == "Every morning…"
    assert clause("487 words in one, and more to come", 30) == "487 words in one…"
    assert clause("no comma in any of it", 12) == "no comma in…"
    assert clause("short, though", 30) == "short, though"
