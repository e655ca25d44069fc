"""A strategy -> all that it says, in words, for one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.one_page import OnePage
from pelican_contentstrategy.model.scorecard import Scorecard
from pelican_contentstrategy.model.scoring import scorecard
from pelican_contentstrategy.publish._written import written
from pelican_contentstrategy.publish.one_page.aims import aims, also_counted, undertakings
from pelican_contentstrategy.publish.one_page.hands import approval, hands, review
from pelican_contentstrategy.publish.one_page.journey import channels, other_asks, shares, steps
from pelican_contentstrategy.publish.one_page.readers import readers
from pelican_contentstrategy.publish.one_page.sound import sound
from pelican_contentstrategy.publish.one_page.subjects import subjects
from pelican_contentstrategy.publish.one_page.words import day, line

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library


def one_page(strategy: Strategy, library: Library, today: date) -> OnePage:
    """What the strategy file alone says."""
    return _view(strategy, library, today, None, Scorecard(()))


def one_page_of(checked: Review) -> OnePage:
    """The same, with how much there is of it, and how the strategy stands."""
    site, known = checked.site, written(checked)
    return _view(site.strategy, site.library, site.today, site.coverage, scorecard(known.site, len(known.stubs)))


def _view(strategy: Strategy, library: Library, today: date, coverage: Coverage | None, scores: Scorecard) -> OnePage:
    return OnePage(
        name=strategy.name,
        day=day(today),
        mission=line(strategy.mission),
        aims=tuple(aims(strategy)),
        also_counted=tuple(also_counted(strategy)),
        vanity=tuple(each.name for each in strategy.kpis.values() if each.vanity),
        readers=tuple(readers(strategy, coverage)),
        subjects=tuple(subjects(strategy, coverage)),
        steps=tuple(steps(strategy, today, coverage)),
        formats=tuple(shares("formats", strategy.mix.formats, strategy, coverage)),
        asks=tuple(other_asks(strategy, today)),
        sound=sound(strategy, library),
        channels=tuple(channels(strategy)),
        hands=tuple(hands(strategy, coverage)),
        approval=approval(strategy),
        review=review(strategy),
        undertakings=tuple(undertakings(strategy, today)),
        scorecard=scores,
        articles=coverage.stock.published if coverage else None,
    )
