"""How much is there of all that a strategy names? Counted once a site, for rules, reports and commands alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeVar

from pelican_contentstrategy.model.coverage import (
    Cell,
    ClusterCoverage,
    Coverage,
    CtaCoverage,
    PainCoverage,
    PersonaCoverage,
    PillarCoverage,
    Share,
    Stock,
)
from pelican_contentstrategy.model.pieces import Formats, pieces_of
from pelican_contentstrategy.model.planned_topics import topics_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.coverage import Axis, HubState
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.strategy import Strategy

Name = TypeVar("Name", str, tuple[str, str])
"""What a kind of pieces is counted under: an id, or two."""


def count_coverage(site: Site) -> Coverage:
    """What there is of everything; translations of an article count once, articles left out by Pelican not at all."""
    pieces = tuple(pieces_of(site))
    strategy = site.strategy
    by_pillar = _stocks(pieces, lambda each: [each.pillar], (asset.pillar for asset in strategy.assets))
    return Coverage(
        pieces=pieces,
        stock=_stock(pieces, len(strategy.assets)),
        off_strategy=by_pillar[""],
        pillars=tuple(_pillars(site, pieces, by_pillar)),
        topics=tuple(topics_of(site)),
        personas=tuple(_personas(strategy, pieces)),
        cells=tuple(_cells(strategy, pieces)),
        shares=(*_formats(strategy, pieces), *_stages(strategy, pieces)),
        ctas=tuple(_ctas(strategy, pieces, site.today)),
        without_cta=_stock([each for each in pieces if not each.cta]),
    )


def _stock(pieces: Iterable[Piece], assets: int = 0) -> Stock:
    statuses = Counter(each.status for each in pieces)
    return Stock(statuses["published"], statuses["draft"], assets)


def _stocks(
    pieces: Iterable[Piece], names_of: Callable[[Piece], Iterable[Name]], of_assets: Iterable[Name] = ()
) -> Mapping[Name, Stock]:
    """What there is by each name that a piece goes by, or an asset; asked for another name, nothing."""
    found: dict[Name, list[Piece]] = defaultdict(list)
    for each in pieces:
        for name in names_of(each):
            found[name].append(each)
    assets = Counter(of_assets)
    return defaultdict(Stock, {name: _stock(found[name], assets[name]) for name in {**found, **assets}})


def _pillars(site: Site, pieces: Iterable[Piece], by_pillar: Mapping[str, Stock]) -> Iterator[PillarCoverage]:
    by_cluster = _stocks(pieces, lambda each: [(each.pillar, each.cluster)])
    for pillar in site.strategy.pillars.values():
        yield PillarCoverage(
            slug=pillar.slug,
            title=pillar.title,
            stock=by_pillar[pillar.slug],
            hub=_hub_state(site, pillar),
            clusters=tuple(
                ClusterCoverage(pillar.slug, each.slug, each.title, by_cluster[pillar.slug, each.slug], each.target)
                for each in pillar.clusters.values()
            ),
            outside=by_cluster[pillar.slug, ""],
        )


def _hub_state(site: Site, pillar: Pillar) -> HubState:
    hub = site.hub(pillar.slug)
    if hub and hub.exists:
        return "page" if hub.document else "generated"
    if hub and hub.document:
        return "draft"
    return "occupied" if hub and hub.save_as in site.occupied else "none"


def _personas(strategy: Strategy, pieces: Iterable[Piece]) -> Iterator[PersonaCoverage]:
    by_persona = _stocks(pieces, lambda each: each.personas)
    by_pain = _stocks(pieces, lambda each: each.answers)
    for persona in strategy.personas.values():
        yield PersonaCoverage(
            slug=persona.slug,
            name=persona.name,
            is_primary=persona.tier == "primary",
            stock=by_persona[persona.slug],
            pains=tuple(
                PainCoverage(persona.slug, pain, text, by_pain[persona.slug, pain])
                for pain, text in persona.pains.items()
            ),
        )


def _cells(strategy: Strategy, pieces: Iterable[Piece]) -> Iterator[Cell]:
    by_cell = _stocks(pieces, lambda each: [(persona, each.stage) for persona in each.personas or ("",)])
    personas: tuple[Persona | None, ...] = (*strategy.personas.values(), None)
    for persona in personas:
        expected = frozenset((persona.stages or strategy.stages) if persona else ())
        for stage in (*strategy.stages, ""):
            key = (persona.slug if persona else "", stage)
            yield Cell(*key, by_cell[key], is_expected=stage in expected)


def _formats(strategy: Strategy, pieces: Iterable[Piece]) -> Iterator[Share]:
    """Planned ones first, as they stand in the plan; others by name."""
    formats = Formats(strategy)
    planned = {formats.spelled(name): share for name, share in strategy.mix.formats.items()}
    assets = (formats.spelled(asset.format) for asset in strategy.assets)
    stocks = _stocks(pieces, lambda each: [formats.spelled(each.format)], assets)
    others = sorted(name for name in stocks if name and name not in planned)
    return _shares("formats", (*planned, *others), planned, stocks)


def _stages(strategy: Strategy, pieces: Iterable[Piece]) -> Iterator[Share]:
    stocks = _stocks(pieces, lambda each: [each.stage], (asset.stage for asset in strategy.assets))
    return _shares("stages", strategy.stages, strategy.mix.stages, stocks)


def _shares(
    axis: Axis, names: Iterable[str], planned: Mapping[str, float], stocks: Mapping[str, Stock]
) -> Iterator[Share]:
    whole = sum(stock.total for name, stock in stocks.items() if name)
    for name in names:
        yield Share(axis, name, planned.get(name), stocks[name], whole)


def _ctas(strategy: Strategy, pieces: Iterable[Piece], today: date) -> Iterator[CtaCoverage]:
    by_cta = _stocks(pieces, lambda each: [each.cta])
    for cta in strategy.ctas.values():
        has_ended = cta.has_ended(today)
        yield CtaCoverage(cta.slug, cta.text, has_ended, by_cta[cta.slug])
