"""What is a writer told before the first sentence?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pelican_contentstrategy.model.aims import Goal, Kpi
    from pelican_contentstrategy.model.brief import WordRange
    from pelican_contentstrategy.model.outreach import Channel, Cta
    from pelican_contentstrategy.model.pillars import Cluster, Pillar
    from pelican_contentstrategy.model.readers import Persona, Stage


@dataclass(frozen=True, slots=True)
class Wanted:
    """A piece that could be written next; `name` is what it is asked for by, `brief` the path of one there is.

    `fields` are what is known of it, by the names of front matter.
    """

    name: str
    title: str
    reason: str
    fields: Mapping[str, str] = field(default_factory=dict)
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A document of the site that stands near a piece still to be written: one to link to, to keep apart or to draw on.

    `href` is how its author links to it, `words` what the link may consist of, `address` its complete address.
    """

    title: str
    href: str
    why: str
    words: str = ""
    address: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit of readability, and who set it."""

    name: str
    value: float
    owner: str


@dataclass(frozen=True, slots=True)
class Length:
    """How long a piece is to be, and why."""

    words: WordRange
    why: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """How a piece is to sound: what the voice says for its readers, its stage and its pillar, taken together."""

    tone: tuple[str, ...] = ()
    prefer: tuple[tuple[str, str], ...] = ()
    """What not to write, and what instead."""
    avoid: tuple[tuple[str, str], ...] = ()
    """What to leave out, and why."""
    terms: tuple[str, ...] = ()
    bounds: tuple[Bound, ...] = ()


@dataclass(frozen=True)
class Assignment:
    """A piece to be written, with all that the strategy and the site say of it.

    `guessed` names the fields that nobody said, taken from what the site does elsewhere.
    """

    title: str
    slug: str
    reason: str
    fields: Mapping[str, str]
    guessed: tuple[str, ...]
    pillar: Pillar | None
    cluster: Cluster | None
    personas: tuple[Persona, ...]
    pains: tuple[tuple[str, str], ...]
    """Pains of its main reader that it might be about, by id."""
    stage: Stage | None
    cta: Cta | None
    goals: tuple[Goal, ...]
    kpi: Kpi | None
    channels: tuple[Channel, ...]
    due: date | None
    length: Length
    links: tuple[Neighbour, ...]
    rivals: tuple[Neighbour, ...]
    guidance: Guidance
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Prompt:
    """All that an assistant is given to draft a piece from; `fields` are the front matter that it is to begin with."""

    site: str
    mission: str
    lang: str
    brief: str
    fields: Mapping[str, str]
    guidance: Guidance
    length: WordRange | None
    sources: tuple[Neighbour, ...]
