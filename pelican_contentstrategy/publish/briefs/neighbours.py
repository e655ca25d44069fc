"""Which documents stand near a piece: what must it link to, what does it compete with, what can it draw on?"""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.assignment import Neighbour
from pelican_contentstrategy.model.keywords import keywords_of
from pelican_contentstrategy.model.notation import notation
from pelican_contentstrategy.model.reading_path import is_led_to
from pelican_contentstrategy.publish._cards import summary
from pelican_contentstrategy.publish.briefs.planned import nearest
from pelican_contentstrategy.read.outward import absolute
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub

SIBLINGS = 2
RIVALS = 3
SOURCES = 6
"""Of each, at most."""
SUMMARY = 250
"""Characters of a summary."""
CLOSE = 0.35
"""Likeness of title and keyword to an article from which that is about the same question."""
RELATED = 0.1
"""The same from which it has anything to say of it."""


def links_for(document: Document, site: Site) -> tuple[Neighbour, ...]:
    """Its hub page, siblings of its cluster, and what its readers go on to."""
    pillar = site.strategy.pillar(document.pillar)
    return tuple(_links(document, pillar, site)) if pillar else ()


def rivals_of(document: Document, site: Site) -> tuple[Neighbour, ...]:
    """Articles that readers with the same question find: first those of the same keyword, then those most like it."""
    same = [each for each in site.published_articles if not keywords_of(each).keys().isdisjoint(keywords_of(document))]
    found = [_neighbour(each, site, "has the same keyword") for each in same]
    for each, likeness in nearest(document, site):
        if likeness >= CLOSE and each not in same:
            found.append(_neighbour(each, site, f"{likeness:.0%} alike"))
    return tuple(found[:RIVALS])


def sources_for(document: Document, site: Site) -> tuple[Neighbour, ...]:
    """What the site has to say of the matter: its hub page, its cluster, and what is most like it, wherever it is."""
    pillar = site.strategy.pillar(document.pillar)
    page = hub.document if pillar and (hub := site.hub(pillar.slug)) else None
    near = [each for each, likeness in nearest(document, site) if likeness >= RELATED]
    found = [*([page] if page and page.is_published else []), *_siblings(document, site), *near]
    once = {each.path: each for each in found if is_led_to(each, site) or each is page}
    return tuple(_neighbour(each, site, "") for each in once.values())[:SOURCES]


def _links(document: Document, pillar: Pillar, site: Site) -> Iterator[Neighbour]:
    hub = site.hub(pillar.slug)
    if hub and site.coverage.pillar(pillar.slug).hub in {"page", "generated", "none"}:
        yield _of_hub(hub, document, site)
    siblings = _siblings(document, site)
    yield from (_neighbour(each, site, f"of the same cluster, '{each.cluster}'") for each in siblings)
    upcoming = next(iter(_nearest(document, _next(document, _others(document, site), site), site)), None)
    if upcoming and upcoming not in siblings:
        yield _neighbour(upcoming, site, f"what comes next, at stage '{upcoming.stage}'")


def _siblings(document: Document, site: Site) -> list[Document]:
    """The articles of its cluster that are most like it."""
    pillar = site.strategy.pillar(document.pillar)
    cluster = site.strategy.cluster(pillar, document.cluster) if pillar else None
    if pillar is None or cluster is None:
        return []
    same = [each for each in _others(document, site) if site.strategy.cluster(pillar, each.cluster) is cluster]
    return _nearest(document, same, site)[:SIBLINGS]


def _others(document: Document, site: Site) -> list[Document]:
    """Articles of its pillar that readers of its language are led to."""
    pillar = site.strategy.pillar(document.pillar)
    found = site.articles_of(pillar) if pillar else ()
    return [each for each in found if is_led_to(each, site) and each.is_in(document.lang)]


def _of_hub(hub: Hub, document: Document, site: Site) -> Neighbour:
    page = site.in_language(hub.document, document.lang) if hub.document else None
    words = hub.pillar.anchors or (hub.pillar.keyword or hub.pillar.title,)
    return Neighbour(
        title=hub.pillar.title,
        href=notation(page or hub, site.host) or (page.source.address if page else hub.address),
        why=f"the hub page of pillar '{hub.pillar.slug}'",
        words=words[0],
        address=absolute(page.source.url if page else hub.url, site),
    )


def _nearest(document: Document, others: Iterable[Document], site: Site) -> list[Document]:
    return sorted(others, key=lambda each: (-site.similarity.between(document, each), each.path))


def _next(document: Document, others: Iterable[Document], site: Site) -> list[Document]:
    """Articles of the nearest later stage that there are for one of its readers."""
    order = list(site.strategy.stages)
    stage = site.strategy.stage(document.stage)
    personas = {each.slug for each in site.strategy.personas_named(document.personas)}
    later: dict[int, list[Document]] = {}
    for each in others:
        own = site.strategy.stage(each.stage)
        readers = {persona.slug for persona in site.strategy.personas_named(each.personas)}
        if (
            stage
            and own
            and order.index(own.slug) > order.index(stage.slug)
            and not (readers and personas and readers.isdisjoint(personas))
        ):
            later.setdefault(order.index(own.slug), []).append(each)
    return later[min(later)] if later else []


def _neighbour(document: Document, site: Site, why: str) -> Neighbour:
    title = plain_text(document.title)
    return Neighbour(
        title=title,
        href=notation(document, site.host) or document.source.address,
        why=why,
        words=document.value("keyword") or title,
        address=absolute(document.source.url, site) or document.source.address,
        summary=shorten(summary(document), SUMMARY, placeholder=" …"),
    )
