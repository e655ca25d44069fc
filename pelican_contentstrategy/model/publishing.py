"""What is made of a checked site, and where it goes."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from pelican_contentstrategy.model.entity import Section
from pelican_contentstrategy.model.values import Count, Text, mistake, shown

_HUB_URL = re.compile(r"(?:\w|[-./~]|\{pillar\})+")
_FORBIDDEN_PARTS = {".", ".."}

Weight = Annotated[float, Field(ge=0, allow_inf_nan=False)]


def _hub_url(url: str) -> str:
    hint = "write it as 'topics/{pillar}/'"
    if "{pillar}" not in url:
        raise mistake(f"{shown(url)} is the same for every pillar", hint)
    if not _HUB_URL.fullmatch(url) or url.startswith("/") or "//" in url or _FORBIDDEN_PARTS & set(url.split("/")):
        raise mistake(f"{shown(url)} cannot be the address of a hub page below the site's root", hint)
    return url


class Hubs(Section):
    """Hub pages of pillars that have no page of their own."""

    url: Annotated[str, AfterValidator(_hub_url)] = "topics/{pillar}/"
    """Address below the site's root; `{pillar}` stands for the pillar's id."""


class Feeds(Section):
    """Feeds cut along the strategy."""

    axes: tuple[Literal["site", "pillar", "persona"], ...] = ("site", "pillar", "persona")
    """What there is a feed for."""
    items: Count = 20
    """Entries in a feed."""


class Snippets(Section):
    """Announcements for channels."""

    channels: tuple[str, ...] = ("x", "linkedin", "newsletter")
    """Channels to write for where neither an article nor its personas choose any."""


class Report(Section):
    """The report on the site."""

    path: Text = "strategy-report"
    """Folder it is written to, relative to this file."""


class Publish(Section):
    """What is published besides articles."""

    inject: Literal["never", "after_content"] = "never"
    """`after_content` is for themes that show neither hub nor call to action: both are put below articles."""
    redirects: Literal["none", "_redirects", "html"] = "none"
    """How the addresses of articles with `redirect_to`, and of pillars' hub pages under former ids, are to lead on.

    `html` puts a page that leads on at each; `_redirects` writes the file that Netlify, Cloudflare and GitLab Pages
    read. An article that is still published makes way for such a page with both: these hosts differ in whether a page
    or the file wins. It stays in listings and feeds until it is a draft or hidden.
    """
    hubs: Hubs = Field(default_factory=Hubs)
    """Hub pages of pillars that have no page of their own."""
    feeds: Feeds = Field(default_factory=Feeds)
    """Feeds cut along the strategy."""
    snippets: Snippets = Field(default_factory=Snippets)
    """Announcements for channels."""
    report: Report = Field(default_factory=Report)
    """The report on the site."""


class Weights(Section):
    """Weight of each part of a score."""

    linking: Weight = 2
    """Links up, down and across."""
    readability: Weight = 1
    """Limits of readability."""
    voice: Weight = 1
    """House style."""
    coverage: Weight = 2
    """What was planned and is there."""


class Scores(Section):
    """How the report's scores are made."""

    weights: Weights = Field(default_factory=Weights)
    """Weight of each part of a score."""
