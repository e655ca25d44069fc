"""What became of every article, for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._csv import csv_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.outcome import ArticleOutcome, Outcomes

COLUMNS = (
    *("path", "title", "url", "pillar", "stage", "format", "persona", "kpi", "value", "rate", "median", "among"),
    *("place", "target", "by", "actual", "state", "cost", "worth", "decay_percent", "decay_metric", "unread_since"),
)


def metrics_csv(outcomes: Outcomes) -> str:
    """An article a line; what there is not is empty."""
    return csv_of(COLUMNS, (tuple(_row(each)) for each in outcomes.articles))


def _row(article: ArticleOutcome) -> Iterator[object]:
    yield from (getattr(article, name) for name in COLUMNS[: COLUMNS.index("value") + 1])
    standing, aim, returns = article.standing, article.aim, article.returns
    yield from (standing.rate, standing.median, standing.among, standing.place) if standing else [None] * 4
    yield from (aim.target, aim.by, aim.actual, aim.state) if aim else [None] * 4
    yield from (returns.cost, returns.worth) if returns else [None] * 2
    worst = min(article.decays, key=lambda each: each.percent, default=None)
    yield from (worst.percent, worst.metric) if worst else [None] * 2
    yield article.unread_since
