"""What a rule finds in all that it is asked about, of one document or of the strategy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.check.crash import crash_of
from pelican_contentstrategy.check.subjects import subjects_of
from pelican_contentstrategy.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from pelican_contentstrategy.model.diagnostic import Crash, Problem
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.options import RuleOptions
    from pelican_contentstrategy.rules._rule import Rule


def answers(
    rule: Rule,
    whole: Document | Site,
    settle: Callable[[Problem], Problem],
    options: RuleOptions,
    site: Site | None = None,
) -> list[Problem | Crash]:
    """Problems, each settled at its place in a source; where the rule fails, a Crash instead of what is left.

    No generator: most rules find nothing in most documents, and to hear that takes longer than to find it.
    """
    found: list[Problem | Crash] = []
    try:
        for subject in subjects_of(rule, whole):
            for each in rule.problems(subject, site, options):
                found.append(settle(each))  # noqa: PERF401 - what was found before a failure counts
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rules and files go on
        found.append(crash_of(rule.name, path_of(whole), error))
    return found


def path_of(whole: Document | Site) -> str:
    """The file that something is: a document's, or that of the strategy."""
    return whole.strategy.at().path if isinstance(whole, Site) else whole.path
