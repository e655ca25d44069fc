"""Which figures ask for a decision, and which of them got one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.kpi_targets import aim_of_article, aim_of_kpi
from pelican_contentstrategy.model.numerals import as_written
from pelican_contentstrategy.model.outcome import Ask
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.model.yardsticks import paths_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.outcome import Aim, SubjectKind
    from pelican_contentstrategy.model.rulings import Rulings
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.yardsticks import Yardsticks


def missed_targets(site: Site, yardsticks: Yardsticks, rulings: Rulings) -> Iterator[Ask]:
    """KPIs, then articles, that missed their target and were decided on by nobody since.

    A decision on the pillar is one on its KPI, and on its articles.
    """
    strategy, today = site.strategy, site.today
    for kpi in strategy.kpis.values():
        if kpi.vanity or kpi.target is None or not kpi.source or kpi.by is None or kpi.by >= today:
            continue
        aim = aim_of_kpi(kpi, yardsticks, today)
        pillars = (each for each in strategy.pillars.values() if yardsticks.of_pillar(each) is kpi)
        subjects: list[tuple[SubjectKind, str]] = [("kpi", kpi.slug), *(("pillar", each.slug) for each in pillars)]
        decided = rulings.latest(subjects)
        if aim.state == "missed" and (decided is None or decided <= kpi.by):
            place = strategy.at("kpis", kpi.slug, "by")
            yield Ask("kpi", kpi.slug, kpi.name, kpi.by, (_missed(aim),), place)
    for piece in site.coverage.pieces:
        article = site.document(piece.path)
        by = day_of(article.value("kpi_by"))
        if not piece.is_published or by is None or by >= today:
            continue
        reached = aim_of_article(article, paths_of(piece), yardsticks, today)
        decided = rulings.latest((("article", piece.path), ("pillar", piece.pillar)))
        if reached and reached.state == "missed" and (decided is None or decided <= by):
            yield Ask("article", piece.path, piece.title, by, (_missed(reached),), article.at("kpi_by"))


def _missed(aim: Aim) -> str:
    counted = f", counted {aim.period}" if aim.period else ""
    return (
        f"came to {as_written(aim.actual or 0)} against a target of {as_written(aim.target or 0)} by {aim.by}{counted}"
    )
