"""Which links do we make ourselves? Templates show them, and the graph counts them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.host import IndexPage
from pelican_contentstrategy.model.target import Address, Hub, Missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.outreach import Cta
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site

RELATED = 3
"""Other pillars that a hub page leads to, at most."""


class Related(NamedTuple):
    """Another pillar's hub, and why readers may go on there: links between the articles of both, or shared personas."""

    hub: Hub
    links: int
    personas: tuple[Persona, ...]


def related_hubs(hub: Hub, site: Site) -> tuple[Related, ...]:
    """Hubs of other pillars: first by the links between the articles of both, then by the personas they share."""
    personas = site.personas_of(hub.pillar)
    found = []
    for other in site.hubs:
        if other is not hub and other.exists:
            shared = tuple(each for each in site.personas_of(other.pillar) if each in personas)
            links = site.graph.links_between(hub.pillar, other.pillar)
            if links or shared:
                found.append(Related(other, links, shared))
    return tuple(sorted(found, key=lambda each: (-each.links, -len(each.personas)))[:RELATED])


def hub_cta(hub: Hub, site: Site) -> Cta | None:
    """The call to action that articles of a pillar name most, of those that are not over and lead somewhere."""
    named = Counter(cta.slug for each in site.articles_of(hub.pillar) if (cta := site.strategy.cta(each.cta)))
    for slug, _ in named.most_common():
        cta = site.strategy.ctas[slug]
        if not cta.has_ended(site.today) and not isinstance(site.cta_targets[slug], Missing):
            return cta
    return None


def made_index_pages(site: Site) -> Iterator[IndexPage]:
    """The pages that nobody wrote: each generated hub, the index of all hubs, and those of personas."""
    for hub in site.hubs:
        if hub.is_generated:
            yield IndexPage(hub.url, hub.save_as, tuple(_hub_parts(hub, site)))
    for page in site.made_pages:
        if page.exists and page.persona is None:
            hubs = (each.save_as for each in site.hubs if each.exists)
            personas = (each.save_as for each in site.made_pages if each.exists and each.persona)
            yield IndexPage(page.url, page.save_as, ((*hubs, *personas),))
        elif page.exists and page.persona:
            yield IndexPage(page.url, page.save_as, tuple(_persona_parts(page.persona, site)))


def _hub_parts(hub: Hub, site: Site) -> Iterator[tuple[str, ...]]:
    """What each part of a hub page leads to: the first one to all but the articles of the others, and all upwards."""
    path = site.reading_path(hub.pillar, site.lang)
    size = site.publish.hubs.per_page
    on_path = (article for step in path.steps for article in step.beginning)
    related = (each.hub.save_as for each in related_hubs(hub, site))
    pages = filter(None, map(site.persona_page, site.personas_of(hub.pillar)))
    yield (
        *_files(path.listed[:size]),
        *_files(on_path),
        *related,
        *(page.save_as for page in pages),
        *_called_to(hub, site),
        *_up(site),
    )
    for start in range(size, len(path.listed), size):
        yield (*_files(path.listed[start : start + size]), *_up(site))


def _persona_parts(persona: Persona, site: Site) -> Iterator[tuple[str, ...]]:
    articles, size = site.reading_list(persona), site.publish.hubs.per_page
    for start in range(0, max(len(articles), 1), size):
        yield (*_files(articles[start : start + size]), *_up(site))


def _up(site: Site) -> Iterator[str]:
    """Where breadcrumbs lead besides the home page."""
    if site.hub_index:
        yield site.hub_index.save_as


def _called_to(hub: Hub, site: Site) -> Iterator[str]:
    cta = hub_cta(hub, site)
    target = site.cta_targets[cta.slug] if cta else None
    if isinstance(target, Address):
        yield target.url
    elif isinstance(target, Document | Hub):
        yield target.source.save_as if isinstance(target, Document) else target.save_as


def around(article: Document, site: Site) -> Iterator[Hub | Document]:
    """What the page of an article leads to, as far as templates show it."""
    hub = site.hub(article.pillar)
    if hub is None:
        return
    if "part_of" in site.shows and hub.exists:
        yield site.in_language(hub.document, article.lang) if hub.document else hub
    path = site.reading_path(hub.pillar, article.lang)
    upcoming = path.after(article)
    if upcoming and "next" in site.shows:
        yield upcoming
    if "siblings" in site.shows:
        yield from path.siblings(article)


def _files(articles: Iterable[Document]) -> tuple[str, ...]:
    return tuple(article.source.save_as for article in articles)
