"""In what order are a pillar's articles best read, and what stands beside each?"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pillars import Cluster, Pillar
    from pelican_contentstrategy.model.readers import Stage
    from pelican_contentstrategy.model.site import Site

SIBLINGS = 4
BEGINNING = 4
"""Other articles of its cluster that an article leads to, and articles that a step begins with, at most."""


class Step(NamedTuple):
    """The articles of one stage of the funnel; None stands for those of none."""

    stage: Stage | None
    articles: tuple[Document, ...]

    @property
    def beginning(self) -> tuple[Document, ...]:
        """What is shown of it where there is little room."""
        return self.articles[:BEGINNING]


class Section(NamedTuple):
    """The articles of one cluster; None stands for those of none."""

    cluster: Cluster | None
    articles: tuple[Document, ...]


@dataclass(frozen=True, eq=False)
class ReadingPath:
    """The articles of a pillar in one language, or in another where they lack it: by stage, and by cluster."""

    steps: tuple[Step, ...] = field(default=(), repr=False)
    sections: tuple[Section, ...] = field(default=(), repr=False)

    @cached_property
    def articles(self) -> tuple[Document, ...]:
        """All of them in order."""
        return tuple(chain.from_iterable(step.articles for step in self.steps))

    @cached_property
    def listed(self) -> tuple[Document, ...]:
        """All of them section by section."""
        return tuple(chain.from_iterable(section.articles for section in self.sections))

    def after(self, article: Document) -> Document | None:
        """What to read next; None behind the last one, and where the article is not on the path."""
        place = self._places.get(article.path)
        return self.articles[place + 1] if place is not None and place + 1 < len(self.articles) else None

    def siblings(self, article: Document) -> tuple[Document, ...]:
        """Other articles of its cluster: those that follow it, and behind the last one the first ones again.

        So every member of a large cluster is led to, not the first few of it by all. What is next is left out.
        """
        section, place = self._in_sections.get(article.path, (None, 0))
        if section is None or section.cluster is None:
            return ()
        upcoming = self.after(article)
        others = (*section.articles[place + 1 :], *section.articles[:place])
        return tuple(islice((each for each in others if each is not upcoming), SIBLINGS))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {article.path: place for place, article in enumerate(self.articles)}

    @cached_property
    def _in_sections(self) -> Mapping[str, tuple[Section, int]]:
        return {
            article.path: (section, place)
            for section in self.sections
            for place, article in enumerate(section.articles)
        }


def reading_path(pillar: Pillar, lang: str, site: Site) -> ReadingPath:
    """Everything readers of a pillar are led to: not its own page, nothing given up or kept from indexes."""
    shown = (article for article in site.articles_of(pillar) if is_led_to(article, site))
    steps = tuple(in_steps(of_one_language(shown, lang), site))
    articles = chain.from_iterable(step.articles for step in steps)
    return ReadingPath(steps, tuple(_in_sections(articles, pillar, site)))


def is_led_to(article: Document, site: Site) -> bool:
    """Whether pages of ours may show it."""
    return not (article.is_given_up or article.says_yes("noindex") or site.is_pillar_page(article))


def in_steps(articles: Iterable[Document], site: Site) -> Iterator[Step]:
    """Articles by stage, the first stage first and those of none last, each in reading order."""
    found: dict[str, list[Document]] = {slug: [] for slug in (*site.strategy.stages, "")}
    for article in in_reading_order(articles, site):
        stage = site.strategy.stage(article.stage)
        found[stage.slug if stage else ""].append(article)
    yield from (Step(site.strategy.stages.get(slug), tuple(each)) for slug, each in found.items() if each)


def in_reading_order(articles: Iterable[Document], site: Site) -> tuple[Document, ...]:
    """By their own `order`; then what others link to most, and the newest first."""

    def place(article: Document) -> tuple[float, int, int, str]:
        date = article.source.date
        return article.order, -len(site.graph.inlinks(article)), -date.toordinal() if date else 0, article.path

    return tuple(sorted(articles, key=place))


def of_one_language(articles: Iterable[Document], lang: str) -> Iterator[Document]:
    """Each article once: in this language where it is there, else in the first one of its paths."""
    seen: set[str] = set()
    for article in sorted(articles, key=lambda each: (not each.is_in(lang), each.path)):
        if article.path not in seen:
            seen.update((article.path, *article.source.translations))
            yield article


def _in_sections(articles: Iterable[Document], pillar: Pillar, site: Site) -> Iterator[Section]:
    found: dict[str, list[Document]] = {slug: [] for slug in (*pillar.clusters, "")}
    for article in articles:
        cluster = site.strategy.cluster(pillar, article.cluster)
        found[cluster.slug if cluster else ""].append(article)
    yield from (Section(pillar.clusters.get(slug), tuple(each)) for slug, each in found.items() if each)
