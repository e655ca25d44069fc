"""What does one have to know of a site to say what is worth mending?"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from functools import cached_property
from posixpath import basename, splitext
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.notation import notation
from pelican_contentstrategy.model.step import Spot, Step
from pelican_contentstrategy.model.target import parted
from pelican_contentstrategy.publish.report.next_steps.candidate import Candidate
from pelican_contentstrategy.publish.report.next_steps.weights import OF_SEVERITY, TRIFLES, WEIGHTS, Weight
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.step import Fix
    from pelican_contentstrategy.model.target import Hub
    from pelican_contentstrategy.publish.report.dossier import Dossier
    from pelican_contentstrategy.rules._rule import Rule

SHOWN = 3
"""Places that a step names."""
QUOTED = re.compile(r"\*\*|`")


class Desk:
    """Where candidates are made."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier, self.site, self.strategy = dossier, dossier.site, dossier.strategy
        self._worth: dict[str, float] = {}
        self._days: dict[str, int] = {}

    def candidate(  # noqa: PLR0913 - one for each thing that differs
        self,
        found: Sequence[Diagnostic],
        fix: Fix,
        *,
        title: str = "",
        effort: float = 0,
        reach: float = 0,
        first: Diagnostic | None = None,
    ) -> Candidate:
        """A step that mends these, all of them of rules that weigh alike; by hand, a file at a time, if not said.

        The fix is that of the `first`, which goes before all others.
        """
        order = self.in_order(found)
        first = first or order[0]
        order = [first, *(each for each in order if each is not first)]
        weight = self.weight(first)
        paths = {each.span.path for each in found}
        spots = dict.fromkeys(Spot(each.span.path, each.span.line) for each in order)
        step = Step(
            code=first.code,
            name=first.name,
            severity=first.severity,
            title=title or self._title(weight, order),
            why=weight.why,
            number=len(found),
            places=tuple(spots)[:SHOWN],
            fix=fix,
            more=max(0, len(spots) - SHOWN),
            hint=first.hint if len(found) == 1 else "",
        )
        return Candidate(
            step,
            family=weight.family or first.name,
            weight=weight.cost,
            reach=reach or self.reach(paths),
            effort=effort or len(paths),
            is_trifle=first.code.startswith(TRIFLES) and first.name not in WEIGHTS,
        )

    def in_order(self, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Those first that most readers come by, and of these those in the newest documents."""
        return sorted(found, key=lambda each: (-self.worth(each.span.path), -self._day(each.span.path), each.sort_key))

    def reach(self, paths: Collection[str]) -> float:
        """How much of the site these are."""
        return math.fsum(map(self.worth, paths))

    def worth(self, path: str) -> float:
        """How many ways lead to a document: 1 of none, 1 more each time they double; a hub stands for its pillar."""
        if path not in self._worth:
            document = self.site.find(path)
            ways = len(self.site.graph.inlinks(document)) if document else 0
            hub = self.site.hub_at(document) if document else None
            ways += len(self.site.articles_of(hub.pillar)) if hub else 0
            self._worth[path] = 1 + math.log2(1 + ways)
        return self._worth[path]

    def weight(self, diagnostic: Diagnostic) -> Weight:
        """What is known of its rule; else what its severity and its page say."""
        known = WEIGHTS.get(diagnostic.name)
        if known:
            return known
        rule = self._rules.get(diagnostic.code)
        summary = QUOTED.sub("", rule.summary).rstrip(".") if rule else diagnostic.message
        return Weight(OF_SEVERITY[diagnostic.severity], "", f"{summary}: {{n}} times", _why(rule))

    def title_of(self, path: str) -> str:
        """What readers call a document; its path where there is none."""
        document = self.site.find(path)
        return plain_text(document.title) if document else path

    def spot_of(self, diagnostic: Diagnostic) -> Spot:
        """Where it is told."""
        return Spot(diagnostic.span.path, diagnostic.span.line)

    def line_of(self, diagnostic: Diagnostic) -> str:
        """The line of a document's source that it is told of; nothing of what is no document."""
        document = self.site.find(diagnostic.span.path)
        lines = re.split(r"\r\n?|\n", document.source.text) if document else []
        return lines[diagnostic.span.line - 1] if diagnostic.span.line <= len(lines) else ""

    def link_to(self, target: Document | Hub, title: str) -> str:
        """A link in Markdown, to be pasted; its address where the host has no notation of its own for it."""
        address = notation(target, self.site.host) or getattr(target, "address", "")
        words = re.sub(r"([\\[\]])", r"\\\1", title)
        return f"[{words}]({address})"

    def ending_in(self, address: str) -> Document | None:
        """The one document whose path ends in an address, but for its file's ending."""
        words = parted(address)[0].strip("/")
        found = self._by_name.get(words.rpartition("/")[2], ()) if "/" in words else ()
        meant = [each for each in found if each.is_published and splitext(each.path)[0].endswith(f"/{words}")]
        return meant[0] if len(meant) == 1 else None

    def address_of(self, document: Document) -> str:
        """How front matter names a document: by the host's notation or, without one, by its address."""
        return notation(document, self.site.host) or document.source.address

    @property
    def strategy_file(self) -> str:
        """What the strategy file is called."""
        return self.strategy.at("pillars").path

    @cached_property
    def held_back(self) -> frozenset[Diagnostic]:
        """What the baseline knows, and commands leave alone unless they are told not to."""
        return frozenset(self.dossier.review.known)

    def _title(self, weight: Weight, order: Sequence[Diagnostic]) -> str:
        """As its rule has it; where the rule has none, what is told of it, if that is but one thing."""
        path, message = order[0].span.path, order[0].message
        if len(order) == 1:
            name = f"“{self.title_of(path)}”" if self.site.find(path) else path
            return weight.one.replace("{title}", self.title_of(path)) if weight.one else f"{name}: {message}"
        if not weight.one and all(each.message == message for each in order):
            return f"Told of {len({each.span.path for each in order}):,} articles: {message}"
        return weight.several.replace("{n}", f"{len(order):,}")

    def _day(self, path: str) -> int:
        if path not in self._days:
            document = self.site.find(path)
            day = (document.source.modified or document.source.date) if document else None
            self._days[path] = day.toordinal() if day else 0
        return self._days[path]

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Document]]:
        found: dict[str, list[Document]] = defaultdict(list)
        for each in self.site.documents:
            found[splitext(basename(each.path))[0]].append(each)
        return found

    @cached_property
    def _rules(self) -> Mapping[str, Rule]:
        return {each.code: each for each in all_rules()}


def _why(rule: Rule | None) -> str:
    """The first sentence of what its page says under Why."""
    page = rule.documentation if rule else ""
    paragraph = " ".join(page.partition("## Why")[2].strip().partition("\n\n")[0].split())
    return QUOTED.sub("", re.split(r"(?<=[.!?]) ", paragraph, maxsplit=1)[0])
