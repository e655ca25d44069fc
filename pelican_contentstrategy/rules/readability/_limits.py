"""Whose limit of readability holds a document?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.readers import Readability
    from pelican_contentstrategy.model.site import Site


class Limit(NamedTuple):
    """A number that somebody set, and for what."""

    value: float
    owner: str


def limit_of(
    document: Document, site: Site, number: Callable[[Readability], float | None], otherwise: float | None = None
) -> Limit | None:
    """The limit of its first persona; where that has none its stage's, then the site's, then that of all texts."""
    for owner, readability in _owners(document, site):
        value = number(readability)
        if value is not None:
            return Limit(value, owner)
    return None if otherwise is None else Limit(otherwise, "all texts")


def _owners(document: Document, site: Site) -> Iterator[tuple[str, Readability]]:
    persona = site.strategy.persona(document.value("persona"))
    if persona:
        yield f"persona '{persona.slug}'", persona.readability
    stage = site.strategy.stage(document.stage)
    if stage:
        yield f"stage '{stage.slug}'", stage.readability
    yield "the site", site.strategy.readability
