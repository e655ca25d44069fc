"""How well does a single article do what the strategy asks, quality by quality?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.handles import specificity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules._rule import kept_articles
from pelican_contentstrategy.rules.craft._length import length_of
from pelican_contentstrategy.rules.linking.broken_link import broken_link
from pelican_contentstrategy.rules.linking.link_to_draft import link_to_draft
from pelican_contentstrategy.rules.linking.missing_hub_link import missing_hub_link
from pelican_contentstrategy.rules.linking.orphan_article import orphan_article
from pelican_contentstrategy.rules.linking.unrendered_link import unrendered_link
from pelican_contentstrategy.rules.voice.inconsistent_term import inconsistent_term
from pelican_contentstrategy.rules.voice.slow_style_rule import slow_style_rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.rating import Quality
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.publish._written import Written
    from pelican_contentstrategy.rules._rule import Rule

NOWHERE = (broken_link, unrendered_link, link_to_draft)
"""What tells of links that readers cannot follow."""
READABILITY = "CS30"
"""What the codes of the rules on readability begin with."""
*_, DECLARED_TERMS = SHORTCUTS
"""Other terms are judged by how most articles spell them, so that a new article could make old ones wrong."""
WORDS_OF_SENTENCE = 15
"""Where nobody can count sentences, as in Chinese, or in an article that is one table."""
HARDLY_ANY_TEXT = "hardly any text"


class Trait(NamedTuple):
    """One quality of an article: a share from 0 to 1, and how often it lacks what."""

    share: float
    lacks: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Judged:
    """An article, with every quality that is asked of it."""

    path: str
    traits: Mapping[Quality, Trait]


@dataclass(frozen=True)
class Asked:
    """What the strategy's checks ask of articles: a quality none of whose rules is on is asked of nobody."""

    linking: frozenset[str]
    """Codes of the rules on linking that are on."""
    readability: Mapping[str, str]
    """What rules on readability tell of, by code."""
    voice: frozenset[str]
    """Codes of the rules that tell of wording."""


def asked_by(checks: Checks) -> Asked:
    """The rules that are on."""
    rules = all_rules()
    on = [each for each in rules if checks.selects(each.code, each.name)]
    voice = (*_wording(rules), inconsistent_term)
    of_styles = any(not any(specificity(one, each.code, each.name) for each in rules) for one in checks.select)
    return Asked(
        linking=frozenset(each.code for each in (missing_hub_link, orphan_article, *NOWHERE) if each in on),
        readability={
            each.code: each.name.replace("-", " ")
            for each in on
            if each.code.startswith(READABILITY) and each.on is not Site
        },
        voice=frozenset(each.code for each in voice) if of_styles or any(each in on for each in voice) else frozenset(),
    )


def _wording(rules: Iterable[Rule]) -> Iterator[Rule]:
    return (each for each in rules if each.on is Alert and each is not slow_style_rule)


def judged(review: Review, written: Written, asked: Asked) -> Iterator[Judged]:
    """Every published article that is to stay and could be read; what a baseline holds back counts, too."""
    site = review.site
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in chain(review.diagnostics, review.known):
        found[each.span.path].append(each)
    for article in filter(kept_articles, site.documents):
        if article.was_read:
            traits = _Article(article, site, found[article.path], written, asked).traits
            if article.path in written.stubs:
                traits = {quality: Trait(0, {HARDLY_ANY_TEXT: 1}) for quality in traits}
            yield Judged(article.path, traits)


@dataclass(frozen=True, slots=True)
class _Article:
    document: Document
    site: Site
    found: list[Diagnostic]
    written: Written
    asked: Asked

    @property
    def traits(self) -> Mapping[Quality, Trait]:
        codes = {each.code for each in self.found}
        traits: dict[Quality, Trait] = {}
        points = [*self._points(codes)]
        if points:
            traits["linking"] = _share_of(filter(None, points), len(points))
        if self.asked.readability:
            lacks = (told for code, told in self.asked.readability.items() if code in codes)
            traits["readability"] = _share_of(lacks, len(self.asked.readability))
        if self.asked.voice:
            traits["voice"] = self._voice()
        return traits

    def _points(self, codes: Collection[str]) -> Iterator[str]:
        """Of each thing that is asked of its links, what it lacks."""
        if missing_hub_link.code in self.asked.linking:
            yield self._way_up(codes)
        if orphan_article.code in self.asked.linking:
            yield "no link from another page" if orphan_article.code in codes else ""
        if any(each.code in self.asked.linking for each in NOWHERE):
            is_astray = any(each.code in codes for each in NOWHERE) or self._leads_to_blanks()
            yield "a link that leads to nothing" if is_astray else ""

    def _way_up(self, codes: Collection[str]) -> str:
        hub = self.site.hub(self.document.pillar)
        if hub is None:
            return "in no pillar"
        if not hub.exists or self.written.is_blank(hub):
            return "no hub page to link to"
        return "no link to its hub page" if missing_hub_link.code in codes else ""

    def _leads_to_blanks(self) -> bool:
        if not self.written.blank:
            return False
        return any(self.written.is_blank(self.site.target(link)) for link in self.document.links)

    def _voice(self) -> Trait:
        """As if every problem stood in a sentence of its own."""
        told = Counter(
            each.name
            for each in self.found
            if each.code in self.asked.voice and (each.code != inconsistent_term.code or each.name == DECLARED_TERMS)
        )
        sentences = _sentences(self.document) if told else 1
        return Trait(max(0, sentences - told.total()) / sentences, told)


def _share_of(lacks: Iterable[str], number: int) -> Trait:
    found = [*lacks]
    return Trait((number - len(found)) / number, dict.fromkeys(found, 1))


def _sentences(document: Document) -> int:
    return document.measures.sentence_count or max(1, length_of(document).words // WORDS_OF_SENTENCE)
