"""What a rule on wording found in a file that is no part of a site, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.alert import Alert
    from pelican_contentstrategy.model.source import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """An alert at its place in the source.

    `last` is the column of the last character on the line it begins in; `action` and `parameters` are what the rule
    offers editors, as Vale calls it.
    """

    alert: Alert
    span: Span
    last: int
    action: str = ""
    parameters: tuple[str, ...] = ()
