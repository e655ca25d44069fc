"""CS802: a feed should be small enough for every reader of feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.distribution._feeds import named, weight

if TYPE_CHECKING:
    from collections.abc import Iterator

MEGABYTE = 1_000_000
HEAVIEST = 3
"""Articles that are named."""


class Options(RuleOptions):
    """Options of oversized-feed."""

    megabytes: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 4
    """A feed of more megabytes, each a million bytes, is too large."""


@rule("CS802", on=Site, severity=Severity.WARNING, options=Options)
def oversized_feed(site: Site, options: Options) -> Iterator[Problem]:
    """A feed is so large that some tools refuse to read it.

    ## Why
    Tools that send mail or watch many feeds read a few megabytes of each and no more: what is behind that, or all of
    it, is not there for them. Text seldom takes so much; tables by the thousand do, and pictures that stand in the
    text itself, as `data:`. The size is reckoned from the articles as they are on the site. What feeds leave out makes
    them smaller: by a fiftieth as a rule, by a quarter where much code is colored.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        oversized-feed:
          megabytes: 0.002
    ```

    ```content/loaf.md
    Title: The first loaf

    Flour, water, salt and time.
    ```

    ```content/starter.md
    Title: Feed a starter

    Flour and water.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        oversized-feed:
          megabytes: 0.002
    publish:
      feeds:
        items: 1
    ```

    ```content/loaf.md
    Title: The first loaf

    Flour, water, salt and time.
    ```

    ```content/starter.md
    Title: Feed a starter

    Flour and water.
    ```
    """
    told: set[tuple[str, ...]] = set()
    for feed in site.feeds:
        articles = feed.articles[: site.publish.feeds.items]
        weights = {article.path: weight(article, site.publish.feeds.formats) for article in articles}
        total = sum(weights.values())
        if total > options.megabytes * MEGABYTE and (*weights,) not in told:
            told.add((*weights,))
            heaviest = sorted(weights, key=lambda path: (-weights[path], path))[:HEAVIEST]
            of_them = ", ".join(f"'{path}' ({_size(weights[path])})" for path in heaviest)
            yield Problem(
                site.strategy.at("publish", "feeds", "items"),
                f"{named(feed)} takes about {_size(total)}; some tools read at most {options.megabytes:g} MB",
                hint=f"shorten {of_them}, or lower 'publish: feeds: items'",
            )


def _size(number: int) -> str:
    return f"{number / MEGABYTE:,.1f} MB" if number >= MEGABYTE else f"{number / 1000:,.1f} kB"
