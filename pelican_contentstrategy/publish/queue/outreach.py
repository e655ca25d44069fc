"""What is to be made known, and where is somebody to join in?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.engagement import discussion_of
from pelican_contentstrategy.model.owner import owner_of
from pelican_contentstrategy.model.promotion import promotions_of
from pelican_contentstrategy.model.queue import Task
from pelican_contentstrategy.publish.queue._days import state_on, title_of, url_of
from pelican_contentstrategy.rules.distribution._promotion import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.queue import Kind, State
    from pelican_contentstrategy.model.site import Site


def outreach_tasks(site: Site) -> Iterator[Task]:
    """Promotion that is planned and not done, and discussions that are open, or were left without a note."""
    for document in site.documents:
        if document.source.status in {"published", "draft"} and not document.is_given_up:
            yield from _promotions(document, site)
            yield from _discussion(document, site)


def _promotions(document: Document, site: Site) -> Iterator[Task]:
    """Without a day, it begins when there is something to make known."""
    for each in promotions_of(document):
        state = state_on(each.by, site.today) if each.by else "open" if document.is_published else None
        if state and not each.is_done:
            what = f"make it known, and write 'done' behind it: {told(each)}"
            yield _task(document, site, "promotion", state, what, each.by)


def _discussion(document: Document, site: Site) -> Iterator[Task]:
    found = discussion_of(document)
    if found is None or found.until is None:
        return
    where = f" at {found.url}" if found.url else ""
    if found.is_unattended(site.today):
        what = f"note in 'Engaged' what came of the discussion{where}"
        yield _task(document, site, "discussion", "overdue", what, found.until)
    elif found.until >= site.today and document.is_published:
        state = state_on(found.until, site.today) or "open"
        yield _task(document, site, "discussion", state, f"join in the discussion{where}", found.until)


def _task(  # noqa: PLR0913, PLR0917 - one for each thing that differs
    document: Document, site: Site, kind: Kind, state: State, what: str, due: date | None
) -> Task:
    return Task(
        owner=owner_of(document, site.strategy),
        kind=kind,
        state=state,
        what=what,
        about=title_of(document),
        path=document.path,
        url=url_of(document),
        due=due,
        days=(due - site.today).days if due else None,
    )
