"""What a rule on wording found in one document."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pelican_contentstrategy.model.severity import Severity  # noqa: TC001 - facts are stored by the types of their fields
from pelican_contentstrategy.model.source import Passage, Span  # noqa: TC001 - as above
from pelican_contentstrategy.model.style import Kind

AlertKind = Literal[Kind, "slow", "too long"]
"""The kind of rule; `slow` where a rule was given up because it took too long, `too long` where a text is."""
UNJUDGED = frozenset({"slow", "too long"})
"""Kinds that tell of what was not judged. Only of what was slow may another run tell something else."""


class Alert(NamedTuple):
    """What a rule (`Google.Passive`) found, where, and in which words it is told.

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
