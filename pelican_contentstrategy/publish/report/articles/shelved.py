"""How is the list of articles cut down to those of a shelf, and which of them are named without a script?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from pelican_contentstrategy.publish.report.articles.facets import answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.publish.report.articles.entries import Entry
    from pelican_contentstrategy.publish.report.articles.other_files import OtherFile
    from pelican_contentstrategy.publish.report.shelf import Shelf

PUBLISHED = ("status", "published")


class Named(NamedTuple):
    """Something that the report lists, and where."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Shelved:
    """A shelf as it is listed; `query` is what the script asks the list of articles for, if it holds any."""

    id: str
    title: str
    number: int
    query: str
    named: tuple[Named, ...]

    @property
    def more(self) -> int:
        """How many are not named."""
        return self.number - len(self.named)


class Shelving:
    """Finds what to ask for; `entries` are in the order of the list, `paths_by_rule` those of each rule's files.

    `others` are the files that are no documents.
    """

    def __init__(
        self, entries: Iterable[Entry], others: Iterable[OtherFile], paths_by_rule: Mapping[str, frozenset[str]]
    ) -> None:
        self._entries = {each.path: each for each in entries}
        self._named = {each.path: Named(each.anchor, each.path) for each in others}
        self._named |= {each.path: Named(each.anchor, each.title) for each in self._entries.values()}
        self._numbers = {path: number for number, path in enumerate(self._entries)}
        found: dict[tuple[str, str], set[str]] = {}
        for path, entry in self._entries.items():
            for name, values in answers(entry).items():
                for value in values:
                    found.setdefault((name, value), set()).add(path)
        self._answering: Mapping[tuple[str, str], frozenset[str]] = {
            **{key: frozenset(paths) for key, paths in found.items()},
            **{("rule", rule): paths.intersection(self._entries) for rule, paths in paths_by_rule.items()},
        }

    def shelved(self, shelves: Iterable[Shelf], named: int) -> Iterator[Shelved]:
        """Shelves that hold something, each once, with the first `named` of their articles."""
        by_id = {each.id: each for each in reversed([*shelves]) if each.paths}
        for each in reversed(by_id.values()):
            listed = [self._named[path] for path in each.paths if path in self._named]
            yield Shelved(each.id, each.title, each.number, self._query(each), tuple(listed[:named]))

    def _query(self, shelf: Shelf) -> str:
        """Its facets where they mean these very articles, or those of them that are published; else their numbers."""
        wanted = frozenset(shelf.paths).intersection(self._entries)
        if not wanted:
            return ""
        facets = [(name, value or "-") for name, value in shelf.facets]
        for asked in (facets, [*facets, PUBLISHED]):
            if facets and self._meant(asked) == wanted:
                return urlencode(_by_place(dict(asked)))
        return f"rows={_runs(sorted(self._numbers[path] for path in wanted))}"

    def _meant(self, facets: Iterable[tuple[str, str]]) -> frozenset[str]:
        sets = [self._answering.get(each, frozenset()) for each in facets]
        return frozenset.intersection(*sets)


def _by_place(facets: dict[str, str]) -> dict[str, str]:
    """The same with pillar and cluster in one, as the list has them, and rules as problems."""
    pillar, cluster, rule = (facets.pop(name, "") for name in ("pillar", "cluster", "rule"))
    place = f"{pillar}/{cluster}" if cluster else pillar
    return {**({"place": place} if place else {}), **({"problem": rule} if rule else {}), **facets}


def _runs(numbers: Iterable[int]) -> str:
    """Rising numbers, each counted from the one before, behind a dash how many follow it: 1, 2, 3, 7 are `1-2.4`."""
    runs: list[list[int]] = []
    last = 0
    for each in numbers:
        if runs and each == last + 1:
            runs[-1][1:] = [each - last + sum(runs[-1][1:])]
        else:
            runs.append([each - last])
        last = each
    return ".".join("-".join(map(str, run)) for run in runs)
