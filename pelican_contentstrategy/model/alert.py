"""What a rule on wording found in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from pelican_contentstrategy.model.severity import Severity
    from pelican_contentstrategy.model.source import Passage, Span

AlertKind = Literal[
    "existence",
    "substitution",
    "occurrence",
    "repetition",
    "consistency",
    "conditional",
    "capitalization",
    "metric",
    "spelling",
    "slow",
]
"""The kind of rule; `slow` where a rule was given up because it took too long."""


class Alert(NamedTuple):
    """One finding: of which rule (`Google.Passive`), where, and in which words.

    `quote` is what was found, `replacements` what an editor may put in its place; `why` says for whom the rule is
    there, where it is not there for everybody.
    """

    rule: str
    kind: AlertKind
    severity: Severity
    where: Span | Passage
    message: str
    quote: str = ""
    replacements: tuple[str, ...] = ()
    link: str = ""
    description: str = ""
    why: str = ""
