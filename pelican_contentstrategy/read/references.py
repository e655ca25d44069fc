"""Is everything defined that the strategy file refers to?

Looks at data as it was written, so that these mistakes are told together with those that keep it from being a model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import kinds
from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.readers import BUILT_IN_STAGES
from pelican_contentstrategy.model.values import shown
from pelican_contentstrategy.read.naming import SECTIONS, names_of
from pelican_contentstrategy.read.slots import section, slots
from pelican_contentstrategy.read.validation import key_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.places import Places
    from pelican_contentstrategy.read.slots import Slot
    from pelican_contentstrategy.read.yaml_source import Data

_ROLES = "governance.people.*.roles.*"
_TOPICS = "pillars.*.clusters.*.topics.*"

_VALUES = {
    "goals.*.kpis.*": "KPI",
    "stages.*.ctas.*": "call to action",
    "personas.*.stages.*": "stage",
    "personas.*.channels.*": "channel",
    "pillars.*.goals.*": "goal",
    "pillars.*.kpi": "KPI",
    "pillars.*.owner": "person",
    f"{_TOPICS}.persona": "persona",
    f"{_TOPICS}.stage": "stage",
    f"{_TOPICS}.owner": "person",
    "assets.*.pillar": "pillar",
    "assets.*.stage": "stage",
    "ctas.*.kpi": "KPI",
    "channels.*.kind": "kind of channel",
    "governance.approval.*": "role",
    "initiatives.*.goal": "goal",
    "initiatives.*.owner": "person",
    "publish.snippets.channels.*": "channel",
}
"""Where a value refers to something, and to what."""

_KEYS = {"mix.stages": "stage", "voice.personas": "persona", "voice.stages": "stage", "voice.pillars": "pillar"}
"""Mappings whose keys refer to something."""


@dataclass(frozen=True)
class _Known:
    """What is defined of one kind: its ids, by everything they may be called."""

    kind: str
    ids: Mapping[str, str]

    def meant_by(self, name: str) -> str:
        """The id meant by an id, title or alias; nothing if none is."""
        return self.ids.get(fold(name), "")

    def undefined(self, name: str) -> tuple[str, str]:
        """What to say of a name that means nothing."""
        hint = did_you_mean(name, dict.fromkeys(self.ids.values()))
        if not hint and self.kind in SECTIONS:
            hint = f"define it under '{SECTIONS[self.kind]}'"
        elif not hint:
            hint = f"known here: {', '.join(self.ids.values())}"
        return f"{self.kind} {shown(name)} is not defined", hint


def settle_references(data: dict[str, Data], places: Places) -> Iterator[Mistake]:
    """Write ids in place of the titles and aliases that refer to something; tell of what refers to nothing."""
    known = {kind: _known(kind, data) for kind in {*_VALUES.values(), *_KEYS.values()}}
    for pattern, kind in _VALUES.items():
        if names := known[kind]:
            yield from _settle_values(slots(data, pattern), names, places)
    for pattern, kind in _KEYS.items():
        if names := known[kind]:
            yield from _check_keys(slots(data, f"{pattern}.*"), names, places)


def _settle_values(found: Iterable[Slot], known: _Known, places: Places) -> Iterator[Mistake]:
    for slot in found:
        if not isinstance(slot.value, str) or not slot.value:
            continue
        meant = known.meant_by(slot.value)
        if not meant:
            message, hint = known.undefined(slot.value)
            yield Mistake(f"{key_path(slot.path)}: {message}", places.value(*slot.path), hint)
        slot.put(meant or slot.value)


def _check_keys(found: Iterable[Slot], known: _Known, places: Places) -> Iterator[Mistake]:
    for slot in found:
        key = str(slot.path[-1])
        meant = known.meant_by(key)
        if meant != key:
            message, hint = known.undefined(key)
            if meant:
                message, hint = f"{known.kind} {shown(key)} is named otherwise than by its id", f"write '{meant}'"
            yield Mistake(f"{key_path(slot.path)}: {message}", places.key(*slot.path), hint)


def _known(kind: str, data: dict[str, Data]) -> _Known | None:
    """None where there is nothing to judge by: nobody is listed, or what is listed has the wrong shape."""
    if kind == "kind of channel":
        return _Known(kind, _built_in_kinds())
    people = section(data, SECTIONS["person"])
    if kind in {"person", "role"} and not people:
        return None
    if kind == "role":
        roles = (slot.value for slot in slots(data, _ROLES))
        return _Known(kind, {fold(role): role for role in roles if isinstance(role, str)})
    entities = section(data, SECTIONS[kind])
    if entities is None:
        entities = _BUILT_IN_STAGES if kind == "stage" else {}
    if not isinstance(entities, dict):
        return None
    ids = _built_in_kinds() if kind == "channel" else {}
    ids |= {fold(name): slug for name, slug, _ in reversed([*names_of(entities)])}
    return _Known(kind, ids)


def _built_in_kinds() -> dict[str, str]:
    return {fold(kind): kind for kind in kinds()}


_BUILT_IN_STAGES: dict[str, Data] = {
    stage: {"aliases": [alias] if alias else []} for stage, alias in BUILT_IN_STAGES.items()
}
