"""Where does everything stand that rules on the site found? Looked for document by document, with one open at a time.

What tells the places of a document is large, and a rule goes through all documents before the next one does.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.check.crash import crash_of
from pelican_contentstrategy.model.diagnostic import Crash, Problem
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.check.place import Placing
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.rules._rule import Rule

    Places: TypeAlias = "list[tuple[Answers, int]]"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a rule found in what it was asked about, the document or strategy file of a path."""

    rule: Rule
    path: str
    found: list[Problem | Crash]


def settled(answers: Iterable[Answers], site: Site, placing: Placing) -> tuple[Answers, ...]:
    """The same, all of it at its place in a source; a place that cannot be told ends what a rule found there."""
    given = tuple(answers)
    waiting: dict[str, Places] = defaultdict(list)
    for each in given:
        for number, found in enumerate(each.found):
            if isinstance(found, Problem) and (found.quoting or not isinstance(found.where, Span)):
                waiting[found.where.path].append((each, number))
    failed: dict[int, int] = {}
    for path, places in waiting.items():
        for each, number in _failures(path, places, site, placing):
            failed[id(each)] = min(number, failed.get(id(each), number))
    for each in given if failed else ():
        if id(each) in failed:
            del each.found[failed[id(each)] + 1 :]
    return given


def _failures(path: str, places: Places, site: Site, placing: Placing) -> Places:
    """Settle what waits for one document; what could not be settled is a Crash now."""
    failures = []
    settling = None
    for each, number in places:
        try:
            settling = settling or placing(site.document(path))
            problem = each.found[number]
            each.found[number] = settling.settle(problem) if isinstance(problem, Problem) else problem
        except Exception as error:  # noqa: BLE001, PERF203 - whatever it is, the other rules and files go on
            each.found[number] = crash_of(each.rule.name, each.path, error)
            failures.append((each, number))
    return failures
