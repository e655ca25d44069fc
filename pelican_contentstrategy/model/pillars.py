"""What is written about: pillars, their clusters, and the pieces planned in them."""

from __future__ import annotations

from pydantic import PrivateAttr

from pelican_contentstrategy.model.entity import Entities, Entity, Section
from pelican_contentstrategy.model.values import Count, Day, Interval, Slug, Text


class Topic(Section):
    """A piece that a cluster is still to get."""

    title: Text
    """Working title of the piece."""
    persona: str = ""
    """Id of the persona it is for."""
    stage: str = ""
    """Id of the stage it serves."""
    format: str = ""
    """What it will be: a guide, a comparison."""
    keyword: str = ""
    """Search phrase it is written for."""
    owner: str = ""
    """Who sees to it."""
    due: Day | None = None
    """When it should be out."""


class Cluster(Entity):
    """A subject within a pillar, covered by several articles."""

    title: Text
    """What readers see."""
    keyword: str = ""
    """Search phrase of the cluster as a whole."""
    target: Count | None = None
    """How many articles it should come to."""
    topics: tuple[Topic, ...] = ()
    """Pieces still to be written, one by one."""
    aliases: tuple[Text, ...] = ()
    """Other names it may be called by in front matter."""

    _pillar: str = PrivateAttr("")

    @property
    def pillar(self) -> str:
        """Id of its pillar."""
        private = self.__pydantic_private__
        return str(private["_pillar"]) if private else ""

    def take_pillar(self, slug: str) -> None:
        """Learn the id of its pillar, once."""
        self._pillar = slug

    def __hash__(self) -> int:
        return hash((self.pillar, self.slug))


class Pillar(Entity):
    """A main subject of the site, with a hub page that leads to all that is written about it."""

    title: Text
    """What readers see."""
    summary: str = ""
    """One sentence on what readers get; stands on the hub page."""
    hub: str = ""
    """Path of the page that is its hub; without one, a hub page is generated."""
    keyword: str = ""
    """Search phrase of the hub page."""
    anchors: tuple[Text, ...] = ()
    """Words that links to the hub page may well consist of."""
    goals: tuple[str, ...] = ()
    """Ids of the business goals it serves."""
    kpi: str = ""
    """Id of the KPI it is measured by."""
    owner: str = ""
    """Who sees to it."""
    review_every: Interval | None = None
    """How often its articles are to be reviewed."""
    aliases: tuple[Text, ...] = ()
    """Other names it may be called by in front matter."""
    renamed_from: tuple[Slug, ...] = ()
    """Former ids, which front matter may still use; addresses that its hub page had under them can lead on."""
    clusters: Entities[Cluster] = {}
    """Its subjects by id."""

    def take_slug(self, slug: str) -> None:
        """Learn the id, and tell the clusters."""
        super().take_slug(slug)
        for cluster in self.clusters.values():
            cluster.take_pillar(slug)
