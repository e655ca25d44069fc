"""What does a strategy say to people who do not read its file? All of it in words, for one page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pelican_contentstrategy.model.scorecard import Scorecard

State = Literal["planned", "active", "begun", "overdue", "done"]
"""Of planned work; `begun`: there is a draft of it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A KPI."""

    name: str
    baseline: str
    target: str
    by: str
    worth: str
    """What one more is worth."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal, what tells whether it is reached, and the pillars that serve it."""

    name: str
    measures: tuple[Measure, ...]
    pillars: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A word or two, and what there is of it; `articles` is None where nobody has counted."""

    text: str
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A persona."""

    name: str
    is_primary: bool
    role: str
    jobs: tuple[str, ...]
    pains: tuple[Fact, ...]
    needs: tuple[str, ...]
    decides_by: str
    channels: tuple[str, ...]
    formats: tuple[str, ...]
    stages: tuple[str, ...]
    limits: tuple[str, ...]
    evidence: str
    articles: int | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned piece; `details` say for whom, at which stage, in which format."""

    title: str
    details: tuple[str, ...]
    owner: str
    due: str
    state: State


@dataclass(frozen=True, slots=True)
class Group:
    """A cluster."""

    title: str
    target: int | None
    articles: int | None
    plans: tuple[Plan, ...]
    more: int
    """Planned pieces that there is no room for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A pillar; `assets` are what serves its readers besides articles."""

    title: str
    summary: str
    keyword: str
    goals: tuple[str, ...]
    measure: str
    owner: str
    groups: tuple[Group, ...]
    assets: tuple[str, ...]
    articles: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """A share of the mix: planned, and there; each of them empty where nobody says it."""

    name: str
    planned: str
    there: str


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the funnel: what is offered there, and what readers are asked to do."""

    share: Part
    slug: str
    formats: tuple[str, ...]
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sound:
    """The voice: pairs of what to write and what not, of what to leave out and why."""

    tone: tuple[str, ...]
    prefer: tuple[tuple[str, str], ...]
    avoid: tuple[tuple[str, str], ...]
    terms: tuple[str, ...]
    limits: tuple[str, ...]
    styles: tuple[str, ...]
    own: tuple[tuple[str, str], ...]
    """Personas, stages and pillars that have words of their own, and what these are."""
    more: int
    """Words that there is no room for."""

    def __bool__(self) -> bool:
        return any((self.tone, self.prefer, self.avoid, self.terms, self.limits, self.styles, self.own))


@dataclass(frozen=True, slots=True)
class Meeting:
    """A channel, and the personas met there."""

    name: str
    kind: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody, and what is in their hands."""

    name: str
    roles: tuple[str, ...]
    owns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Undertaking:
    """An initiative."""

    name: str
    goal: str
    owner: str
    due: str
    state: State


@dataclass(frozen=True)
class OnePage:
    """A strategy in words; what it does not say is empty. Articles are counted where the site was read."""

    name: str
    day: str
    mission: str = ""
    aims: tuple[Aim, ...] = ()
    also_counted: tuple[Measure, ...] = ()
    """KPIs that no goal names."""
    vanity: tuple[str, ...] = ()
    readers: tuple[Reader, ...] = ()
    subjects: tuple[Subject, ...] = ()
    steps: tuple[Step, ...] = ()
    formats: tuple[Part, ...] = ()
    asks: tuple[str, ...] = ()
    """Calls to action that no stage names."""
    sound: Sound | None = None
    channels: tuple[Meeting, ...] = ()
    hands: tuple[Hand, ...] = ()
    approval: str = ""
    review: str = ""
    undertakings: tuple[Undertaking, ...] = ()
    scorecard: Scorecard = field(default_factory=lambda: Scorecard(()))
    articles: int | None = None
