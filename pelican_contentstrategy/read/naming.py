"""What are the entities of the strategy file called, and does every name mean one thing only?

Looks at data as it was written, so that these mistakes are told together with those that keep it from being a model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.entity import NAMING_KEYS
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.values import shown
from pelican_contentstrategy.read.slots import slots
from pelican_contentstrategy.read.validation import key_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.places import KeyPath, Places
    from pelican_contentstrategy.read.yaml_source import Data

SECTIONS = {
    "goal": "goals",
    "KPI": "kpis",
    "stage": "stages",
    "persona": "personas",
    "pillar": "pillars",
    "call to action": "ctas",
    "channel": "channels",
    "person": "governance.people",
}
"""Where the entities of a kind are defined."""


def names_of(entities: Mapping[str, Data]) -> Iterator[tuple[str, str, KeyPath]]:
    """All names of all entities, each with the id it means and its path: first the ids, then the rest."""
    yield from ((slug, slug, (slug,)) for slug in entities)
    for slug, entity in entities.items():
        if not isinstance(entity, dict):
            continue
        for key in NAMING_KEYS:
            value = entity.get(key)
            if isinstance(value, str):
                yield value, slug, (slug, key)
            elif isinstance(value, list):
                yield from ((item, slug, (slug, key, i)) for i, item in enumerate(value) if isinstance(item, str))


def clashing_names(data: dict[str, Data], places: Places) -> Iterator[Mistake]:
    """Ids, titles, names and aliases that mean two things of one kind."""
    for kind, pattern in {**SECTIONS, "cluster": "pillars.*.clusters"}.items():
        for slot in slots(data, pattern):
            if isinstance(slot.value, dict):
                yield from _clashes(kind, slot.value, slot.path, places)


def _clashes(kind: str, entities: Mapping[str, Data], at: KeyPath, places: Places) -> Iterator[Mistake]:
    owners: dict[str, tuple[str, KeyPath]] = {}
    for name, slug, path in names_of(entities):
        owner, first = owners.setdefault(fold(name), (slug, path))
        if owner == slug or not fold(name):
            continue
        line = places.value(*at, *first).line
        message = f"{key_path((*at, *path))}: {shown(name)} already means {kind} '{owner}', on line {line}"
        yield Mistake(message, places.value(*at, *path), "let a name mean one of the two")
