"""Which texts serve a promotion of a kind?"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import kind_of, kinds
from pelican_contentstrategy.model.outreach import channel_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.promotion import Promotion
    from pelican_contentstrategy.model.strategy import Strategy

SERVED = {
    "paid": ("ad",),
    "influencer": ("influencer",),
    "pr": ("press",),
    "syndication": ("guest-article", "devto", "hashnode", "medium"),
    "sales": ("sales",),
    "community": ("reddit", "hackernews", "slack", "discord"),
}
"""Kinds of channels whose texts serve each kind of promotion where it says no more."""
COPIES = {"community": False, "syndication": True}
"""Kinds of promotion whose words may name any other channel, if it publishes whole articles, or if it does not."""
APART = re.compile(r"[\s,/&+]+")
MOST_WORDS = 3
"""Words of a channel's name as people write it: `Hacker News`."""


def serving(promotion: Promotion, strategy: Strategy) -> tuple[Channel, ...]:
    """The channels whose texts serve a promotion: those that its words name, else the usual ones of its kind."""
    usual = [_channel(name, strategy) for name in SERVED.get(promotion.kind, ())]
    named = [each for each in _named(promotion, strategy) if each in usual or _is_fit(each, promotion.kind)]
    return tuple({each.slug: each for each in named or usual}.values())


def _channel(kind: str, strategy: Strategy) -> Channel:
    """The strategy's own channel of a kind, if it has one."""
    return next((each for each in strategy.channels.values() if each.kind == kind), channel_of_kind(kind))


def _is_fit(channel: Channel, promotion_kind: str) -> bool:
    kind = kind_of(channel)
    return kind is not None and COPIES.get(promotion_kind) is kind.is_copy


def _named(promotion: Promotion, strategy: Strategy) -> Iterator[Channel]:
    own = {_letters(name): each for each in strategy.channels.values() for name in (each.slug, each.kind)}
    known = {_letters(name): _channel(name, strategy) for name in kinds() if name != "custom"} | own
    known.pop("custom", None)
    for phrase in _phrases(APART.split(promotion.what)):
        if phrase in known:
            yield known[phrase]


def _phrases(words: Sequence[str]) -> Iterator[str]:
    for start in range(len(words)):
        for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
            yield _letters("".join(words[start:end]))


def _letters(name: str) -> str:
    """Letters and digits alone, in lower case: `dev.to` is `devto`."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))
