"""What a rule is asked about: everything of its kind, in a document or on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.document import Block, Document, Link
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.rules._rule import Rule


IN_STRATEGY = (Site, Pillar, Cluster)
IN_DOCUMENTS = (Document, Block, Link, Alert)


def is_asked(rule: Rule) -> bool:
    """Whether there are subjects for a rule; those about suppressions and crashes are asked where these turn up."""
    return rule.on in IN_STRATEGY or rule.on in IN_DOCUMENTS


def subjects_of(rule: Rule, whole: Document | Site) -> Iterable[object]:
    """Everything in a document, or in the strategy of a site, that the rule is about."""
    return _in_strategy(rule, whole) if isinstance(whole, Site) else _in_document(rule, whole)


def _in_strategy(rule: Rule, site: Site) -> Iterable[object]:
    """The site itself, or its pillars or clusters."""
    pillars = site.strategy.pillars.values()
    if rule.on is Site:
        return (site,)
    return pillars if rule.on is Pillar else (cluster for pillar in pillars for cluster in pillar.clusters.values())


def _in_document(rule: Rule, document: Document) -> Iterable[object]:
    """The document itself, its blocks, its links or what its voice calls for."""
    if not rule.among(document):
        return ()
    if rule.on is Document:
        return (document,)
    facts = document.facts
    return facts.blocks if rule.on is Block else facts.links if rule.on is Link else facts.alerts
