"""How well does everything do what the strategy asks? Worked out of the site and its diagnostics.

Nothing that mends something lowers a score, and nothing without a text raises one.
"""

from __future__ import annotations

from collections import Counter
from math import fsum
from typing import TYPE_CHECKING, get_args

from pelican_contentstrategy.model.covered import covered
from pelican_contentstrategy.model.rating import Part, Quality, Rating, Ratings
from pelican_contentstrategy.publish._written import written
from pelican_contentstrategy.publish.report.ratings_of_articles import asked_by, judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.publishing import Weights
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.scorecard import Point
    from pelican_contentstrategy.publish.report.ratings_of_articles import Judged

MOST = 4
"""Things a part lacks that are named."""
QUALITIES: tuple[Quality, ...] = get_args(Quality)


def ratings(review: Review) -> Ratings:
    """Rate the site and all its parts."""
    site, strategy, weights = review.site, review.site.strategy, review.scores.weights
    known = written(review)
    articles = {each.path: each for each in judged(review, known, asked_by(review.checks))}
    plan = covered(known.site)

    def rated(documents: Iterable[Document], points: Sequence[Point]) -> Rating:
        found = [articles[each.path] for each in documents if each.path in articles]
        return Rating((*_of_articles(found, weights), *_of_points(points, weights)))

    pillars = strategy.pillars.values()
    clusters = {(each.pillar, each.slug): each for pillar in pillars for each in pillar.clusters.values()}
    return Ratings(
        site=rated(site.published_articles, plan.points),
        pillars={each.slug: rated(site.articles_of(each), plan.pillar(each.slug)) for each in pillars},
        clusters={key: rated(site.articles_in(each), plan.clusters[key]) for key, each in clusters.items()},
        articles={path: Rating(tuple(_of_articles([each], weights))) for path, each in articles.items()},
    )


def _of_articles(articles: Sequence[Judged], weights: Weights) -> Iterator[Part]:
    """The mean of every quality that is asked of them."""
    for quality in QUALITIES:
        weight: float = getattr(weights, quality)
        traits = [each.traits[quality] for each in articles if quality in each.traits]
        if weight and traits:
            lacks: Counter[str] = Counter()
            for each in traits:
                lacks.update(each.lacks)
            share = fsum(each.share for each in traits) / len(traits)
            yield Part(quality, share, weight, tuple(_told(quality, lacks, len(traits))))


def _of_points(points: Sequence[Point], weights: Weights) -> Iterator[Part]:
    wanted = sum(each.of for each in points)
    if weights.coverage and wanted:
        share = sum(each.have for each in points) / wanted
        lacks = [f"{each.name}: {each.lacks}" for each in points if each.lacks]
        yield Part("coverage", share, weights.coverage, tuple(_first(lacks)))


def _told(quality: Quality, lacks: Mapping[str, int], articles: int) -> Iterator[str]:
    """The most frequent first."""
    ordered = sorted(lacks.items(), key=lambda each: (-each[1], each[0]))
    for lack, number in ordered[:MOST]:
        if quality == "voice" and "." in lack:
            yield f"{number:,} of {lack}"
        else:
            yield f"{number:,} of {articles:,} articles: {lack}" if articles > 1 else lack


def _first(lacks: Sequence[str]) -> Iterator[str]:
    yield from lacks[:MOST]
    if len(lacks) > MOST:
        yield f"and {len(lacks) - MOST:,} more"
