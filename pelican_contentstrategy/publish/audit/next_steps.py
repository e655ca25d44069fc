"""What is to be done with an article, in a few words?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.audit.verdicts import is_late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.audit import Verdict
    from pelican_contentstrategy.publish.audit.evidence import Evidence


def next_step(found: Evidence, verdict: Verdict, survivor: str | None) -> str:
    """The next thing to do, then what follows from it."""
    if verdict == "keep":
        return "; ".join(_care(found)) or "nothing"
    if verdict == "update":
        return "; ".join(_repairs(found))
    elsewhere = survivor or found.hub
    lead = f"'Redirect_to: {elsewhere}'" if elsewhere else "a 'Redirect_to'"
    parts = [
        "move what is good in it over" if verdict == "consolidate" and not found.is_empty else "",
        "" if found.article.leads_on else f"set 'Audit: {verdict}' and {lead}",
        f"mend the links in {found.inlinks} other{'' if found.inlinks == 1 else 's'}" if found.inlinks else "",
    ]
    return "; ".join(filter(None, parts)) or "nothing"


def _care(found: Evidence) -> Iterator[str]:
    if found.unseen_for(1):
        yield "read it when its turn comes, and set 'Reviewed'"
    yield from _link(found)


def _link(found: Evidence) -> Iterator[str]:
    if found.is_alone and found.is_listed:
        yield "link to it from its pillar's page" if found.pillar else "link to it"


def _repairs(found: Evidence) -> Iterator[str]:
    if found.is_empty:
        yield "write it, or let its address lead on with 'Redirect_to'"
        return
    if found.expired:
        yield "bring it up to date and move 'Expires', or retire it"
    elif found.is_decayed:
        yield "find out what readers look for by now, and bring it up to date"
    elif is_late(found) or not found.is_far_too_hard:
        yield "check what it says, and set 'Reviewed'"
    if found.is_far_too_hard:
        yield "reword its hardest sentences"
    if found.is_thin and found.is_listed:
        yield "tell more"
    yield from _link(found)
