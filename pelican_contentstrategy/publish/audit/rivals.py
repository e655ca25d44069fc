"""Of two articles that compete, which one stays, and why?"""

from __future__ import annotations

from collections import defaultdict
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.audit import Reason
from pelican_contentstrategy.read.term_weights import words_for

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from pelican_contentstrategy.model.similarity import Pair
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.audit.evidence import Evidence

CLOSE = 0.7
"""Score from which one of two articles is too many; among pairs that score less, many are neighbours, not rivals."""
SLIGHT = 0.5
"""The same where the weaker is thin, so that little is lost."""
TERMS = 3
"""Shared terms that a reason names."""


class Merger(NamedTuple):
    """Two competing articles, by their paths: the weaker one is to go into the stronger."""

    weaker: str
    stronger: str
    reasons: tuple[Reason, ...]
    """To tell of the weaker one."""


def mergers(
    site: Site, found: Mapping[str, Evidence], *, staying: Container[str], fixed: Container[str]
) -> Iterator[Merger]:
    """What goes at all goes into its closest rival among those that stay, so that nothing goes twice.

    Only what is `staying` takes another in, and what is `fixed` does not go.
    """
    rivals: dict[str, list[Pair]] = defaultdict(list)
    for pair in site.similarity.pairs:  # the closest come first
        weaker = found.get(pair.second.path)
        if weaker and pair.first.path in staying and pair.score >= (SLIGHT if weaker.is_thin else CLOSE):
            rivals[pair.second.path].append(pair)
    going: set[str] = set()
    order = TopologicalSorter({weaker: [pair.first.path for pair in pairs] for weaker, pairs in rivals.items()})
    for path in order.static_order():
        closest = next((pair for pair in rivals.get(path, ()) if pair.first.path not in going), None)
        if closest and path not in fixed:
            going.add(path)
            kept = closest.first.path
            yield Merger(path, kept, (_likeness(closest), _lead(found[kept], found[path])))


def _likeness(pair: Pair) -> Reason:
    path = pair.first.path
    if pair.is_copy:
        return Reason("competition", f"is nearly the same text as {path}")
    terms = ", ".join(words_for(pair.terms[:TERMS], pair.second))
    return Reason("competition", f"competes with {path}: {pair.likeness:.0%} alike in {terms}")


def _lead(kept: Evidence, gone: Evidence) -> Reason:
    """What the one has over the other."""
    text = "that one is as good, and one is enough"
    if kept.is_hub and not gone.is_hub:
        text = "that one is the page of its pillar"
    elif kept.inlinks > gone.inlinks:
        text = f"that one is linked from {kept.inlinks}, this one from {gone.inlinks}"
    elif kept.length.number > gone.length.number:
        text = f"that one is longer, {kept.length}"
    elif kept.look and (not gone.look or kept.look.day > gone.look.day):
        text = f"that one was {kept.look.deed} later, {kept.look.day.isoformat()}"
    return Reason("competition", text)
