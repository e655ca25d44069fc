"""How is it said what became of an article?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.numerals import as_written
from pelican_contentstrategy.model.standings import DAYS, ENOUGH

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.outcome import Decay, Standing


def standing_words(standing: Standing) -> str:
    """Its figure, and the median that it is held against."""
    what = f"{as_written(standing.rate)} {standing.metric}"
    others = f"articles of stage '{standing.stage}'" if standing.stage else "articles without a stage"
    if standing.place == "young":
        return f"{what}, too new to be compared"
    if standing.median is None or standing.place == "few":
        return f"{what}; {standing.among} {others} are too few to compare, it takes {ENOUGH}"
    rate = f" in {DAYS} days" if standing.days else ""
    where = {"above": "above", "below": "below"}.get(standing.place, "about")
    return f"{what}{rate}, {where} the median of {as_written(standing.median)} of {standing.among:,} {others}"


def decay_words(decay: Decay) -> str:
    """How much it lost between which months, and what all articles lost."""
    of = f"from {as_written(decay.before)} to {as_written(decay.now)}"
    season = "" if decay.is_yearly else ", which may be the season"
    whole = f"; all articles {decay.site_percent:+d}%"
    return f"{decay.metric} {decay.percent}%: {of}, {decay.months} against {decay.earlier}{season}{whole}"


def unread_words(since: date) -> str:
    """That nobody came."""
    return f"nobody came in 12 whole months, from {since:%Y-%m} on"
