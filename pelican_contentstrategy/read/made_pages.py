"""Which pages do we make besides the hubs, and is there room for them?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.target import MadePage, file_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.blueprint import Blueprint
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.target import Address, Hub

FEWEST_HUBS = 2
"""Hubs that an index is made of; one alone is its own index."""


def plan_pages(
    documents: Iterable[Document],
    blueprint: Blueprint,
    hubs: Iterable[Hub],
    occupied: Mapping[str, Document | Address],
) -> Iterator[MadePage]:
    """The index of all hubs, then a page for each persona that readers have a name for and something to read."""
    strategy, publish = blueprint.strategy, blueprint.publish
    taken: dict[str, Document | Hub | MadePage | Address] = {each.save_as: each for each in hubs if each.exists}
    wanted: list[tuple[str, Persona | None]] = []
    if publish.hubs.index and len(taken) >= FEWEST_HUBS:
        wanted.append((publish.hubs.index, None))
    if publish.personas.url:
        named = _personas_named(documents, blueprint)
        wanted += [
            (publish.personas.url.format(persona=persona.slug), persona)
            for persona in strategy.personas.values()
            if persona.label and persona.slug in named
        ]
    for url, persona in wanted:
        save_as = file_at(url)
        page = MadePage(url, save_as, persona, occupied.get(save_as) or taken.get(save_as))
        taken.setdefault(save_as, page)
        yield page


def _personas_named(documents: Iterable[Document], blueprint: Blueprint) -> frozenset[str]:
    """Ids of all that published articles are for."""
    articles = (each for each in documents if each.is_published_article)
    return frozenset(persona.slug for each in articles for persona in blueprint.strategy.personas_named(each.personas))
