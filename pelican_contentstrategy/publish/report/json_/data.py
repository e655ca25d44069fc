"""What does report.json say? Every key there is; its schema is made of this, and so is what is written."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a schema is made of all that is imported here
from dataclasses import dataclass
from typing import Literal

from pelican_contentstrategy.model.audit import Priority, ReasonKind, Verdict  # noqa: TC001
from pelican_contentstrategy.model.comparison_data import ComparisonData  # noqa: TC001
from pelican_contentstrategy.model.coverage_data import CoverageData, GapData  # noqa: TC001
from pelican_contentstrategy.model.rating import Quality  # noqa: TC001
from pelican_contentstrategy.model.source import Kind, Status  # noqa: TC001
from pelican_contentstrategy.model.step import Fix, Spot  # noqa: TC001

SeverityName = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartData:
    """One part of a score: from 0 to 100, with its weight and what keeps it from 100."""

    quality: Quality
    percent: int
    weight: float
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreData:
    """From 0 to 100, rounded down; null where nothing weighs anything."""

    percent: int | None
    parts: tuple[PartData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarScoreData:
    """The score of a pillar."""

    pillar: str
    score: ScoreData


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterScoreData:
    """The score of a cluster."""

    pillar: str
    cluster: str
    score: ScoreData


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoresData:
    """All scores but those of articles, which stand with these."""

    site: ScoreData
    pillars: tuple[PillarScoreData, ...]
    clusters: tuple[ClusterScoreData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticData:
    """A problem; lines and columns count from 1, columns in characters."""

    code: str
    name: str
    severity: SeverityName
    path: str
    """From the folder of strategy.yaml."""
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str
    link: str
    known: bool
    """Whether the baseline holds it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedData:
    """A problem that was there; `path` is the file as it is called today, `line` where it stood."""

    path: str
    line: int | None
    code: str
    name: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonData:
    """What a verdict rests on."""

    kind: ReasonKind
    text: str
    is_merit: bool
    """Whether it speaks for the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementData:
    """What the audit says of an article."""

    verdict: Verdict
    priority: Priority
    reasons: tuple[ReasonData, ...]
    next_step: str
    survivor: str | None
    """What its readers are to be sent to: the path of an article, or what the writer named."""
    by_writer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentData:
    """An article or page; ids where a name means something in the strategy, else as written; null where none is."""

    path: str
    url: str | None
    title: str | None
    kind: Kind | None
    status: Status
    lang: str | None
    pillar: str | None
    cluster: str | None
    persona: str | None
    stage: str | None
    format: str | None
    owner: str | None
    published: str | None
    modified: str | None
    words: int | None
    inlinks: int | None
    score: ScoreData | None
    """Of published articles."""
    audit: JudgementData | None
    """Of articles."""
    diagnostics: tuple[DiagnosticData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalsData:
    """Two articles that compete; more speaks for keeping the first."""

    first: str
    second: str
    likeness: float
    """From 0 to 1."""
    terms: tuple[str, ...]
    is_copy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepData:
    """One of the few things that are most worth doing next."""

    code: str
    name: str
    severity: SeverityName
    title: str
    why: str
    number: int
    """How many places there are; `places` are the first of them, and `fix` and `hint` are for the first."""
    places: tuple[Spot, ...]
    fix: Fix
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneData:
    """What a build came to; the day is the first of this result."""

    day: str
    newest: str | None
    """When the newest published article or page was published or changed."""
    revision: str
    """The short name of the last commit; nothing where there is none."""
    counts: Mapping[str, int]
    scores: Mapping[str, int]
    pillars: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesData:
    """What changed since the revision that was asked for."""

    before: MilestoneData | None
    comparison: ComparisonData
    new: tuple[DiagnosticData, ...]
    mended: tuple[MendedData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportData:
    """How a site stands against its strategy on a day."""

    version: Literal[1]
    """Changes when a key goes or means something else; keys that are new come with a new schema."""
    site: str
    day: str
    newest: str | None
    """When the newest published article or page was published or changed."""
    revision: str
    """The short name of the last commit; nothing where there is none."""
    counts: Mapping[str, int]
    """Articles, drafts, gaps, orphans, what is overdue, and all diagnostics by severity, known ones included."""
    scores: ScoresData
    next_steps: tuple[StepData, ...]
    gaps: tuple[GapData, ...]
    coverage: CoverageData
    documents: tuple[DocumentData, ...]
    elsewhere: tuple[DiagnosticData, ...]
    """Diagnostics in other files, such as strategy.yaml."""
    rivals: tuple[RivalsData, ...]
    trend: tuple[MilestoneData, ...]
    """The oldest first; the last one is now."""
    changes: ChangesData | None
    """Null unless a revision was named to compare with."""
