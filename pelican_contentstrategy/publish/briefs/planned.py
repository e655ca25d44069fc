"""A piece that is still to be written, as if it were a document of the site: all that is known of documents applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document, Facts
from pelican_contentstrategy.model.similarity import MOST_NEAR
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.front_matter import read_front_matter
from pelican_contentstrategy.read.term_weights import term_weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.site import Site

NOWHERE = "\0"
"""Its path, which no document has."""


def planned(fields: Mapping[str, str], site: Site, path: str = NOWHERE) -> Document:
    """The document that these fields make, without a body."""
    lang = fields.get("lang") or site.lang
    source = Source(path, text="", html="", metadata=fields, url="", save_as="", status="draft", lang=lang)
    read = read_front_matter(source)
    return Document(source, Facts(fields=read, weights=term_weights(read, read_body("", path), lang)))


def nearest(document: Document, site: Site) -> list[tuple[Document, float]]:
    """The published articles most like it, which are looked for among all: what nobody wrote shares rare words, too."""
    likeness = ((each, site.similarity.between(document, each)) for each in site.published_articles)
    found = sorted((each for each in likeness if each[1] > 0), key=lambda each: (-each[1], each[0].path))
    return found[:MOST_NEAR]


def fields_of(brief: Brief) -> dict[str, str]:
    """What a brief says of its piece, as front matter has it."""
    return {name: ", ".join(brief.values(name)) for name in dict.fromkeys(each.name for each in brief.fields)}
