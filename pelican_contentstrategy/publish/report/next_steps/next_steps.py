"""What is to be done next: the five things that are most worth it?"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.publish.report.next_steps.as_told import as_told, competing
from pelican_contentstrategy.publish.report.next_steps.desk import Desk
from pelican_contentstrategy.publish.report.next_steps.gaps import KINDS, gap_to_close
from pelican_contentstrategy.publish.report.next_steps.links import from_hubs, leading_nowhere, missing, shown_as_text
from pelican_contentstrategy.publish.report.next_steps.names import clusters, is_slip, outside
from pelican_contentstrategy.publish.report.next_steps.weights import NEVER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.step import Step
    from pelican_contentstrategy.publish.report.dossier import Dossier
    from pelican_contentstrategy.publish.report.next_steps.candidate import Candidate

    Maker = Callable[[Sequence[Diagnostic], Desk], Iterator[Candidate]]

MOST = 5
HABIT = 0.5
"""Where a larger part of all articles lacks a field, that is how the site is written, and no slip."""
FEW = 3
"""As many articles have their fields filled in one by one, whatever part of the site they are."""


def next_steps(dossier: Dossier) -> tuple[Step, ...]:
    """Those of a dossier."""
    return dossier.next_steps


def most_worth_it(dossier: Dossier) -> tuple[Step, ...]:
    """What costs readers or the plan most, against the work of mending it; nothing where there is nothing to mend.

    Problems that one kind of work mends are one candidate: all links that lead nowhere, the clusters that one pillar
    lacks, the articles that one hub page leaves out. A candidate is worth its weight (broken things that readers run
    into, then what takes articles out of the plan, what is late, gaps of first readers, missing ways on, and last how
    well something is written), times how much of the site it touches (an article counts for more if more links lead to
    it, a hub page for its whole pillar, a gap for the pillar or the readers that wait), against the places that
    somebody has to change by hand: a line of the strategy file is one, an article to be written is many. Reach counts
    by its root and work by its logarithm, so that neither 1,500 small things nor one easy one hides what is broken.

    Of each rule, and of each kind of work, only the best is proposed. What most articles lack in front matter is how
    the site is written and no step. How well something is written waits as long as there is an error.
    """
    desk = Desk(dossier)
    best: dict[str, Candidate] = {}
    for each in _candidates(desk):
        if each.family not in best or each.score > best[each.family].score:
            best[each.family] = each
    if any(each.step.severity is Severity.ERROR for each in best.values()):
        best = {family: each for family, each in best.items() if not each.is_trifle}
    ranked = sorted(best.values(), key=lambda each: (-each.score, each.step.code, each.step.name))
    return tuple(each.step for each in ranked[:MOST])


def _candidates(desk: Desk) -> Iterator[Candidate]:
    grouped: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in desk.dossier.diagnostics:
        if each.name not in NEVER:
            grouped[each.name].append(each)
    of_clusters = [each for name in CLUSTERS for each in grouped.pop(name, ())]
    yield from clusters(of_clusters, desk)
    slips = [each for each in of_clusters if is_slip(each)]
    if slips:
        yield from as_told(slips, desk)
    for name, found in grouped.items():
        if not _is_habit(found, desk):
            yield from MAKERS.get(name, gap_to_close if name in KINDS else as_told)(found, desk)


def _is_habit(found: Sequence[Diagnostic], desk: Desk) -> bool:
    """Whether front matter is asked for that most articles do without."""
    lack = len({each.span.path for each in found})
    is_field = found[0].name.startswith("missing-") and found[0].code.startswith("CS11")
    return is_field and lack > max(FEW, HABIT * desk.site.coverage.stock.published)


CLUSTERS = ("unknown-cluster", "cluster-outside-pillar")
MAKERS: Mapping[str, Maker] = {
    "hub-misses-article": from_hubs,
    "orphan-article": missing,
    "missing-hub-link": missing,
    "dead-end": missing,
    "broken-link": leading_nowhere,
    "unrendered-link": shown_as_text,
    "off-strategy-share": outside,
    "competing-articles": competing,
}
"""How candidates are made of some rules; of all others, of what they tell."""
