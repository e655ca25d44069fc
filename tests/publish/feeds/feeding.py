"""A bakery's feeds, without Pelican: what is written, and what programs that read feeds make of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import feedparser
from lxml import etree

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.rendering import Picture
from pelican_contentstrategy.publish.feeds.feeds import feeds
from tests.sites import BAKERY, HOST, build_of

if TYPE_CHECKING:
    from collections.abc import Mapping

LOAF = Picture(length=20_480, media_type="image/jpeg", width=1200, height=800)
STARTER = """Title: A starter &amp; its flour
Date: 2026-03-01
Modified: 2026-04-01
Category: news
Tags: rye, wheat
Authors: Ann
Summary: Flour, water & a <em>week</em>.
Image: images/loaf.jpg
Pillar: bread
Cluster: starters
Persona: home-baker
Stage: awareness
CTA: newsletter

Mix [flour](/flour/), *water* & time.

![A jar](../images/jar.png)
"""
CRUST = """Title: A crust that sings
Date: 2026-05-01
Pillar: bread

Bake it dark.
"""
FILES = {"content/starter.md": STARTER, "content/crust.md": CRUST}
STARTER_HTML = (
    '<p>Mix <a href="https://bakery.example/flour/">flour</a>, <em>water</em> &amp; time.</p>\n'
    '<p><img alt="A jar" src="https://bakery.example/images/jar.png"></p>'
)


@dataclass
class Rendered:
    """Bodies as they are, or as they are given by path; one picture. It counts how often a body is asked for."""

    bodies: Mapping[str, object] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=lambda: {"images/loaf.jpg": LOAF})
    asked: list[str] = field(default_factory=list)

    def body(self, document):
        self.asked.append(document.path)
        body = self.bodies.get(document.path, document.source.html)
        if isinstance(body, Exception):
            raise body
        return body

    def picture(self, path):
        return self.pictures.get(path)


@dataclass
class Written:
    """Files by path, what could not be done, and all that they were made of."""

    files: dict[str, str] = field(default_factory=dict)
    mistakes: tuple[str, ...] = ()
    site: object = None

    def __getitem__(self, path):
        return self.files[path]


def written(files=FILES, options="", *, strategy=BAKERY, host=HOST, rendering=None, change=None):  # noqa: PLR0913
    """The files of all feeds; `options` are those below `feeds:`, and `change` takes a source and gives another."""
    if options:
        strategy = f"{strategy}publish:\n  feeds:\n" + "".join(f"    {line}\n" for line in options.splitlines())
    built = build_of(files, strategy, host=host)
    review = built.review
    if change:
        documents = tuple(replace(each, source=change(each.source)) for each in review.site.documents)
        review = replace(review, site=replace(review.site, documents=documents))
    made = Written(site=review.site)
    try:
        for file in feeds.publish(review, built.blueprint.publish, rendering=rendering or Rendered()):
            assert (file.root, file.path in made.files) == ("output", False)
            made.files[file.path] = file.content
    except UserError as error:
        made.mistakes = tuple(str(each.message) for each in error.mistakes)
    return made


def parsed(content):
    """A feed as feedparser has it, which finds nothing wrong with it, and changes nothing in its HTML."""
    found = feedparser.parse(content.encode(), sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo, found.bozo_exception
    return found


def tree(content):
    """A feed as XML."""
    return etree.fromstring(content.encode())


def entries(content):
    """The addresses of a feed's articles, in order, whatever its format."""
    if content.startswith("{"):
        return [each["id"] for each in json.loads(content)["items"]]
    return [each.id for each in parsed(content).entries]
