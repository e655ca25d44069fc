"""Where could a missing link stand: from which words of which document to which article or hub page?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.mentions import Mentions
from pelican_contentstrategy.model.competition import is_to_be_found, plain_title
from pelican_contentstrategy.model.editions import part
from pelican_contentstrategy.model.target import Hub, document_at
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.linkable import Linkable
from pelican_contentstrategy.read.phrases import AROUND, UNSPACED, Index, written_words
from pelican_contentstrategy.rules._languages import is_page_of, paths_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.document import Document, Link
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Target
    from pelican_contentstrategy.read.linkable import Spot
    from pelican_contentstrategy.read.phrases import Phrase, Words, Written

ALIKE = 0.12
"""How much alike an article and one that it is to link to are, at least."""
SPECIFIC = 3
"""Content words that are a subject of their own, whatever noun follows them."""
TELLING = 100
"""Words of a body from which on it tells what it is about; before that, there is little but the title."""
ONCE_IN = 800
"""Words of a body in which its subject comes up at least once."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Words of a document that could become a link to a target; the one with the lowest rank is the best."""

    document: Document = field(repr=False)
    target: Document | Hub = field(repr=False)
    spot: Spot
    rank: tuple[float, ...]

    @property
    def path(self) -> str:
        """Path of the document."""
        return self.document.path

    @property
    def leads_to(self) -> str:
        """What tells the target apart from every other."""
        return self.target.key if isinstance(self.target, Hub) else self.target.path

    @property
    def sort_key(self) -> tuple[tuple[float, ...], str, str, int]:
        """The best first; of equals, by place."""
        return self.rank, self.path, self.leads_to, self.spot.passage.start


