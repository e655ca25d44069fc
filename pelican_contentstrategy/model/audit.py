"""What is to become of an article, and what does that rest on?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from pelican_contentstrategy.model.source import Status

Verdict = Literal["keep", "update", "consolidate", "retire"]
"""`consolidate`: another article takes in what is good in it, and its address leads there."""
Priority = Literal["high", "medium", "low"]
ReasonKind = Literal["writer", "age", "expiry", "links", "length", "reading", "pillar", "competition", "performance"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
WORK: tuple[Verdict, ...] = ("update", "consolidate", "retire", "keep")
"""In the order of a work list."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A short sentence with what was measured, or what the writer said."""

    kind: ReasonKind
    text: str
    is_merit: bool = False
    """Whether it speaks for the article."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one article; names of the strategy are ids where they mean something there, else as written."""

    path: str
    url: str
    """From the site's root."""
    title: str | None
    status: Status
    lang: str | None
    pillar: str | None
    verdict: Verdict
    priority: Priority
    reasons: tuple[Reason, ...]
    """What speaks against the article before what speaks for it."""
    next_step: str
    """What to do, in a few words."""
    survivor: str | None = None
    """What its readers are to be sent to: the path of an article, or what the writer named."""
    by_writer: bool = False
    """Whether the verdict is the writer's own."""


@dataclass(frozen=True)
class Audit:
    """Verdicts on the articles of a site, what is to be done first before the rest; `only` are those asked about."""

    judgements: tuple[Judgement, ...]
    only: tuple[Verdict, ...] = ()
    """Nothing means all."""

    @cached_property
    def asked(self) -> tuple[Judgement, ...]:
        """The judgements that were asked about."""
        return tuple(each for each in self.judgements if each.verdict in (self.only or VERDICTS))
