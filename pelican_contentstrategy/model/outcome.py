"""What became of what was published: KPIs against their targets, articles against others like them?"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.decision import Decision
    from pelican_contentstrategy.model.performance import Export, Period, Unmatched
    from pelican_contentstrategy.model.source import Span

State = Literal["reached", "open", "missed", "unmeasured", "untargeted"]
"""`open`: its day is still to come; `unmeasured`: no export holds it; `untargeted`: nobody said where it should be."""
Place = Literal["above", "usual", "below", "few", "young", "unknown"]
"""`few`: there are too few articles of the stage to tell; `young`: it was out too few of the days counted."""
ShareAxis = Literal["pillars", "stages", "formats", "personas"]
SubjectKind = Literal["kpi", "pillar", "article"]


@dataclass(frozen=True, slots=True)
class Aim:
    """Where something should be, and where it is; `period` are the days counted."""

    state: State
    target: float | None = None
    by: date | None = None
    actual: float | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Contribution:
    """What an article or page brought, in all its languages; a hub page without a document is `hub:` and its pillar."""

    path: str
    title: str
    value: float


@dataclass(frozen=True, slots=True)
class KpiOutcome:
    """How a KPI stands; `parts` are the articles that its figure is made of, those that brought most first."""

    slug: str
    name: str
    source: str
    aim: Aim
    baseline: float | None = None
    is_vanity: bool = False
    is_summed: bool = True
    pillars: tuple[str, ...] = ()
    """Ids of the pillars that are measured by it."""
    worth: float | None = None
    """Its worth in money, where it is known what one is worth."""
    parts: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """An article's figure against the median of the articles of its stage that are measured by the same KPI.

    Sums are of 30 days in which it was out and counted, so that old and new can be compared; `value` is what was
    counted. `among` is how many articles the median is of.
    """

    kpi: str
    metric: str
    stage: str
    value: float
    rate: float
    place: Place
    median: float | None = None
    among: int = 0
    days: int | None = None
    """Days in which it was out and counted; None where nobody knows, or it is an average."""


@dataclass(frozen=True, slots=True)
class Decay:
    """A metric of an article in three whole months, and in three earlier ones."""

    metric: str
    now: float
    before: float
    months: Period
    earlier: Period
    site_percent: int
    """How much the same metric of all articles changed between these months, in percent."""
    is_yearly: bool
    """Whether the earlier months are the same ones of another year, so that the season plays no part."""

    @property
    def percent(self) -> int:
        """How much it changed, in percent; below 0."""
        return round(100 * (self.now - self.before) / self.before)


@dataclass(frozen=True, slots=True)
class Return:
    """What an article cost and what it brought, in money."""

    cost: float
    worth: float

    @property
    def ratio(self) -> float | None:
        """How much each unit of money brought; None where it cost nothing."""
        return self.worth / self.cost if self.cost else None


@dataclass(frozen=True, slots=True)
class ArticleOutcome:
    """How an article does, in all its languages; names of the strategy are ids."""

    path: str
    url: str
    title: str
    pillar: str = ""
    stage: str = ""
    format: str = ""
    persona: str = ""
    kpi: str = ""
    value: float | None = None
    standing: Standing | None = None
    aim: Aim | None = None
    returns: Return | None = None
    decays: tuple[Decay, ...] = ()
    unread_since: date | None = None
    """The first day of twelve whole months in which nobody came."""


@dataclass(frozen=True, slots=True)
class ShareOutcome:
    """A part of what is published, and what it brings; shares are from 0 to 1, of all that names one."""

    axis: ShareAxis
    slug: str
    planned: float | None
    published: int
    published_share: float
    value: float
    performing_share: float | None
    """Its share of the KPI; None where that came to nothing."""
    paths: tuple[str, ...] = ()
    """The articles it is made of."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """Shares of one KPI."""

    kpi: str
    shares: tuple[ShareOutcome, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A decision that somebody has to take: about what, as decisions.md may call it, since when, and why."""

    kind: SubjectKind
    subject: str
    title: str
    since: date
    reasons: tuple[str, ...]
    span: Span = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, and what it is about: the id of a pillar or a KPI, or the path of an article."""

    decision: Decision
    kind: SubjectKind
    subject: str


@dataclass(frozen=True)
class Outcomes:
    """All of it, in the order of the strategy; articles in order of path."""

    today: date
    kpis: tuple[KpiOutcome, ...]
    articles: tuple[ArticleOutcome, ...]
    mixtures: tuple[Mixture, ...]
    asks: tuple[Ask, ...]
    rulings: tuple[Ruling, ...]
    exports: tuple[Export, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()
    metrics: tuple[str, ...] = ()
    reach: str = ""
    late: tuple[str, ...] = ()
    """Paths of articles whose KPI was declared once they were out."""
    unknown: tuple[str, ...] = ()
    """Paths of articles of which nobody knows whether it was."""

    def placed(self, place: Place) -> tuple[ArticleOutcome, ...]:
        """Articles at a place among others like them, the farthest from the median first."""
        found = [each for each in self.articles if each.standing and each.standing.place == place]
        return tuple(sorted(found, key=_distance))

    @cached_property
    def decayed(self) -> tuple[ArticleOutcome, ...]:
        """Articles that bring less than they did, those that lost most first."""
        found = [each for each in self.articles if each.decays]
        return tuple(sorted(found, key=lambda each: (min(one.now - one.before for one in each.decays), each.path)))

    @cached_property
    def returned(self) -> tuple[ArticleOutcome, ...]:
        """Articles of which it is known what they cost, those that returned most first."""
        found = [(each, each.returns) for each in self.articles if each.returns]
        return tuple(each for each, _ in sorted(found, key=lambda pair: (pair[1].cost - pair[1].worth, pair[0].path)))

    @cached_property
    def unread(self) -> tuple[ArticleOutcome, ...]:
        """Articles that nobody came to in twelve whole months."""
        return tuple(each for each in self.articles if each.unread_since)


def _distance(article: ArticleOutcome) -> tuple[float, str]:
    standing = article.standing
    if standing is None or standing.median is None:
        return 0, article.path
    return -abs(standing.rate - standing.median), article.path
