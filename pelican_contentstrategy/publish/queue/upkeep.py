"""What is to be looked after: reviews, and what the audit comes to?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.owner import owner_of
from pelican_contentstrategy.model.queue import Task
from pelican_contentstrategy.model.reviews_due import reviews_due
from pelican_contentstrategy.publish.queue._days import state_on, title_of, url_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.audit import Audit
    from pelican_contentstrategy.model.site import Site

URGENCY = {"high": 2, "medium": 1, "low": 0}
REVIEW = "check what it says, and set 'Reviewed'"


def upkeep_tasks(site: Site, audit: Audit) -> Iterator[Task]:
    """Reviews that are due, or soon will be, and what the audit would have done.

    An article is in one of them: what is to go is not reviewed, and what is only to be brought up to date is a review
    where that is overdue, with all that the audit has to say of it.
    """
    judged = {each.path: each for each in audit.judgements if each.verdict != "keep"}
    for due in reviews_due(site):
        document, judgement = due.document, judged.get(due.document.path)
        state = state_on(due.day, site.today)
        if state is None or (judgement and (judgement.verdict != "update" or judgement.by_writer)):
            continue
        is_late = state == "overdue"
        if is_late:
            judged.pop(document.path, None)
        yield Task(
            owner=owner_of(document, site.strategy),
            kind="review",
            state=state,
            what=judgement.next_step if judgement and is_late else REVIEW,
            about=title_of(document),
            path=document.path,
            url=url_of(document),
            due=due.day,
            days=-due.days_over(site.today),
        )
    for path, judgement in judged.items():
        if judgement.next_step != "nothing":
            document = site.document(path)
            yield Task(
                owner=owner_of(document, site.strategy),
                kind="audit",
                state="open",
                what=f"{judgement.verdict}: {judgement.next_step}",
                about=title_of(document),
                path=path,
                url=url_of(document),
                urgency=URGENCY[judgement.priority],
            )
