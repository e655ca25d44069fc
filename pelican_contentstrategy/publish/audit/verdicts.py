"""What do the measures of an article come to, and how urgent is that?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.audit import VERDICTS

if TYPE_CHECKING:
    from pelican_contentstrategy.model.audit import Priority, Verdict
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.publish.audit.evidence import Evidence

STALE = 3
"""Review periods without a look after which an article counts as forgotten, not merely due."""
OLD = 5
"""The same, after which what is off the strategy is given up, and a change without a review counts for nothing."""
HIGH, MEDIUM = 4, 3
"""Points of urgency from which a priority is high, or medium."""


def own_verdict(article: Document) -> Verdict | None:
    """What its author says; who sends readers elsewhere without a word says that another takes its place."""
    said = next((each for each in VERDICTS if each == article.verdict), None)
    return said or ("consolidate" if article.leads_on else None)


def measured_verdict(found: Evidence) -> Verdict:
    """What its own measures come to, other articles apart.

    Only what is alone may be retired, unless it brings more than others; only what matters - linked, or in a pillar -
    is worth the work of bringing it up to date for its age alone, or because it brings less than it did. What names its
    year is a record of it, and nobody brings that up to date.
    """
    if found.is_alone and _is_spent(found) and not found.performs:
        return "retire"
    if found.is_empty or found.expired or found.is_far_too_hard:
        return "update"
    matters = found.is_hub or (not found.year and (found.living_inlinks or found.pillar))
    return "update" if matters and (is_late(found) or found.is_decayed) else "keep"


def is_late(found: Evidence) -> bool:
    """Whether its review is overdue: at once where somebody set a period, else when it is forgotten, or old."""
    return found.unseen_for(1 if found.period.is_set else STALE) or found.is_old(OLD)


def urgency(found: Evidence, verdict: Verdict) -> int:
    """Points for what readers come across, for what is wrong with it, and for what the strategy wants.

    Linked by many, or a pillar's page 2, linked at all 1; expired, empty or far too hard 2, late, decayed or to be
    retired 1; in a pillar 1; for a primary persona, where some are secondary, 1. What may stay has none.
    """
    if verdict == "keep":
        return 0
    reach = 2 if found.is_hub or found.is_much_linked else int(found.inlinks > 0)
    misleads = found.expired or found.is_empty or found.is_far_too_hard
    harm = 1 if verdict == "retire" else 2 if misleads else int(is_late(found) or found.is_decayed)
    return reach + harm + int(found.pillar is not None) + int(found.is_for_primary)


def priority(found: Evidence, verdict: Verdict) -> Priority:
    """Its urgency in a word."""
    points = urgency(found, verdict)
    return "high" if points >= HIGH else "medium" if points >= MEDIUM else "low"


def _is_spent(found: Evidence) -> bool:
    if found.expired:
        return True
    if found.is_empty:
        return found.is_old(STALE) or found.unseen_for(1 if found.is_adrift else STALE)
    if found.is_thin or found.year:
        return found.is_old(OLD) or found.unseen_for(STALE)
    if found.is_unread and found.is_old(STALE):
        return True
    return (found.is_short and found.is_old(OLD)) or (found.is_adrift and found.unseen_for(OLD))
