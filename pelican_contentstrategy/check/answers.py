"""What a rule finds in all that it is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.options import RuleOptions
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.rules._rule import Rule


def answers(
    rule: Rule,
    subjects: Iterable[object],
    settle: Callable[[Problem], Problem],
    options: RuleOptions,
    site: Site | None = None,
) -> Iterator[Problem]:
    """Problems, each settled at its place in a source; whatever fails, fails while they are iterated over."""
    for subject in subjects:
        for each in rule.problems(subject, site, options):
            yield settle(each)
