"""Which address does a post lead to, and how are its visitors told apart?"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outreach import Channel, Utm
    from pelican_contentstrategy.model.strategy import Strategy


def tracked(url: str, channel: Channel, campaign: str = "") -> str:
    """A complete address with the parameters of a channel; those that the address has already stay as they are.

    A channel that has parameters, but no campaign of its own, gets this one. What is no web address stays as it is.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return url
    known = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)} if parts.query else ()
    added = _encoded(*((name, value) for name, value in _parameters(channel.utm, campaign) if name not in known))
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, added)))))


def campaign_of(article: Document, strategy: Strategy) -> str:
    """What links to an article tell as their campaign where their channel has none: its pillar, if it has one."""
    pillar = strategy.pillar(article.pillar)
    return pillar.slug if pillar else ""


@lru_cache(maxsize=256)
def _encoded(*parameters: tuple[str, str]) -> str:
    """The same of all articles of a pillar."""
    return urlencode(parameters)


def _parameters(utm: Utm, campaign: str) -> Iterator[tuple[str, str]]:
    campaign = utm.campaign or (campaign.lower() if utm.source or utm.medium else "")
    for name, value in (("source", utm.source), ("medium", utm.medium), ("campaign", campaign)):
        if value:
            yield f"utm_{name}", value