class Openings:
    """All openings of a site, found as they are asked for."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._linkables: dict[str, Linkable] = {}
        self._known_places: dict[str, frozenset[str]] = {}
        self._known_likeness: dict[tuple[str, str], float] = {}

    def upwards(self, article: Document) -> tuple[Opening, ...]:
        """From an article to the hub page of its pillar, which it does not link to yet, the best first."""
        hub = self._site.hub(article.pillar)
        if hub is None or not hub.exists or not is_to_be_found(article, self._site.today) or is_page_of(hub, article):
            return ()
        if any(is_page_of(hub, end_of(link, self._site)) for link in article.links):
            return ()
        return tuple(sorted(self._upwards(article, hub), key=lambda each: each.sort_key))

    def into(self, article: Document) -> tuple[Opening, ...]:
        """To an article from others of its language, the best first."""
        found: dict[str, set[Written]] = defaultdict(set)
        for phrase, places in self._mentions(article).of(article).items():
            for path, written in places.items():
                if self._meant(phrase, self._site.document(path)) is article:
                    found[path] |= written
        return self._best((self._site.document(path), article, written) for path, written in found.items())

    def out_of(self, article: Document) -> tuple[Opening, ...]:
        """From an article to others of its language, the best first."""
        found: dict[str, set[Written]] = defaultdict(set)
        for phrase, written in self._mentions(article).met_in(article).items():
            found[self._meant(phrase, article).path] |= written
        return self._best((article, self._site.document(path), written) for path, written in found.items())

    def leads_up(self, document: Document, target: Document | Hub) -> bool:
        """Whether a target is the hub page of a document's pillar."""
        hub = self._site.hub(document.pillar)
        return hub is not None and is_page_of(hub, target)

    def _upwards(self, article: Document, hub: Hub) -> Iterator[Opening]:
        target = self._in_language_of(article, hub)
        if target is None:
            return
        words, names = self._mentions(article).words, hub_names(hub)
        phrases = sorted(set(filter(None, map(words.phrase, names))))
        text = written_words(article.text)
        found = {each.written for each in Index(phrases).mentions(text, [words[each] for each in text])}
        for spot in self._linkable(article).spots(found):
            if _is_name(spot, names, words) and not self._is_taken(spot, article, target):
                yield Opening(article, target, spot, (spot.is_item, spot.passage.start))

    def _in_language_of(self, article: Document, hub: Hub) -> Document | Hub | None:
        page, language = hub.document, language_of(article.lang)
        if page is None or language_of(page.lang) == language:
            return hub
        return next((each for each in self._site.translations(page) if language_of(each.lang) == language), None)

    def _best(self, pairs: Iterable[tuple[Document, Document, Collection[Written]]]) -> tuple[Opening, ...]:
        found = (each for document, target, written in pairs for each in self._between(document, target, written))
        return tuple(sorted(found, key=lambda each: each.sort_key))

    def _between(self, document: Document, target: Document, written: Collection[Written]) -> Iterator[Opening]:
        if not self._is_missing(document, target):
            return
        likeness = self._likeness(document, target)
        if likeness < ALIKE:
            return
        merits = self._merits(document, target)
        for spot in self._linkable(document).spots(written):
            if self._is_subject(spot, target, likeness) and not self._is_taken(spot, document, target):
                yield Opening(document, target, spot, (*merits, -round(likeness, 2), spot.passage.start))

    def _is_missing(self, document: Document, target: Document) -> bool:
        if plain_title(document).casefold() == plain_title(target).casefold():
            return False
        place = place_of(target)
        return place != place_of(document) and place not in self._places(document)

    def _places(self, document: Document) -> frozenset[str]:
        """Where the links of a document lead."""
        path = document.path
        if path not in self._known_places:
            found = (place_of(end_of(link, self._site)) for link in document.links)
            self._known_places[path] = frozenset(found)
        return self._known_places[path]

    def _likeness(self, document: Document, target: Document) -> float:
        pair = (document.path, target.path)
        if pair not in self._known_likeness:
            self._known_likeness[pair] = self._site.similarity.between(document, target)
        return self._known_likeness[pair]

    def _merits(self, document: Document, target: Document) -> tuple[float, ...]:
        """The same pillar and cluster come first, and what is no edition of something."""
        strategy = self._site.strategy
        pillars = [strategy.pillar(each.pillar) for each in (document, target)]
        pillar = pillars[0] if pillars[0] is pillars[1] else None
        clusters = [strategy.cluster(pillar, each.cluster) if pillar else None for each in (document, target)]
        same_cluster = clusters[0] is not None and clusters[0] is clusters[1]
        return -bool(pillar), -same_cluster, _is_edition(document) + _is_edition(target)

    def _is_subject(self, spot: Spot, target: Document, likeness: float) -> bool:
        """Whether words of a title mean its article where they stand, and are not just a part of something longer."""
        words = self._mentions(target).words
        phrase, title = words.of(spot.words), words.of(plain_title(target))
        content = words.weighty(phrase)
        if len(content) >= len(words.weighty(title)):
            return True
        if len(content) >= SPECIFIC:
            return not spot.words.islower() or self._is_about(target, phrase, likeness, 1)
        if _goes_on(spot, words):
            return False
        before = words[next(iter(spot.before), "")]
        at = next((at for at in range(1, len(title)) if title[at : at + len(phrase)] == phrase), 0)
        if at and before and before not in words.small and title[at - 1] not in {before, *words.small}:
            return False
        return self._is_about(target, phrase, likeness, 2)

    def _is_about(self, target: Document, phrase: list[str], likeness: float, times: int) -> bool:
        """Whether a body speaks of what its title names; of a body of few words, nobody can tell."""
        text = self._mentions(target).words.of(target.text)
        if len(text) < TELLING:
            return likeness >= 2 * ALIKE
        found = sum(text[at : at + len(phrase)] == phrase for at in range(len(text)))
        return found >= max(times, len(text) // ONCE_IN)

    def _is_taken(self, spot: Spot, document: Document, target: Document | Hub) -> bool:
        """Whether these words lead elsewhere already: in the document or, unless it is to its hub page, anywhere."""
        words, place = said(spot.words), place_of(target)
        if any(said(link.text) == words and place_of(end_of(link, self._site)) != place for link in document.links):
            return True
        return not self.leads_up(document, target) and bool(self._lead_to.get(words, {place}) - {place})

    @cached_property
    def _lead_to(self) -> Mapping[str, set[str]]:
        """Where the words of links lead on this site."""
        found: dict[str, set[str]] = defaultdict(set)
        for document in self._site.documents:
            for link in document.links if document.is_published else ():
                place = place_of(end_of(link, self._site))
                if place:
                    found[said(link.text)].add(place)
        return found

    def _meant(self, phrase: Phrase, document: Document) -> Document:
        """The article that a phrase stands for in a document: the one most like it; rather none of several editions."""
        articles = [each for each in self._mentions(document).targets(phrase) if each is not document] or [document]
        if len(articles) == 1:
            return articles[0]
        return min(articles, key=lambda each: (_is_edition(each), -self._likeness(document, each), each.path))

    def _linkable(self, document: Document) -> Linkable:
        if document.path not in self._linkables:
            self._linkables[document.path] = Linkable(document)
        return self._linkables[document.path]

    def _mentions(self, document: Document) -> Mentions:
        """What is said in the language of a document."""
        return self._by_language[language_of(document.lang)]

    @cached_property
    def _by_language(self) -> Mapping[str, Mentions]:
        documents: dict[str, list[Document]] = {language_of(each.lang): [] for each in self._site.documents}
        for each in self._site.documents:
            if is_to_be_found(each, self._site.today):
                documents[language_of(each.lang)].append(each)
        names = [name for hub in self._site.hubs for name in hub_names(hub)]
        return {language: Mentions(language, found, names) for language, found in documents.items()}


def hub_names(hub: Hub) -> tuple[str, ...]:
    """Words that a link to a hub page may well consist of."""
    return *hub.pillar.anchors, hub.pillar.title, hub.pillar.keyword


def place_of(target: Target | None) -> str:
    """What tells a target apart from others, its languages being one; nothing of what is no document or hub page."""
    document = document_at(target)
    if document:
        return min(paths_of(document))
    return target.key if isinstance(target, Hub) else ""


def end_of(link: Link, site: Site) -> Target | None:
    """Where a link leads in the end, if it leads to what only leads on; None out of the site."""
    target = site.target(link)
    redirect = site.redirect_from(target)
    if redirect is None:
        return target
    return None if isinstance(redirect.to, str) else redirect.to


def said(words: str) -> str:
    """The words of a link as readers take them."""
    return " ".join(words.casefold().split()).strip(AROUND)


def _is_name(spot: Spot, names: Collection[str], words: Words) -> bool:
    """Whether words mean a pillar, and are not just a part of something longer; of a single word, that is rare."""
    if UNSPACED.match(spot.words):
        return True
    if _goes_on(spot, words):
        return False
    if " " in spot.words:
        return spot.words[1:].islower() or spot.words in names
    is_plain = spot.is_plain or words.language != "en"
    return is_plain and spot.words.casefold() in map(str.casefold, names)


def _goes_on(spot: Spot, words: Words) -> bool:
    """Whether a word of weight follows, so that these may be but a part of what is meant."""
    after = words[spot.after]
    is_adverb = words.language == "en" and after.endswith("ly")
    return bool(after) and after not in words.small and not is_adverb


def _is_edition(document: Document) -> bool:
    return bool(part(plain_title(document)).marks)
