"""How long is a piece to be? As long as others of its kind are."""

from __future__ import annotations

from statistics import quantiles
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.assignment import Length
from pelican_contentstrategy.model.brief import WordRange
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.reading_path import is_led_to
from pelican_contentstrategy.rules.craft import thin_article
from pelican_contentstrategy.rules.craft._length import length_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site

ENOUGH = 4
"""Articles of which it can be said how long they usually are."""
STEP = 50
"""Words that a range is rounded to."""


def typical_length(fields: Mapping[str, str], site: Site, checks: Checks) -> Length:
    """What the middle half of the articles of its format has, else of its pillar, else of the site.

    Never less than thin-article asks for, which is all that is asked where there is too little to go by.
    """
    least = checks.options_of(thin_article.thin_article.name, thin_article.Options).words
    kept = [each for each in site.published_articles if is_led_to(each, site)]
    for whose, articles in _peers(fields, kept, site):
        if len(articles) >= ENOUGH:
            first, _, third = quantiles([length_of(each).words for each in articles], n=4, method="inclusive")
            low = max(STEP * int(first // STEP), least)
            high = max(STEP * -int(-third // STEP), low + STEP)
            return Length(WordRange(low, high), f"as half of the {len(articles):,} {whose} are")
    return Length(WordRange(least), "the least that an article of this site should have")


def _peers(fields: Mapping[str, str], articles: list[Document], site: Site) -> Iterator[tuple[str, list[Document]]]:
    format_, pillar = fields.get("format", ""), site.strategy.pillar(fields.get("pillar", ""))
    if format_:
        alike = [each for each in articles if fold(each.value("format")) == fold(format_)]
        yield f"articles of format '{format_}'", alike
    if pillar:
        yield (
            f"articles of pillar '{pillar.slug}'",
            [each for each in articles if site.strategy.pillar(each.pillar) is pillar],
        )
    yield "articles of this site", articles
