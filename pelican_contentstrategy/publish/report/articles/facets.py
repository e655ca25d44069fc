"""By what can articles be picked from the list, and which of them does that leave?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.audit import VERDICTS
from pelican_contentstrategy.publish.one_page.words import stage_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.publish.report.articles.entries import Entry

NONE = "-"
"""Stands for the answer of an article that names none."""
STATUSES = ("published", "draft", "hidden", "lost")


@dataclass(frozen=True)
class Choice:
    """An answer, and how many articles give it."""

    value: str
    label: str
    number: int


@dataclass(frozen=True)
class Facet:
    """Something that articles are asked for; `choices` begin with that of those that name none."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to choose."""
        return sum(each.number > 0 for each in self.choices) > 1


class Facets:
    """Those of a list of entries."""

    def __init__(self, entries: tuple[Entry, ...], strategy: Strategy) -> None:
        self.all = tuple(_facets(entries, strategy))
        self._numbers = {
            facet.name: {each.value: number for number, each in enumerate(facet.choices)} for facet in self.all
        }

    def codes(self, entry: Entry) -> str:
        """What an entry answers, facet by facet: the numbers of its choices."""
        return ",".join(
            ".".join(str(self._numbers[facet.name][value]) for value in answers(entry)[facet.name])
            for facet in self.all
        )


def answers(entry: Entry) -> Mapping[str, tuple[str, ...]]:
    """What an entry answers to each facet that shelves know."""
    traits = entry.traits
    return {
        "pillar": (traits.pillar or NONE,),
        "cluster": (traits.cluster or NONE,),
        "persona": traits.personas or (NONE,),
        "stage": (traits.stage or NONE,),
        "format": (traits.format or NONE,),
        "status": (traits.status,),
        "verdict": (traits.verdict or NONE,),
    }


def _facets(entries: Iterable[Entry], strategy: Strategy) -> Iterator[Facet]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        for name, values in answers(entry).items():
            found[name].update(values)
    personas = [(slug, each.name) for slug, each in strategy.personas.items()]
    stages = [(slug, stage_name(each)) for slug, each in strategy.stages.items()]
    formats = [(each, each) for each in sorted(found["format"]) if each != NONE]
    asked = (
        ("persona", "Persona", personas),
        ("stage", "Stage", stages),
        ("format", "Format", formats),
        ("status", "Status", [(each, each) for each in STATUSES]),
        ("verdict", "Audit", [(each, each) for each in VERDICTS]),
    )
    for name, label, choices in asked:
        known = ((NONE, "none"), *choices)
        yield Facet(name, label, tuple(Choice(value, shown, found[name][value]) for value, shown in known))
