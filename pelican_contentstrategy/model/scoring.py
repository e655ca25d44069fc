"""What counts in the scorecard of a strategy, and what does each thing lack?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.covered import covered
from pelican_contentstrategy.model.days import spelled_out
from pelican_contentstrategy.model.documented import documented
from pelican_contentstrategy.model.scorecard import Point, Score, Scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.strategy import Strategy


def scorecard(site: Site, stubs: int = 0) -> Scorecard:
    """All scores; each follows from the strategy, the documents and the day alone.

    So many `stubs` were left out of the site before, so that the articles that count are said to have a text.
    """
    scores = (
        Score("documentation", "parts of the strategy are written down", tuple(documented(site.strategy, site.today))),
        alignment(site, "articles with a text" if stubs else "articles"),
        Score("coverage", "parts of the plan are covered", covered(site).points),
        Score("initiatives", "initiatives are done", tuple(_initiatives(site.strategy, site.today))),
    )
    return Scorecard(tuple(each for each in scores if each.points))


def alignment(site: Site, articles: str) -> Score:
    """Published articles whose pillar serves a goal; where no goals are stated, those in a pillar."""
    pillars, has_goals = site.strategy.pillars, bool(site.strategy.goals)
    points = []
    for piece in site.coverage.pieces:
        if piece.is_published:
            pillar = pillars.get(piece.pillar)
            lacks = "in no pillar" if pillar is None else ""
            if pillar and has_goals and not pillar.goals:
                lacks = f"its pillar '{pillar.slug}' serves no goal"
            points.append(Point(piece.title, site.document(piece.path).at("pillar"), lacks))
    counts = f"{articles} are in a pillar{' that serves a goal' if has_goals else ''}"
    return Score("alignment", counts, tuple(points))


def _initiatives(strategy: Strategy, today: date) -> Iterator[Point]:
    for number, each in enumerate(strategy.initiatives):
        lacks = ""
        if each.status != "done":
            verb = "was due on" if each.due and each.due < today else "due on"
            lacks = ", ".join(filter(None, (each.status, f"{verb} {spelled_out(each.due)}" if each.due else "")))
        yield Point(each.name, strategy.at("initiatives", number), lacks)
