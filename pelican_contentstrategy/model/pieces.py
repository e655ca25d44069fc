"""Which articles are there, each in all its languages, and what does the strategy call all that they name?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Status
    from pelican_contentstrategy.model.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Translation:
    """An article in one language; `url` is its address as seen from the site's root."""

    path: str
    url: str
    lang: str
    title: str


@dataclass(frozen=True, slots=True)
class Piece:
    """An article in all its languages, the site's main one first.

    Everything is an id of the strategy; what names none is left out, but for formats, which may be free words.
    """

    translations: tuple[Translation, ...]
    status: Status = "published"
    """`published` if it is in some language."""
    pillar: str = ""
    cluster: str = ""
    personas: tuple[str, ...] = ()
    stage: str = ""
    format: str = ""
    cta: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    """Pains that it relieves, each behind the persona who has it."""

    @property
    def path(self) -> str:
        """Path of the main one."""
        return self.translations[0].path

    @property
    def url(self) -> str:
        """Address of the main one."""
        return self.translations[0].url

    @property
    def title(self) -> str:
        """Title of the main one."""
        return self.translations[0].title

    @property
    def is_published(self) -> bool:
        """Whether readers are led to it, in some language at least."""
        return self.status == "published"


def pieces_of(site: Site) -> Iterator[Piece]:
    """Every article of the site once, whatever its status, in order of path."""
    reader = _Reader(site.strategy, {hub.document.path: hub.pillar for hub in site.hubs if hub.document})
    languages = Counter(document.lang for document in site.documents)
    seen: set[str] = set()
    for document in site.documents:
        if document.path in seen or not _is_article(document):
            continue
        together = [document, *filter(_is_article, site.translations(document))]
        seen.update(each.path for each in together)
        yield reader.piece(sorted(together, key=lambda each: (-languages[each.lang], each.lang, each.path)))


def _is_article(document: Document) -> bool:
    """What counts: no page, nothing that is lost, and nothing that its author has given up."""
    return document.source.kind == "article" and document.source.status != "lost" and not document.is_given_up


class Formats:
    """One spelling for each format: the strategy's, else the first that is come across."""

    def __init__(self, strategy: Strategy) -> None:
        self._known: dict[str, str] = {}
        for each in _formats_in(strategy):
            self.spelled(each)

    def spelled(self, name: str) -> str:
        """How a format is written; nothing where none is named."""
        return self._known.setdefault(fold(name), name) if name else ""


def _formats_in(strategy: Strategy) -> Iterator[str]:
    yield from strategy.mix.formats
    for stage in strategy.stages.values():
        yield from stage.formats
    for persona in strategy.personas.values():
        yield from persona.formats


class _Reader:
    """Takes from the translations of one article what they say; the first that says something wins."""

    def __init__(self, strategy: Strategy, hubs: Mapping[str, Pillar]) -> None:
        self._strategy = strategy
        self._hubs = hubs
        self._formats = Formats(strategy)
        self._sufferers: dict[str, list[tuple[str, str]]] = {}
        for persona in strategy.personas.values():
            for pain in persona.pains:
                self._sufferers.setdefault(fold(pain), []).append((persona.slug, pain))

    def piece(self, together: list[Document]) -> Piece:
        statuses = {each.source.status for each in together}
        placed = [(pillar, each) for each in together if (pillar := self._pillar(each))]
        strategy = self._strategy
        clusters = (strategy.cluster(pillar, each.cluster) for pillar, each in placed)
        personas = tuple(dict.fromkeys(self._personas(together)))
        stages = (strategy.stage(each.stage) for each in together)
        ctas = (strategy.cta(each.cta) for each in together)
        return Piece(
            translations=tuple(Translation(each.path, each.source.address, each.lang, each.title) for each in together),
            status=next(each for each in ("published", "draft", "hidden") if each in statuses),
            pillar=placed[0][0].slug if placed else "",
            cluster=next((each.slug for each in clusters if each), ""),
            personas=personas,
            stage=next((each.slug for each in stages if each), ""),
            format=self._formats.spelled(next((each.value("format") for each in together if each.value("format")), "")),
            cta=next((each.slug for each in ctas if each), ""),
            answers=tuple(dict.fromkeys(self._answers(together, personas))),
        )

    def _pillar(self, document: Document) -> Pillar | None:
        """As front matter has it, or strategy.yaml, which may name a hub of its own."""
        return self._strategy.pillar(document.pillar) if document.pillar else self._hubs.get(document.path)

    def _personas(self, together: Iterable[Document]) -> Iterator[str]:
        for document in together:
            yield from (persona.slug for persona in self._strategy.personas_named(document.personas))

    def _answers(self, together: Iterable[Document], personas: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Of two personas with a pain of the same id, only the one is answered that an article is for."""
        for document in together:
            for each in document.fields("addresses"):
                sufferers = self._sufferers.get(fold(each.value), [])
                meant = [(persona, pain) for persona, pain in sufferers if persona in personas]
                yield from meant or sufferers
