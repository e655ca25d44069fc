"""What tests of snippets share: articles of a bakery, and what is published of them."""

from __future__ import annotations

from pelican_contentstrategy.model.outreach import channel_of_kind
from pelican_contentstrategy.publish import publish_rendered
from pelican_contentstrategy.publish.snippets._pitches import Pitches
from tests.sites import BAKERY, HOST, build_of, site_of

BODY = """
A sourdough starter needs 50 g of flour and 50 g of water a day. It smells sour on the third day.

Wild yeast lives on every grain, so you never have to buy any. This is why rye works best.

Rye flour feeds a sourdough starter faster than white flour because it keeps more of the grain.
"""
HEAD = """Title: A starter from flour & water
Date: 2026-11-20
Tags: sourdough, rye bread
Summary: How a jar of flour and water becomes a starter in a week.
Pillar: bread
Persona: home-baker
CTA: newsletter
"""
PATH = "content/starter.md"


class Rendered:
    """Documents as they are, of a host that copies no pictures."""

    def body(self, document):
        """A body's HTML."""
        return document.source.html

    def picture(self, path):  # noqa: ARG002 - there are none
        """None there is."""
        return


def article(*lines, body=BODY):
    """The text of an article with more front matter."""
    return HEAD + "".join(f"{each}\n" for each in lines) + body


def files_of(texts, more="", host=HOST):
    """Content by path of all that is made of texts, with more lines in the strategy."""
    texts = {PATH: texts} if isinstance(texts, str) else texts
    built = build_of(texts, BAKERY + more, host=host)
    made = publish_rendered(built.review, built.blueprint.publish, Rendered())
    found = [file for title, files in made if title == "snippets" for file in files]
    assert all(each.root == "private" for each in found)
    assert len({each.path for each in found}) == len(found)
    return {each.path: each.content for each in found}


def pitch_of(text, channel="x", more="", **others):
    """What can be said of an article, with others beside it."""
    site = site_of({PATH: text, **others}, BAKERY + more)
    return Pitches(site).pitch(site.document(PATH), channel_of_kind(channel))
