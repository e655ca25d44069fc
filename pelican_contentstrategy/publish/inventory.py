"""What is there on the site, and how does each piece stand?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.inventory import Entry
from pelican_contentstrategy.model.measures import as_told
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.read.plain_text import without_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Crash
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.entity import Entity
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.strategy import Strategy


def inventory(site: Site) -> Iterator[Entry]:
    """One entry for each article and page, whatever its status, in order of path.

    Of a file that Pelican could not read there is no more to tell than that.
    """
    for document in site.documents:
        if document.source.status == "lost":
            yield Entry(document.path, status="lost")
        else:
            yield _entry(document, site)


def unread(site: Site) -> Iterator[Crash]:
    """Faults of ours that kept bodies from being read, so that their numbers are None."""
    return (crash for document in site.documents for crash in document.facts.crashes if crash.step == "reading")


def _entry(document: Document, site: Site) -> Entry:
    source, strategy, measures, scores = document.source, site.strategy, document.measures, document.measures.scores
    pillar = strategy.pillar(document.pillar)
    if not document.pillar:  # strategy.yaml may say it instead
        pillar = next((hub.pillar for hub in site.hubs if hub.document is document), None)
    has_words = document.was_read and measures.words is not None
    is_out = source.status != "draft"
    expires = day_of(document.value("expires"))
    return Entry(
        path=document.path,
        url=source.address,
        title=without_markup(document.value("title")) or None,
        kind=source.kind,
        status=source.status,
        lang=source.lang or None,
        pillar=_id(pillar, document.pillar),
        cluster=_id(strategy.cluster(pillar, document.cluster) if pillar else None, document.cluster),
        persona=_personas(document, strategy),
        stage=_id(strategy.stage(document.stage), document.stage),
        cta=_id(strategy.cta(document.cta), document.cta),
        keyword=document.value("keyword") or None,
        format=document.value("format") or None,
        owner=_id(strategy.person(document.value("owner")), document.value("owner")),
        words=measures.words if document.was_read else None,
        sentences=measures.sentence_count if has_words else None,
        reading_minutes=measures.minutes if document.was_read else None,
        reading_ease=as_told(scores.reading_ease if scores else None),
        grade=as_told(scores.grade if scores else None),
        fog=as_told(scores.fog if scores else None),
        smog=as_told(scores.smog if scores else None),
        inlinks=len(site.graph.inlinks(document)),
        outlinks=_outlinks(document, site) if document.was_read else None,
        depth=site.graph.depth(document),
        published=source.date.date().isoformat() if source.date and is_out else None,
        modified=source.modified.date().isoformat() if source.modified else None,
        expires=expires.isoformat() if expires else None,
    )


def _outlinks(document: Document, site: Site) -> int:
    """Other published articles and pages that its body links to."""
    found = (site.find(path) for path in site.graph.outlinks(document))
    return sum(1 for each in found if each and each.is_published)


def _personas(document: Document, strategy: Strategy) -> str | None:
    written = (each.value for each in document.fields("persona"))
    return ", ".join(_id(strategy.persona(each), each) or "" for each in written) or None


def _id(entity: Entity | None, written: str) -> str | None:
    return entity.slug if entity else written or None
