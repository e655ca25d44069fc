"""What a rule is asked about: everything of its kind, in a document or on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Block, Document, Link
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.rules._rule import Rule


def subjects_in(rule: Rule, document: Document) -> Iterable[object]:
    """The document itself, its blocks or its links, whichever the rule is about."""
    if not rule.among(document):
        return ()
    if rule.on is Document:
        return (document,)
    return {Block: document.facts.blocks, Link: document.facts.links}.get(rule.on, ())


def subjects_on(rule: Rule, site: Site) -> Iterator[object]:
    """Everything on the site that the rule is about."""
    if rule.on is Site:
        yield site
    elif rule.on is Pillar:
        yield from site.strategy.pillars.values()
    elif rule.on is Cluster:
        for pillar in site.strategy.pillars.values():
            yield from pillar.clusters.values()
    else:
        for document in site.documents:
            yield from subjects_in(rule, document)


def path_of(subject: object, site: Site) -> str:
    """The file a subject stands in."""
    if isinstance(subject, Document | Link):
        return subject.path
    return subject.passage.path if isinstance(subject, Block) else site.strategy.at().path
