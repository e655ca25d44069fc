"""What counts as one document in several languages?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Hub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Link
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Target


def is_page_of(hub: Hub, target: Target | None) -> bool:
    """Whether a document, or what a link leads to, is the hub's page in one of its languages."""
    if isinstance(target, Hub):
        return target.key == hub.key
    return isinstance(target, Document) and hub.document is not None and target.path in paths_of(hub.document)


def links_from_others(document: Document, site: Site) -> Iterator[Link]:
    """Links to a document in one of its languages; those between its languages do not count."""
    paths = paths_of(document)
    for each in (document, *site.translations(document)):
        yield from (link for link in site.links_to(each) if link.path not in paths)


def paths_of(document: Document) -> tuple[str, ...]:
    """Paths of a document and its translations."""
    return (document.path, *document.source.translations)
