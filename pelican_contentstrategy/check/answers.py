"""What a rule finds in all that it is asked about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.options import RuleOptions
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.rules._rule import Rule


def answers(
    rule: Rule,
    subjects: Iterable[object],
    span_of: Callable[[Passage], Span],
    options: RuleOptions,
    site: Site | None = None,
) -> Iterator[Problem]:
    """Problems, each at its place in a source; whatever fails on the way, fails while they are iterated over."""
    for subject in subjects:
        for each in rule.problems(subject, site, options):
            yield each if isinstance(each.where, Span) else replace(each, where=span_of(each.where))
