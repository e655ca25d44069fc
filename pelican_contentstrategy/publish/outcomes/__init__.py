"""What became of everything, in one: for reports, and for whoever decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.amounts import amount_of
from pelican_contentstrategy.model.asks import missed_targets
from pelican_contentstrategy.model.decay import Trends
from pelican_contentstrategy.model.kpi_targets import aim_of_article, aim_of_kpi, up_to_target
from pelican_contentstrategy.model.mixtures import mixtures
from pelican_contentstrategy.model.outcome import ArticleOutcome, Contribution, KpiOutcome, Outcomes, Return
from pelican_contentstrategy.model.performance import metric_name
from pelican_contentstrategy.model.rulings import Rulings
from pelican_contentstrategy.model.standings import standings
from pelican_contentstrategy.model.yardsticks import Yardsticks, paths_of
from pelican_contentstrategy.publish.outcomes.asks import other_asks
from pelican_contentstrategy.rules.measurement._declared import declared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.outcome import Standing
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.site import Site


def outcomes(site: Site) -> Outcomes:
    """Read the figures, and hold them against the strategy."""
    yardsticks, rulings = Yardsticks(site), Rulings(site)
    articles = tuple(article_outcomes(site, yardsticks))
    kpis = declared(site)
    return Outcomes(
        today=site.today,
        kpis=tuple(_kpi(each, site, yardsticks) for each in site.strategy.kpis.values()),
        articles=articles,
        mixtures=tuple(mixtures(site, yardsticks)),
        asks=(*missed_targets(site, yardsticks, rulings), *other_asks(articles, site, rulings)),
        rulings=tuple(sorted(rulings.known, key=lambda each: each.decision.day)),
        exports=site.performance.exports,
        unmatched=site.performance.unmatched,
        metrics=site.performance.metrics,
        reach=yardsticks.reach,
        late=tuple(each.article.path for each in kpis.late),
        unknown=tuple(each.path for each in kpis.unknown),
    )


def article_outcomes(site: Site, yardsticks: Yardsticks) -> Iterator[ArticleOutcome]:
    """How each published article does, in order of path; nothing where nothing was counted."""
    if not yardsticks.performance.readings:
        return
    placed = standings(site, yardsticks)
    sources = [each.source for each in yardsticks.main if yardsticks.is_summed(each.source)]
    trends = {metric_name(each): Trends(each, yardsticks) for each in (*sources, yardsticks.reach) if each}
    for piece in site.coverage.pieces:
        if piece.is_published:
            yield _article(piece, site, yardsticks, placed.get(piece.path), trends)


def _article(
    piece: Piece, site: Site, yardsticks: Yardsticks, standing: Standing | None, trends: Mapping[str, Trends]
) -> ArticleOutcome:
    article, paths = site.document(piece.path), paths_of(piece)
    kpi = yardsticks.measuring(article)
    days = (day.date() for path in paths if (day := site.document(path).source.date))
    published = min(days, default=None)
    metrics = dict.fromkeys((metric_name(kpi.source) if kpi else "", yardsticks.reach))
    reach = trends.get(yardsticks.reach)
    decays = (trends[each].decay(paths, published) for each in metrics if each in trends)
    return ArticleOutcome(
        path=piece.path,
        url=piece.url,
        title=piece.title,
        pillar=piece.pillar,
        stage=piece.stage,
        format=piece.format,
        persona=next(iter(piece.personas), ""),
        kpi=kpi.slug if kpi else "",
        value=standing.value if standing else None,
        standing=standing,
        aim=aim_of_article(article, paths, yardsticks, site.today),
        returns=_returns(piece, site, yardsticks),
        decays=tuple(each for each in decays if each),
        unread_since=reach.unread_since(paths, published) if reach else None,
    )


def _returns(piece: Piece, site: Site, yardsticks: Yardsticks) -> Return | None:
    """What it cost in all its languages, and what it brought of its own KPI, if one of that has a worth."""
    costs = [amount_of(site.document(path).value("cost")) for path in paths_of(piece)]
    known = [each for each in costs if each is not None]
    kpi = yardsticks.measuring(site.document(piece.path))
    if not known or kpi is None or kpi.value is None or not yardsticks.is_summed(kpi.source):
        return None
    value = yardsticks.value(kpi.source, paths_of(piece))
    return None if value is None else Return(sum(known), value * kpi.value)


def _kpi(kpi: Kpi, site: Site, yardsticks: Yardsticks) -> KpiOutcome:
    aim = aim_of_kpi(kpi, yardsticks, site.today)
    is_summed = yardsticks.is_summed(kpi.source) if kpi.source else True
    return KpiOutcome(
        slug=kpi.slug,
        name=kpi.name,
        source=kpi.source,
        aim=aim,
        baseline=kpi.baseline,
        is_vanity=kpi.vanity,
        is_summed=is_summed,
        pillars=tuple(each.slug for each in site.strategy.pillars.values() if yardsticks.of_pillar(each) is kpi),
        worth=aim.actual * kpi.value if aim.actual is not None and kpi.value is not None and is_summed else None,
        parts=tuple(sorted(_parts(kpi, site, yardsticks), key=lambda each: (-each.value, each.path))),
    )


def _parts(kpi: Kpi, site: Site, yardsticks: Yardsticks) -> Iterator[Contribution]:
    """What the KPI's figure is made of: articles in all their languages, pages, and hub pages that we make."""
    if not kpi.source:
        return
    performance = up_to_target(kpi, yardsticks)
    main = {path: piece for piece in site.coverage.pieces for path in paths_of(piece)}
    keys = dict.fromkeys(main[key].path if key in main else key for key in performance.readings)
    for key in keys:
        document = site.find(key)
        value = performance.total(kpi.source, paths_of(main[key]) if key in main else (key,))
        if value:
            yield Contribution(key, document.title if document else key, value)
