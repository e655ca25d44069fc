"""How does an article, a pillar or a persona appear where readers are led to it?"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from datetime import datetime

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub

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

    `minutes` are those it takes to read; `stage_label` is what readers call its stage, in its language. `image` is an
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


def card(article: Document, site: Site) -> Card:
    """The card of an article."""
    source, stage, pillar = article.source, site.strategy.stage(article.stage), site.strategy.pillar(article.pillar)
    cluster = site.strategy.cluster(pillar, article.cluster) if pillar else None
    return Card(
        title=plain_text(article.title),
        url=source.url.lstrip("/"),
        lang=article.lang,
        summary=summary(article),
        minutes=article.measures.minutes,
        stage_label=stage.label.in_(article.lang) if stage else "",
        cluster_title=cluster.title if cluster else "",
        image=image(article, site),
        date=source.date,
        modified=source.modified,
    )


def hub_crumb(hub: Hub) -> Crumb:
    """A hub by the title of its pillar."""
    return Crumb(hub.pillar.title, hub.url.lstrip("/"))


def summary(document: Document) -> str:
    """Its own summary, else what it begins with."""
    written = plain_text(document.value("summary"))
    if written:
        return written
    first = next((block.text for block in document.facts.blocks if block.kind == "paragraph"), "")
    return shorten(first, SUMMARY, placeholder=" …")


def image(document: Document, site: Site) -> str:
    """The image that its front matter names, if there is one: an address of its own, or a file of the site."""
    written = document.value("image").strip()
    if written.startswith(("https://", "http://")):
        return written
    path = written.rpartition("}")[2].lstrip("/")
    return path if path in site.occupied else ""
