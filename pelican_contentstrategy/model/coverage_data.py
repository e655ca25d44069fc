"""What is told to programs of what a strategy covers? A contract: see VERSION of whatever tells it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from pelican_contentstrategy.model.coverage import HubState, Stock, TopicState
from pelican_contentstrategy.model.gap import GapKind  # noqa: TC001 - a schema is made of it

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.coverage import Coverage, PersonaCoverage, PillarCoverage, Share, TopicCoverage
    from pelican_contentstrategy.model.gap import Gap


@dataclass(frozen=True, kw_only=True)
class GapData:
    """Something that the strategy asks for and that is not there."""

    key: str
    """Stays the same for as long as the gap is there."""
    kind: GapKind
    """Called like the rule that tells of it."""
    about: tuple[str, ...]
    """Ids of what lacks it, the widest first; of a topic, the title comes last."""
    pieces: int
    """How many pieces are missing; negative where there are too many."""


@dataclass(frozen=True, kw_only=True)
class ClusterData(Stock):
    """What there is in a cluster."""

    id: str
    title: str
    target: int | None


@dataclass(frozen=True, kw_only=True)
class PillarData(Stock):
    """What there is of a pillar."""

    id: str
    title: str
    hub: HubState
    clusters: tuple[ClusterData, ...]
    in_no_cluster: Stock


@dataclass(frozen=True, kw_only=True)
class TopicData:
    """A planned piece, and how far it is."""

    title: str
    pillar: str | None
    cluster: str | None
    persona: str | None
    stage: str | None
    format: str | None
    keyword: str | None
    owner: str | None
    state: TopicState
    path: str | None
    due: str | None
    days_overdue: int


@dataclass(frozen=True, kw_only=True)
class PainData(Stock):
    """What there is against a persona's pain."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class PersonaData(Stock):
    """What there is for a persona."""

    id: str
    name: str
    tier: Literal["primary", "secondary"]
    pains: tuple[PainData, ...]


@dataclass(frozen=True, kw_only=True)
class CellData(Stock):
    """What there is for a persona at a stage; null for what names none."""

    persona: str | None
    stage: str | None
    expected: bool


@dataclass(frozen=True, kw_only=True)
class ShareData(Stock):
    """A format's or a stage's part in the whole; shares are from 0 to 1."""

    id: str
    planned: float | None
    share: float | None
    of: int


@dataclass(frozen=True, kw_only=True)
class CtaData(Stock):
    """Articles that end in a call to action."""

    id: str
    text: str
    ended: bool


@dataclass(frozen=True, kw_only=True)
class CoverageData:
    """How many pieces there are of everything that the strategy names; one in several languages counts once."""

    articles: Stock
    in_no_pillar: Stock
    pillars: tuple[PillarData, ...]
    topics: tuple[TopicData, ...]
    personas: tuple[PersonaData, ...]
    cells: tuple[CellData, ...]
    formats: tuple[ShareData, ...]
    stages: tuple[ShareData, ...]
    ctas: tuple[CtaData, ...]
    without_cta: Stock


def gap_data(gap: Gap) -> GapData:
    """A gap."""
    return GapData(key=gap.key, kind=gap.kind, about=gap.about, pieces=gap.pieces)


def coverage_data(coverage: Coverage) -> CoverageData:
    """Everything that the strategy names, with what there is of it."""
    return CoverageData(
        articles=coverage.stock,
        in_no_pillar=coverage.off_strategy,
        pillars=tuple(map(_pillar, coverage.pillars)),
        topics=tuple(map(_topic, coverage.topics)),
        personas=tuple(map(_persona, coverage.personas)),
        cells=tuple(
            CellData(
                persona=each.persona or None, stage=each.stage or None, expected=each.is_expected, **_stock(each.stock)
            )
            for each in coverage.cells
        ),
        formats=tuple(_share(each) for each in coverage.shares if each.axis == "formats"),
        stages=tuple(_share(each) for each in coverage.shares if each.axis == "stages"),
        ctas=tuple(
            CtaData(id=each.slug, text=each.text, ended=each.has_ended, **_stock(each.stock)) for each in coverage.ctas
        ),
        without_cta=coverage.without_cta,
    )


def rounded(share: float | None) -> float | None:
    """A share as programs and spreadsheets get it."""
    return None if share is None else round(share, 4)


def iso(day: date | None) -> str | None:
    """A day as ISO 8601 has it."""
    return day.isoformat() if day else None


def _stock(stock: Stock) -> dict[str, Any]:
    return asdict(stock)


def _pillar(pillar: PillarCoverage) -> PillarData:
    return PillarData(
        id=pillar.slug,
        title=pillar.title,
        hub=pillar.hub,
        clusters=tuple(
            ClusterData(id=each.slug, title=each.title, target=each.target, **_stock(each.stock))
            for each in pillar.clusters
        ),
        in_no_cluster=pillar.outside,
        **_stock(pillar.stock),
    )


def _topic(topic: TopicCoverage) -> TopicData:
    return TopicData(
        title=topic.title,
        pillar=topic.pillar or None,
        cluster=topic.cluster or None,
        persona=topic.persona or None,
        stage=topic.stage or None,
        format=topic.format or None,
        keyword=topic.keyword or None,
        owner=topic.owner or None,
        state=topic.state,
        path=topic.path or None,
        due=iso(topic.due),
        days_overdue=topic.days_overdue,
    )


def _persona(persona: PersonaCoverage) -> PersonaData:
    return PersonaData(
        id=persona.slug,
        name=persona.name,
        tier="primary" if persona.is_primary else "secondary",
        pains=tuple(PainData(id=each.slug, text=each.text, **_stock(each.stock)) for each in persona.pains),
        **_stock(persona.stock),
    )


def _share(share: Share) -> ShareData:
    return ShareData(
        id=share.slug, planned=share.planned, share=rounded(share.actual), of=share.whole, **_stock(share.stock)
    )
