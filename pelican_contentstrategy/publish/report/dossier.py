"""All that a report is made of, each thing worked out once and only if some part asks for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.audit import audit
from pelican_contentstrategy.publish.coverage import gaps
from pelican_contentstrategy.publish.outcomes import outcomes
from pelican_contentstrategy.publish.report.anchors import Anchors
from pelican_contentstrategy.publish.report.next_steps.next_steps import most_worth_it
from pelican_contentstrategy.publish.report.orphans import orphans
from pelican_contentstrategy.publish.report.overdue import overdue
from pelican_contentstrategy.publish.report.ratings import ratings
from pelican_contentstrategy.publish.report.trend import milestone
from pelican_contentstrategy.rules.craft.thin_article import Options, thin_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.audit import Audit
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.milestone import Milestone
    from pelican_contentstrategy.model.outcome import Outcomes
    from pelican_contentstrategy.model.rating import Ratings
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.step import Step
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.publish.report.changes import Changes
    from pelican_contentstrategy.publish.report.overdue import Overdue


@dataclass(frozen=True)
class Dossier:
    """A review, and what changed since another revision if that was asked for."""

    review: Review = field(repr=False)
    changes: Changes | None = field(default=None, repr=False)

    @property
    def site(self) -> Site:
        """The site that is reported on."""
        return self.review.site

    @property
    def strategy(self) -> Strategy:
        """Its strategy."""
        return self.review.site.strategy

    @cached_property
    def anchors(self) -> Anchors:
        """Where everything stands."""
        return Anchors(self.site)

    @cached_property
    def ratings(self) -> Ratings:
        """All scores."""
        return ratings(self.review)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All there are, those that the baseline holds back included, in order of place."""
        return tuple(sorted((*self.review.diagnostics, *self.review.known), key=lambda each: each.sort_key))

    @cached_property
    def diagnostics_by_path(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        """The same by file."""
        found: dict[str, list[Diagnostic]] = defaultdict(list)
        for each in self.diagnostics:
            found[each.span.path].append(each)
        return {path: tuple(each) for path, each in found.items()}

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Everything that the strategy asks for and that is not there."""
        return tuple(gaps(self.site.coverage, self.review.checks))

    @cached_property
    def audit(self) -> Audit:
        """What is to become of every article."""
        return audit(self.site, self.review.checks.options_of(thin_article.name, Options).words)

    @cached_property
    def orphans(self) -> tuple[Document, ...]:
        """Published articles that no other one leads to."""
        return tuple(orphans(self.site))

    @cached_property
    def overdue(self) -> Overdue:
        """What should have been done by now."""
        return overdue(self.site)

    @cached_property
    def milestone(self) -> Milestone:
        """What all of it comes to."""
        return milestone(self)

    @cached_property
    def next_steps(self) -> tuple[Step, ...]:
        """What is to be done first."""
        return most_worth_it(self)

    @cached_property
    def outcomes(self) -> Outcomes:
        """What became of what was published."""
        return outcomes(self.site)
