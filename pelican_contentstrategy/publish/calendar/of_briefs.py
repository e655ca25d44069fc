"""By when is what was briefed to be out?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.open_briefs import open_briefs
from pelican_contentstrategy.model.owner import person_name
from pelican_contentstrategy.publish.calendar.event import Event, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.open_briefs import OpenBrief
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.strategy import Strategy


def brief_events(site: Site) -> Iterator[Event]:
    """Those of briefs whose article is not out; a planned topic of the same title and day says the same already."""
    planned = {(fold(each.title), each.due) for each in site.coverage.topics}
    for each in open_briefs(site):
        if (fold(each.brief.title), each.due) not in planned:
            yield _event(each, site.strategy)


def _event(open_brief: OpenBrief, strategy: Strategy) -> Event:
    brief, pillar = open_brief.brief, open_brief.pillar
    begun_in = open_brief.begun.path if open_brief.begun else ""
    told = (
        ("Brief", brief.path),
        ("Pillar", pillar.title if pillar else brief.value("pillar")),
        ("Begun in", begun_in),
    )
    return Event(
        kind="topic",
        name=f"brief {brief.path}",
        deed="Due",
        title=one_line(brief.title),
        day=open_brief.due,
        last=open_brief.due,
        owner=one_line(person_name(open_brief.owner, strategy)),
        notes=tuple(f"{label}: {one_line(value)}" for label, value in told if value),
        path=begun_in,
    )
