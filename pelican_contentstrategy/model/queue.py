"""Who has what to do, and what comes first?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from datetime import date

Kind = Literal["approval", "topic", "brief", "promotion", "discussion", "initiative", "measurement", "review", "audit"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which overdue ones come: what others wait for before what only time asks for."""
State = Literal["waiting", "overdue", "coming", "open"]
STATES: tuple[State, ...] = get_args(State)
"""`waiting`: somebody else cannot go on without it; `open`: to be done, without a day."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that one person is to do; `what` is a short sentence, `about` what it is done to.

    `path` is where that stands: a document, a brief, or the strategy file.
    """

    owner: str
    """An id, or a name where the strategy knows no such person; nothing where nobody is to do it."""
    kind: Kind
    state: State
    what: str
    about: str
    path: str
    url: str | None = None
    """From the site's root; None of what readers cannot see."""
    due: date | None = None
    days: int | None = None
    """How many days until it is due; negative if it is overdue."""
    urgency: int = 0
    """Among those of one kind without a day, what comes first."""

    @property
    def sort_key(self) -> tuple[int, int, int, int, str, str]:
        """By state; what is overdue by kind, the longest first; what is coming by day."""
        days = self.days or 0
        kind = KINDS.index(self.kind)
        first, then = (days, kind) if self.state == "coming" else (kind, days)
        return STATES.index(self.state), first, then, -self.urgency, self.path, self.what


@dataclass(frozen=True, slots=True)
class Tray:
    """The tasks of one person, the most urgent first; `owner` and `name` are empty for what is nobody's."""

    owner: str
    name: str
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True)
class Queue:
    """Everybody's tasks: people in the order of the strategy, then others, who has most to do first, then nobody."""

    trays: tuple[Tray, ...]
    today: date
    is_of_one: bool = False
    """Whether one person's were asked for."""
