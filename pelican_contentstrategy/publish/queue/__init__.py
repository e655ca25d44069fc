"""Who has what to do, and what comes first?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.approval import handle
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.owner import person_name
from pelican_contentstrategy.model.queue import Queue, Tray
from pelican_contentstrategy.publish.audit import audit
from pelican_contentstrategy.publish.queue.approvals import approval_tasks
from pelican_contentstrategy.publish.queue.outreach import outreach_tasks
from pelican_contentstrategy.publish.queue.planned import planned_tasks
from pelican_contentstrategy.publish.queue.upkeep import upkeep_tasks
from pelican_contentstrategy.rules.craft.thin_article import Options

if TYPE_CHECKING:
    from pelican_contentstrategy.model.queue import Task
    from pelican_contentstrategy.model.site import Site

NOBODY = "nobody"
"""How to ask for what has no owner; a person of that name goes before."""


def queue(site: Site, thin: int = Options().words) -> Queue:
    """All that is to be done by now, within the next weeks, or at any time.

    An article of fewer words than `thin` is thin to the audit.
    """
    strategy = site.strategy
    found: dict[str, list[Task]] = defaultdict(list, {fold(slug): [] for slug in strategy.governance.people})
    for tasks in (
        approval_tasks(site),
        planned_tasks(site),
        outreach_tasks(site),
        upkeep_tasks(site, audit(site, thin)),
    ):
        for task in tasks:
            found[handle(task.owner, strategy)].append(task)
    nobodys = found.pop("", [])
    others = sorted(
        found.keys() - {fold(slug) for slug in strategy.governance.people}, key=lambda each: (-len(found[each]), each)
    )
    people = [(slug, found[fold(slug)]) for slug in strategy.governance.people]
    trays = [*people, *((found[each][0].owner, found[each]) for each in others), ("", nobodys)]
    return Queue(
        tuple(
            Tray(owner, person_name(owner, strategy), tuple(sorted(tasks, key=lambda each: each.sort_key)))
            for owner, tasks in trays
        ),
        site.today,
    )


def only_of(found: Queue, owner: str) -> Queue:
    """What one person is to do, by id or name; UserError where that means no one."""
    asked = fold(owner)
    tray = next((each for each in found.trays if each.owner and asked in {fold(each.owner), fold(each.name)}), None)
    if tray is None and asked == NOBODY:
        tray = found.trays[-1]
    if tray is None:
        known = [*(each.owner for each in found.trays if each.owner), NOBODY]
        raise UserError([Mistake(f"owner '{owner}' owns nothing here", hint=did_you_mean(owner, known))])
    return replace(found, trays=(tray,), is_of_one=True)
