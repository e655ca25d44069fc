"""CS220: redirects need a file of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS220", on=Site, severity=Severity.ERROR)
def unwritten_redirects(site: Site) -> Iterator[Problem]:
    """The strategy asks for a file `_redirects`, but the site has one of its own.

    ## Why
    A server reads one such file. The site's own stays as it is, and addresses that are to lead on do not.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    publish:
      redirects: _redirects
    ```
    ```content/pages/redirects.md
    Title: Redirects
    Save_as: _redirects
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    publish:
      redirects: html
    ```
    ```content/pages/redirects.md
    Title: Redirects
    Save_as: _redirects
    ```
    """
    if site.publish.redirects == "_redirects" and "_redirects" in site.occupied:
        yield Problem(
            site.strategy.at("publish", "redirects"),
            "the site has a file '_redirects' of its own, so none is made",
            hint="write 'redirects: html', or move what that file says to where your server reads it besides",
        )
