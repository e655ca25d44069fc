"""CS222: every disk must take a page's file, and tell it from all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.disks import as_disks_see, leads_out, refusal
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._owners import named
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.source import Span

LEADS_ON = "a page that leads on"
SHOWN = 80
"""Characters of a path that messages show."""


class _Saved(NamedTuple):
    """A page that is written, the file it is saved as, and where that can be changed; `told` is its name elsewhere."""

    what: str
    told: str
    save_as: str
    place: Span
    remedy: str


@rule("CS222", on=Site, severity=Severity.WARNING)
def unportable_address(site: Site) -> Iterator[Problem]:
    """A page is saved out of the site, or under a name that not every disk takes, or takes for another page's.

    ## Why
    Disks of Windows and macOS know no capitals: of `Bread/` and `bread/`, the page that is written last replaces the
    other. To macOS it is all one, too, whether an accent is a character of its own. Windows keeps names such as `con`
    and `aux` for devices. And on no disk may a part of a path have more than 255 bytes: Pelican ends there, and what it
    has not written yet is missing. It goes well where the site is built now, and wrong where a colleague builds it, or
    in an archive. And a name may lead to a folder beside the one that the site is written to: Pelican refuses that
    unless the names of both begin alike, and what lies there is not the site's to write over.

    ## Bad
    ```content/rye.md
    Title: Rye
    Save_as: bread/index.html
    URL: bread/
    ```

    ```content/wheat.md
    Title: Wheat
    Save_as: Bread/index.html
    URL: Bread/
    ```

    ## Good
    ```content/rye.md
    Title: Rye
    Save_as: rye-bread/index.html
    URL: rye-bread/
    ```

    ```content/wheat.md
    Title: Wheat
    Save_as: bread/index.html
    URL: bread/
    ```
    """
    seen: dict[str, _Saved] = {}
    for page in _saved(site):
        told = f"{page.what} is saved as '{_short(page.save_as)}'"
        why = refusal(page.save_as)
        if leads_out(page.save_as):
            message = f"{told}: that is outside of the folder that the site is written to"
            yield Problem(page.place, message, page.remedy, severity=Severity.ERROR)
        elif why:
            yield Problem(page.place, f"{told}: {why}", page.remedy)
        other = seen.setdefault(as_disks_see(page.save_as), page)
        if other.save_as != page.save_as:
            only_capitals = other.save_as.lower() == page.save_as.lower()
            who = "Windows and macOS take" if only_capitals else "macOS takes"
            message = f"{told}, {other.told} as '{_short(other.save_as)}': {who} the two for one"
            yield Problem(page.place, message, page.remedy)


def _saved(site: Site) -> Iterator[_Saved]:
    for document in site.documents:
        if document.source.save_as:
            field = next((each for each in ("save_as", "slug") if document.value(each)), "title")
            yield _Saved(
                "this", named(document), document.source.save_as, document.at(field), "give it a 'Slug' of its own"
            )
    for hub in site.hubs:
        if hub.is_generated:
            place = site.strategy.at("pillars", hub.pillar.slug)
            yield _Saved(named(hub), named(hub), hub.save_as, place, "change the pillar's id, or 'publish: hubs: url'")
    for page in site.made_pages:
        if page.exists and page.persona:
            place = site.strategy.at("personas", page.persona.slug)
            yield _Saved(
                named(page), named(page), page.save_as, place, "change the persona's id, or 'publish: personas: url'"
            )
    if site.publish.redirects == "html":
        for redirect in site.redirects:
            given_up = site.find(redirect.path) if redirect.path else None
            place = given_up.at("redirect_to") if given_up else site.strategy.at("pillars")
            yield _Saved(LEADS_ON, LEADS_ON, redirect.save_as, place, "set 'publish: redirects: _redirects'")


def _short(path: str) -> str:
    return path if len(path) <= SHOWN else f"{path[:SHOWN]}…"
