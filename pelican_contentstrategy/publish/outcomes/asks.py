"""Which articles do so badly, or so well, that somebody should decide about them?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.outcome import Ask
from pelican_contentstrategy.model.outcome_words import decay_words, standing_words, unread_words
from pelican_contentstrategy.model.values import Duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.outcome import ArticleOutcome
    from pelican_contentstrategy.model.rulings import Rulings
    from pelican_contentstrategy.model.site import Site

HOLDS = Duration(6, "month")
"""How long a decision on an article or its pillar holds: for so long nobody is asked again."""


def other_asks(articles: Iterable[ArticleOutcome], site: Site, rulings: Rulings) -> Iterator[Ask]:
    """Articles below their stage's median, that bring less than they did, or nothing any more."""
    for each in articles:
        reasons = tuple(_reasons(each))
        decided = rulings.latest((("article", each.path), ("pillar", each.pillar)))
        if reasons and (decided is None or HOLDS.after(decided) < site.today):
            article = site.document(each.path)
            yield Ask("article", each.path, each.title, site.today, reasons, article.at("title"))


def _reasons(article: ArticleOutcome) -> Iterator[str]:
    if article.standing and article.standing.place == "below":
        yield standing_words(article.standing)
    yield from map(decay_words, article.decays)
    if article.unread_since:
        yield unread_words(article.unread_since)
