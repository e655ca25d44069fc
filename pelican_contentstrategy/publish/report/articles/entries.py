"""What does the report tell of each document, and under which heading?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.measures import as_told
from pelican_contentstrategy.model.owner import owner_of, person_name
from pelican_contentstrategy.model.pieces import Formats
from pelican_contentstrategy.model.upkeep import last_look
from pelican_contentstrategy.publish.one_page.words import stage_name
from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.audit import Judgement
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.publish.report.articles.diagnostics import Diagnostics, Shown
    from pelican_contentstrategy.publish.report.dossier import Dossier


class Traits(NamedTuple):
    """What a document can be asked for, by the ids of the strategy; nothing where it names none."""

    pillar: str
    cluster: str
    personas: tuple[str, ...]
    stage: str
    format: str
    status: str
    verdict: str


class Entry(NamedTuple):
    """A document as it is listed."""

    path: str
    anchor: str
    title: str
    is_page: bool
    state: str
    """Nothing for a published article."""
    day: str
    """When somebody looked at it last."""
    score: int | None
    problems: int
    inlinks: int
    facts: str
    """All else that there is to know."""
    traits: Traits
    found: Shown


@dataclass(frozen=True)
class Group:
    """Documents under one heading: those of a cluster, or those of a pillar that are in none of its clusters."""

    id: str
    title: str
    place: str
    """The ids of pillar and cluster, parted by a slash; `-` stands for none."""
    entries: tuple[Entry, ...]

    @property
    def counted(self) -> str:
        """How many there are, in words."""
        number = len(self.entries)
        kinds = "articles and pages" if any(each.is_page for each in self.entries) else "articles"
        return f"{number:,} {kinds}" if number != 1 else f"1 {'page' if self.entries[0].is_page else 'article'}"


@dataclass(frozen=True)
class PillarGroups:
    """The groups of a pillar, or of no pillar."""

    id: str
    title: str
    place: str
    groups: tuple[Group, ...]

    @property
    def number(self) -> int:
        """How many documents there are in it."""
        return sum(len(each.entries) for each in self.groups)


class Entries:
    """All documents of the site, whatever their status, as they are listed."""

    def __init__(self, dossier: Dossier, told: Diagnostics) -> None:
        site = dossier.site
        self._dossier, self._site, self._told = dossier, site, told
        self._formats = Formats(site.strategy)
        self._pieces: dict[str, Piece] = {
            each.path: piece for piece in site.coverage.pieces for each in piece.translations
        }
        self._judgements: Mapping[str, Judgement] = {each.path: each for each in dossier.audit.judgements}

    def __iter__(self) -> Iterator[Entry]:
        yield from map(self._entry, self._site.documents)

    def _entry(self, document: Document) -> Entry:
        path, source = document.path, document.source
        traits = self._traits(document)
        look = last_look(document, self._site.today)
        rating = self._dossier.ratings.articles.get(path)
        inlinks = len(self._site.graph.inlinks(document))
        return Entry(
            path=path,
            anchor=self._dossier.anchors.document(path),
            title=plain_text(document.title) or path,
            is_page=source.kind == "page",
            state=_state(document),
            day=look.day.isoformat() if look else "",
            score=rating.percent if rating else None,
            problems=len(self._dossier.diagnostics_by_path.get(path, ())),
            inlinks=inlinks,
            facts=", ".join(filter(None, self._facts(document, traits, inlinks))) if source.status != "lost" else "",
            traits=traits,
            found=self._told.of(path, document),
        )

    def _traits(self, document: Document) -> Traits:
        strategy, piece = self._site.strategy, self._pieces.get(document.path)
        judgement = self._judgements.get(document.path)
        verdict = judgement.verdict if judgement else ""
        status = document.source.status
        if piece:
            names = piece.pillar, piece.cluster, piece.personas, piece.stage, piece.format
            return Traits(*names, status, verdict)
        hub = self._site.hub_at(document)
        pillar = strategy.pillar(document.pillar) or (hub.pillar if hub else None)
        cluster = strategy.cluster(pillar, document.cluster) if pillar else None
        stage = strategy.stage(document.stage)
        return Traits(
            pillar=pillar.slug if pillar else "",
            cluster=cluster.slug if cluster else "",
            personas=tuple(dict.fromkeys(each.slug for each in strategy.personas_named(document.personas))),
            stage=stage.slug if stage else "",
            format=self._formats.spelled(document.value("format")),
            status=status,
            verdict=verdict,
        )

    def _facts(self, document: Document, traits: Traits, inlinks: int) -> Iterator[str]:
        strategy, measures = self._site.strategy, document.measures
        yield ", ".join(strategy.personas[each].name for each in traits.personas)
        yield stage_name(strategy.stages[traits.stage]) if traits.stage else ""
        yield traits.format
        if document.was_read and measures.words is not None:
            yield f"{measures.words:,} words ({measures.minutes} min)"
        if measures.scores:
            yield f"grade {as_told(measures.scores.grade)}"
        yield f"{inlinks:,} link{'' if inlinks == 1 else 's'} in"
        yield traits.verdict
        owner = owner_of(document, strategy)
        yield f"owner: {person_name(owner, strategy)}" if owner else ""


def grouped(entries: tuple[Entry, ...], dossier: Dossier) -> Iterator[PillarGroups]:
    """Documents under the pillars and clusters of the strategy, in its order; what is in none comes last."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for each in sorted(entries, key=lambda entry: (entry.title.casefold(), entry.path)):
        found.setdefault((each.traits.pillar, each.traits.cluster), []).append(each)
    for pillar in dossier.strategy.pillars.values():
        clusters = [*((each.slug, each.title) for each in pillar.clusters.values()), ("", "In no cluster")]
        groups = [
            Group(part("cluster", pillar.slug, slug), title, f"{pillar.slug}/{slug or '-'}", tuple(here))
            for slug, title in clusters
            if (here := found.get((pillar.slug, slug)))
        ]
        yield PillarGroups(part("pillar", pillar.slug), pillar.title, pillar.slug, tuple(groups))
    if outside := found.get(("", "")):
        group = Group(part("cluster", "", ""), "", "-/-", tuple(outside))
        yield PillarGroups(part("pillar", ""), "In no pillar", "-", (group,))


def _state(document: Document) -> str:
    """What a document is that is no published article."""
    status = document.source.status
    if status == "lost":
        return "left out by Pelican"
    kind = "page" if document.source.kind == "page" else ""
    return ", ".join(filter(None, (kind, "" if status == "published" else status)))
