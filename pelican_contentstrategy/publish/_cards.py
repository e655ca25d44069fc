"""How does an article, a pillar or a persona appear where readers are led to it?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from textwrap import shorten
from typing import TYPE_CHECKING, TypeVar

from pelican_contentstrategy.read.outward import image
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub
    from pelican_contentstrategy.publish._hub_view import SectionView
    from pelican_contentstrategy.publish._listing_views import ListedPillar, ListedStep

    Group = TypeVar("Group", SectionView, ListedStep, ListedPillar)

SUMMARY = 200
"""Characters of an article's own beginning, at most, where it has no summary."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A name and the address behind it, below the site's root; nothing is behind the page that readers are on."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An article as lists show it: plain texts, to be escaped, and an address below the site's root.

    `lang` is that of title and summary.
    `minutes` are those it takes to read; `stage_label` is what readers call its stage. `image` is an
    address too, below the site's root unless it has a scheme.
    """

    title: str
    url: str
    lang: str
    summary: str
    minutes: int | None
    stage_label: str
    cluster_title: str
    image: str
    date: datetime | None
    modified: datetime | None


def card(article: Document, lang: str, site: Site) -> Card:
    """The card of an article on a page in a language."""
    source, stage, pillar = article.source, site.strategy.stage(article.stage), site.strategy.pillar(article.pillar)
    cluster = site.strategy.cluster(pillar, article.cluster) if pillar else None
    return Card(
        title=plain_text(article.title),
        url=source.url.lstrip("/"),
        lang=article.lang,
        summary=summary(article),
        minutes=article.measures.minutes,
        stage_label=stage.label.in_(lang) if stage else "",
        cluster_title=cluster.title if cluster else "",
        image=image(article, site),
        date=source.date,
        modified=source.modified,
    )


def hub_crumb(hub: Hub, lang: str, site: Site) -> Crumb:
    """A hub by the title of its pillar; in a language that its page is translated into, that page by its own title."""
    page = site.in_language(hub.document, lang) if hub.document else None
    if page is None or page is hub.document:
        return Crumb(hub.pillar.title, hub.url.lstrip("/"))
    return Crumb(plain_text(page.title), page.source.url.lstrip("/"))


def only(groups: Iterable[Group], cards: Iterable[Card]) -> tuple[Group, ...]:
    """Groups of cards with some of these alone: those of one page, where there are too many for one."""
    wanted = {id(each) for each in cards}
    found = (replace(group, cards=tuple(each for each in group.cards if id(each) in wanted)) for group in groups)
    return tuple(group for group in found if group.cards)


def summary(document: Document) -> str:
    """Its own summary, else what it begins with."""
    written = plain_text(document.value("summary"))
    if written:
        return written
    first = next((block.text for block in document.facts.blocks if block.kind == "paragraph"), "")
    return shorten(first, SUMMARY, placeholder=" …")
