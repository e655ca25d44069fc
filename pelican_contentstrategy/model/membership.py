"""Which published articles belong to which part of the strategy?"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site

Key = TypeVar("Key", bound="Hashable")


class Membership:
    """Articles by what they name in front matter, by ids, in order of path."""

    def __init__(self, site: Site) -> None:
        self._strategy = site.strategy
        self._articles = site.published_articles

    @cached_property
    def of_pillar(self) -> Mapping[str, tuple[Document, ...]]:
        """By the pillar's id."""
        pillars = ((self._strategy.pillar(each.pillar), each) for each in self._articles)
        return _grouped((pillar.slug, each) for pillar, each in pillars if pillar)

    @cached_property
    def of_cluster(self) -> Mapping[tuple[str, str], tuple[Document, ...]]:
        """By the ids of pillar and cluster; by nothing in place of the latter where they are in none."""
        found = []
        for pillar in self._strategy.pillars.values():
            for article in self.of_pillar.get(pillar.slug, ()):
                cluster = self._strategy.cluster(pillar, article.cluster)
                found.append(((pillar.slug, cluster.slug if cluster else ""), article))
        return _grouped(found)

    @cached_property
    def of_persona(self) -> Mapping[str, tuple[Document, ...]]:
        """By the persona's id; an article may be there for several."""
        return _grouped((slug, each) for each in self._articles for slug in dict.fromkeys(self._personas(each)))

    @cached_property
    def personas_by_pillar(self) -> Mapping[str, tuple[Persona, ...]]:
        """The personas that articles of a pillar name, those named most often first."""
        personas, found = self._strategy.personas, {}
        for slug, articles in self.of_pillar.items():
            counts = Counter(named for each in articles for named in self._personas(each))
            found[slug] = tuple(personas[named] for named, _ in counts.most_common())
        return found

    def _personas(self, article: Document) -> Iterable[str]:
        return (each.slug for each in self._strategy.personas_named(article.personas))


def _grouped(pairs: Iterable[tuple[Key, Document]]) -> Mapping[Key, tuple[Document, ...]]:
    found: dict[Key, list[Document]] = defaultdict(list)
    for key, article in pairs:
        found[key].append(article)
    return {key: tuple(articles) for key, articles in found.items()}
