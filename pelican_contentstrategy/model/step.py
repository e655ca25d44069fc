"""What is a thing to do next?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pelican_contentstrategy.model.severity import Severity

FixKind = Literal["edit", "front matter", "strategy", "links", "command"]
"""`edit`: words as they are and as they should be; `front matter`, `strategy`, `links`: lines to be pasted."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where it is to be done."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Fix:
    """How it is done, to be copied; `where` tells where that belongs, `before` what an edit replaces."""

    kind: FixKind
    text: str
    where: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: the rule that asks for it, what it is, why it matters, where, and how.

    It mends `number` problems at `places` and `more` others, those before that most readers come by; the fix is that of
    the first place. `hint` is what the rule advises, where there is but one problem.
    """

    code: str
    name: str
    severity: Severity
    title: str
    why: str
    number: int
    places: tuple[Spot, ...]
    more: int
    fix: Fix
    hint: str = ""
