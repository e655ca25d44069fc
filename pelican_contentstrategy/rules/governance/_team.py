"""What rules that are asked of teams have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.rules.metadata._names import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Span


class HeapOptions(RuleOptions):
    """Options of rules that tell of many articles in one line."""

    listed: Count = 5
    """Of so many articles at most, each is told by itself; of more of a kind, one line says how many there are."""


def is_team(site: Site) -> bool:
    """Whether several people run the site; one who runs it alone answers for everything, and approves it."""
    return site.strategy.profile == "team"


def at_first(document: Document, *names: str) -> Span:
    """Where the first of these fields stands that there is; else the title."""
    return document.at(next((name for name in names if document.fields(name)), "title"))


def one_of(names: Iterable[str]) -> str:
    """What a hint offers to choose from; where that is too much or nothing, only what it is."""
    known = tuple(names)
    if len(known) == 1:
        return f"'{known[0]}'"
    listed = ", ".join(known)
    return f"one of {listed}" if listed and len(listed) <= LISTED else "a name"
