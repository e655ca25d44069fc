"""Which days matter to articles and pages: publication, promotion, discussion, expiry, measurement?"""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.engagement import discussion_of
from pelican_contentstrategy.model.entity import named
from pelican_contentstrategy.model.owner import owner_of, person_name
from pelican_contentstrategy.model.promotion import PROMOTION_KINDS, promotions_of
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.publish.calendar.event import Event, one_line
from pelican_contentstrategy.read.outward import absolute

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.calendar.event import Kind

LONGEST = timedelta(days=31)
"""A discussion attended to for longer is shown by its last day, instead of as a bar through months."""


def document_events(site: Site, since: date = date.min) -> Iterator[Event]:
    """Those of published documents and drafts, in order of path; what is given up has only its past.

    Articles that came out, and documents that expired, before `since` are left out.
    """
    for each in site.documents:
        if each.source.status in {"published", "draft"}:
            yield from _publication(each, site, since)
            if not each.is_given_up:
                yield from _promotions(each, site)
                yield from _discussion(each, site)
                yield from _expiry(each, site, since)
                yield from _measurement(each, site)


def event_about(  # noqa: PLR0913 - one for each thing that differs between kinds
    document: Document,
    site: Site,
    kind: Kind,
    deed: str,
    day: date,
    *,
    last: date | None = None,
    name: str = "",
    notes: Iterable[tuple[str, str]] = (),
    is_open: bool = True,
) -> Event:
    """An event of a document, on one day if nothing else is said."""
    pillar = site.strategy.pillar(document.pillar)
    told = (
        *notes,
        ("File", document.path),
        ("Pillar", pillar.title if pillar else document.pillar),
        ("Stage", document.stage),
    )
    return Event(
        kind=kind,
        name=name or document.path,
        deed=deed,
        title=title_of(document),
        day=day,
        last=last or day,
        owner=owner_name(document, site),
        notes=tuple(f"{label}: {one_line(value)}" for label, value in told if value),
        path=document.path,
        url=absolute(document.source.url, site) if document.is_published else "",
        changed=document.source.modified,
        is_open=is_open,
    )


def owner_name(document: Document, site: Site) -> str:
    """What colleagues call whoever sees to a document; nothing where that is nobody."""
    return one_line(person_name(owner_of(document, site.strategy), site.strategy))


def title_of(document: Document) -> str:
    """Its title without markup, on one line."""
    return one_line(document.title) or document.path


def published_on(document: Document) -> date | None:
    """The day of its publication, past or to come; what is far out of reach stands for no day at all."""
    moment = document.source.date
    return moment.date() if moment and moment.year < MAXYEAR else None


def _publication(document: Document, site: Site, since: date) -> Iterator[Event]:
    """Of articles: drafts whose day has passed are not said to come out on any."""
    day = published_on(document)
    is_coming = day is not None and (day > site.today or (day == site.today and not document.is_published))
    is_told = is_coming or (document.is_published and day is not None and day >= since)
    if day and is_told and document.source.kind == "article":
        deed = "Publish" if is_coming else "Published"
        yield event_about(document, site, "publication", deed, day, is_open=is_coming)


def _promotions(document: Document, site: Site) -> Iterator[Event]:
    for each in promotions_of(document):
        day = (each.done_on or each.by) if each.is_done else each.by
        if day:
            through = PROMOTION_KINDS.get(each.kind, each.kind)
            deed = f"{'Promoted' if each.is_done else 'Promote'} ({one_line(each.what or through)})"
            name = f"{document.path} {each.kind} {each.what}"
            notes = [("Through", ", ".join(filter(None, (through, each.what))))]
            yield event_about(document, site, "promotion", deed, day, name=name, notes=notes, is_open=not each.is_done)


def _discussion(document: Document, site: Site) -> Iterator[Event]:
    """From publication on, as far as that is not long ago, to the last day that somebody attends to it."""
    discussion, published = discussion_of(document), published_on(document)
    if discussion and discussion.until:
        last = discussion.until
        first = published if published and published <= last <= _later(published) else last
        notes = [("Discussed at", discussion.url)]
        is_open = not discussion.is_noted
        yield event_about(
            document, site, "discussion", "Answer readers", first, last=last, notes=notes, is_open=is_open
        )


def _later(day: date) -> date:
    return day + LONGEST if day < date.max - LONGEST else date.max


def _expiry(document: Document, site: Site, since: date) -> Iterator[Event]:
    day = day_of(document.value("expires"))
    if day and day >= since and document.is_published:
        yield event_about(document, site, "expiry", "Expires", day, is_open=day >= site.today)


def _measurement(document: Document, site: Site) -> Iterator[Event]:
    day = day_of(document.value("kpi_by"))
    if day:
        kpi = named(document.value("kpi"), site.strategy.kpis.values())
        notes = [("KPI", kpi.name if kpi else document.value("kpi")), ("Target", document.value("kpi_target"))]
        yield event_about(document, site, "measurement", "Measure", day, notes=notes, is_open=day >= site.today)
