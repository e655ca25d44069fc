"""What of a strategy is covered: how many pieces there are of everything it names, against what it plans?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.pillars import Cluster

HubState = Literal["page", "generated", "draft", "occupied", "none"]
"""`page`: a page of its own; `occupied`: something else stands at its address; `none`: no article asks for it."""
TopicState = Literal["published", "begun", "missing"]
"""`begun`: there is a draft of it, or it is hidden."""
Axis = Literal["formats", "stages"]


@dataclass(frozen=True, slots=True)
class Stock:
    """How many pieces there are of one kind; an article in several languages is one of them."""

    published: int = 0
    drafts: int = 0
    assets: int = 0

    @property
    def total(self) -> int:
        """All that readers can have."""
        return self.published + self.assets


@dataclass(frozen=True, slots=True)
class ClusterCoverage:
    """What there is in a cluster."""

    pillar: str
    slug: str
    title: str
    stock: Stock
    target: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is published in it."""
        return not self.stock.published

    @property
    def missing(self) -> int:
        """How many articles it lacks to its target; none without a target."""
        return max(0, (self.target or 0) - self.stock.published)


@dataclass(frozen=True, slots=True)
class PillarCoverage:
    """What there is of a pillar; `outside` of it is in none of its clusters."""

    slug: str
    title: str
    stock: Stock
    hub: HubState
    clusters: tuple[ClusterCoverage, ...]
    outside: Stock

    @property
    def has_hub(self) -> bool:
        """Whether readers find a hub page."""
        return self.hub in {"page", "generated"}


@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """A planned piece, the `number`th of its cluster from 0, and the path of what answers to it."""

    pillar: str
    cluster: str
    number: int
    title: str
    persona: str = ""
    stage: str = ""
    format: str = ""
    keyword: str = ""
    owner: str = ""
    due: date | None = None
    state: TopicState = "missing"
    path: str = ""
    days_overdue: int = 0
    """Since it was due; 0 once it is published."""


@dataclass(frozen=True, slots=True)
class PainCoverage:
    """Articles that name a persona's pain in `addresses`."""

    persona: str
    slug: str
    text: str
    stock: Stock


@dataclass(frozen=True, slots=True)
class PersonaCoverage:
    """What there is for a persona, whatever the stage."""

    slug: str
    name: str
    is_primary: bool
    stock: Stock
    pains: tuple[PainCoverage, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What there is for a persona at a stage; without one of them, what names none that is known."""

    persona: str
    stage: str
    stock: Stock
    is_expected: bool = False
    """Whether there should be something."""

    @property
    def is_gap(self) -> bool:
        """Whether something should be there, and nothing is."""
        return self.is_expected and not self.stock.published


@dataclass(frozen=True, slots=True)
class Share:
    """A format's or a stage's part in all pieces that name one; `planned` is a share from 0 to 1."""

    axis: Axis
    slug: str
    planned: float | None
    stock: Stock
    whole: int
    """How many pieces name a format, or a stage."""

    @property
    def actual(self) -> float | None:
        """The share there is, from 0 to 1; None where no piece names one."""
        return self.stock.total / self.whole if self.whole else None

    @property
    def planned_percent(self) -> int:
        """The planned share as messages show it, and as it is judged."""
        return round(100 * (self.planned or 0))

    @property
    def percent(self) -> int:
        """The share there is, as messages show it, and as it is judged."""
        return round(100 * (self.actual or 0))

    @property
    def missing(self) -> int:
        """How many of the pieces there are should be of this kind and are not; negative where there are too many."""
        return round((self.planned or 0) * self.whole) - self.stock.total

    def is_off_plan(self, points: float) -> bool:
        """Whether it differs from the plan by more percentage points, and by at least one whole piece."""
        is_far = abs(self.percent - self.planned_percent) > points
        return self.planned is not None and is_far and bool(self.missing)


@dataclass(frozen=True, slots=True)
class CtaCoverage:
    """Articles that end in a call to action."""

    slug: str
    text: str
    has_ended: bool
    stock: Stock


@dataclass(frozen=True)
class Coverage:
    """Everything that the strategy names, in its order, with what there is of it."""

    pieces: tuple[Piece, ...]
    stock: Stock
    off_strategy: Stock
    """What is in no pillar of the strategy."""
    pillars: tuple[PillarCoverage, ...]
    topics: tuple[TopicCoverage, ...]
    personas: tuple[PersonaCoverage, ...]
    cells: tuple[Cell, ...]
    shares: tuple[Share, ...]
    ctas: tuple[CtaCoverage, ...]
    without_cta: Stock

    @property
    def clusters(self) -> Iterator[ClusterCoverage]:
        """Those of all pillars."""
        return (cluster for pillar in self.pillars for cluster in pillar.clusters)

    @property
    def pains(self) -> Iterator[PainCoverage]:
        """Those of all personas."""
        return (pain for persona in self.personas for pain in persona.pains)

    def pillar(self, slug: str) -> PillarCoverage:
        """That of the pillar with this id."""
        return self._pillars[slug]

    def cluster(self, cluster: Cluster) -> ClusterCoverage:
        """That of a cluster of the strategy."""
        return self._clusters[cluster.pillar, cluster.slug]

    def topics_of(self, cluster: Cluster) -> tuple[TopicCoverage, ...]:
        """Those of a cluster of the strategy."""
        return self._topics.get((cluster.pillar, cluster.slug), ())

    def persona(self, slug: str) -> PersonaCoverage:
        """That of the persona with this id."""
        return self._personas[slug]

    def cell(self, persona: str, stage: str) -> Cell:
        """That of a persona and a stage by their ids."""
        return self._cells[persona, stage]

    def open_cells(self, percent: float) -> tuple[Cell, ...]:
        """Cells that should hold something and do not.

        None where fewer articles in a hundred name both a persona and a stage: empty cells then tell of front matter,
        not of what there is to read.
        """
        placed = sum(each.is_published and bool(each.personas and each.stage) for each in self.pieces)
        if 100 * placed < percent * self.stock.published or not self.stock.published:
            return ()
        return tuple(cell for cell in self.cells if cell.is_gap)

    def shares_off_plan(self, points: float, percent: float) -> tuple[Share, ...]:
        """Shares that differ from the plan; none of formats or stages that fewer pieces in a hundred name."""
        enough = percent * self.stock.total
        return tuple(each for each in self.shares if each.is_off_plan(points) and 100 * each.whole >= enough)

    @property
    def off_strategy_percent(self) -> int:
        """The share of published articles in no pillar, as messages show it, and as it is judged."""
        return round(100 * self.off_strategy.published / self.stock.published) if self.stock.published else 0

    @cached_property
    def _pillars(self) -> Mapping[str, PillarCoverage]:
        return {each.slug: each for each in self.pillars}

    @cached_property
    def _clusters(self) -> Mapping[tuple[str, str], ClusterCoverage]:
        return {(each.pillar, each.slug): each for each in self.clusters}

    @cached_property
    def _topics(self) -> Mapping[tuple[str, str], tuple[TopicCoverage, ...]]:
        found: dict[tuple[str, str], tuple[TopicCoverage, ...]] = {}
        for each in self.topics:
            found[each.pillar, each.cluster] = (*found.get((each.pillar, each.cluster), ()), each)
        return found

    @cached_property
    def _personas(self) -> Mapping[str, PersonaCoverage]:
        return {each.slug: each for each in self.personas}

    @cached_property
    def _cells(self) -> Mapping[tuple[str, str], Cell]:
        return {(each.persona, each.stage): each for each in self.cells}
