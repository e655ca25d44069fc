"""CS208: a call to action must lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.target import Missing
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS208", on=Site, severity=Severity.ERROR)
def broken_cta(site: Site) -> Iterator[Problem]:
    """A call to action's address leads nowhere on this site.

    ## Why
    Every article that calls to it sends its readers to a page that is not there. Paths from the site's root, such as
    `/shop/`, are taken on trust: something other than Pelican may serve them.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    ctas:
      newsletter:
        text: Get one recipe a week
        url: "{filename}/pages/newsletter.md"
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    ctas:
      newsletter:
        text: Get one recipe a week
        url: "{filename}/pages/newsletter.md"
    ```
    ```content/pages/newsletter.md
    Title: One recipe a week
    ```
    """
    for slug, target in site.cta_targets.items():
        if isinstance(target, Missing):
            where = site.strategy.at("ctas", slug, "url")
            meant = f": there is no {target.meant}" if target.meant else ""
            yield Problem(where, f"call to action '{slug}' leads nowhere{meant}", target.hint)
