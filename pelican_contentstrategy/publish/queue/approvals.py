"""What waits for somebody's approval?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.approval import IN_REVIEW, handle, makers_of, may_approve, state_of
from pelican_contentstrategy.model.queue import Task
from pelican_contentstrategy.publish.queue._days import title_of, url_of
from pelican_contentstrategy.rules.governance._changes import changes_since_approval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site


def approval_tasks(site: Site) -> Iterator[Task]:
    """Of all that is at `Approval: review`, and, in a team, of what was changed after its approval.

    They are for everybody who may approve, but not for those whose own work it is.
    """
    for document in site.documents:
        if document.source.status != "lost" and not document.is_given_up and state_of(document) == IN_REVIEW:
            yield from _tasks(document, "approve it, or say what it lacks", site)
    if site.strategy.profile == "team":
        for document, approved, day in changes_since_approval(site).changed:
            when = f"on {day.isoformat()}" if day else "just now"
            told = f"approve it again: it was approved on {approved.isoformat()}, and changed {when}"
            yield from _tasks(document, told, site)


def _tasks(document: Document, what: str, site: Site) -> Iterator[Task]:
    makers = makers_of(document, site.strategy)
    able = [each.slug for each in may_approve(site.strategy) if handle(each.slug, site.strategy) not in makers]
    for owner in able or [""]:
        yield Task(owner, "approval", "waiting", what, title_of(document), document.path, url_of(document))
