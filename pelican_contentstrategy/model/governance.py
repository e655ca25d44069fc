"""Who answers for what."""

from __future__ import annotations

from pelican_contentstrategy.model.entity import Entities, Entity, Section
from pelican_contentstrategy.model.values import Interval, Text


class Person(Entity):
    """Somebody, or a desk, who owns or approves content."""

    name: Text
    """What colleagues see."""
    roles: tuple[str, ...] = ()
    """Roles the person holds."""


class Governance(Section):
    """Owners, approval and review."""

    people: Entities[Person] = {}
    """Everybody who owns or approves, by id; once anybody is named here, front matter may name nobody else."""
    approval: tuple[str, ...] = ()
    """Roles whose holders give approval."""
    review_every: Interval | None = None
    """How often every article is to be reviewed."""
