"""Who sees to a document, or to what is planned?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.coverage import TopicCoverage
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.strategy import Strategy


def owner_of(document: Document, strategy: Strategy) -> str:
    """Its own owner, else its pillar's: an id, or as written where the strategy knows no such person, or nothing."""
    pillar = strategy.pillar(document.pillar)
    written = document.value("owner") or (pillar.owner if pillar else "")
    person = strategy.person(written) if written else None
    return person.slug if person else written


def owner_of_topic(topic: TopicCoverage, strategy: Strategy) -> str:
    """Its own owner, else its pillar's, as written; or nothing."""
    return topic.owner or strategy.pillars[topic.pillar].owner


def person_name(owner: str, strategy: Strategy) -> str:
    """What colleagues call an owner; nothing where there is none."""
    person = strategy.person(owner) if owner else None
    return person.name if person else owner
