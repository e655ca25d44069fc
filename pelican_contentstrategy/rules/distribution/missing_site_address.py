"""CS809: what leaves the site needs the site's complete address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS809", on=Site, severity=Severity.NOTE)
def missing_site_address(site: Site) -> Iterator[Problem]:
    """The site does not know its own address, so neither feeds nor snippets are written.

    ## Why
    Feeds and posts are read elsewhere, where an address without a host leads nowhere. The settings that a site is
    published with, such as Pelican's publishconf.py, have one; those for work at home may well go without it.

    ## Bad
    ```pelicanconf.py
    SITEURL = ""
    ```

    ```content/starter.md
    Title: Feed a starter
    ```

    ## Good
    ```pelicanconf.py
    SITEURL = "https://bakery.example"
    ```

    ```content/starter.md
    Title: Feed a starter
    ```
    """
    if not site.host.has_address:
        told = f"SITEURL '{site.host.siteurl}' is not complete" if site.host.siteurl else "SITEURL is empty"
        yield Problem(
            site.strategy.at("publish", "feeds"),
            f"{told}: neither feeds nor snippets are written",
            hint="set it where the site is published, such as 'https://example.com' in publishconf.py",
        )
