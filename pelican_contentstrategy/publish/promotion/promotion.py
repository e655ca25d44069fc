"""What is to be done to make articles known, as a list to tick off and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.promotion._checklist import checklist
from pelican_contentstrategy.publish.promotion._json import promotion_json
from pelican_contentstrategy.publish.promotion._rows import rows
from pelican_contentstrategy.publish.snippets._kits import copy_name
from pelican_contentstrategy.publish.snippets._made import maker_of
from pelican_contentstrategy.publish.snippets._names import file_names
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.review import Review

FOLDER = "promotion"
"""Where articles for other sites are, beside the list."""


@publisher
def promotion(review: Review, _: Publish, rendering: Rendering) -> Iterator[File]:
    """A checklist with the texts that serve it, the same as data, and a file for each article published elsewhere.

    All for the team alone; nothing where nothing is planned. Without an address of the site there are no texts.
    """
    site = review.site
    found = list(rows(site, maker_of(review, rendering) if site.host.has_address else None))
    if not found:
        return
    documents = {each.document.path: each.document for each in found}
    names = {path: f"{FOLDER}/{name}" for path, name in file_names(documents.values()).items()}
    yield _private("promotion.md", checklist(found, names))
    yield _private("promotion.json", promotion_json(found, names, site.strategy))
    copies = {
        copy_name(names[row.document.path], each): each.post.text
        for row in found
        for each in row.texts
        if each.kind.is_copy
    }
    for name, text in sorted(copies.items()):
        yield _private(name, f"{text}\n")


def _private(name: str, content: str) -> File:
    return File(name, plain(content), root="private")
