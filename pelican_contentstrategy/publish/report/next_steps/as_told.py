"""How is a problem mended that nothing more is known about than what its rule says?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.step import Fix
from pelican_contentstrategy.publish.report.next_steps.edits import edit, fix_with, look_at
from pelican_contentstrategy.publish.report.next_steps.links import COMMAND_EFFORT
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.publish.report.next_steps.candidate import Candidate
    from pelican_contentstrategy.publish.report.next_steps.desk import Desk


def as_told(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """By the program, if the rule knows edits; by an edit of the first whose hint has one; else by looking at it."""
    order = desk.in_order(found)
    if 2 * sum(bool(each.edits) for each in found) > len(found):
        yield desk.candidate(found, fix_with(found[0].name, found, desk), effort=COMMAND_EFFORT)
    elif mended := next(((each, fix) for each in order if (fix := edit(each, desk))), None):
        yield desk.candidate(found, mended[1], first=mended[0])
    elif lines := _lines(order[0], desk):
        yield desk.candidate(found, Fix("front matter", lines, order[0].span.path))
    else:
        yield desk.candidate(found, look_at(order[0]))


def _lines(diagnostic: Diagnostic, desk: Desk) -> str:
    """Front matter that answers what is asked for; nothing where that is no matter of front matter."""
    today = desk.site.today.isoformat()
    known = {
        "missing-persona": "Persona: ",
        "missing-stage": "Stage: ",
        "missing-cta": "CTA: ",
        "missing-pillar": "Pillar: ",
        "missing-cluster": "Cluster: ",
        "missing-summary": "Summary: ",
        "missing-owner": "Owner: ",
        "missing-kpi": "KPI: ",
        "review-overdue": f"Reviewed: {today}",
        "unreviewed-ai": "AI_reviewed_by: ",
        "published-unapproved": f"Approval: approved\nApproved_by: \nApproved_on: {today}",
        "approval-older-than-change": f"Approved_on: {today}",
    }
    return known.get(diagnostic.name, "")


def competing(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """The pair that is most alike: one of the two is to lead on to the other."""
    pairs = {each.second.path: each for each in reversed(desk.site.similarity.pairs)}
    known = [each for each in found if each.span.path in pairs]
    if known:
        worst = max(known, key=lambda each: (pairs[each.span.path].is_copy, pairs[each.span.path].score))
        pair = pairs[worst.span.path]
        first, second = plain_text(pair.first.title), plain_text(pair.second.title)
        more = f", and {len(found) - 1:,} more pairs" if len(found) > 1 else ""
        names = f"“{second}” and “{first}”" if first != second else f"Two articles “{first}”"
        alike = "are nearly the same text" if pair.is_copy else f"are {pair.likeness:.0%} alike"
        yield desk.candidate(
            [worst],
            Fix("front matter", f"Audit: consolidate\nRedirect_to: {desk.address_of(pair.first)}", pair.second.path),
            title=f"{names} {alike}{more}",
            effort=COMMAND_EFFORT,
            reach=desk.reach([pair.first.path, pair.second.path]),
        )
