"""What of the strategy is covered, and where are the gaps?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.gap import Gap
from pelican_contentstrategy.model.snapshot import Snapshot
from pelican_contentstrategy.rules.coverage import mix_off_plan, off_strategy_share, persona_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.site import Site


def snapshot(site: Site, checks: Checks) -> Snapshot:
    """How the site stands today."""
    return Snapshot(
        site=site.strategy.name,
        day=site.today,
        coverage=site.coverage,
        gaps=tuple(gaps(site.coverage, checks)),
        links=tuple(sorted(site.graph.article_links)),
    )


def gaps(coverage: Coverage, checks: Checks) -> Iterator[Gap]:
    """Every gap, in the order of the strategy and of the rules' codes; whether such a rule is ignored does not count.

    A pillar whose hub page does not exist is one whatever the reason, though more than one rule tells the reasons.
    """
    yield from _of_pillars(coverage)
    yield from _of_topics(coverage)
    for cell in coverage.open_cells(checks.options_of(persona_gap.persona_gap.name, persona_gap.Options).percent):
        yield Gap("persona-gap", (cell.persona, cell.stage))
    for pain in coverage.pains:
        if not pain.stock.published:
            yield Gap("unanswered-pain", (pain.persona, pain.slug))
    mix = checks.options_of(mix_off_plan.mix_off_plan.name, mix_off_plan.Options)
    for share in coverage.shares_off_plan(mix.points, mix.percent):
        yield Gap("mix-off-plan", (share.axis, share.slug), share.missing)
    off_strategy = checks.options_of(off_strategy_share.off_strategy_share.name, off_strategy_share.Options)
    if coverage.off_strategy_percent > off_strategy.percent:
        yield Gap("off-strategy-share", (), coverage.off_strategy.published)


def _of_pillars(coverage: Coverage) -> Iterator[Gap]:
    for pillar in coverage.pillars:
        if not pillar.has_hub:
            yield Gap("pillar-without-hub", (pillar.slug,))
        for cluster in pillar.clusters:
            about = (cluster.pillar, cluster.slug)
            if cluster.is_empty:
                yield Gap("empty-cluster", about, max(1, cluster.missing))
            elif cluster.missing:
                yield Gap("target-not-reached", about, cluster.missing)


def _of_topics(coverage: Coverage) -> Iterator[Gap]:
    for topic in coverage.topics:
        about = (topic.pillar, topic.cluster, topic.title)
        if topic.days_overdue:
            yield Gap("overdue-topic", about)
        elif topic.state == "missing":
            yield Gap("planned-topic-missing", about)
