"""Do an article and its brief say the same? Field by field, whatever names they call things by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.entity import named
from pelican_contentstrategy.model.keywords import bare_keyword
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.upkeep import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.entity import Entity
    from pelican_contentstrategy.model.site import Site

SINGLE = ("pillar", "cluster", "stage", "format", "cta", "keyword", "kpi", "kpi_target", "kpi_by")
CAPITALS = {"cta": "CTA", "kpi": "KPI", "kpi_target": "KPI_target", "kpi_by": "KPI_by"}


class Difference(NamedTuple):
    """What an article says of a field, and what its brief says; nothing where it does not name one."""

    name: str
    own: str
    agreed: str

    def __str__(self) -> str:
        name = CAPITALS.get(self.name, self.name)
        own = f"{name} '{self.own}'" if self.own else f"no {name}"
        return f"{own} instead of '{self.agreed}'"


def differences(article: Document, brief: Brief, site: Site) -> Iterator[Difference]:
    """Fields of which the brief says something, and the article something else or nothing."""
    for name in SINGLE:
        agreed, own = brief.value(name), article.value(name)
        if agreed and not _are_same(name, agreed, own, article, site):
            yield Difference(name, own, agreed)
    yield from _readers(article, brief, site)
    agreed_pains = brief.values("addresses")
    own_pains = [each.value for each in article.fields("addresses")]
    if not set(map(fold, agreed_pains)) <= set(map(fold, own_pains)):
        yield Difference("addresses", ", ".join(own_pains), ", ".join(agreed_pains))
    agreed_channels = [site.strategy.channel(each).slug for each in brief.values("channels")]
    own_channels = [each.slug for each in site.channels_of(article)]
    if agreed_channels and set(agreed_channels) != set(own_channels):
        yield Difference("channels", ", ".join(own_channels), ", ".join(agreed_channels))


def _readers(article: Document, brief: Brief, site: Site) -> Iterator[Difference]:
    """All readers count, and who of them is the main one."""
    agreed, own = brief.values("persona"), article.personas
    ids, own_ids = ([_id(site.strategy.persona(each), each) for each in names] for names in (agreed, own))
    if ids and (set(ids) != set(own_ids) or ids[0] != own_ids[0]):
        yield Difference("persona", ", ".join(own), ", ".join(agreed))


def _are_same(name: str, agreed: str, own: str, article: Document, site: Site) -> bool:
    return _canonical(name, agreed, article, site) == _canonical(
        name, own or _implied(name, article, site), article, site
    )


def _implied(name: str, article: Document, site: Site) -> str:
    """What an article says without a field: it is measured by the KPI of its pillar."""
    pillar = site.strategy.pillar(article.pillar)
    return pillar.kpi if pillar and name == "kpi" else ""


def _canonical(name: str, value: str, article: Document, site: Site) -> str:
    """One form for all that means the same."""
    strategy = site.strategy
    pillar = strategy.pillar(article.pillar)
    if name == "keyword":
        return bare_keyword(value)
    if name == "kpi_by":
        return str(day_of(value) or value)
    found: Entity | None = None
    if name == "pillar":
        found = strategy.pillar(value)
    elif name == "cluster":
        found = strategy.cluster(pillar, value) if pillar else None
    elif name == "stage":
        found = strategy.stage(value)
    elif name == "cta":
        found = strategy.cta(value)
    elif name == "kpi":
        found = named(value, strategy.kpis.values())
    return _id(found, value)


def _id(entity: Entity | None, written: str) -> str:
    return entity.slug if entity else fold(written)
