"""What is made of a checked site, and where it goes."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from pelican_contentstrategy.model.entity import Section
from pelican_contentstrategy.model.values import Count, Text, is_readable, mistake, shown

_URL = re.compile(r"(?:\w|[-./~]|\{(?:pillar|persona|axis|slug|format)\})+")
_HISTORY = re.compile(r"[^\x00-\x1f]*[^\x00-\x1f/\\]\.jsonl")
_FORBIDDEN_PARTS = {".", ".."}

Axis = Literal["site", "pillar", "cluster", "persona", "stage", "channel"]
"""What feeds are cut along."""

FeedFormat = Literal["rss", "atom", "json"]
"""What a feed is written in."""

Weight = Annotated[float, Field(ge=0, allow_inf_nan=False)]


def _hub_url(url: str) -> str:
    return _of_each(url, "pillar", "write it as 'topics/{pillar}/'")


def _persona_url(url: str) -> str:
    return _of_each(url, "persona", "write it as 'for/{persona}/'") if url else url


def _index_url(url: str) -> str:
    return _below_root(url, "write it as 'topics/', or as '' to have none") if url else url


def _of_each(url: str, what: str, hint: str) -> str:
    if f"{{{what}}}" not in url:
        raise mistake(f"{shown(url)} is the same for every {what}", hint)
    return _below_root(url, hint)


def _feed_url(url: str) -> str:
    hint = "write it as 'feeds/{axis}-{slug}.{format}'"
    for what in ("axis", "slug", "format"):
        if f"{{{what}}}" not in url:
            raise mistake(f"{shown(url)} is the same for every {what}", hint)
    return _below_root(url, hint)


def _file_url(url: str) -> str:
    return _below_root(url, "write it as 'feeds/name.xml', or as '' to have none") if url else url


def _web_url(url: str) -> str:
    if not url.startswith(("https://", "http://")):
        raise mistake(f"{shown(url)} is not a complete address", "write it with 'https://' at its start")
    if not is_readable(url):
        raise mistake(f"no browser can read the address {shown(url)}", "write it as your browser shows it")
    return url


def _history_file(path: str) -> str:
    if path and not _HISTORY.fullmatch(path):
        hint = "write it as 'strategy-history.jsonl', or as '' to have none"
        raise mistake(f"{shown(path)} is not the name of a file of JSON lines", hint)
    return path


def _below_root(url: str, hint: str) -> str:
    if not _URL.fullmatch(url) or url.startswith("/") or "//" in url or _FORBIDDEN_PARTS & set(url.split("/")):
        raise mistake(f"{shown(url)} cannot be the address of a page below the site's root", hint)
    return url


WebUrl = Annotated[str, AfterValidator(_web_url)]
"""A complete address on the web."""


class Hubs(Section):
    """Hub pages of pillars that have no page of their own."""

    url: Annotated[str, AfterValidator(_hub_url)] = "topics/{pillar}/"
    """Address below the site's root; `{pillar}` stands for the pillar's id."""
    index: Annotated[str, AfterValidator(_index_url)] = "topics/"
    """Address of the page that leads to all hubs, where there are two or more; without one, none is made."""
    per_page: Count = 48
    """Articles listed on a page; what comes after them is on a second one."""


class Personas(Section):
    """A page for each persona that readers have a name for, its `label`."""

    url: Annotated[str, AfterValidator(_persona_url)] = "for/{persona}/"
    """Address below the site's root; `{persona}` stands for the persona's id. Without one, none is made."""


class Feeds(Section):
    """Feeds cut along the strategy; they need a SITEURL."""

    axes: tuple[Axis, ...] = ("site", "pillar", "persona")
    """What there is a feed for: the site, and each pillar, cluster, persona, stage or channel."""
    items: Count = 20
    """Entries in a feed."""
    formats: Annotated[tuple[FeedFormat, ...], Field(min_length=1)] = ("rss", "atom", "json")
    """Formats of each feed: RSS 2.0, Atom and JSON Feed 1.1."""
    url: Annotated[str, AfterValidator(_feed_url)] = "feeds/{axis}-{slug}.{format}"
    """Address below the site's root. The site's own feed has no slug: it leaves out `{slug}` and the `-` before it."""
    archives: bool = False
    """Whether older articles stay in reach, in archives that a feed leads back to (RFC 5005)."""
    opml: Annotated[str, AfterValidator(_file_url)] = "feeds/feeds.opml"
    """Address of the list of all feeds, or `""` for none."""
    stylesheet: Annotated[str, AfterValidator(_file_url)] = "feeds/feeds.css"
    """Address of what makes a feed readable for people who open it in a browser, or `""` for none.

    Chromium shows a feed only if the server calls it `text/xml`, as most do of files that end in `.xml`: for its sake,
    let `url` end in `.{format}.xml`.
    """
    websub: tuple[WebUrl, ...] = ()
    """WebSub hubs that tell subscribers of what is new; something else has to tell the hub."""


class Snippets(Section):
    """Announcements for channels, written beside the report."""

    channels: tuple[str, ...] = ("x", "linkedin", "newsletter")
    """Channels to write for where neither an article nor its personas choose any."""


class Report(Section):
    """The report on the site."""

    path: Text = "strategy-report"
    """Folder it is written to, relative to this file, and with it all that is meant for the team alone."""
    public: bool = False
    """Whether that folder may lie in the output, where everybody can read it."""
    history: Annotated[str, AfterValidator(_history_file)] = "strategy-history.jsonl"
    """File that notes what each build came to, if that is not what the one before did; `""` for none.

    The report's trends are drawn from it. It is relative to this file, and holds the last 200: commit it.
    """


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
    personas: Personas = Field(default_factory=Personas)
    """Pages that lead a kind of reader to what is written for it."""
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
