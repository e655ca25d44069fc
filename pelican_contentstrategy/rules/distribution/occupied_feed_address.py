"""CS810: nothing else may stand where a feed is to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules import _owners
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.distribution import _feeds

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Wanted(NamedTuple):
    """A file of ours: what it is, where it is to stand, and the keys of the strategy file that say so."""

    what: str
    path: str
    keys: tuple[str, ...]


@rule("CS810", on=Site, severity=Severity.ERROR)
def occupied_feed_address(site: Site) -> Iterator[Problem]:
    """The address of a feed, or of what belongs to feeds, belongs to something else already.

    ## Why
    Only one of the two can stand there. What was there stays, and of two feeds the first: who subscribed to the other
    one gets something else, or nothing.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    publish:
      feeds:
        opml: index.html
    ```

    ```content/starter.md
    Title: Feed a starter
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    publish:
      feeds:
        opml: feeds/all.opml
    ```

    ```content/starter.md
    Title: Feed a starter
    ```
    """
    owners = dict(_owned(site))
    told: set[tuple[str, str]] = set()
    for wanted in _wanted(site):
        owner = owners.setdefault(wanted.path, wanted.what)
        if owner != wanted.what and (wanted.what, owner) not in told:
            told.add((wanted.what, owner))
            yield Problem(
                site.strategy.at(*wanted.keys),
                f"{wanted.what} would stand at /{wanted.path}, where {owner} stands",
                hint=f"change '{': '.join(wanted.keys)}', or the other address",
            )


def _owned(site: Site) -> Iterator[tuple[str, str]]:
    """What stands at each address, feeds apart; what Pelican puts there comes last, for it stays."""
    if site.publish.redirects == "html":
        yield from ((each.save_as, "a page that leads on") for each in site.redirects)
    yield from ((page.save_as, _owners.named(page)) for page in site.made_pages if page.exists)
    yield from ((hub.save_as, _owners.named(hub)) for hub in site.hubs if hub.is_generated)
    yield from ((path, _owners.named(owner)) for path, owner in site.occupied.items())


def _wanted(site: Site) -> Iterator[_Wanted]:
    options, keys = site.publish.feeds, ("publish", "feeds")
    for feed in site.feeds:
        yield from (_Wanted(_feeds.named(feed), feed.path(each), (*keys, "url")) for each in options.formats)
    for feed in site.feeds:
        what = f"under a former id, {_feeds.named(feed)}"
        former = ("pillars", feed.slug, "renamed_from")
        yield from (_Wanted(what, path, former) for each in options.formats for path in feed.former_paths(each))
    if site.feeds and options.opml:
        yield _Wanted("the list of all feeds", options.opml, (*keys, "opml"))
    if site.feeds and options.stylesheet:
        yield _Wanted("the stylesheet of feeds", options.stylesheet, (*keys, "stylesheet"))
