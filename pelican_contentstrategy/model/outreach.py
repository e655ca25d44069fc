"""What readers are asked to do, and where they are met: calls to action and channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from pelican_contentstrategy.model.entity import Entity, Section
from pelican_contentstrategy.model.values import Count, Day, Text, Url

if TYPE_CHECKING:
    from datetime import date


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
    campaign: str = ""
    """`utm_campaign`; without it, a channel with one of the others tells the article's pillar."""


class Channel(Entity):
    """Somewhere articles are announced."""

    kind: Text = "custom"
    """One of the built-in kinds; `custom`, if left out, is what its template makes it."""
    limit: Count | None = None
    """Characters a post may have, counted as the kind counts them, where that differs from the kind's own limit."""
    template: str = ""
    """A Jinja template for its posts: plain text with `{{ title }}`, `{{ url }}` and whatever else is known of it."""
    utm: Utm = Field(default_factory=Utm)
    """Parameters added to links of this channel."""


def channel_of_kind(kind: str) -> Channel:
    """The channel that a built-in kind is without an entry in the file."""
    channel = Channel(kind=kind)
    channel.take_slug(kind)
    return channel
