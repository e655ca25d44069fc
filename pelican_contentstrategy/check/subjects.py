"""What a rule is asked about: everything of its kind, in a document or on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.document import Block, Document, Link
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.rules._rule import Rule


IN_STRATEGY = (Site, Pillar, Cluster)
IN_DOCUMENTS = (Document, Block, Link, Alert)


def is_asked(rule: Rule) -> bool:
    """Whether there are subjects for a rule; those about suppressions and crashes are asked where these turn up."""
    return rule.on in IN_STRATEGY or rule.on in IN_DOCUMENTS


def subjects_in(rule: Rule, document: Document) -> Iterator[object]:
    """The document itself, its blocks, its links or what its voice calls for, whichever the rule is about."""
    if not rule.among(document):
        return
    if rule.on is Document:
        yield document
    yield from {Block: document.facts.blocks, Link: document.facts.links, Alert: document.facts.alerts}.get(rule.on, ())


def subjects_on(rule: Rule, site: Site) -> Iterator[tuple[str, Iterable[object]]]:
    """Everything on the site that the rule is about, file by file."""
    pillars = site.strategy.pillars.values()
    in_strategy: dict[type, Iterable[object]] = {
        Site: (site,),
        Pillar: pillars,
        Cluster: (cluster for pillar in pillars for cluster in pillar.clusters.values()),
    }
    if rule.on in in_strategy:
        yield site.strategy.at().path, in_strategy[rule.on]
    else:
        yield from ((document.path, subjects_in(rule, document)) for document in site.documents)
