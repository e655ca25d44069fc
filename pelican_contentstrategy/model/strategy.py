"""The strategy as data: what is planned, for whom, why, and to what standard."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, Field, PrivateAttr

from pelican_contentstrategy.model.aims import Asset, Goal, Initiative, Kpi, Mix
from pelican_contentstrategy.model.entity import Entities, Section, SomeEntities, by_name
from pelican_contentstrategy.model.governance import Governance, Person
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.outreach import Channel, Cta, channel_of_kind
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.places import Places
from pelican_contentstrategy.model.readers import Persona, Readability, Stage, built_in_stages
from pelican_contentstrategy.model.values import Text, mistake
from pelican_contentstrategy.model.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pelican_contentstrategy.model.source import Span

VERSION = 1
"""The one version of the format there is."""

EntityKind = Literal["pillar", "cluster", "persona", "stage", "cta", "kpi", "goal", "channel", "person"]


def _known_version(version: int) -> int:
    if version != VERSION:
        raise mistake(f"'{version}' is not a version this release can read", f"write 'version: {VERSION}'")
    return version


class Strategy(Section):
    """Everything in the strategy file but what concerns checking and publishing."""

    version: Annotated[int, AfterValidator(_known_version), Field(json_schema_extra={"const": VERSION})]
    """Version of the format of this file: 1."""
    name: Text
    """Name of the site."""
    mission: str = ""
    """What the site is for, in a sentence."""
    profile: Literal["solo", "team"] = "solo"
    """Who runs the site: one person alone (`solo`), or a `team`, which states its goals, people and KPIs as well."""
    goals: Entities[Goal] = {}
    """What the site is to achieve, by id; pillars and initiatives name the goals they serve."""
    kpis: Entities[Kpi] = {}
    """What success is measured by, by id."""
    stages: SomeEntities[Stage] = Field(default_factory=built_in_stages)
    """Stages of the funnel by id, the first one first; without this key: awareness to retention, the usual four."""
    personas: Entities[Persona] = {}
    """Kinds of readers by id."""
    pillars: SomeEntities[Pillar]
    """Main subjects of the site by id."""
    mix: Mix = Field(default_factory=Mix)
    """Planned shares of what is published."""
    assets: tuple[Asset, ...] = ()
    """What serves readers without being an article: a calculator, a course."""
    ctas: Entities[Cta] = {}
    """Calls to action by id."""
    channels: Entities[Channel] = {}
    """Where articles are announced, by id; of built-in kinds, only those you want to change."""
    voice: Voice = Field(default_factory=Voice)
    """How articles should sound."""
    readability: Readability = Field(default_factory=Readability)
    """The site's own limits of readability."""
    governance: Governance = Field(default_factory=Governance)
    """Owners, approval and review."""
    initiatives: tuple[Initiative, ...] = ()
    """Work on the strategy itself."""

    _places: Places = PrivateAttr(default_factory=Places)

    def model_post_init(self, context: object) -> None:
        """Take the places of the file along, where the reader hands them over."""
        if isinstance(context, Places):
            self._places = context

    def at(self, *path: str | int) -> Span:
        """Where a key stands in the file: `at("pillars", "bread", "hub")`; lists are indexed from 0."""
        return self._places.key(*path)

    @property
    def declares_stages(self) -> bool:
        """Whether the file names stages of its own."""
        return "stages" in self.model_fields_set

    def pillar(self, name: str) -> Pillar | None:
        """The pillar of this id, title, alias or former id."""
        return self._pillars.get(fold(name))

    def cluster(self, pillar: Pillar, name: str) -> Cluster | None:
        """The cluster of this id, title or alias within a pillar."""
        return self._clusters[pillar.slug].get(fold(name))

    def clusters_named(self, name: str) -> tuple[Cluster, ...]:
        """The clusters of this id, title or alias in all pillars, in the order of the file."""
        found = (clusters.get(fold(name)) for clusters in self._clusters.values())
        return tuple(cluster for cluster in found if cluster)

    def persona(self, name: str) -> Persona | None:
        """The persona of this id, name or alias."""
        return self._personas.get(fold(name))

    def personas_named(self, names: Iterable[str]) -> tuple[Persona, ...]:
        """Those of several names that are known, in order."""
        return tuple(each for each in map(self.persona, names) if each)

    def stage(self, name: str) -> Stage | None:
        """The stage of this id or alias."""
        return self._stages.get(fold(name))

    def cta(self, name: str) -> Cta | None:
        """The call to action of this id."""
        return self._ctas.get(fold(name))

    def channel(self, name: str) -> Channel:
        """The channel of this id; what has no entry in the file is a kind of channel, or nothing there is."""
        slug = fold(name) or "-"  # nothing is left of a name of dashes
        return self._channels.get(slug) or channel_of_kind(slug)

    def person(self, name: str) -> Person | None:
        """The person of this id or name."""
        return self._people.get(fold(name))

    def names(self, kind: EntityKind) -> tuple[str, ...]:
        """All ids of a kind, as written and in the order of the file: what a "did you mean" chooses from."""
        if kind == "cluster":
            return tuple(dict.fromkeys(chain.from_iterable(pillar.clusters for pillar in self.pillars.values())))
        if kind == "person":
            return tuple(self.governance.people)
        return tuple(getattr(self, f"{kind}s"))

    @cached_property
    def _pillars(self) -> Mapping[str, Pillar]:
        return by_name(self.pillars.values())

    @cached_property
    def _clusters(self) -> Mapping[str, Mapping[str, Cluster]]:
        return {slug: by_name(pillar.clusters.values()) for slug, pillar in self.pillars.items()}

    @cached_property
    def _personas(self) -> Mapping[str, Persona]:
        return by_name(self.personas.values())

    @cached_property
    def _stages(self) -> Mapping[str, Stage]:
        return by_name(self.stages.values())

    @cached_property
    def _ctas(self) -> Mapping[str, Cta]:
        return by_name(self.ctas.values())

    @cached_property
    def _channels(self) -> Mapping[str, Channel]:
        return by_name(self.channels.values())

    @cached_property
    def _people(self) -> Mapping[str, Person]:
        return by_name(self.governance.people.values())
