"""A writer's word that a diagnostic is known and stays."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_contentstrategy.model.source import Span  # noqa: TC001 - facts are stored by the types of their fields


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule (a code, a name or a prefix, as written) silenced in one file, from one line to another, both included.

    Without a last line it holds to the end of the file.
    """

    rule: str
    span: Span
    first_line: int
    last_line: int | None
    reason: str = ""

    def covers(self, line: int) -> bool:
        """Whether a diagnostic on this line is meant."""
        return self.first_line <= line and (self.last_line is None or line <= self.last_line)


@dataclass(frozen=True, slots=True)
class ValeComment:
    """A comment of Vale's about a rule or a style; without a name if it cannot be read. `said` stands behind `vale`."""

    name: str
    said: str
    span: Span
