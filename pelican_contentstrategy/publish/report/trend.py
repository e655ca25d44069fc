"""What did earlier builds come to, and what does this one?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.milestone import Milestone, following, in_order
from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.publish.report.dossier import Dossier


def trend(dossier: Dossier) -> tuple[Milestone, ...]:
    """Every milestone up to today, the oldest first, pillars by the ids they have today; the last one is now.

    Two that follow each other differ in their results: what is as it was at the last one has the day since which it is
    so. What was noted on later days than today, which a build of a past day may come across, is left out.
    """
    now, strategy = dossier.milestone, dossier.strategy
    known = (_of_today(each, strategy) for each in noted(dossier) if each.day <= now.day)
    # It is now, whatever else the day has seen: a build after this one is to find the same.
    return following((*(each for each in known if each.day < now.day or each.result != now.result), now))


def noted(dossier: Dossier) -> tuple[Milestone, ...]:
    """What later builds are to know: every milestone as it was noted, and this one if its result is another."""
    return in_order((*dossier.site.records.trend, dossier.milestone))


def milestone(dossier: Dossier) -> Milestone:
    """What this build comes to."""
    site = dossier.site
    return Milestone(
        day=site.today,
        newest=max(_days(site), default=None),
        revision=site.history.revision,
        counts=_counts(dossier),
        scores=dict(_scores(dossier)),
        pillars=dict(_pillars(dossier)),
    )


def _days(site: Site) -> Iterator[date]:
    """When anything published was published or changed; days to come are slips, and do not count."""
    for each in site.documents:
        told = (each.source.date, each.source.modified) if each.is_published else ()
        yield from (day for day in (at.date() for at in told if at) if day <= site.today)


def _counts(dossier: Dossier) -> dict[str, int]:
    stock = dossier.site.coverage.stock
    found = [each.severity for each in dossier.diagnostics]
    return {
        "articles": stock.published,
        "drafts": stock.drafts,
        "gaps": len(dossier.gaps),
        "orphans": len(dossier.orphans),
        "overdue": dossier.overdue.number,
        **{f"{each.value}s": found.count(each) for each in Severity},
    }


def _scores(dossier: Dossier) -> Iterator[tuple[str, int]]:
    """Those that there are: what weighs nothing has none."""
    rating = dossier.ratings.site
    if rating.percent is not None:
        yield "site", rating.percent
    yield from ((each.quality, each.percent) for each in rating.parts)


def _pillars(dossier: Dossier) -> Iterator[tuple[str, Mapping[str, int]]]:
    ratings = dossier.ratings.pillars
    for each in dossier.site.coverage.pillars:
        score = ratings[each.slug].percent if each.slug in ratings else None
        yield each.slug, {"articles": each.stock.published} | ({} if score is None else {"score": score})


def _of_today(milestone: Milestone, strategy: Strategy) -> Milestone:
    """The same with pillars under today's ids; of several that became one, the articles are counted together."""
    found: dict[str, dict[str, int]] = {}
    for slug, figures in milestone.pillars.items():
        pillar = strategy.pillars.get(slug) or strategy.pillar(slug)
        name = pillar.slug if pillar else slug
        if name in found:
            found[name] = {"articles": found[name].get("articles", 0) + figures.get("articles", 0)}
        else:
            found[name] = dict(figures)
    return replace(milestone, pillars=found)
