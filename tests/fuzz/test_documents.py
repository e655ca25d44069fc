"""Whatever documents hold: reading and judging them does not fail, and all that is found has a place in them."""

from __future__ import annotations

from hypothesis import strategies as st

from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.front_matter import read_front_matter
from pelican_contentstrategy.read.suppressions import read_suppressions
from pelican_contentstrategy.read.vale_comments import read_vale_comments
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.fuzz.documents import HTML, MARKDOWN, READ, WRITTEN
from tests.fuzz.effort import tries
from tests.fuzz.materials import bits
from tests.fuzz.places import LINE_END, assert_lies_in
from tests.sites import BAKERY, source_of

BLUEPRINT = read_blueprint(BAKERY, "strategy.yaml", all_rules())
SELECTION = Selection(BLUEPRINT.checks)
VOICES = Voices(BLUEPRINT.strategy, Library())


def assert_read(source):
    facts = analyse(source, SELECTION, VOICES)
    assert facts.crashes == ()
    for field in read_front_matter(source):
        assert_lies_in(source.text, field.span)
    assert all(each.passage.start <= each.passage.end for each in (*facts.blocks, *facts.links, *facts.images))


@tries(WRITTEN, share=6)
def test_front_matter_and_markdown(source):
    assert_read(source)


@tries(READ, share=6)
def test_front_matter_and_html(source):
    assert_read(source)


@tries(HTML, share=10)
def test_html(html):
    body = read_body(html, "content/a.md")
    assert all(body.text[each.passage.start : each.passage.end] == each.text for each in body.blocks)


COMMENTS = bits(
    *("<!-- contentstrategy: ", ".. contentstrategy: ", "disable", "disable-next-line", "disable-file", "enable"),
    *(" -->", " CS1", ", missing-hub-link", " CS", " -- why", "<!-- vale off -->", "<!-- vale Own.Rule = NO -->"),
    *("Contentstrategy_disable: CS1 -- a, b\n", "Title: A\n", "```\n", "`", "    ", "words ", "\n", "\n", "<!--"),
)


@tries(COMMENTS, st.sampled_from(["content/a.md", "content/a.rst", "content/a.html", "a.txt"]), share=10)
def test_comments_that_suppress(text, path):
    source = Source(path, text, "", {}, "a/", "a/index.html")
    for each in read_suppressions(source, read_front_matter(source)):
        assert each.rule
        assert 1 <= each.first_line <= (each.last_line or each.first_line) <= len(LINE_END.split(text))
        assert_lies_in(text, each.span)
    for comment in read_vale_comments(text, path):
        assert_lies_in(text, comment.span)


@tries(MARKDOWN, st.sampled_from(["content/a.md", "content/pages/a.md"]))
def test_markdown(body, path):
    assert_read(source_of(path, f"Title: A loaf\nPillar: bread\nCluster: starters\n\n{body}"))
