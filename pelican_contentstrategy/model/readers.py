"""Who is written for: personas, and the stages they pass through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from pelican_contentstrategy.model.entity import Entity, Section, with_slugs
from pelican_contentstrategy.model.values import Count, Day, Label, Number, ReaderLabel, Slug, Text

BUILT_IN_STAGES = {"awareness": "tofu", "consideration": "mofu", "decision": "bofu", "retention": ""}
"""The stages of a strategy that names none, each with its alias."""


class Readability(Section):
    """Limits of readability."""

    grade: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    """Highest Flesch-Kincaid grade."""
    reading_ease: Number | None = None
    """Lowest Flesch Reading Ease."""
    long_sentence_words: Count | None = None
    """A sentence of more words is a long one."""


class Stage(Entity):
    """A stage of the funnel."""

    label: ReaderLabel = Field(default_factory=Label)
    """What readers see, as a text or one for each language."""
    formats: tuple[str, ...] = ()
    """Formats that fit the stage."""
    ctas: tuple[str, ...] = ()
    """Ids of the calls to action that fit the stage."""
    readability: Readability = Field(default_factory=Readability)
    """Limits for articles of this stage."""
    aliases: tuple[Text, ...] = ()
    """Other names it may be called by in front matter."""


class Evidence(Section):
    """How well a persona is known."""

    interviews: Annotated[int, Field(ge=0)] = 0
    """Interviews held."""
    reviewed: Day | None = None
    """When the persona was last held against what is known."""


class Persona(Entity):
    """A kind of reader."""

    name: Text
    """What editors call it."""
    label: ReaderLabel = Field(default_factory=Label)
    """What readers see, as a text or one for each language."""
    tier: Literal["primary", "secondary"] = "primary"
    """Whether the site is made for such readers first of all."""
    role: str = ""
    """What the person does."""
    jobs: tuple[str, ...] = ()
    """What the person wants to get done."""
    needs: tuple[str, ...] = ()
    """What would help."""
    decides_by: str = ""
    """How the person comes to a decision."""
    evidence: Evidence = Field(default_factory=Evidence)
    """How well it is known."""
    stages: tuple[str, ...] = ()
    """Ids of the stages there should be content for; none means all."""
    pains: Mapping[Slug, Text] = {}
    """What hurts, by id; the field `Addresses` of an article lists which of it the article relieves."""
    channels: tuple[str, ...] = ()
    """Channels the person is met on."""
    formats: tuple[str, ...] = ()
    """Formats the person prefers."""
    readability: Readability = Field(default_factory=Readability)
    """Limits for articles written first of all for this persona."""
    aliases: tuple[Text, ...] = ()
    """Other names it may be called by in front matter."""


def built_in_stages() -> Mapping[str, Stage]:
    """The stages of a strategy that names none."""
    return with_slugs({slug: Stage(aliases=(alias,) if alias else ()) for slug, alias in BUILT_IN_STAGES.items()})
