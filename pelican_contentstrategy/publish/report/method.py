"""How are scores worked out, with the weights and limits as they are set?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from pelican_contentstrategy.model.publishing import Weights
from pelican_contentstrategy.model.rating import Quality
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.publish._written import NEXT_TO_NOTHING, written
from pelican_contentstrategy.publish.report.ratings_of_articles import NOWHERE, READABILITY
from pelican_contentstrategy.read.field_docs import field_docs
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.craft.thin_article import Options, thin_article
from pelican_contentstrategy.rules.linking.missing_hub_link import missing_hub_link
from pelican_contentstrategy.rules.linking.orphan_article import orphan_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.publish.report.dossier import Dossier
    from pelican_contentstrategy.rules._rule import Rule


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule that is on: its name, what it is about, and what it is set to."""

    code: str
    name: str
    summary: str
    limits: str


@dataclass(frozen=True, slots=True)
class Way:
    """One part of every score: its weight, and the rules it is made of."""

    quality: Quality
    says: str
    weight: float
    rules: tuple[Asked, ...]


@dataclass(frozen=True)
class Method:
    """All that decides about a score; `thin` is the least number of words that counts, 0 if none is asked for."""

    ways: tuple[Way, ...]
    thin: int
    next_to_nothing: int
    stubs: int

    @property
    def whole(self) -> float:
        """What all parts weigh together."""
        return sum(each.weight for each in self.ways)


def method(dossier: Dossier) -> Method:
    """Only what counts here."""
    review = dossier.review
    is_thin_asked = review.checks.selects(thin_article.code, thin_article.name)
    return Method(
        ways=tuple(_ways(dossier)),
        thin=review.checks.options_of(thin_article.name, Options).words if is_thin_asked else 0,
        next_to_nothing=NEXT_TO_NOTHING,
        stubs=len(written(review).stubs),
    )


def _ways(dossier: Dossier) -> Iterator[Way]:
    """The parts that the site's own score is made of."""
    checks, says = dossier.review.checks, field_docs(Weights)
    readability = (each for each in all_rules() if each.code.startswith(READABILITY) and each.on is not Site)
    rules: dict[Quality, tuple[Rule, ...]] = {
        "linking": (missing_hub_link, orphan_article, *NOWHERE),
        "readability": tuple(readability),
    }
    for quality in get_args(Quality):
        part = dossier.ratings.site.part(quality)
        if part:
            asked = (each for each in rules.get(quality, ()) if checks.selects(each.code, each.name))
            yield Way(quality, says[quality], part.weight, tuple(_asked(each, checks) for each in asked))


def _asked(rule: Rule, checks: Checks) -> Asked:
    options = checks.options_of(rule.name, rule.options)
    limits = {name: value for name, value in options if isinstance(value, int | float) and not isinstance(value, bool)}
    told = ", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in limits.items() if value)
    return Asked(rule.code, rule.name, rule.summary, told)
