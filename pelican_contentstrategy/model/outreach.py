"""What readers are asked to do, and where they are met: calls to action and channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.entity import Entity, Section
from pelican_contentstrategy.model.values import Count, Day, Text, Url

if TYPE_CHECKING:
    from datetime import date

CHANNEL_KINDS = (
    *("x", "mastodon", "bluesky", "threads", "linkedin", "facebook", "instagram", "telegram", "slack", "discord"),
    *("reddit", "hackernews", "devto", "hashnode", "medium", "substack", "email", "newsletter"),
)
"""Kinds of channels we know how to write for; each is a channel of its own without an entry in the file."""


class Cta(Entity):
    """A call to action."""

    text: Text
    """What readers see."""
    url: Url
    """Where it leads: an address, a path of this site, or a source file as `{filename}/path`."""
    kpi: str = ""
    """Id of the KPI it feeds."""
    expires: Day | None = None
    """Its last day."""

    def has_ended(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.expires is not None and self.expires < today


class Utm(Section):
    """Parameters by which visits from a channel are told apart."""

    source: str = ""
    """`utm_source`."""
    medium: str = ""
    """`utm_medium`."""


class Channel(Entity):
    """Somewhere articles are announced."""

    kind: Annotated[str, Field(json_schema_extra={"enum": [*CHANNEL_KINDS]})]
    """One of the built-in kinds."""
    limit: Count | None = None
    """Characters a post may have, where that differs from the kind's own limit."""
    utm: Utm = Field(default_factory=Utm)
    """Parameters added to links of this channel."""
