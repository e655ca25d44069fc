"""A rule at work: for whom, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.style import StyleRule
    from pelican_contentstrategy.model.vale import FileConfig

SEVERITIES = {"suggestion": Severity.NOTE, "warning": Severity.WARNING, "error": Severity.ERROR}
"""Our severities by what Vale calls them."""


@dataclass(frozen=True)
class Active:
    """A rule that holds for some documents, how much it weighs there, and why it is there."""

    rule: StyleRule
    severity: Severity
    why: str = ""


def configured(rules: Iterable[StyleRule], file: FileConfig, least: str = "suggestion") -> Iterator[Active]:
    """Those of some rules that a Vale configuration has for a file, at their levels there, from the least one on."""
    for rule in rules:
        level = file.level(rule.name, rule.definition.level)
        if level and SEVERITIES[level].rank >= SEVERITIES[least].rank:
            yield Active(rule, SEVERITIES[level])
