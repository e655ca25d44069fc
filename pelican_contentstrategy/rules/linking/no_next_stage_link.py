"""CS210: an article should lead on to the next stage."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.pillars import Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import document_at
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.linking._titles import Titles, named, newest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site


class Readers(NamedTuple):
    """Whom an article is for: the number of their stage, -1 where it is not known; language; ids of personas."""

    stage: int
    lang: str
    personas: frozenset[str]

    def are_led_to_by(self, other: Readers) -> bool:
        """Whether the other's readers may go on to what these read."""
        for_same = not self.personas or not other.personas or not self.personas.isdisjoint(other.personas)
        return 0 <= other.stage < self.stage and self.lang == other.lang and for_same


@rule("CS210", on=Pillar, reports_in=kept_articles, severity=Severity.NOTE)
def no_next_stage_link(pillar: Pillar, site: Site) -> Iterator[Problem]:
    """Article links to nothing of a later stage, though there is something.

    ## Why
    An article that has done its work leaves readers with the next question. Asked where the pillar has a published
    article of a later stage in the same language; where both name personas, for one of them. A link to any article,
    page or asset of a later stage will do, whatever its pillar.

    ## Bad
    ```content/starter.md
    Title: What is a starter
    Pillar: bread
    Stage: awareness

    Flour and water, and patience.
    ```
    ```content/oven.md
    Title: Choose an oven
    Pillar: bread
    Stage: decision
    ```

    ## Good
    ```content/starter.md
    Title: What is a starter
    Pillar: bread
    Stage: awareness

    Flour and water, and patience; then [choose an oven](/oven/).
    ```
    ```content/oven.md
    Title: Choose an oven
    Pillar: bread
    Stage: decision
    ```
    """
    kept = tuple(filter(kept_articles, site.articles_of(pillar)))
    readers = {article.path: _readers(article, site) for article in kept}
    groups: dict[Readers, list[Document]] = defaultdict(list)
    stages: dict[int, list[Document]] = defaultdict(list)
    for article in kept:
        groups[readers[article.path]].append(article)
        stages[readers[article.path].stage].append(article)
    newest_of = {each: newest(articles) for each, articles in groups.items()}
    titles = {stage: Titles(articles) for stage, articles in stages.items()}
    for article in kept:
        own = readers[article.path]
        later = [each for each in groups if each.are_led_to_by(own)]
        if not later or any(stage > own.stage for stage in _stages_linked_to(article, site)):
            continue
        stage = min(each.stage for each in later)
        fit = [each for each in later if each.stage == stage]
        is_fit = partial(_is_among, fit, readers)
        other = titles[stage].nearest(article, is_fit) or newest(newest_of[each] for each in fit)
        yield Problem(
            article.at("stage"),
            "links to nothing of a later stage",
            hint=f"next comes '{list(site.strategy.stages)[stage]}': link to {named(other)}",
        )


def _is_among(fit: Sequence[Readers], readers: Mapping[str, Readers], article: Document) -> bool:
    return readers[article.path] in fit


def _readers(article: Document, site: Site) -> Readers:
    personas = frozenset(persona.slug for persona in site.strategy.personas_named(article.personas))
    return Readers(_number(article.stage, site), article.lang, personas)


def _number(stage: str, site: Site) -> int:
    found = site.strategy.stage(stage) if stage else None
    return list(site.strategy.stages).index(found.slug) if found else -1


def _stages_linked_to(article: Document, site: Site) -> Iterator[int]:
    for link in article.links:
        target = site.target(link)
        document = document_at(target)
        if document:
            yield _number(document.stage, site)
        yield from (_number(asset.stage, site) for asset in site.assets_at(link.href, target))
