"""What is there to know of every article, and what is to be mended in it?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.report.articles.diagnostics import Diagnostics
from pelican_contentstrategy.publish.report.articles.entries import Entries, grouped
from pelican_contentstrategy.publish.report.articles.facets import Facets
from pelican_contentstrategy.publish.report.articles.other_files import other_files
from pelican_contentstrategy.publish.report.articles.rule_list import rule_list
from pelican_contentstrategy.publish.report.articles.shelved import Shelving
from pelican_contentstrategy.publish.report.stub import PROGRAM, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.publish.report.articles.entries import PillarGroups
    from pelican_contentstrategy.publish.report.articles.other_files import OtherFile
    from pelican_contentstrategy.publish.report.articles.rule_list import CodeEntry
    from pelican_contentstrategy.publish.report.articles.shelved import Shelved
    from pelican_contentstrategy.publish.report.dossier import Dossier
    from pelican_contentstrategy.publish.report.shelf import Shelf

FEW = 60
"""Documents of a site up to which no list of them is folded."""
NAMED, FEW_NAMED = 6, 2
"""Articles that the list behind a number names; the second of the files of a rule, and where there are very many."""


@dataclass(frozen=True)
class Articles:
    """All documents of the site, all problems, and all rules that found them."""

    pillars: tuple[PillarGroups, ...]
    files: tuple[OtherFile, ...]
    facets: Facets
    rules: tuple[CodeEntry, ...]
    shelving: Shelving = field(repr=False)
    number: int
    problems: int
    is_terse: bool

    @property
    def is_folded(self) -> bool:
        """Whether there are so many documents that each cluster shows its own only when asked."""
        return self.number > FEW

    @property
    def shelves_of_rules(self) -> dict[str, Shelved]:
        """The files of each rule, by its id."""
        shelves = [rule.shelf for each in self.rules for rule in each.rules]
        return {each.id: each for each in self.shelving.shelved(shelves, FEW_NAMED if self.is_terse else NAMED)}

    def shelved(self, shelves: Iterable[Shelf]) -> tuple[Shelved, ...]:
        """Shelves of other sections as they are listed here."""
        return tuple(self.shelving.shelved(shelves, FEW_NAMED if self.is_terse else NAMED))

    @staticmethod
    def command(path: str) -> str:
        """What tells all that there is of a file."""
        return f"{PROGRAM} check {quoted(path)}"


def articles(dossier: Dossier) -> Articles:
    """Every document under its pillar and cluster, then the files that are none."""
    told = Diagnostics(dossier)
    entries = tuple(Entries(dossier, told))
    pillars = tuple(grouped(entries, dossier))
    others, rules = tuple(other_files(dossier, told)), tuple(rule_list(told, {each.path for each in entries}))
    listed = (entry for pillar in pillars for group in pillar.groups for entry in group.entries)
    paths_by_rule = {rule.anchor: frozenset(rule.shelf.paths) for each in rules for rule in each.rules}
    return Articles(
        pillars=pillars,
        files=others,
        facets=Facets(entries, dossier.strategy),
        rules=rules,
        shelving=Shelving(listed, others, paths_by_rule),
        number=len(entries),
        problems=len(dossier.diagnostics),
        is_terse=told.is_terse,
    )
